import { GirokError } from '../kernel/errors.ts'

/** The name of a column, as its file has it or as its list calls it. */
export type FieldName = string

/** Rows of persons, a row for each time that a list names one. A cell of '' is missing: it speaks neither for nor against. */
export interface PersonTable {
  readonly ids: readonly string[]
  /** The list that each row comes from; '' everywhere where there is one only. */
  readonly lists: readonly string[]
  readonly fields: ReadonlyMap<FieldName, readonly string[]>
}

/** @throws link-id-twice, link-table-empty */
export function checkTable({ ids, lists, fields }: PersonTable): void {
  if (ids.length === 0 || fields.size === 0) throw new GirokError('link-table-empty', {})
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw new GirokError('link-id-twice', { id })
    seen.add(id)
  }
  for (const values of [lists, ...fields.values()]) {
    if (values.length !== ids.length) throw new Error('a column of another length than the ids')
  }
}
