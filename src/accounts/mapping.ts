import { GirokError } from '../kernel/errors.ts'
import { columnNamed, columns, foldName, requiredColumns } from './sheet-columns.ts'
import type { Column } from './sheet-columns.ts'

/**
 * `{quote: 'Excerpt'}`: our column `quote` is headed `Excerpt` in the sheet. `{Remarks: ''}`: the sheet's column
 * `Remarks` is to be ignored; so is a column of ours with `''`.
 */
export type Mapping = Readonly<Record<string, string>>

/** What stands in each of a sheet's columns, from the left; `undefined` where it is to be ignored. */
export type Places = readonly (Column | undefined)[]

/** Where each of our columns stands in a sheet, and which positions are ignored. */
export interface Layout {
  readonly at: ReadonlyMap<Column, number>
  readonly width: number
}

/**
 * Finds our columns among a sheet's headings.
 *
 * Throws 'sheet-column-unknown' (also for a key of the mapping that is no column of ours), 'sheet-column-twice'
 * and 'sheet-column-missing'. `used(index)` tells whether anything stands in a column that has no heading.
 */
export function layOut(
  headings: readonly string[],
  mapping: Mapping,
  used: (index: number) => boolean,
): Layout {
  const { renamed, ignored } = readMapping(mapping)
  const at = new Map<Column, number>()
  headings.forEach((heading, index) => {
    const name = foldName(heading)
    if (ignored.has(name) || (name === '' && !used(index))) return
    const column = renamed.get(name) ?? columnNamed(heading)
    if (!column) unknown(name === '' ? letters(index) : heading)
    if (at.has(column)) throw new GirokError('sheet-column-twice', { column: heading })
    at.set(column, index)
  })
  const found = named(headings)
  for (const [name, column] of renamed) {
    if (!headings.some((heading) => foldName(heading) === name)) {
      throw new GirokError('sheet-column-missing', { column: mappedName(mapping, column), found })
    }
  }
  for (const column of requiredColumns) {
    if (!at.has(column)) throw new GirokError('sheet-column-missing', { column, found })
  }
  return { at, width: headings.length }
}

/** As `layOut`, where somebody has said of each column what it holds. Throws 'sheet-column-twice', 'sheet-column-missing'. */
export function layOutBy(headings: readonly string[], places: Places): Layout {
  const at = new Map<Column, number>()
  headings.forEach((heading, index) => {
    const column = places[index]
    if (column === undefined) return
    if (at.has(column)) throw new GirokError('sheet-column-twice', { column: heading })
    at.set(column, index)
  })
  for (const column of requiredColumns) {
    if (!at.has(column)) throw new GirokError('sheet-column-missing', { column, found: named(headings) })
  }
  return { at, width: headings.length }
}

/** What the headings say by themselves, each column of ours once, also where something is added in brackets. */
export function guessPlaces(headings: readonly string[]): (Column | undefined)[] {
  const taken = new Set<Column>()
  return headings.map((heading) => {
    const column = columnNamed(heading) ?? columnNamed(heading.replace(/\s*[([（].*$/su, ''))
    if (column === undefined || taken.has(column)) return undefined
    taken.add(column)
    return column
  })
}

const named = (headings: readonly string[]): string[] => headings.filter((it) => it.trim() !== '')

function readMapping(mapping: Mapping): { renamed: Map<string, Column>; ignored: Set<string> } {
  const renamed = new Map<string, Column>()
  const ignored = new Set<string>()
  for (const [ours, theirs] of Object.entries(mapping)) {
    if (theirs.trim() === '') {
      ignored.add(foldName(ours))
      continue
    }
    const column = columnNamed(ours)
    if (!column) unknown(ours)
    if (renamed.has(foldName(theirs))) throw new GirokError('sheet-column-twice', { column: theirs })
    renamed.set(foldName(theirs), column)
  }
  return { renamed, ignored }
}

function mappedName(mapping: Mapping, column: Column): string {
  return Object.entries(mapping).find(([ours]) => columnNamed(ours) === column)?.[1] ?? column
}

function unknown(column: string): never {
  throw new GirokError('sheet-column-unknown', { column, known: [...columns] })
}

/** The letters by which a spreadsheet calls a column: A, B, … Z, AA, … */
export function letters(index: number): string {
  const above = Math.floor(index / 26)
  return (above > 0 ? letters(above - 1) : '') + String.fromCharCode(65 + (index % 26))
}
