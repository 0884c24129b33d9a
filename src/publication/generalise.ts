import { formatDay } from '../kernel/day.ts'
import { parseWhen } from '../kernel/when.ts'
import { widest } from '../kernel/where.ts'
import { dateGrains, placeGrains, type Grain } from './treatment.ts'

const lengths = { month: 'YYYY-MM'.length, year: 'YYYY'.length } as const

/**
 * The date no finer than month or year (EDTF): what it may mean contains what the finer one may mean. One that is
 * coarse already stays as it is, so that doing it twice changes nothing.
 * @throws date-invalid
 */
export function generalisedDate(edtf: string, to: 'month' | 'year'): string {
  const { earliest, latest, firm } = parseWhen(edtf)
  if (!isFiner(edtf, to)) return edtf
  const end = (day: number): string =>
    Number.isFinite(day) ? formatDay(day).slice(0, lengths[to]) + (firm ? '' : '~') : '..'
  const [from, until] = [end(earliest), end(latest)]
  return from === until ? from : `${from}/${until}`
}

/** Whether an end states a day (for month), or a month or season (for year). */
function isFiner(edtf: string, to: 'month' | 'year'): boolean {
  const most = to === 'month' ? 2 : 1
  return edtf.split('/').some((end) => end.replace(/^-/, '').replace(/-XX/g, '').split('-').length > most)
}

/** Place codes no finer than province (ISO 3166-2) or country, each once. */
export function generalisedPlaces(codes: readonly string[], to: 'province' | 'country'): string[] {
  const cut = to === 'province' ? /^[^/]*/ : /^../
  return widest(codes.map((code) => cut.exec(code)?.[0] ?? code))
}

/** A field's value as coarse as its treatment says. Fields that are neither date nor place have no coarser form. */
export function generalisedValue(value: unknown, to: Grain): unknown {
  if ((to === 'month' || to === 'year') && typeof value === 'string') return generalisedDate(value, to)
  if ((to === 'province' || to === 'country') && isTexts(value)) return generalisedPlaces(value, to)
  return undefined
}

/** Whether a field of accounts or sources has such a coarser form. */
export function generalisable(field: string, to: Grain): boolean {
  const grains: readonly Grain[] =
    field === 'where' ? placeGrains : field === 'when' || field === 'date' ? dateGrains : []
  return grains.includes(to)
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')
