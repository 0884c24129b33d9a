import { listFields, type ListField } from '../../../src/linkage/list-fields.ts'
import type { ListLook, SaidOfList } from '../../../src/operations/person-lists.ts'

/** What a column is said to hold, from the first column on; '' for nothing that is used. */
export type Held = ListField | ''

export const heldBy = ({ columns, guessed }: ListLook): Held[] =>
  columns.map((_, at) => listFields.find((it) => guessed[it] === at) ?? '')

export const heldTwice = (holds: readonly Held[]): ListField | undefined =>
  holds.find((it, at): it is ListField => it !== '' && holds.indexOf(it) < at)

export const canSay = (holds: readonly Held[]): boolean =>
  heldTwice(holds) === undefined && holds.some((it) => it !== '')

export function columnsSaid(holds: readonly Held[]): SaidOfList['columns'] {
  const columns: SaidOfList['columns'] = {}
  for (const [at, field] of holds.entries()) if (field !== '') columns[field] = at
  return columns
}
