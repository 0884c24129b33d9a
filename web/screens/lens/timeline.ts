interface Dated {
  readonly id: string
  /** Days since 1970-01-01, both inclusive; an end without a number is open. No span, no date. */
  readonly span?: { readonly earliest?: number; readonly latest?: number; readonly firm: boolean } | undefined
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
  readonly ticks: readonly { readonly year: number; readonly at: number }[]
}

const dayOf = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000
const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
const mostTicks = 12

/** Lays out dates on one axis of whole years: a year is as wide as a year, never a point in its middle. */
export function timeline<T extends Dated>(all: readonly T[]): Timeline<T> {
  const dated = all.flatMap((of) => (of.span === undefined ? [] : [{ of, span: of.span }]))
  const undated = all.filter((it) => it.span === undefined)
  const ends = dated.flatMap(({ span }) => [span.earliest, span.latest].filter((it) => it !== undefined))
  if (ends.length === 0) return { bars: [], undated: [...undated, ...dated.map((it) => it.of)], ticks: [] }
  const first = yearOf(ends.reduce((a, b) => Math.min(a, b)))
  const last = yearOf(ends.reduce((a, b) => Math.max(a, b))) + 1
  const [start, end] = [dayOf(first), dayOf(last)]
  const share = (day: number): number => Math.max(0, Math.min(1, (day - start) / (end - start)))
  const bars = dated.map(({ of, span }): Bar<T> => ({
    of,
    from: share((span.earliest ?? start) - beyond(span)),
    to: share((span.latest ?? end) + 1 + beyond(span)),
    fadedStart: !span.firm || span.earliest === undefined,
    fadedEnd: !span.firm || span.latest === undefined,
  }))
  const step = Math.max(1, Math.ceil((last - first) / mostTicks))
  const count = Math.ceil((last - first) / step)
  const ticks = Array.from({ length: count }, (_, at) => first + at * step)
  return {
    bars: bars.sort((a, b) => a.from - b.from || a.to - b.to),
    undated,
    ticks: ticks.map((year) => ({ year, at: share(dayOf(year)) })),
  }
}

/** "About 2020" may be 2019 as well: an approximate date is drawn half as long again on either side, fading. */
function beyond({ earliest, latest, firm }: NonNullable<Dated['span']>): number {
  return firm || earliest === undefined || latest === undefined ? 0 : (latest - earliest + 1) / 2
}
