import type { Table } from '../accounts/sheet.ts'
import { listFields, type ListField } from './list-fields.ts'
import { listedCodename } from './listed-codename.ts'
import type { PersonList } from './model.ts'
import type { PersonTable } from './person-table.ts'

export interface ReadList {
  readonly list: PersonList
  readonly sheet: Table
}

/** All listed persons as one table to be linked: the order is that of the codes, then of the rows. */
export interface ListedPersons {
  readonly lists: readonly PersonList[]
  /** The list of each person, by its place in `lists`. */
  readonly listOf: readonly number[]
  readonly table: PersonTable
}

export function listedPersons(read: readonly ReadList[]): ListedPersons {
  const sorted = [...read].sort((a, b) => (a.list.code < b.list.code ? -1 : 1))
  const ids: string[] = []
  const listOf: number[] = []
  const columns = new Map<ListField, string[]>()
  const isThere = (field: ListField): boolean => sorted.some(({ list }) => list.columns[field] !== undefined)
  // A name in two columns is put together: another list may have it in one.
  for (const field of listFields)
    if (field === 'name' || (!isPart(field) && isThere(field))) columns.set(field, [])
  for (const [at, { list, sheet }] of sorted.entries()) {
    for (const [index, cells] of sheet.rows.entries()) {
      if (cells.every((cell) => cell.trim() === '')) continue
      ids.push(listedCodename({ code: list.code, row: (sheet.firstRow ?? 2) + index }))
      listOf.push(at)
      for (const [field, values] of columns) {
        const cell = (of: ListField): string => cellIn(list, cells, of)
        values.push(cell(field) || (field === 'name' ? joinedName(cell('given-name'), cell('surname')) : ''))
      }
    }
  }
  const lists = sorted.map(({ list }) => list)
  return { lists, listOf, table: { ids, lists: listOf.map((it) => lists[it]?.code ?? ''), fields: columns } }
}

const isPart = (field: ListField): boolean => field === 'given-name' || field === 'surname'

/** As such names are written: Hangul begins with the surname, and has no space. */
function joinedName(given: string, surname: string): string {
  if (/\p{sc=Hangul}/u.test(given + surname)) return surname + given
  return [given, surname].filter((it) => it !== '').join(' ')
}

function cellIn(list: PersonList, cells: readonly string[], field: ListField): string {
  const place = list.columns[field]
  return place === undefined ? '' : plain(cells[place])
}

const plain = (cell: string | undefined): string => (cell ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
