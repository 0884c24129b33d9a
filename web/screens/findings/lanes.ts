import { parseWhen } from '../../../src/kernel/when.ts'

/** Something to be drawn on the time axis of its place. */
export interface Placed {
  readonly id: string
  /** EDTF; absent where no date is known. */
  readonly when?: string | undefined
  /** Place codes, several being alternatives. */
  readonly where?: readonly string[] | undefined
}

export interface Bar {
  readonly id: string
  /** Shares of the axis, 0 to 1. */
  readonly from: number
  readonly to: number
  /** Its bounds are known: an approximate or missing date is drawn as such. */
  readonly firm: boolean
  readonly dated: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
  /** Rows of a lane lie below one another where bars overlap in time. */
  readonly row: number
}

export interface Lane {
  /** Place codes joined by `|`; empty where no place is known. */
  readonly key: string
  readonly where: readonly string[]
  readonly rows: number
  readonly bars: readonly Bar[]
}

export interface Picture {
  readonly lanes: readonly Lane[]
  /** First days of years along the axis. */
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

const day = 86_400_000
const startOf = (year: number): number => Date.UTC(year, 0, 1) / day

interface Span {
  readonly earliest: number
  readonly latest: number
  readonly firm: boolean
}

function spanOf(when: string | undefined): Span | undefined {
  if (when === undefined) return undefined
  try {
    return parseWhen(when)
  } catch {
    return undefined
  }
}

/**
 * Lays accounts out on one time axis of whole years, in a lane for each place. What has no date covers the whole
 * axis: it may be any of it.
 */
export function layOut(all: readonly Placed[]): Picture {
  const spans = new Map(all.map((it) => [it.id, spanOf(it.when)]))
  const ends = [...spans.values()]
    .flatMap((it) => (it ? [it.earliest, it.latest] : []))
    .filter((it) => Number.isFinite(it))
  const yearOf = (days: number): number => new Date(days * day).getUTCFullYear()
  const first = ends.length === 0 ? 0 : yearOf(Math.min(...ends))
  const last = ends.length === 0 ? 0 : yearOf(Math.max(...ends)) + 1
  const [start, end] = [startOf(first), startOf(last)]
  const share = (days: number): number =>
    end > start ? Math.min(1, Math.max(0, (days - start) / (end - start))) : 0
  const byPlace = Map.groupBy(all, (it) => [...(it.where ?? [])].sort().join('|'))
  const lanes = [...byPlace]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([key, some]): Lane => {
      const bars = rowed(some.map((it) => barOf(it.id, spans.get(it.id), share)))
      return {
        key,
        where: key === '' ? [] : key.split('|'),
        rows: Math.max(...bars.map(({ row }) => row)) + 1,
        bars,
      }
    })
  // As many years as can be read beside each other.
  const step = Math.max(1, Math.ceil((last - first) / 8))
  const years = Array.from({ length: Math.ceil((last - first) / step) }, (_, at) => first + at * step)
  return { lanes, years: years.map((year) => ({ year, at: share(startOf(year)) })) }
}

function barOf(id: string, span: Span | undefined, share: (days: number) => number): Omit<Bar, 'row'> {
  if (!span) return { id, from: 0, to: 1, firm: false, dated: false, openStart: true, openEnd: true }
  const { earliest, latest, firm } = span
  return {
    id,
    from: share(earliest),
    // A day lasts to its end.
    to: share(latest + 1),
    firm,
    dated: true,
    openStart: earliest === -Infinity,
    openEnd: latest === Infinity,
  }
}

/** Each bar in the first row where it has room. */
function rowed(bars: readonly Omit<Bar, 'row'>[]): Bar[] {
  const free: number[] = []
  return [...bars]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((bar) => {
      const found = free.findIndex((until) => until <= bar.from + 1e-9)
      const row = found < 0 ? free.length : found
      free[row] = bar.to
      return { ...bar, row }
    })
}
