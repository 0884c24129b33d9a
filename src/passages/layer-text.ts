import { CodePoints } from './code-points.ts'
import { fold, type Folded } from './folding.ts'
import { borderBefore, borderFrom, isGraphemeBorder } from './graphemes.ts'
import type { Passage } from './model.ts'

const contextPoints = 32

/** A stretch of a layer's text, in code units, end exclusive. */
export interface Span {
  from: number
  to: number
}

/** Where a folded quote stands: in the text, and in the folded text from `at` on, in code units as well. */
export interface Match extends Span {
  at: number
  length: number
}

/** A layer's text with everything that finding quotes in it needs, worked out once. */
export class LayerText {
  /** The layer's id. */
  readonly layer: string
  readonly text: string
  readonly folded: Folded
  readonly points: CodePoints
  #lowered: string | undefined

  constructor(layer: string, text: string) {
    this.layer = layer
    this.text = text
    this.folded = fold(text)
    this.points = new CodePoints(text)
  }

  /** The folded text in lower case, for looking for what is merely similar; positions stay the same. */
  get lowered(): string {
    if (this.#lowered === undefined) {
      const lowered = this.folded.text.toLowerCase()
      this.#lowered = lowered.length === this.folded.text.length ? lowered : this.folded.text
    }
    return this.#lowered
  }

  /** Everywhere that a folded text stands, overlapping places included, none of them cutting a grapheme. */
  matches(needle: string): Match[] {
    const { text, starts, ends } = this.folded
    const found: Match[] = []
    if (needle === '') return found
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      const after = at + needle.length
      // Units of one start are one character of the layer (…, or a composed syllable): not to be cut either.
      if (at > 0 && starts[at] === starts[at - 1]) continue
      if (after < text.length && starts[after] === starts[after - 1]) continue
      const from = starts[at] ?? 0
      const to = ends[after - 1] ?? 0
      if (isGraphemeBorder(this.text, from) && isGraphemeBorder(this.text, to)) {
        found.push({ at, length: needle.length, from, to })
      }
    }
    return found
  }

  /** Everywhere that a text stands as it is, not cutting a grapheme either. */
  verbatim(quote: string): Match[] {
    const found: Match[] = []
    if (quote === '') return found
    for (let from = this.text.indexOf(quote); from >= 0; from = this.text.indexOf(quote, from + 1)) {
      const to = from + quote.length
      if (!isGraphemeBorder(this.text, from) || !isGraphemeBorder(this.text, to)) continue
      const at = lowerBound(this.folded.ends, from + 1)
      found.push({ at, length: lowerBound(this.folded.starts, to) - at, from, to })
    }
    return found
  }

  /** The passage that a span makes. Its context is shortened rather than cut inside a grapheme. */
  passage({ from, to }: Span): Passage {
    const start = this.points.fromUnit(from)
    const end = this.points.fromUnit(to)
    const before = borderFrom(this.text, this.points.toUnit(Math.max(0, start - contextPoints)))
    const after = borderBefore(this.text, this.points.toUnit(end + contextPoints))
    return {
      layer: this.layer,
      start,
      end,
      quote: this.text.slice(from, to),
      prefix: this.text.slice(before, from),
      suffix: this.text.slice(to, after),
    }
  }
}

/** How many of the ascending numbers are less than `limit`. */
function lowerBound(numbers: Uint32Array, limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
