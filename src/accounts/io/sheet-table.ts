import { GirokError } from '../../kernel/errors.ts'
import { unguard } from '../formula.ts'
import type { Table } from '../sheet.ts'

/** The most that a sheet may hold once it is unpacked, in bytes. */
export const inflatedLimit = 200 * 1024 * 1024

export function unreadable(file: string, detail: string): never {
  throw new GirokError('sheet-unreadable', { file, detail })
}

/** Rows as a spreadsheet program numbers them, from 1; the first that isn't blank holds the headings. */
export function tableOf(file: string, rows: readonly (readonly string[])[]): Table {
  const blank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')
  const head = rows.findIndex((row) => !blank(row))
  const headings = rows[head]
  const end = rows.findLastIndex((row) => !blank(row)) + 1
  if (!headings || end <= head + 1) throw new GirokError('sheet-empty', { file })
  const width = headings.findLastIndex((cell) => cell.trim() !== '') + 1
  return {
    columns: headings.slice(0, width).map((heading) => unguard(heading.trim())),
    rows: rows.slice(head + 1, end),
    firstRow: head + 2,
  }
}
