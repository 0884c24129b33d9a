import { isoDate } from './xlsx-dates.ts'
import type { Shown } from './xlsx-dates.ts'
import { unreadable } from './sheet-table.ts'
import { StringReader, unescaped } from './xlsx-parts.ts'
import { walkXml } from './xml-walk.ts'

/** What a worksheet's cells refer to. */
export interface WorkbookContext {
  readonly strings: readonly string[]
  readonly styles: readonly (Shown | undefined)[]
  readonly from1904: boolean
}

const lastRow = 1_048_576
const lastColumn = 16_384
/** Cells, the blank ones before a filled one included: a few bytes of file can claim to be billions. */
const cellLimit = 20_000_000

/**
 * The rows of a worksheet as texts, from the sheet's first row on. A cell with a formula comes out as `=` and
 * the formula, never as the number that was last computed; a date as ISO 8601; a text that merely begins like a
 * formula with a leading apostrophe (formula.ts), for here it is known to be none.
 */
export function worksheetRows(bytes: Uint8Array, file: string, context: WorkbookContext): string[][] {
  const reader = new RowReader(file, context)
  walkXml(bytes, file, reader)
  return reader.rows
}

class RowReader {
  readonly rows: string[][] = []
  readonly #file: string
  readonly #context: WorkbookContext
  readonly #inline = new StringReader()
  readonly #none: string[] = []
  #cells = 0
  #row: string[] = []
  #column = 0
  #type = ''
  #style = 0
  #value = ''
  #formula: string | undefined
  #reading: 'value' | 'formula' | undefined
  #inCell = false
  #inData = false

  constructor(file: string, context: WorkbookContext) {
    this.#file = file
    this.#context = context
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#inData = true
    else if (!this.#inData) return
    else if (name === 'row') this.#openRow(attributes['r'])
    else if (name === 'c') this.#openCell(attributes)
    else if (!this.#inCell) return
    else if (name === 'v') this.#reading = 'value'
    else if (name === 'f') {
      this.#reading = 'formula'
      this.#formula = ''
    } else this.#inline.open(name)
  }

  text(text: string): void {
    if (!this.#inCell) return
    if (this.#reading === 'value') this.#value += text
    else if (this.#reading === 'formula') this.#formula = (this.#formula ?? '') + text
    else this.#inline.add(text)
  }

  close(name: string): void {
    if (name === 'sheetData') this.#inData = false
    else if (name === 'c' && this.#inCell) this.#closeCell()
    else if (name === 'v' || name === 'f') this.#reading = undefined
    else if (this.#inCell) this.#inline.close(name)
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.rows.length + 1 : Number(number)
    if (!Number.isInteger(row) || row <= this.rows.length || row > lastRow) {
      unreadable(this.#file, `row ${number ?? ''}`)
    }
    while (this.rows.length < row - 1) this.rows.push(this.#none)
    this.#row = []
    this.rows.push(this.#row)
    this.#column = 0
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const place = attributes['r']
    const column = place === undefined ? this.#column + 1 : columnOf(place)
    if (column <= this.#column || column > lastColumn) unreadable(this.#file, `cell ${place ?? ''}`)
    this.#column = column
    this.#type = attributes['t'] ?? 'n'
    this.#style = Number(attributes['s'] ?? 0)
    this.#value = ''
    this.#formula = undefined
    this.#inCell = true
    this.#inline.begin()
  }

  #closeCell(): void {
    this.#inCell = false
    const text = this.#cellText()
    if (text === '') return
    this.#cells += this.#column - this.#row.length
    if (this.#cells > cellLimit) unreadable(this.#file, `more than ${String(cellLimit)} cells`)
    while (this.#row.length < this.#column - 1) this.#row.push('')
    this.#row.push(text)
  }

  #cellText(): string {
    if (this.#formula !== undefined) return `=${this.#formula === '' ? '…' : this.#formula}`
    switch (this.#type) {
      case 's': {
        if (this.#value === '') return ''
        return plain(this.#context.strings[Number(this.#value)] ?? unreadable(this.#file, 'string number'))
      }
      case 'inlineStr':
        return plain(this.#inline.end())
      case 'str':
        return plain(unescaped(this.#value))
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE'
      case 'n':
        return this.#number()
      default:
        return this.#value
    }
  }

  #number(): string {
    const number = Number(this.#value)
    if (this.#value.trim() === '' || !Number.isFinite(number)) return this.#value.trim()
    const shown = this.#context.styles[this.#style]
    const date = shown && isoDate(number, shown, this.#context.from1904)
    return (
      date ?? (Number.isSafeInteger(number) || !/^-?\d+$/.test(this.#value) ? String(number) : this.#value)
    )
  }
}

function plain(text: string): string {
  const trimmed = text.trim()
  return /^[=+\-@＝＋－＠]/.test(trimmed) ? `'${trimmed}` : text
}

/** `C7` is 3. */
function columnOf(place: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place)?.[1] ?? ''
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}
