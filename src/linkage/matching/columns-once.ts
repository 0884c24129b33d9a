import type { Comparison } from '../link-spec.ts'
import type { Column } from './dictionary.ts'

/** Finds the column of fields, made when it is first asked for: comparisons and rules look at the same ones. */
export function columnsOnce(
  make: (fields: readonly string[]) => Column,
): (part: Pick<Comparison, 'fields'>) => Column {
  const made = new Map<string, Column>()
  return ({ fields }) => {
    const key = JSON.stringify(fields)
    const column = made.get(key) ?? make(fields)
    made.set(key, column)
    return column
  }
}
