import { readFileSync } from 'node:fs'
import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { z } from 'zod'
import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import type { Table } from '../accounts/sheet.ts'
import { GirokError } from '../kernel/errors.ts'
import { personListKind } from '../linkage/kinds.ts'
import { guessFields } from '../linkage/guess-fields.ts'
import { listFields, type ListField } from '../linkage/list-fields.ts'
import { listedPlace } from '../linkage/listed-codename.ts'
import { listCode, type PersonList } from '../linkage/model.ts'
import { fileError } from '../record/io/files.ts'
import type { Reader } from '../record/io/reader.ts'
import { custodyKind, itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import { gather } from './evidence.ts'
import { newestOf } from './newest.ts'
import { operation, type Context } from './operation.ts'

/** What is said of a list when it comes in. */
export const saidOfList = z.strictObject({
  code: z.string(),
  title: z.string().optional(),
  /** Which column holds what, by its place from 0. */
  columns: z.partialRecord(z.enum(listFields), z.int().min(0)),
  once: z.boolean().default(false),
})
export type SaidOfList = z.output<typeof saidOfList>

export interface AddedList {
  readonly list: string
  readonly source: string
  readonly code: string
  readonly persons: number
}

/** Takes a list of persons in from the disk: its file as evidence, sealed, and what its columns hold. */
export const addPersonList = operation({
  name: 'add-person-list',
  kind: 'change',
  input: saidOfList.omit({ columns: true }).extend({
    path: z.string(),
    /** By heading, or by place from 0; absent: as the headings tell. */
    columns: z.partialRecord(z.enum(listFields), z.union([z.string(), z.int().min(0)])).optional(),
    encoding: z.string().optional(),
  }),
  async run(context, { path, columns, encoding, ...said }): Promise<AddedList> {
    const file = basename(path)
    const bytes = bytesOf(path)
    const table = await readSheet(bytes, file, encoding)
    return takeList(context, { file, bytes, table }, { ...said, columns: placesOf(table, columns) })
  },
})

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw fileError(error, path)
  }
}

function placesOf(
  table: Table,
  named: Partial<Record<ListField, string | number>> | undefined,
): Partial<Record<ListField, number>> {
  if (named === undefined) return guessFields(table.columns)
  const places: Partial<Record<ListField, number>> = {}
  for (const field of listFields) {
    const wanted = named[field]
    if (wanted === undefined) continue
    const at = typeof wanted === 'number' ? wanted : table.columns.indexOf(wanted)
    if (at < 0)
      throw new GirokError('sheet-column-missing', { column: String(wanted), found: [...table.columns] })
    places[field] = at
  }
  return places
}

/**
 * A list is a source with its item, but without a text: no word of it stands in the search index or any other table. It
 * may be used within the organisation and goes out nowhere, until somebody says otherwise of its source.
 * @throws list-code-invalid, list-code-taken, list-column-missing, list-known, list-in-text
 */
export async function takeList(
  context: Context,
  { file, bytes, table }: { file: string; bytes: Uint8Array; table: Table },
  { code, title, columns, once }: SaidOfList,
): Promise<AddedList> {
  const { record, member } = context
  if (!listCode.test(code)) throw new GirokError('list-code-invalid', { code })
  refuseNameless(table, columns)
  const sha256 = hash('sha256', bytes, 'hex')
  await refuseKnown(record.read, file, sha256)
  if (await isTaken(context, code)) throw new GirokError('list-code-taken', { code })
  const rows = rowsIn(table)
  await record.items.write(sha256, bytes)
  const { value } = await record.change(member, { why: '', operation: 'add-list' }, async (writer) => {
    const source = await writer.put(sourceKind, {
      codename: file,
      ...(title === undefined || title === '' ? {} : { title }),
      kind: 'data-set',
      consent: { scope: 'internal' },
    })
    const mediaType = bytes[0] === 0x50 ? xlsx : 'text/csv'
    const item = await writer.put(itemKind, {
      source: source.subject,
      sha256,
      bytes: bytes.length,
      mediaType,
      fileName: file,
    })
    const arrival = { at: writer.now(), by: writer.author, how: 'added', from: file }
    await writer.put(custodyKind, { item: item.subject, event: 'acquired', ...arrival })
    const [first, last] = [rows[0] ?? 2, rows.at(-1) ?? 2]
    const object: PersonList = {
      ...{ item: item.subject, code, columns, once },
      ...{ rows: { first, last }, persons: rows.length },
    }
    const list = await writer.put(personListKind, object)
    return { list: list.subject, source: source.subject, code, persons: rows.length }
  })
  return value
}

/** @throws list-column-missing */
export function refuseNameless(table: Table, columns: SaidOfList['columns']): void {
  const width = table.columns.length
  if (!names.some((it) => (columns[it] ?? width) < width))
    throw new GirokError('list-column-missing', { found: [...table.columns] })
}

const names: readonly ListField[] = ['name', 'native-name', 'given-name', 'surname']
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Numbers of the rows that aren't blank, as a spreadsheet program has them. */
export function rowsIn({ rows, firstRow = 2 }: Table): number[] {
  return rows.flatMap((cells, at) => (cells.some((cell) => cell.trim() !== '') ? [firstRow + at] : []))
}

async function refuseKnown(read: Reader, file: string, sha256: string): Promise<void> {
  for (const { subject, object } of await read.having(itemKind, 'sha256', sha256)) {
    const [list] = await read.having(personListKind, 'item', subject)
    if (list) throw new GirokError('list-known', { file, code: list.object.code })
    if ((await read.having(layerKind, 'item', subject)).length > 0)
      throw new GirokError('list-in-text', { file, source: object.source })
  }
}

/** By another list, or by victims of accounts whose codenames would then mean somebody on this one. */
async function isTaken(context: Context, code: string): Promise<boolean> {
  if ((await context.record.read.having(personListKind, 'code', code)).length > 0) return true
  return context.elsewhere === undefined
    ? codeInAccounts.run(context, { code })
    : context.elsewhere(codeInAccounts, { code })
}

/** Whether an account names somebody as if they stood on a list of this code. */
export const codeInAccounts = operation({
  name: 'code-in-accounts',
  kind: 'query',
  input: z.strictObject({ code: z.string() }),
  async run({ record }, { code }): Promise<boolean> {
    const { accounts } = await gather(record)
    return accounts.some(
      ({ account }) => account.persons?.some((it) => listedPlace(it)?.code === code) === true,
    )
  },
})

export interface ShownList extends PersonList {
  readonly id: string
  /** The leaf of the revision that is shown. */
  readonly leaf: string
  readonly source: string
  readonly codename: string
  readonly title?: string
  readonly addedAt: string
}

/** The lists of persons, by their codes. No name is among what is told of them. */
export const personLists = operation({
  name: 'person-lists',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record }): Promise<ShownList[]> {
    const { read } = record
    const shown: ShownList[] = []
    for (const { subject, leaf, object, at } of newestOf(await read.list(personListKind))) {
      const item = (await read.heads(itemKind, object.item)).at(-1)
      const source = item && (await read.heads(sourceKind, item.object.source)).at(-1)
      if (!source) continue
      const { codename, title } = source.object
      const named = { source: source.subject, codename, ...(title === undefined ? {} : { title }) }
      shown.push({ ...object, id: subject, leaf, addedAt: at, ...named })
    }
    return shown.sort((a, b) => (a.code < b.code ? -1 : 1))
  },
})

/** What somebody sees of a file before saying what its columns hold. Names stand here, and are shown nowhere else. */
export interface ListLook {
  readonly columns: readonly string[]
  readonly guessed: Partial<Record<ListField, number>>
  readonly persons: number
  readonly firstRow: number
  readonly preview: readonly (readonly string[])[]
}

const shownRows = 5

export function lookAtList(table: Table): ListLook {
  return {
    columns: table.columns,
    guessed: guessFields(table.columns),
    persons: rowsIn(table).length,
    firstRow: table.firstRow ?? 2,
    preview: table.rows.slice(0, shownRows).map((row) => row.map((cell) => cell.slice(0, 120))),
  }
}
