import { GirokError } from '../kernel/errors.ts'
import type { Codes } from '../codebook/codes.ts'
import { isFormula, prose, unguard } from './formula.ts'
import type { Layout } from './mapping.ts'
import type { Column } from './sheet-columns.ts'

/** The cells of one row under our names. A blank cell is `undefined`: not stated. Errors name the sheet's heading. */
export class RowCells {
  readonly #text = new Map<Column, string>()
  readonly #headings: readonly string[]
  readonly #layout: Layout
  readonly #codes: Codes

  /** Throws 'sheet-row-uneven' for values beyond the last heading and 'sheet-formula'. */
  constructor(row: readonly string[], headings: readonly string[], layout: Layout, codes: Codes) {
    this.#headings = headings
    this.#layout = layout
    this.#codes = codes
    const cells = row.findLastIndex((cell) => cell.trim() !== '') + 1
    if (cells > layout.width) throw new GirokError('sheet-row-uneven', { cells, columns: layout.width })
    for (const [column, index] of layout.at) {
      const raw = (row[index] ?? '').trim()
      if (raw === '' || column === 'reason') continue
      if (isFormula(column, raw))
        throw new GirokError('sheet-formula', { column: this.heading(column), value: raw })
      // People's words stay as they were typed; names must not differ by how a keyboard composes them.
      this.#text.set(column, prose.has(column) ? unguard(raw) : unguard(raw).normalize('NFC'))
    }
  }

  heading(column: Column): string {
    const index = this.#layout.at.get(column)
    return index === undefined ? column : (this.#headings[index] ?? '').trim()
  }

  filled(): IterableIterator<Column> {
    return this.#text.keys()
  }

  text(column: Column): string | undefined {
    return this.#text.get(column)
  }

  /** Throws 'sheet-value-missing'. */
  missing(column: Column): never {
    throw new GirokError('sheet-value-missing', { column: this.heading(column) })
  }

  /** The values of a cell, which `|` separates, each once. */
  list(column: Column): string[] | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    const values = new Set(text.split('|').map((value) => value.trim()))
    values.delete('')
    return values.size > 0 ? [...values] : this.unusable(column, text)
  }

  /** As `list`, each value a code. Throws 'code-unknown'. */
  codes(column: Column, vocabulary: string): string[] | undefined {
    const values = this.list(column)
    for (const value of values ?? []) this.#known(vocabulary, value)
    return values
  }

  /** As `text`, one code. Throws 'code-unknown'. */
  code(column: Column, vocabulary: string): string | undefined {
    const value = this.text(column)
    if (value !== undefined) this.#known(vocabulary, value)
    return value
  }

  /** One of a few values that the model fixes; case doesn't matter. Throws 'code-unknown'. */
  choice<T extends string>(column: Column, vocabulary: string, choices: readonly T[]): T | undefined {
    const value = this.text(column)
    if (value === undefined) return undefined
    const choice = choices.find((one) => one === value.toLowerCase())
    return choice ?? this.#unknown(vocabulary, value)
  }

  /** A blank cell is no. Throws 'value-unusable'. */
  yes(column: Column): boolean {
    const text = this.text(column)
    if (text === undefined || /^(?:no|n|false|0|아니요|아니오)$/i.test(text)) return false
    return /^(?:yes|y|true|1|x|예|네)$/i.test(text) || this.unusable(column, text)
  }

  /** Throws 'value-unusable'. */
  unusable(column: Column, detail: string): never {
    throw new GirokError('value-unusable', { field: this.heading(column), detail })
  }

  #known(vocabulary: string, value: string): void {
    if (!this.#codes.has(vocabulary, value)) this.#unknown(vocabulary, value)
  }

  #unknown(vocabulary: string, value: string): never {
    const nearest = this.#codes.nearest(vocabulary, value)
    throw new GirokError('code-unknown', { vocabulary, value, nearest })
  }
}
