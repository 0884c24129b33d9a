import type { Revision } from '../../../src/record/io/stored.ts'

export interface FieldChange {
  readonly field: string
  /** Both undefined where values were erased. */
  readonly before: unknown
  readonly after: unknown
}

/** The fields in which a revision differs from the one before; all of them, for the first. */
export function changedFields(
  before: Revision['object'] | undefined,
  after: Revision['object'] | undefined,
): FieldChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names]
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((it) => JSON.stringify(it.before) !== JSON.stringify(it.after))
}
