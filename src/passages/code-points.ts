const surrogate = /[\ud800-\udfff]/
const blockUnits = 1024

/** Positions of a text in code points and in UTF-16 code units. Without surrogates they are the same numbers. */
export class CodePoints {
  readonly #text: string
  /** Code points before each block of code units. */
  readonly #blocks: Uint32Array | undefined

  constructor(text: string) {
    this.#text = text
    if (!surrogate.test(text)) return
    this.#blocks = new Uint32Array(Math.floor(text.length / blockUnits) + 1)
    let points = 0
    for (let unit = 0; unit < text.length; unit += 1) {
      if (unit % blockUnits === 0) this.#blocks[unit / blockUnits] = points
      if (!this.#insidePair(unit)) points += 1
    }
    if (text.length % blockUnits === 0) this.#blocks[text.length / blockUnits] = points
  }

  fromUnit(unit: number): number {
    if (this.#blocks === undefined) return unit
    const block = Math.floor(unit / blockUnits)
    let points = this.#blocks[block] ?? 0
    for (let at = block * blockUnits; at < unit; at += 1) if (!this.#insidePair(at)) points += 1
    return points
  }

  /** The code unit at which a code point begins; the text's length if there are fewer. */
  toUnit(point: number): number {
    if (this.#blocks === undefined) return Math.min(point, this.#text.length)
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#blocks[middle] ?? 0) <= point) low = middle
      else high = middle - 1
    }
    let points = this.#blocks[low] ?? 0
    let unit = low * blockUnits
    while (unit < this.#text.length && (points < point || this.#insidePair(unit))) {
      if (!this.#insidePair(unit)) points += 1
      unit += 1
    }
    return unit
  }

  slice(from: number, to: number): string {
    return this.#text.slice(this.toUnit(from), this.toUnit(to))
  }

  #insidePair(unit: number): boolean {
    const low = this.#text.charCodeAt(unit)
    if (low < 0xdc00 || low > 0xdfff || unit === 0) return false
    const high = this.#text.charCodeAt(unit - 1)
    return high >= 0xd800 && high <= 0xdbff
  }
}
