import { beyond, firstDay, type Axis, type Span } from './period.ts'

interface Dated {
  readonly span?: Span | undefined
}

/** A date on the axis, as shares of it (0 to 1). A faded end is one that nobody knows. */
export interface Bar {
  readonly from: number
  readonly to: number
  readonly fadedStart: boolean
  readonly fadedEnd: boolean
}

const beginning = (span: Span): number =>
  span.earliest === undefined ? -Infinity : span.earliest - beyond(span)
const ending = (span: Span): number => (span.latest === undefined ? Infinity : span.latest + 1 + beyond(span))

/** By their beginning, then by their end; what has no date comes last. */
export function inOrder<T extends Dated>(all: readonly T[]): T[] {
  // Accounts of one date share its span: the few dates are sorted, and the many accounts dealt out among them.
  const byDate = Map.groupBy(all, (it) => it.span)
  return [...byDate]
    .map(([span, some]) => ({
      some,
      from: span ? beginning(span) : Infinity,
      to: span ? ending(span) : Infinity,
    }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
    .flatMap(({ some }) => some)
}

/** Infinities too: the difference of two is no number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

/** Lays a date out on an axis: a year is as wide as a year, never a point in its middle. */
export function barOf(span: Span, axis: Axis): Bar {
  return {
    from: span.earliest === undefined ? 0 : shareOf(beginning(span), axis),
    to: span.latest === undefined ? 1 : shareOf(ending(span), axis),
    fadedStart: !span.firm || span.earliest === undefined,
    fadedEnd: !span.firm || span.latest === undefined,
  }
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
