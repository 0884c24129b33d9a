import {
  bullet,
  dash,
  dot,
  dotsIn,
  folded,
  joiner,
  lineEnd,
  lineMark,
  plain,
  roleOf,
  space,
  unseen,
} from './characters.ts'
import { compose } from './composing.ts'
import { emphasisMarks } from './emphasis.ts'

/**
 * A folded text and the way back: code unit `i` of `text` stands for the original's code units from `starts[i]` to
 * `ends[i]` (end exclusive). Units that stand for one original character or run together have the same start.
 */
export interface Folded {
  text: string
  starts: Uint32Array
  ends: Uint32Array
}

/**
 * How the edges of a text are read. `whole`: the text is all there is; an edge is the edge of a line. `cut`: it is cut
 * out of a larger one, and a sign at its edge may be the end of a word. `loose`: cut, and whatever may be half of a
 * mark, or a line mark whose line start was lost in copying, is dropped.
 */
export type Reading = 'whole' | 'cut' | 'loose'

const spaceSign = 0x20
const star = 0x2a

/**
 * Folds what copying, typing and typesetting change without changing words:
 * - Unicode NFC; case is kept, HTML entities are kept;
 * - every run of spaces and line ends is one space; none at the edges; zero-width characters and soft hyphens go;
 * - quotation marks (curly, low, angle, Korean brackets, primes) are " or '; dashes, and runs of them, are one -;
 *   the ellipsis, and three or more dots, are ...; look-alikes of the middle dot are ·;
 * - marks of Markdown go where they are marks: emphasis and code (see `emphasisMarks`); #, > and + alone at the start
 *   of a line; bullets and dashes standing alone between spaces anywhere, because wrapping and pasting move the
 *   starts of lines.
 */
export function fold(text: string, reading: Reading = 'whole'): Folded {
  const { text: source, back } = compose(text)
  const marks = emphasisMarks(source, reading === 'loose')
  const out = new Output(source)
  const end = source.length
  const edge = reading !== 'cut'
  // What stands before the present unit: nothing of a word, nothing of a line.
  let alone = edge
  let lineStart = edge

  /** The end of the run of `role` that begins at `at`, if it is followed by space; else 0. */
  function standsAlone(at: number, role: number, longest: number): number {
    const sign = source.charCodeAt(at)
    let next = at + 1
    for (let length = 1; next < end; next += 1) {
      const unit = source.charCodeAt(next)
      const found = roleOf[unit]
      if (found === space || found === lineEnd) return next
      if (found === unseen || found === joiner || marks?.[next] === 1) continue
      length += 1
      if (found !== role || (role !== dash && unit !== sign) || length > longest) return 0
    }
    return edge ? next : 0
  }

  for (let at = 0; at < end; at += 1) {
    const unit = source.charCodeAt(at)
    const role = roleOf[unit] ?? plain
    if (role === space || role === lineEnd) {
      out.space(at, at + 1)
      alone = true
      if (role === lineEnd) lineStart = true
      continue
    }
    if (role === unseen || marks?.[at] === 1) continue
    if (role === joiner) {
      out.stretch(at + 1)
      continue
    }
    if (alone && role !== plain && role !== dot) {
      let to = 0
      if (role === dash) to = standsAlone(at, dash, Infinity)
      else if (role === bullet || unit === star) to = standsAlone(at, role, 1)
      else if (role === lineMark && (lineStart || reading === 'loose')) to = standsAlone(at, role, 6)
      if (to > 0) {
        out.space(at, to)
        at = to - 1
        continue
      }
    }
    alone = false
    lineStart = false
    if (role === dot) out.dots(dotsIn(unit), at)
    else if (role === dash) out.dash(at)
    else out.put(folded[unit] ?? unit, at)
  }
  return out.result(back)
}

/** `String.fromCharCode(...units)` without the spread, which goes through an iterator: a third of all the time. */
function fromUnits(units: Uint16Array): string {
  return String(Reflect.apply(String.fromCharCode, undefined, units))
}

/** Collects folded units. Positions are the composed text's until `result` leads them back to the original's. */
class Output {
  readonly #units: Uint16Array
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  #length = 0
  #spaceFrom = -1
  #spaceTo = 0
  #dots = 0

  constructor(source: string) {
    let size = source.length
    for (const sign of ['\u2026', '\u22ef', '\u2025']) {
      for (let at = source.indexOf(sign); at >= 0; at = source.indexOf(sign, at + 1)) size += 2
    }
    this.#units = new Uint16Array(size)
    this.#starts = new Uint32Array(size)
    this.#ends = new Uint32Array(size)
  }

  space(from: number, to: number): void {
    if (this.#spaceFrom < 0) this.#spaceFrom = from
    this.#spaceTo = to
  }

  put(unit: number, at: number): void {
    if (this.#spaceFrom >= 0) {
      if (this.#length > 0) this.#add(spaceSign, this.#spaceFrom, this.#spaceTo)
      this.#spaceFrom = -1
    }
    this.#dots = 0
    this.#add(unit, at, at + 1)
  }

  /** Takes what ends at `to` into the last unit. */
  stretch(to: number): void {
    if (this.#length > 0 && this.#spaceFrom < 0) this.#ends[this.#length - 1] = to
  }

  dash(at: number): void {
    if (this.#units[this.#length - 1] === 0x2d && this.#spaceFrom < 0) this.stretch(at + 1)
    else this.put(0x2d, at)
  }

  /** Three dots or more are one sign of three units: nobody means to quote half an ellipsis. */
  dots(count: number, at: number): void {
    const before = this.#spaceFrom < 0 ? this.#dots : 0
    for (let dots = before; dots < Math.min(3, before + count); dots += 1) this.put(0x2e, at)
    this.#dots = before + count
    if (this.#dots < 3) return
    const first = this.#length - 3
    this.#starts.fill(this.#starts[first] ?? 0, first, this.#length)
    this.#ends.fill(at + 1, first, this.#length)
  }

  result(back?: { starts: Uint32Array; ends: Uint32Array }): Folded {
    const starts = this.#starts.subarray(0, this.#length)
    const ends = this.#ends.subarray(0, this.#length)
    if (back !== undefined) {
      for (let unit = 0; unit < this.#length; unit += 1) {
        starts[unit] = back.starts[starts[unit] ?? 0] ?? 0
        ends[unit] = back.ends[(ends[unit] ?? 0) - 1] ?? 0
      }
    }
    let text = ''
    for (let at = 0; at < this.#length; at += 8192) {
      text += fromUnits(this.#units.subarray(at, Math.min(at + 8192, this.#length)))
    }
    return { text, starts, ends }
  }

  #add(unit: number, from: number, to: number): void {
    const at = this.#length
    this.#units[at] = unit
    this.#starts[at] = from
    this.#ends[at] = to
    this.#length = at + 1
  }
}
