import Papa from 'papaparse'
import { unreadable } from './sheet-table.ts'

/**
 * The rows of a CSV file: comma, semicolon or tab, told by which gives the first row most cells, or by the
 * `sep=;` line that some spreadsheet programs write. Line ends inside cells become LF.
 *
 * Throws 'sheet-unreadable' where a quotation mark is never closed: all that follows would be one cell.
 */
export function readCsv(text: string, file: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n')
  const named = /^sep=(.)\n/i.exec(lines)
  const body = named ? lines.slice(named[0].length) : lines
  const { data, errors } = Papa.parse<string[]>(body, {
    ...options,
    delimiter: named?.[1] ?? delimiterOf(body),
  })
  const fault = errors.find(({ type }) => type === 'Quotes')
  if (fault) return unreadable(file, `${fault.code}, row ${String((fault.row ?? 0) + 1)}`)
  return data
}

const options = { newline: '\n', quoteChar: '"', skipEmptyLines: false } as const

function delimiterOf(text: string): string {
  const head = text.slice(0, 65_536).replace(/^\n+/, '')
  const width = (delimiter: string): number =>
    Papa.parse<string[]>(head, { ...options, delimiter, preview: 1 }).data[0]?.length ?? 0
  return [',', ';', '\t'].reduce((best, one) => (width(one) > width(best) ? one : best))
}
