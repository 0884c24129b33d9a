/** Where a bar stands on its line, in hundredths of the line. */
export interface Bar {
  readonly left: number
  readonly width: number
}

export interface Bars {
  /** One for where the sum begins, then one for each that adds to it. */
  readonly bars: readonly Bar[]
  /** Where the sum ends, and where it is as likely as not. */
  readonly end: number
  readonly even: number
}

/** Each bar begins where the one before it ended. */
export function waterfallBars(start: number, bits: readonly number[]): Bars {
  const sums = [0, start]
  for (const one of bits) sums.push((sums.at(-1) ?? 0) + one)
  const [low, high] = [Math.min(...sums), Math.max(...sums)]
  const place = (sum: number): number => (high === low ? 0 : ((sum - low) / (high - low)) * 100)
  const bars = sums.slice(1).map((sum, at): Bar => {
    const from = place(sums[at] ?? 0)
    return { left: Math.min(from, place(sum)), width: Math.abs(place(sum) - from) }
  })
  return { bars, end: place(sums.at(-1) ?? 0), even: place(0) }
}
