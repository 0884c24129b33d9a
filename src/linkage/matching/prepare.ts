import type { Comparison, LinkSpec } from '../link-spec.ts'
import type { PersonTable } from '../person-table.ts'
import { ruleKeys, type RuleKeys } from './block-keys.ts'
import { columnsOnce } from './columns-once.ts'
import { comparatorsFor, type Comparator } from './comparators.ts'
import { encode, type Column } from './dictionary.ts'
import { foldFor } from './fold.ts'
import { GirokError } from '../../kernel/errors.ts'

/** A table made ready: texts as numbers, a row's codes side by side, so that a pair is found in two places of memory. */
export interface Prepared {
  readonly rows: number
  readonly columns: readonly Column[]
  /** `columns.length` codes a row. */
  readonly codes: Int32Array
  readonly comparators: readonly Comparator[]
  readonly rules: readonly RuleKeys[]
}

/** Finds the column of fields, made once. */
export function fieldColumns(
  table: PersonTable,
  comparisons: readonly Comparison[],
): (part: Pick<Comparison, 'fields'>) => Column {
  const foldOf = foldFor(comparisons)
  return columnsOnce((fields) => encode(joinedCells(table, fields), foldOf(fields)))
}

export function prepare(table: PersonTable, spec: LinkSpec): Prepared {
  const rows = table.ids.length
  const columnOf = fieldColumns(table, spec.comparisons)
  const columns = spec.comparisons.map(columnOf)
  const rules = spec.blocking.map((rule) => ruleKeys(rule, columnOf, rows))
  const comparators = comparatorsFor(spec.comparisons, (one) => columnOf(one).dictionary, rows)
  return { rows, columns, codes: sideBySide(columns, rows), comparators, rules }
}

/** The cells of a column, or of several as one text. @throws link-field-unknown */
export function joinedCells({ fields: all, ids }: PersonTable, fields: readonly string[]): readonly string[] {
  const columns = fields.map((field) => {
    const cells = all.get(field)
    if (cells === undefined) throw new GirokError('link-field-unknown', { field, known: [...all.keys()] })
    return cells
  })
  const [first] = columns
  if (first !== undefined && columns.length === 1) return first
  return ids.map((_, row) =>
    columns
      .map((cells) => cells[row] ?? '')
      .filter((cell) => cell !== '')
      .join(' '),
  )
}

export function sideBySide(columns: readonly Column[], rows: number): Int32Array {
  const codes = new Int32Array(new SharedArrayBuffer(rows * columns.length * 4))
  for (const [at, column] of columns.entries())
    for (let row = 0; row < rows; row++) codes[row * columns.length + at] = column.codes[row] ?? 0
  return codes
}
