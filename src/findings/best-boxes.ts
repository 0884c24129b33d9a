import type { Range } from './boxes.ts'
import type { Period } from './chains.ts'
import { PlaceWindows } from './windows.ts'

/** A period at a place in a tree; see `boxes.ts`. */
export interface Area extends Range {
  readonly weight: number
  readonly from: number
  readonly to: number
}

/**
 * The heaviest set of areas that share no day at no place, exactly: their positions. `undefined` if the search
 * would take more than `steps`, which is known before it begins. It takes the cube of their number at worst.
 */
export function bestBoxes(
  areas: readonly Area[],
  steps: number,
): { chosen: number[]; steps: number } | undefined {
  const times = [...new Set(areas.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b)
  const rank = new Map(times.map((time, i): [number, number] => [time, i]))
  const periods = areas.map(({ weight, from, to }, index) => ({
    index,
    weight,
    from: rank.get(from) ?? 0,
    to: rank.get(to + 1) ?? 0,
  }))
  const roots = plant(areas, periods)
  let planned = 0
  for (const root of roots) planned += root.plan([0], [times.length], steps - planned)
  if (planned > steps) return undefined
  const chosen: number[] = []
  for (const root of roots) {
    root.fill()
    root.collect(0, times.length, chosen)
  }
  return { chosen: chosen.sort((a, b) => a - b), steps: planned }
}

interface Plot extends Range {
  readonly own: Period[]
  readonly below: Plot[]
}

/** The places that hold a period, as a forest. */
function plant(areas: readonly Area[], periods: readonly Period[]): PlaceWindows[] {
  const plots = new Map<string, Plot>()
  for (const [i, { first, last }] of areas.entries()) {
    const key = `${String(first)} ${String(last)}`
    const plot = plots.get(key) ?? { first, last, own: [], below: [] }
    plots.set(key, plot)
    const period = periods[i]
    if (period !== undefined) plot.own.push(period)
  }
  const roots: Plot[] = []
  const open: Plot[] = []
  for (const plot of [...plots.values()].sort((a, b) => a.first - b.first || b.last - a.last)) {
    while (open.length > 0 && (open.at(-1)?.last ?? 0) < plot.first) open.pop()
    const above = open.at(-1)
    if (above === undefined) roots.push(plot)
    else above.below.push(plot)
    open.push(plot)
  }
  return roots.map(grow)
}

function grow({ own, below }: Plot): PlaceWindows {
  return new PlaceWindows(own, below.map(grow))
}
