/** A line a figure: what was measured, what it was to be, what it is, and the most memory that the process held. */
export function figure(
  what: string,
  aim: { readonly text: string; readonly value: number } | undefined,
  value: number,
): void {
  const verdict =
    aim === undefined
      ? ''
      : value <= aim.value
        ? 'met'
        : `missed by ${Math.round((value / aim.value - 1) * 100)} %`
  const cells = [what.padEnd(62), (aim?.text ?? '').padEnd(12), shown(value).padStart(10), verdict.padEnd(18)]
  console.log(`${cells.join('  ')}  peak ${peakMegabytes()} MB`)
}

/** `value` is in milliseconds; memory is held against its aim in megabytes. */
export function memoryFigure(what: string, aim: number): void {
  const peak = peakMegabytes()
  const verdict = peak <= aim ? 'met' : `missed by ${Math.round((peak / aim - 1) * 100)} %`
  console.log(`${what.padEnd(62)}  ${`${aim} MB`.padEnd(12)}  ${`${peak} MB`.padStart(10)}  ${verdict}`)
}

export function seconds(value: number): { text: string; value: number } {
  return { text: `${value} s`, value: value * 1000 }
}

function shown(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toPrecision(3)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}

export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

/** The value below which this share (0 to 1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
