import { guessPlaces, type Places } from '../accounts/mapping.ts'
import type { Column } from '../accounts/sheet-columns.ts'
import type { Refusal, Table } from '../accounts/sheet.ts'
import type { ErrorCode } from '../kernel/errors.ts'
import { GirokError } from '../kernel/errors.ts'
import { errorText } from '../language/wording.ts'
import { anchorSheet, type Anchored } from './anchor-sheet.ts'
import { Breath } from '../record/io/breath.ts'
import { enterSheet, type Entered } from './enter-sheet.ts'
import type { Context } from './operation.ts'
import { foldSource, Shelf } from './sheet-shelf.ts'

/** What a page shows of a sheet: more than a person reads at once would only be slow. */
const shownRows = 8
const shownRefusals = 200
const shownNames = 200

/** A sheet as somebody sees it before saying what it is. */
export interface SheetLook {
  readonly columns: readonly string[]
  /** What each column seems to hold; null: nothing that we know. */
  readonly places: readonly (Column | null)[]
  readonly rows: number
  readonly firstRow: number
  readonly preview: readonly (readonly string[])[]
}

export interface RefusedRow {
  readonly row: number
  readonly code: ErrorCode
  readonly reason: string
  readonly source: string
  readonly quote: string
}

/** A name by which the sheet calls a source, and what it may mean in this record. */
export interface NamedSource {
  readonly name: string
  readonly rows: number
  readonly sources: readonly string[]
}

export interface SheetCheck {
  readonly rows: number
  readonly anchored: number
  readonly refused: number
  /** The first of them. */
  readonly refusals: readonly RefusedRow[]
  readonly names: number
  /** The first of them; those that mean no source, or several, before the others. */
  readonly named: readonly NamedSource[]
}

export type SheetOpened = SheetLook & { readonly sheet: string }
/** `entered` is null where rows are refused and nobody said to keep the good ones. */
export type SheetEntered = SheetCheck & { readonly entered: Entered | null }

export interface SheetLayout {
  readonly places: Places
  readonly sources: Readonly<Record<string, string>>
}

export function lookAtSheet(table: Table): SheetLook {
  return {
    columns: table.columns,
    places: guessPlaces(table.columns).map((it) => it ?? null),
    rows: table.rows.filter((row) => row.some((cell) => cell.trim() !== '')).length,
    firstRow: table.firstRow ?? 2,
    preview: table.rows.slice(0, shownRows).map((row) => row.map((cell) => cell.slice(0, 300))),
  }
}

/** What would become of a sheet; nothing is entered. @throws sheet-column-missing, sheet-column-twice */
export async function checkSheet(
  context: Context,
  table: Table,
  layout: SheetLayout,
): Promise<{ check: SheetCheck; anchored: Anchored }> {
  const anchored = await anchorSheet(context, table, { mapping: layout.places, sources: layout.sources })
  const named = await namesIn(context, table, layout)
  const { rows, ready, refused } = anchored
  const check: SheetCheck = {
    rows,
    anchored: ready.length,
    refused: refused.length,
    refusals: refused.slice(0, shownRefusals).map((it) => refusedRow(it, table, layout.places, context)),
    names: named.length,
    named: named.slice(0, shownNames),
  }
  return { check, anchored }
}

/** Enters a sheet: all of it, or with `keepGood` what can be anchored. */
export async function enterChecked(
  context: Context,
  sheet: { file: string; table: Table },
  layout: SheetLayout,
  keepGood: boolean,
): Promise<{ check: SheetCheck; anchored: Anchored; entered: Entered | undefined }> {
  const { check, anchored } = await checkSheet(context, sheet.table, layout)
  if (anchored.ready.length === 0 || (check.refused > 0 && !keepGood)) {
    return { check, anchored, entered: undefined }
  }
  return { check, anchored, entered: await enterSheet(context, sheet.file, anchored) }
}

export const refusalText = (refusal: Refusal, { language }: Context): string =>
  errorText(new GirokError(refusal.code, refusal.params), language)

function refusedRow(refusal: Refusal, table: Table, places: Places, context: Context): RefusedRow {
  const cells = table.rows[refusal.row - (table.firstRow ?? 2)] ?? []
  const cell = (column: Column): string => (cells[places.indexOf(column)] ?? '').slice(0, 300)
  return {
    row: refusal.row,
    code: refusal.code,
    reason: refusalText(refusal, context),
    source: cell('source'),
    quote: cell('quote'),
  }
}

async function namesIn(context: Context, table: Table, layout: SheetLayout): Promise<NamedSource[]> {
  const at = layout.places.indexOf('source')
  const breath = new Breath()
  const counted = new Map<string, { name: string; rows: number }>()
  for (const row of table.rows) {
    const name = (row[at] ?? '').trim()
    if (name === '') continue
    const one = counted.get(foldSource(name)) ?? { name, rows: 0 }
    counted.set(foldSource(name), one)
    one.rows += 1
    await breath.taken()
  }
  const shelf = new Shelf(context.record.read, layout.sources)
  const named: NamedSource[] = []
  for (const { name, rows } of counted.values()) {
    named.push({ name, rows, sources: (await shelf.meant(name)).slice(0, 5) })
  }
  const unclear = (it: NamedSource): number => (it.sources.length === 1 ? 1 : 0)
  return named.sort((a, b) => unclear(a) - unclear(b))
}
