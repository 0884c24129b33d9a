import { beyond, firstDay, type Axis, type Span } from './period.ts'

interface Dated {
  readonly span?: Span | undefined
}

/** Something on the axis, as shares of it (0 to 1). A faded end is one that nobody knows. */
export interface Bar<T> {
  readonly of: T
  readonly from: number
  readonly to: number
  readonly fadedStart: boolean
  readonly fadedEnd: boolean
}

export interface Timeline<T> {
  /** By their beginning, then by their end. */
  readonly bars: readonly Bar<T>[]
  readonly undated: readonly T[]
}

/** Lays dates out on an axis: a year is as wide as a year, never a point in its middle. */
export function timeline<T>(
  all: readonly T[],
  dateOf: (it: T) => Dated,
  axis: Axis | undefined,
): Timeline<T> {
  const undated: T[] = []
  const bars: Bar<T>[] = []
  for (const of of all) {
    const { span } = dateOf(of)
    if (span === undefined || axis === undefined) {
      undated.push(of)
      continue
    }
    bars.push({
      of,
      from: span.earliest === undefined ? 0 : shareOf(span.earliest - beyond(span), axis),
      to: span.latest === undefined ? 1 : shareOf(span.latest + 1 + beyond(span), axis),
      fadedStart: !span.firm || span.earliest === undefined,
      fadedEnd: !span.firm || span.latest === undefined,
    })
  }
  return { bars: bars.sort((a, b) => a.from - b.from || a.to - b.to), undated }
}

/** Where a day stands on the axis, from 0 to 1. */
function shareOf(day: number, { first, end }: Axis): number {
  const start = firstDay(first)
  return Math.max(0, Math.min(1, (day - start) / (firstDay(end) - start)))
}

const mostTicks = 8

/** The years that are written under an axis, none so near another that they touch. */
export function ticksOf(axis: Axis): { readonly year: number; readonly at: number }[] {
  const steps = (axis.end - axis.first) / axis.step
  const every = axis.step * Math.max(1, Math.ceil(steps / mostTicks))
  const count = Math.ceil((axis.end - axis.first) / every)
  return Array.from({ length: count }, (_, i) => {
    const year = axis.first + i * every
    return { year, at: shareOf(firstDay(year), axis) }
  })
}
