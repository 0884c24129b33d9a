import type { Table } from '../accounts/sheet.ts'
import { GirokError } from '../kernel/errors.ts'
import { mostLists } from './capture-table.ts'
import type { LinkedRows, RowPair } from './sampled-clusterings.ts'

/** Names that the columns may have, the likeliest first. */
const idNames = ['id', 'row', 'row_id', 'record_id', '번호']
const listNames = ['list', 'source', 'dataset', 'file', '명단', '출처']

/**
 * A row each time that a list names somebody, with an id and its list; and the pairs of `girok link --pairs`, with how
 * likely each is one person.
 *
 * @param listColumn where it isn't called `list`, `source` or 명단
 * @throws capture-column-missing, capture-twice, capture-value-invalid, capture-lists-many, capture-pair-invalid
 */
export function linkedRows(sheet: Table, pairs: Table, listColumn?: string): LinkedRows {
  const id = columnOf(sheet, idNames)
  const list = columnOf(sheet, listColumn === undefined ? listNames : [listColumn])
  const rowOf = new Map<string, number>()
  const listed: string[] = []
  sheet.rows.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const row = (sheet.firstRow ?? 2) + i
    const [name, its] = [(cells[id] ?? '').trim(), (cells[list] ?? '').trim()]
    const empty = name === '' ? id : its === '' ? list : undefined
    if (empty !== undefined)
      throw new GirokError('capture-value-invalid', { row, column: sheet.columns[empty] ?? '', value: '' })
    if (rowOf.has(name)) throw new GirokError('capture-twice', { row, value: name })
    rowOf.set(name, listed.length)
    listed.push(its)
  })
  const lists = [...new Set(listed)].sort()
  if (lists.length > mostLists)
    throw new GirokError('capture-lists-many', { lists: lists.length, limit: mostLists })
  const listOf = listed.map((it) => lists.indexOf(it))
  return { rows: listed.length, pairs: readPairs(pairs, rowOf), lists, listOf }
}

function columnOf(sheet: Table, names: readonly string[]): number {
  const found = sheet.columns.map((name) => name.trim().toLowerCase())
  const at = names.map((name) => found.indexOf(name.trim().toLowerCase())).find((it) => it >= 0)
  if (at === undefined)
    throw new GirokError('capture-column-missing', { column: names[0] ?? '', found: [...sheet.columns] })
  return at
}

function readPairs(sheet: Table, rowOf: ReadonlyMap<string, number>): RowPair[] {
  const [one, other, chance] = ['id_a', 'id_b', 'probability'].map((name) => columnOf(sheet, [name]))
  const held = new Map<string, RowPair>()
  sheet.rows.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const [first, second, value] = [one, other, chance].map((at) => (cells[at ?? 0] ?? '').trim())
    const a = rowOf.get(first ?? '')
    const b = rowOf.get(second ?? '')
    const probability = value === '' ? NaN : Number(value)
    const row = (sheet.firstRow ?? 2) + i
    if (a === undefined || b === undefined || a === b || !(probability >= 0 && probability <= 1))
      throw new GirokError('capture-pair-invalid', {
        row,
        value: `${first ?? ''}, ${second ?? ''}, ${value ?? ''}`,
      })
    const pair = a < b ? { a, b, probability } : { a: b, b: a, probability }
    const key = `${pair.a} ${pair.b}`
    if (held.has(key))
      throw new GirokError('capture-twice', { row, value: `${first ?? ''}, ${second ?? ''}` })
    held.set(key, pair)
  })
  // Draws depend on the order of pairs: that of the rows, however the file has them.
  return [...held.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}
