import type { CodePoints } from '../../../src/passages/code-points.ts'
import type { Page, Run } from '../../../src/sources/model.ts'

/** A run of a page's text: code units of the layer, and its box in points from the upper left corner of the page. */
export interface PlacedRun {
  readonly start: number
  readonly end: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A box on a page, in points from its upper left corner. */
export interface PageBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How wide a text is drawn; only proportions matter. */
export type Measure = (text: string) => number

/** The runs of one page. Runs come in the order of the text. */
export function runsOfPage(runs: readonly Run[], page: Page, points: CodePoints): PlacedRun[] {
  const found: PlacedRun[] = []
  for (let at = firstFrom(runs, page.start); at < runs.length; at += 1) {
    const run = runs[at]
    if (!run || run[0] >= page.end) break
    const [start, end, x, y, width, height] = run
    found.push({
      start: points.toUnit(start),
      end: points.toUnit(end),
      left: x / 100,
      top: (page.height - y - height) / 100,
      width: width / 100,
      height: height / 100,
    })
  }
  return found
}

function firstFrom(runs: readonly Run[], start: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.[0] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a run's words stand one below the other: then its box doesn't tell where in it a word is. */
export const isUpright = ({ start, end, width, height }: PlacedRun): boolean =>
  end - start > 1 && height > 2 * width

/** The boxes that a stretch of the text covers on a page, one a run. */
export function boxesOf(
  runs: readonly PlacedRun[],
  text: string,
  from: number,
  to: number,
  measure: Measure,
): PageBox[] {
  return runs
    .filter((it) => it.start < to && it.end > from)
    .map((run) => {
      const { left, top, width, height } = run
      if (isUpright(run) || (from <= run.start && to >= run.end)) return { left, top, width, height }
      const whole = measure(text.slice(run.start, run.end))
      const share = (unit: number): number =>
        whole === 0 ? 0 : (measure(text.slice(run.start, unit)) / whole) * width
      const begin = share(Math.max(from, run.start))
      return { left: left + begin, top, width: share(Math.min(to, run.end)) - begin, height }
    })
}

/** The run nearest to a point of the page, those on its own line before all others. */
export function runAt(runs: readonly PlacedRun[], x: number, y: number): PlacedRun | undefined {
  const far = ({ left, top, width, height }: PlacedRun): number => {
    const across = Math.max(left - x, 0, x - left - width)
    const down = Math.max(top - y, 0, y - top - height)
    return across + 3 * down
  }
  let nearest: PlacedRun | undefined
  for (const run of runs) if (!nearest || far(run) < far(nearest)) nearest = run
  return nearest
}

/** The code unit of a run that a point is nearest to: between two characters, never inside one. */
export function unitAt(run: PlacedRun, text: string, x: number, measure: Measure): number {
  const words = text.slice(run.start, run.end)
  const aim = run.width === 0 ? 0 : ((x - run.left) / run.width) * measure(words)
  let before = 0
  let unit = 0
  for (const sign of words) {
    const after = measure(words.slice(0, unit + sign.length))
    if ((before + after) / 2 > aim) break
    before = after
    unit += sign.length
  }
  return run.start + unit
}

/** The run that holds a code unit, or the one that follows it. */
export function runHolding(runs: readonly PlacedRun[], unit: number): PlacedRun | undefined {
  return runs.find((it) => it.end > unit) ?? runs.at(-1)
}
