import { dayNumber, monthLength } from '../../kernel/day.ts'

/** Days since 1970, both inclusive; not firm where any part is qualified. */
export interface Period {
  readonly from: number
  readonly to: number
  readonly firm: boolean
}

export const always: Period = { from: -Infinity, to: Infinity, firm: true }

const day = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/
const qualifiers = /[~?%]/g
const coarse = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?~?|\.\.)$/

/**
 * What years, months, days and intervals of them mean. A release may hold any EDTF date; those in other forms can't be
 * told apart by the small verifier that goes out with it, so this one doesn't either: both come to the same answer.
 */
export function periodOf(edtf: string): Period | undefined {
  const [first = '', last = first, ...more] = edtf.replace(qualifiers, '').trim().split('/')
  const [from, to] = [startOf(first), endOf(last)]
  if (from === undefined || to === undefined || more.length > 0 || from > to) return undefined
  return { from, to, firm: edtf.search(qualifiers) < 0 }
}

/** A date that has been made coarser: of years and months alone. */
export const isCoarseDate = (edtf: string): boolean => {
  const ends = edtf.split('/')
  return ends.length <= 2 && ends.every((end) => coarse.test(end))
}

const isOpen = (end: string): boolean => end === '' || end === '..'

function startOf(end: string): number | undefined {
  if (isOpen(end)) return -Infinity
  const [, year, month = '1', date = '1'] = day.exec(end) ?? []
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(date))
}

function endOf(end: string): number | undefined {
  if (isOpen(end)) return Infinity
  const [, year, month = '12', date] = day.exec(end) ?? []
  if (year === undefined) return undefined
  const last = date === undefined ? monthLength(Number(year), Number(month)) : Number(date)
  return dayOf(Number(year), Number(month), last)
}

const dayOf = (year: number, month: number, date: number): number | undefined =>
  date <= monthLength(year, month) ? dayNumber(year, month, date) : undefined

export const holds = (outer: Period, inner: Period): boolean =>
  outer.from <= inner.from && inner.to <= outer.to
export const meets = (a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): boolean =>
  a.from <= b.to && b.from <= a.to

/** Where all firm dates agree; where any contradicts the others, all that any says. Undefined where it can't be told. */
export function boundsOfAll(dates: readonly string[]): Period | undefined {
  const periods = dates.map(periodOf)
  const known = periods.flatMap((it) => it ?? [])
  if (known.length < periods.length) return undefined
  const firm = known.filter((it) => it.firm)
  if (firm.length === 0) return always
  let from = Math.max(...firm.map((it) => it.from))
  let to = Math.min(...firm.map((it) => it.to))
  if (from > to) {
    from = Math.min(...firm.map((it) => it.from))
    to = Math.max(...firm.map((it) => it.to))
  }
  return known.some((it) => !it.firm && !meets(it, { from, to })) ? always : { from, to, firm: true }
}
