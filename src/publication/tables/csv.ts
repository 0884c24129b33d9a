import type { Cell } from './column.ts'

/** Excel takes a file without it for one in the code page of the country, and Korean for noise. */
export const byteOrderMark = '\uFEFF'

/**
 * Spreadsheets run a cell that begins with one of these as a formula, and some trim blanks before they look; the wide
 * forms are what a Korean keyboard may give. A cell that begins with the guard itself gets another, so that nothing is
 * lost: whoever reads takes one apostrophe off a cell that begins with one.
 */
const dangerous = /^['\t\r\n]|^\s*[=+\-@＝＋－＠]/
export const guard = "'"

export function guarded(text: string): string {
  return dangerous.test(text) ? guard + text : text
}

export function unguarded(cell: string): string {
  return cell.startsWith(guard) ? cell.slice(guard.length) : cell
}

/** A line as RFC 4180 has it. Texts stand between quotation marks, numbers don't. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return String(cell)
  return `"${guarded(cell).replaceAll('"', '""')}"`
}
