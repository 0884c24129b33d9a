import type { Table } from '../accounts/sheet.ts'
import { GirokError } from '../kernel/errors.ts'
import { captureTable, mostLists, type CaptureTable } from './capture-table.ts'
import { columnsOf, isYes, isYesOrNo, type Columns } from './capture-columns.ts'

export interface Captures {
  readonly table: CaptureTable
  readonly shape: 'histories' | 'persons' | 'pairs'
  /** Lists that hold nobody of those chosen; they tell nothing and take no part. */
  readonly emptyLists: readonly string[]
  /** Other columns, over whose values persons were taken together. */
  readonly pooled: readonly string[]
  /** Persons on no list: they aren't documented by lists, and take no part. */
  readonly unlisted: number
}

/** Only rows that hold this value in this column; without a value the column is known to be no list, and that is all. */
export interface Chosen {
  readonly column: string
  readonly value: string | undefined
}

interface Line {
  /** As a spreadsheet program numbers them. */
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * Three shapes are told apart: a row a history, with a count; a row a person, with 0 or 1 for each list; and a row for
 * each time that a list names a person. A value that is none of those that a column may hold is an error, never a 0.
 *
 * @throws capture-column-missing, capture-column-twice, capture-shape-unknown, capture-value-invalid,
 *   capture-count-invalid, capture-twice, capture-lists-many
 */
export function readCaptures(sheet: Table, chosen: readonly Chosen[] = []): Captures {
  const names = sheet.columns.map((name, i) => (name === '' ? `#${i + 1}` : name))
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) throw new GirokError('capture-column-twice', { column: twice })
  const wanted = chosen.map(({ column, value }) => ({ at: names.indexOf(column), column, value }))
  const missing = wanted.find(({ at }) => at < 0)
  if (missing) throw new GirokError('capture-column-missing', { column: missing.column, found: names })
  const all: Line[] = sheet.rows
    .map((row, i) => ({
      row: (sheet.firstRow ?? 2) + i,
      cells: names.map((_, at) => (row[at] ?? '').trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const columns = columnsOf(names, all, new Set(wanted.map(({ at }) => at)))
  const lines = all.filter(({ cells }) =>
    wanted.every(({ at, value }) => value === undefined || same(cells[at] ?? '', value)),
  )
  const read = columns.kind === 'pairs' ? pairs(columns, lines) : histories(columns, lines, names)
  return withoutEmpty(read, columns)
}

/** `1999` is meant where `1999.0` is written. */
function same(cell: string, value: string): boolean {
  return cell === value || (cell !== '' && value.trim() !== '' && Number(cell) === Number(value))
}

/** The values of a column, each once however it is written, sorted: what strata are made by. */
export function valuesOf(sheet: Table, column: string): string[] {
  const at = sheet.columns.indexOf(column)
  if (at < 0) throw new GirokError('capture-column-missing', { column, found: [...sheet.columns] })
  const filled = sheet.rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const values = new Set(filled.map((row) => plain((row[at] ?? '').trim())))
  return [...values].sort()
}

const plain = (cell: string): string =>
  cell !== '' && Number.isFinite(Number(cell)) ? String(Number(cell)) : cell

interface Read {
  readonly lists: readonly string[]
  /** By the lists' places, as text: more lists than bits must still be told apart to be refused. */
  readonly counts: ReadonlyMap<string, number>
}

function histories(columns: Columns, lines: readonly Line[], names: readonly string[]): Read {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  for (const { row, cells } of lines) {
    const given =
      columns.pattern === undefined
        ? columns.lists.map((at) => cells[at] ?? '')
        : [...(cells[columns.pattern] ?? '')]
    given.forEach((value, i) => {
      const column = names[columns.lists[i] ?? columns.pattern ?? 0] ?? ''
      if (!isYesOrNo(value)) throw new GirokError('capture-value-invalid', { row, column, value })
    })
    const key = given
      .map((value, i) => (isYes(value) ? i : -1))
      .filter((i) => i >= 0)
      .join()
    counts.set(key, (counts.get(key) ?? 0) + countIn(columns, cells, row))
    once(
      seen,
      columns.unique.map((at) => cells[at] ?? ''),
      row,
    )
  }
  return { lists: columns.names, counts }
}

/** A row that repeats what must be there once is a mistake in the file, or persons counted twice. */
function once(seen: Set<string>, values: readonly string[], row: number): void {
  if (values.length === 0) return
  const key = JSON.stringify(values)
  if (seen.has(key)) throw new GirokError('capture-twice', { row, value: values.join(', ') })
  seen.add(key)
}

function countIn({ count }: Columns, cells: readonly string[], row: number): number {
  if (count === undefined) return 1
  const value = cells[count] ?? ''
  const number = value === '' ? NaN : Number(value)
  if (!Number.isSafeInteger(number) || number < 0)
    throw new GirokError('capture-count-invalid', { row, value })
  return number
}

function pairs(columns: Columns, lines: readonly Line[]): Read {
  const [person = 0, list = 0] = columns.unique
  const lists = [...new Set(lines.map(({ cells }) => cells[list] ?? ''))].sort()
  const seen = new Set<string>()
  const held = new Map<string, number[]>()
  for (const { row, cells } of lines) {
    const [who = '', where = ''] = [cells[person], cells[list]]
    if (who === '' || where === '')
      throw new GirokError('capture-value-invalid', {
        row,
        column: columns.names[who === '' ? 0 : 1] ?? '',
        value: '',
      })
    once(seen, [who, where], row)
    held.set(who, [...(held.get(who) ?? []), lists.indexOf(where)])
  }
  const counts = new Map<string, number>()
  for (const places of held.values()) {
    const key = places.sort((a, b) => a - b).join()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { lists, counts }
}

function withoutEmpty({ lists, counts }: Read, columns: Columns): Captures {
  const used = new Set<number>()
  for (const [key, count] of counts)
    if (count > 0 && key !== '') for (const i of key.split(',')) used.add(Number(i))
  const kept = [...lists.keys()].filter((i) => used.has(i))
  if (kept.length > mostLists)
    throw new GirokError('capture-lists-many', { lists: kept.length, limit: mostLists })
  const masks = new Map<number, number>()
  for (const [key, count] of counts) {
    if (key === '') continue
    const mask = key.split(',').reduce((sum, i) => sum | (2 ** kept.indexOf(Number(i))), 0)
    if (count > 0) masks.set(mask, (masks.get(mask) ?? 0) + count)
  }
  return {
    table: captureTable(
      kept.map((i) => lists[i] ?? ''),
      masks,
    ),
    shape: columns.kind,
    emptyLists: lists.filter((_, i) => !used.has(i)),
    pooled: columns.pooled,
    unlisted: counts.get('') ?? 0,
  }
}
