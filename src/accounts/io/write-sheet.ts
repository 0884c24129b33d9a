import Papa from 'papaparse'
import { guard, unguard } from '../formula.ts'
import { foldName, koreanColumns } from '../sheet-columns.ts'
import type { Refusal, Table } from '../sheet.ts'

/**
 * The refused rows as CSV, under the headings they came under, with the reason in a column `reason`. Meant to be
 * mended in a spreadsheet program and read again: UTF-8 with a mark, by which such programs know it, and CRLF.
 *
 * No cell runs there: what begins like a formula has a leading apostrophe, which reading takes off again, so a
 * quote that begins with a dash comes back as it was (formula.ts).
 */
export function refusedSheet(
  table: Table,
  refusals: readonly Refusal[],
  wording: (refusal: Refusal) => string,
): string {
  const reasons = new Set(['reason', ...koreanColumns.reason].map(foldName))
  const kept = table.columns.flatMap((heading, index) => (reasons.has(foldName(heading)) ? [] : [index]))
  // A row with more cells than headings is given back whole.
  const width = refusals.reduce(
    (most, { row }) => Math.max(most, rowOf(table, row).length),
    table.columns.length,
  )
  const beyond = Array.from({ length: width - table.columns.length }, (_, i) => table.columns.length + i)
  const head = [...kept.map((index) => table.columns[index] ?? ''), 'reason', ...beyond.map(() => '')]
  const rows = refusals.map((refusal) => {
    const cells = rowOf(table, refusal.row)
    const reason = wording(refusal)
    return [...kept.map((index) => cells[index] ?? ''), reason, ...beyond.map((index) => cells[index] ?? '')]
  })
  return `\uFEFF${Papa.unparse(
    [head, ...rows].map((row) => row.map(harmless)),
    { newline: '\r\n' },
  )}\r\n`
}

function rowOf(table: Table, row: number): readonly string[] {
  return table.rows[row - (table.firstRow ?? 2)] ?? []
}

/** Guarded once, whether or not it came in guarded. */
function harmless(cell: string): string {
  return guard(unguard(cell.trim()))
}
