import { dayNumber } from '../../../src/kernel/day.ts'
import type { Counted } from './counted.ts'

/** Bounds in days since 1970-01-01, both inclusive; an end without a number is open. `firm: false` is approximate. */
export interface Span {
  readonly earliest?: number
  readonly latest?: number
  readonly firm: boolean
}

interface Dated {
  readonly span?: Span | undefined
}

/** Whole years, both inclusive. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** Reads `2019/2021`, as the address carries it. Anything else is no period. */
export function parsePeriod(text: string | null): Period | undefined {
  const match = /^(\d{4})\/(\d{4})$/.exec(text ?? '')
  if (match === null) return undefined
  const [one, other] = [Number(match[1]), Number(match[2])]
  return { from: Math.min(one, other), to: Math.max(one, other) }
}

export function formatPeriod({ from, to }: Period): string {
  return `${String(from).padStart(4, '0')}/${String(to).padStart(4, '0')}`
}

export const firstDay = (year: number): number => dayNumber(year, 1, 1)
export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()

/** "About 2020" may be 2019 as well: an approximate date reaches half as long again on either side. */
export function beyond({ earliest, latest, firm }: Span): number {
  return firm || earliest === undefined || latest === undefined ? 0 : (latest - earliest + 1) / 2
}

/** Whether a date lies wholly in a period, may lie there, or can't. An unknown date may; an approximate one only may. */
export function falls(span: Span | undefined, { from, to }: Period): 'inside' | 'maybe' | 'outside' {
  if (span === undefined) return 'maybe'
  const [start, end] = [firstDay(from), firstDay(to + 1) - 1]
  const earliest = (span.earliest ?? -Infinity) - beyond(span)
  const latest = (span.latest ?? Infinity) + beyond(span)
  if (latest < start || earliest > end) return 'outside'
  return span.firm && earliest >= start && latest <= end ? 'inside' : 'maybe'
}

/** The years of an axis, as many to a step as keep it readable. */
export interface Axis {
  readonly first: number
  /** The year after the last. */
  readonly end: number
  readonly step: number
}

const mostSteps = 40

/** An axis of whole years over every date that has an end; undefined where none has. */
export function axisOf(all: readonly Dated[]): Axis | undefined {
  let [low, high] = [Infinity, -Infinity]
  for (const { span } of all) {
    for (const day of [span?.earliest, span?.latest]) {
      if (day === undefined) continue
      low = Math.min(low, day)
      high = Math.max(high, day)
    }
  }
  if (low > high) return undefined
  const [from, to] = [yearOf(low), yearOf(high)]
  const step = [1, 2, 5, 10, 20, 50].find((it) => (to - from + 1) / it <= mostSteps) ?? 100
  const first = Math.floor(from / step) * step
  return { first, end: first + Math.ceil((to + 1 - first) / step) * step, step }
}

/** A step of the axis: how many accounts lie wholly in it, and how many more may. */
export interface Bin extends Period {
  readonly inside: number
  readonly maybe: number
}

/** Counts dates into the steps of an axis. One that is longer than a step may lie in each that it touches. */
export function binned(all: readonly Counted<Dated>[], { first, end, step }: Axis): Bin[] {
  const size = (end - first) / step
  const inside = new Array<number>(size).fill(0)
  /** How many more may lie in a step than in the one before it. */
  const rise = new Array<number>(size + 1).fill(0)
  const starts = Array.from({ length: size + 1 }, (_, i) => firstDay(first + i * step))
  const start = firstDay(first)
  const usual = (firstDay(end) - start) / size
  /** The step of a day, guessed by the usual length of one and put right: asking a calendar is slow for so many. */
  const at = (day: number): number => {
    let i = Math.max(0, Math.min(size - 1, Math.floor((day - start) / usual)))
    while (i > 0 && day < (starts[i] ?? 0)) i -= 1
    while (i < size - 1 && day >= (starts[i + 1] ?? Infinity)) i += 1
    return i
  }
  for (const { of, sure } of all) {
    if (of.span === undefined) continue
    const { earliest, latest, firm } = of.span
    const from = earliest === undefined ? 0 : at(earliest - beyond(of.span))
    const to = latest === undefined ? size - 1 : at(latest + beyond(of.span))
    const known = earliest !== undefined && latest !== undefined
    if (sure && firm && known && from === to) inside[from] = (inside[from] ?? 0) + 1
    else {
      rise[from] = (rise[from] ?? 0) + 1
      rise[to + 1] = (rise[to + 1] ?? 0) - 1
    }
  }
  let maybe = 0
  return inside.map((count, i) => {
    maybe += rise[i] ?? 0
    const from = first + i * step
    return { from, to: from + step - 1, inside: count, maybe }
  })
}
