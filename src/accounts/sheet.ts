import type { Codes } from '../codebook/codes.ts'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import type { ErrorCode, ErrorParams } from '../kernel/errors.ts'
import { layOut, layOutBy } from './mapping.ts'
import type { Mapping, Places } from './mapping.ts'
import { readAccount } from './row.ts'
import type { DraftAccount } from './row.ts'
import { RowCells } from './row-cells.ts'

/** A sheet as texts. Row `i` of `rows` is what a spreadsheet program numbers `firstRow + i`. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** 2 unless something stands above the headings. */
  readonly firstRow?: number
}

/** What tells identical quotes of one source apart. `occurrence` counts from 1. */
export interface QuoteHint {
  readonly prefix?: string
  readonly suffix?: string
  readonly occurrence?: number
}

/** A row that could be read, before its quote is looked for. */
export interface Draft {
  /** As a spreadsheet program numbers it: the headings are row 1, the first row of data is row 2. */
  readonly row: number
  /** As the sheet names the source. */
  readonly source: string
  readonly quote: string
  readonly hint: QuoteHint
  /** Rows with one incident code were judged to speak of the same act. */
  readonly incident?: string
  readonly account: DraftAccount
}

/** The first thing that is wrong with a row. */
export interface Refusal {
  readonly row: number
  readonly code: ErrorCode
  readonly params: ErrorParams[ErrorCode]
}

/** What became of a row. */
export type Outcome = { readonly draft: Draft } | { readonly refusal: Refusal }

/**
 * Reads a sheet's rows, one at a time, by their index in the table: a hundred thousand of them take a while, and
 * whoever calls may have others to answer. A blank row gives nothing; one that can't be read its first error.
 *
 * Throws 'sheet-column-missing', 'sheet-column-unknown' and 'sheet-column-twice' for the sheet as a whole.
 */
export function rowReader(
  table: Table,
  mapping: Mapping | Places,
  codes: Codes,
): (index: number) => Outcome | undefined {
  const used = (index: number): boolean => table.rows.some((row) => (row[index] ?? '').trim() !== '')
  const layout = isPlaces(mapping) ? layOutBy(table.columns, mapping) : layOut(table.columns, mapping, used)
  return (index) => {
    const cells = table.rows[index] ?? []
    if (cells.every((cell) => cell.trim() === '')) return undefined
    const row = (table.firstRow ?? 2) + index
    try {
      return { draft: draftOf(row, new RowCells(cells, table.columns, layout, codes), codes) }
    } catch (error) {
      if (!isRule(error)) throw error
      return { refusal: { row, code: error.code, params: error.params } }
    }
  }
}

/** Every row at once; whether the rest may be kept where some are refused is for the caller to say. Throws as `rowReader`. */
export function readRows(
  table: Table,
  mapping: Mapping | Places,
  codes: Codes,
): { drafts: Draft[]; refused: Refusal[] } {
  const outcomes = table.rows
    .keys()
    .map(rowReader(table, mapping, codes))
    .toArray()
  return {
    drafts: outcomes.flatMap((it) => (it && 'draft' in it ? [it.draft] : [])),
    refused: outcomes.flatMap((it) => (it && 'refusal' in it ? [it.refusal] : [])),
  }
}

const isPlaces = (mapping: Mapping | Places): mapping is Places => Array.isArray(mapping)

const isRule = (error: unknown): error is GirokError => isGirokError(error)

function draftOf(row: number, cells: RowCells, codes: Codes): Draft {
  const source = cells.text('source') ?? cells.missing('source')
  const quote = cells.text('quote') ?? cells.missing('quote')
  const account = readAccount(cells, codes)
  const incident = cells.text('incident')
  return { row, source, quote, hint: hintOf(cells), ...(incident !== undefined && { incident }), account }
}

function hintOf(cells: RowCells): QuoteHint {
  const prefix = cells.text('prefix')
  const suffix = cells.text('suffix')
  const which = cells.text('occurrence')
  if (which !== undefined && !/^[1-9]\d{0,5}$/.test(which)) cells.unusable('occurrence', which)
  return {
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(which !== undefined && { occurrence: Number(which) }),
  }
}
