import { GirokError } from '../../kernel/errors.ts'
import { mapColumns } from '../columns.ts'
import type { PersonTable } from '../person-table.ts'
import type { RawColumn, RawTable } from './csv-columns.ts'
import { hashPair } from './hash.ts'

/** A file's columns, told apart: who a row is called, where it comes from, and what it says. */
export interface RawPersons {
  /** Undefined where rows have no ids: then they go by their number in the file. */
  readonly ids?: RawColumn
  readonly lists?: RawColumn
  readonly table: RawTable
}

/** @throws link-id-twice */
export function rawPersons(table: RawTable): RawPersons {
  const mapped = mapColumns(table.columns.map(({ name }) => name))
  const column = (role: 'id' | 'list'): RawColumn | undefined => {
    const at = mapped.findIndex((it) => it.role === role)
    return at < 0 ? undefined : table.columns[at]
  }
  const ids = column('id')
  const lists = column('list')
  if (ids !== undefined) refuseTwice(ids)
  return { ...(ids && { ids }), ...(lists && { lists }), table }
}

function refuseTwice({ dictionary, codes }: RawColumn): void {
  const seen = new Uint8Array(dictionary.size)
  for (const code of codes) {
    if (code !== 0 && seen[code] === 1)
      throw new GirokError('link-id-twice', { id: textOf(dictionary.bytesOf(code)) })
    seen[code] = 1
  }
}

const decoder = new TextDecoder('utf-8')
const textOf = (bytes: Uint8Array): string => decoder.decode(bytes)

export const cellOf = ({ dictionary, codes }: RawColumn, row: number): string =>
  textOf(dictionary.bytesOf(codes[row] ?? 0))

/** What a row is called: its id, or its number as a spreadsheet program shows it. */
export function idOf({ ids, table }: RawPersons, row: number): string {
  const id = ids === undefined ? '' : cellOf(ids, row)
  return id === '' ? `#${table.rowNumbers?.[row] ?? row + 2}` : id
}

/** Some rows as texts: those whose content hashes lowest, so that the order of rows doesn't matter. */
export function sampleOf({ table, ids, lists }: RawPersons, most: number): PersonTable {
  const told = table.columns.filter((one) => one !== ids && one !== lists)
  const hashes = new Uint32Array(table.rows).fill(1)
  for (const { dictionary, codes } of told)
    for (let row = 0; row < table.rows; row++)
      hashes[row] = hashPair(hashes[row] ?? 0, dictionary.hashOf(codes[row] ?? 0))
  const bound = (most / table.rows) * 2 ** 32
  const rows: number[] = []
  for (const [row, hash] of hashes.entries()) if (table.rows <= most || hash < bound) rows.push(row)
  return {
    ids: rows.map(String),
    lists: rows.map((row) => (lists === undefined ? '' : cellOf(lists, row))),
    fields: new Map(told.map((one) => [one.name, rows.map((row) => cellOf(one, row))])),
  }
}

/** The list of each row. */
export function listsOf({ lists, table }: RawPersons): string[] {
  if (lists === undefined) return new Array<string>(table.rows).fill('')
  const names = Array.from({ length: lists.dictionary.size }, (_, code) =>
    textOf(lists.dictionary.bytesOf(code)),
  )
  return Array.from(lists.codes, (code) => names[code] ?? '')
}
