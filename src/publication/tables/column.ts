import type { Codebook } from '../../codebook/codebook.ts'
import type { Bilingual } from '../../kernel/bilingual.ts'

/** Dates are text (EDTF): no spreadsheet knows an uncertain one. */
export type Cell = string | number | undefined

/** One column of a table, made of a row's `Row`. */
export interface Column<Row> {
  /** Lower-case ASCII, the same in every release. */
  readonly name: string
  readonly label: Bilingual
  readonly of: (row: Row) => Cell
}

export interface Table<Row> {
  readonly name: string
  readonly label: Bilingual
  readonly columns: readonly Column<Row>[]
}

export const column = <Row>(name: string, ko: string, en: string, of: (row: Row) => Cell): Column<Row> => ({
  name,
  label: { ko, en },
  of,
})

/** Several codes stand in one cell with `|` between them, as in a coding sheet. */
export const codesInCell = (codes: readonly string[]): string => codes.join('|')

/**
 * Several free texts in one cell, `|` between them. One that stands within a text, and a backslash, have a backslash
 * before them, so that they can be told apart.
 */
export const textsInCell = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join('|')

/** A column of codes, and one of their labels for each language. */
export function labelled<Row>(
  name: string,
  ko: string,
  en: string,
  codesOf: (row: Row) => readonly string[],
  labelOf: (code: string, language: 'ko' | 'en', row: Row) => string,
): Column<Row>[] {
  const labels = (row: Row, language: 'ko' | 'en'): string =>
    textsInCell(codesOf(row).map((code) => labelOf(code, language, row)))
  return [
    column(name, `${ko} (코드)`, `${en} (code)`, (row) => codesInCell(codesOf(row))),
    column(`${name}_ko`, ko, `${en} (Korean)`, (row) => labels(row, 'ko')),
    column(`${name}_en`, `${ko} (영어)`, en, (row) => labels(row, 'en')),
  ]
}

/** A column of a vocabulary's codes. */
export function coded<Row extends { readonly codebook: Codebook }>(
  name: string,
  vocabulary: string,
  ko: string,
  en: string,
  codesOf: (row: Row) => readonly string[],
): Column<Row>[] {
  return labelled(name, ko, en, codesOf, (code, language, { codebook }) =>
    codebook.label(vocabulary, code, language),
  )
}
