import type { Bilingual } from '../../kernel/bilingual.ts'
import type { Cell, Column } from './column.ts'
import { ZipMember } from './zip.ts'

/** What a worksheet can hold (ECMA-376 leaves it open; no program goes further). */
const mostRows = 1_048_576
export const mostText = 32_767
const cutMark = ' […]'

/** Places in the list of formats: see `workbook.ts`. */
const [plainText, heading, wrapped] = [1, 2, 3]

/**
 * One table of a workbook, row after row into the archive. Texts are typed as texts, which no program runs; dates are
 * texts, which no program turns into another day. What doesn't fit on one sheet goes on in the next.
 */
export class Sheets {
  readonly members: { readonly name: string; readonly label: string; readonly member: ZipMember }[] = []
  readonly #label: Bilingual
  readonly #columns: readonly Pick<Column<never>, 'name' | 'label'>[]
  readonly #letters: readonly string[]
  readonly #formats: readonly number[]
  /** Places of columns whose texts take several lines. */
  readonly #long: readonly number[]
  readonly #name: (place: number) => string
  readonly #most: number
  #rows = 0

  constructor(
    { label, columns }: { label: Bilingual; columns: readonly Pick<Column<never>, 'name' | 'label'>[] },
    name: (place: number) => string,
    most = mostRows,
  ) {
    this.#label = label
    this.#columns = columns
    this.#letters = columns.map((_, place) => columnLetters(place))
    this.#long = columns.flatMap(({ name }, place) => (isLong(name) ? [place] : []))
    this.#formats = columns.map(({ name }) => (isLong(name) ? wrapped : plainText))
    this.#name = name
    this.#most = most
  }

  add(cells: readonly Cell[]): void {
    if (this.members.length === 0 || this.#rows === this.#most) this.#begin()
    this.#row(cells)
  }

  end(): void {
    if (this.members.length === 0) this.#begin()
    this.#close()
  }

  #begin(): void {
    this.#close()
    const place = this.members.length + 1
    const label = `${this.#label.ko} ${this.#label.en}${place === 1 ? '' : ` ${String(place)}`}`
    const member = new ZipMember(this.#name(place))
    this.members.push({ name: member.name, label, member })
    this.#rows = 0
    member.add(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
        `<cols>${this.#columns.map((column, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(widthOf(column))}" customWidth="1"/>`).join('')}</cols>` +
        '<sheetData>',
    )
    this.#row(
      this.#columns.map(({ name, label }) => `${label.ko}\n${label.en}\n${name}`),
      heading,
    )
  }

  /** Not every program makes a row as high as what stands in it. */
  #linesOf(cells: readonly Cell[]): number {
    let most = 1
    for (const at of this.#long) {
      const cell = cells[at]
      if (typeof cell === 'string') most = Math.max(most, wrappedLines(cell.slice(0, mostLines * longWidth)))
    }
    return Math.min(most, mostLines)
  }

  #close(): void {
    const last = `${this.#letters.at(-1) ?? 'A'}${String(this.#rows)}`
    this.members.at(-1)?.member.add(`</sheetData><autoFilter ref="A1:${last}"/></worksheet>`)
  }

  #row(cells: readonly Cell[], always?: number): void {
    this.#rows += 1
    const row = String(this.#rows)
    const lines = always === heading ? 3 : this.#linesOf(cells)
    const height = lines === 1 ? '' : ` ht="${String(lines * lineHeight)}" customHeight="1"`
    let xml = `<row r="${row}"${height}>`
    cells.forEach((cell, at) => {
      if (cell === undefined || cell === '') return
      const place = `${this.#letters[at] ?? ''}${row}`
      const format = always ?? this.#formats[at] ?? plainText
      xml +=
        typeof cell === 'number'
          ? `<c r="${place}"><v>${String(cell)}</v></c>`
          : `<c r="${place}" s="${String(format)}" t="inlineStr"><is><t${spaced(cell)}>${xmlText(cell)}</t></is></c>`
    })
    this.members.at(-1)?.member.add(`${xml}</row>`)
  }
}

/** Said only where it matters: a quarter of a million cells are shorter for it. */
const spaced = (cell: string): string => (/^\s|\s$|\n|\s\s/.test(cell) ? ' xml:space="preserve"' : '')

const [lineHeight, mostLines, longWidth] = [16, 10, 60]

/** A sign of Korean is as wide as two of English. */
function wrappedLines(text: string): number {
  return text.split('\n').reduce((lines, line) => {
    const wide = line.length + (line.match(/[\u1100-\uffff]/g)?.length ?? 0)
    return lines + Math.max(1, Math.ceil((wide * 1.1) / longWidth))
  }, 0)
}

/** Texts of several lines. */
const isLong = (name: string): boolean => /^(ko|en|quote|note|title_..|sentence_..)$/.test(name)

/** Wide enough for its heading, and for what mostly stands below it. */
function widthOf({ name, label }: Pick<Column<never>, 'name' | 'label'>): number {
  if (isLong(name)) return longWidth
  const wide = Math.max(label.ko.length * 1.8, label.en.length, name.length)
  return Math.min(40, Math.max(12, Math.ceil(wide) + 2))
}

/** A, B … Z, AA, AB … */
export function columnLetters(place: number): string {
  const rest = Math.floor(place / 26)
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (place % 26))
}

/**
 * A text as XML and as a cell (ST_Xstring): what XML can't hold is written `_x0007_`, and so is the sign that begins
 * it where a text has such letters itself. A cell holds so much and no more: the whole text is in the CSV.
 */
export function xmlText(text: string): string {
  if (text.length <= mostText && !/[^\t\n -%'-;=?-^`-\ud7ff]/.test(text)) return text
  const whole =
    text.length > mostText
      ? text.slice(0, mostText - cutMark.length).toWellFormed() + cutMark
      : text.toWellFormed()
  return whole
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\0-\x08\v\f\r\x0e-\x1f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;')
}
