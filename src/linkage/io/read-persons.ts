import { readSheet } from '../../accounts/io/read-confined-sheet.ts'
import type { Table } from '../../accounts/sheet.ts'
import { readColumns, type RawTable } from '../matching/csv-columns.ts'
import { asText, readBytes } from './read-bytes.ts'

/**
 * A file of persons, as columns. CSV is read where it lies, however long; a workbook, or what a spreadsheet program saves
 * in UTF-16, as every other sheet is: in a process of its own, and up to the size that sheets may have.
 * @throws as `readColumns` and `readSheet`, file-unreadable, file-too-large, link-not-utf8
 */
export async function readPersons(path: string): Promise<RawTable> {
  const bytes = readBytes(path)
  if (!isSheet(bytes)) return readColumns(asText(bytes, path))
  const table = await readSheet(bytes, path)
  return { ...readColumns(csvOf(table)), rowNumbers: numbersOf(table) }
}

// A workbook is a ZIP archive, one of before 2007 or under a password an OLE file; UTF-16 begins with a mark.
const beginnings = ['PK', '\xd0\xcf\x11\xe0', '\xff\xfe', '\xfe\xff']

function isSheet(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  return beginnings.some((it) => start.startsWith(it))
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

function csvOf({ columns, rows }: Table): Uint8Array {
  const lines = [columns, ...rows.filter((cells) => !isBlank(cells))].map((cells) =>
    // A row may be longer or shorter than the headings; what stands beyond them is nobody's.
    columns.map((_, at) => `"${(cells[at] ?? '').trim().replaceAll('"', '""')}"`).join(','),
  )
  return new TextEncoder().encode(lines.join('\n'))
}

function numbersOf({ rows, firstRow = 2 }: Table): Int32Array {
  return Int32Array.from(rows.flatMap((cells, at) => (isBlank(cells) ? [] : [firstRow + at])))
}
