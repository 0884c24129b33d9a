import type { ListField } from './list-fields.ts'
import { dateValue } from './matching/date-value.ts'
import { plainText, trimmedText } from './matching/plain-text.ts'
import { sexOf } from './matching/sex.ts'
import type { PersonTable } from './person-table.ts'

/** By which listed persons may be told apart for an estimate: never by what names one of them. */
export const strataFields = [
  'sex',
  'event-date',
  'place',
  'occupation',
] as const satisfies readonly ListField[]
export type StrataField = (typeof strataFields)[number]

/**
 * What each row says of a field, coarse enough to make groups: the year of a date, `F` or `M`, and of one word that is
 * written in several ways one of them. '' where it says nothing, or a date that may lie in two years.
 */
export function strataValues({ ids, fields }: PersonTable, field: StrataField): string[] {
  const cells = fields.get(field) ?? ids.map(() => '')
  if (field === 'event-date') return cells.map(yearOf)
  const folded = cells.map(plainText)
  if (field === 'sex') return folded.map(sexOf)
  const first = new Map<string, string>()
  for (const [at, cell] of cells.entries()) {
    const fold = folded[at] ?? ''
    const known = first.get(fold)
    if (known === undefined || cell < known) first.set(fold, cell)
  }
  return folded.map((it) => (it === '' ? '' : (first.get(it) ?? it)))
}

function yearOf(cell: string): string {
  const date = dateValue(trimmedText(cell))
  if (date === undefined || !Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) return ''
  const [first, last] = [date.earliest, date.latest].map((day) => new Date(day * 86_400_000).getUTCFullYear())
  return first === last ? String(first) : ''
}
