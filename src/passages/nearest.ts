import { borderBefore, borderFrom } from './graphemes.ts'
import type { LayerText, Span } from './layer-text.ts'

const longest = 120
const compared = 400
const windows = 4
/** Edits per sign of the quote beyond which two texts aren't alike. */
const mostEdits = 0.45
const wordReach = 12

interface Aligned {
  from: number
  to: number
  edits: number
}

/**
 * The layer's text that is most like a folded quote, in the layer's own wording, about 120 signs at most, around the
 * first difference where it is longer; '' if nothing is alike. For showing to a person only: nothing may be anchored
 * on it. The layer's stretches are rated by the n-grams that they share with the quote, rare ones weighing more; the
 * best few are compared by Sellers' algorithm (1980): edit distance to any substring.
 */
export function nearestText(layer: LayerText, folded: string): string {
  const text = layer.lowered
  const quote = folded.toLowerCase().slice(0, compared)
  let best: Aligned | undefined
  for (const at of likelyPlaces(text, quote)) {
    const margin = Math.ceil(quote.length / 2) + 4
    const aligned = align(
      quote,
      text,
      Math.max(0, at - margin),
      Math.min(text.length, at + quote.length + margin),
    )
    if (best === undefined || aligned.edits < best.edits) best = aligned
  }
  if (best === undefined || best.edits > quote.length * mostEdits) return ''
  let { from, to } = wholeWords(text, best)
  if (to - from > longest) {
    let same = 0
    while (same < quote.length && text[best.from + same] === quote[same]) same += 1
    from = Math.max(from, Math.min(best.from + same - longest / 2, to - longest))
    if (from > best.from) from = text.indexOf(' ', from) + 1 || from
    const cut = text.lastIndexOf(' ', from + longest)
    to = Math.min(to, cut > from + longest / 2 ? cut : from + longest)
  }
  const { starts, ends } = layer.folded
  const start = borderBefore(layer.text, starts[from] ?? 0)
  return layer.text.slice(start, borderFrom(layer.text, ends[to - 1] ?? start))
}

/**
 * The layer's stretches that are most like a folded quote, the likest first, whole words: for a person to choose from.
 * Of two that overlap the likelier stays.
 */
export function nearestPlaces(layer: LayerText, folded: string): Span[] {
  const text = layer.lowered
  const whole = folded.toLowerCase()
  const quote = whole.slice(0, compared)
  const margin = Math.ceil(quote.length / 2) + 4
  const aligned = likelyPlaces(text, quote)
    .map((at) =>
      align(quote, text, Math.max(0, at - margin), Math.min(text.length, at + quote.length + margin)),
    )
    .filter(({ edits }) => edits <= quote.length * mostEdits)
    .sort((one, other) => one.edits - other.edits)
  const places: { from: number; to: number }[] = []
  for (const it of aligned) {
    // Only the beginning of a long quote is compared: the rest follows it.
    const to = Math.min(text.length, it.to + whole.length - quote.length)
    const place = wholeWords(text, { from: it.from, to })
    if (!places.some((other) => place.from < other.to && other.from < place.to)) places.push(place)
  }
  const { starts, ends } = layer.folded
  return places.map(({ from, to }) => {
    const start = borderBefore(layer.text, starts[from] ?? 0)
    return { from: start, to: borderFrom(layer.text, ends[to - 1] ?? start) }
  })
}

/** Starts of the stretches, as long as the quote, that share most with it. */
function likelyPlaces(text: string, quote: string): number[] {
  // Two syllables of Hangul tell as much as three letters or more.
  const size = /[\u1100-\u11ff\u3040-\u9fff\uac00-\ud7a3]/.test(quote) ? 2 : 3
  const length = quote.length - size + 1
  if (length < 1 || text.length < size) return []
  const known = new Uint8Array(0x10000)
  for (let at = 0; at < length; at += 1) known[gram(quote, at, size)] = 1
  const grams = new Uint16Array(text.length - size + 1)
  const times = new Uint32Array(0x10000)
  for (let at = 0; at < grams.length; at += 1) {
    const found = gram(text, at, size)
    grams[at] = found
    times[found] = (times[found] ?? 0) + 1
  }
  const weights = times.map((count, found) =>
    known[found] === 1 && count > 0 ? Math.round(16 * Math.log2(1 + grams.length / count)) : 0,
  )
  return bestOfBlocks(grams, weights, length, quote.length)
}

/**
 * The starts of the heaviest runs of `length` grams. Each block, as long as the quote, puts up its best only, so that
 * the few that get compared don't all overlap.
 */
function bestOfBlocks(
  grams: Uint16Array,
  weights: Uint32Array,
  length: number,
  blockLength: number,
): number[] {
  let best: { at: number; weight: number }[] = []
  let blockBest = { at: 0, weight: 0 }
  let blockEnd = blockLength
  let weight = 0
  const handIn = (): void => {
    if (blockBest.weight <= (best[windows - 1]?.weight ?? 0)) return
    best = [...best, blockBest].sort((one, other) => other.weight - one.weight).slice(0, windows)
  }
  for (let end = 0; end < grams.length; end += 1) {
    weight += weights[grams[end] ?? 0] ?? 0
    if (end >= length) weight -= weights[grams[end - length] ?? 0] ?? 0
    const at = Math.max(0, end - length + 1)
    if (at >= blockEnd) {
      handIn()
      blockBest = { at, weight: 0 }
      blockEnd += blockLength
    }
    if (weight > blockBest.weight) blockBest = { at, weight }
  }
  handIn()
  return best.map(({ at }) => at)
}

/** A 16-bit name of the n-gram at a place. Two n-grams of one name only blur the rating. */
function gram(text: string, at: number, size: number): number {
  let name = text.charCodeAt(at)
  for (let next = 1; next < size; next += 1)
    name = (Math.imul(name, 0x6f4f) + text.charCodeAt(at + next)) & 0xffff
  return name
}

/** The substring of `text` between `from` and `to` that the fewest edits make the quote. */
function align(quote: string, text: string, from: number, to: number): Aligned {
  const rows = quote.length
  const edits = Int32Array.from({ length: rows + 1 }, (_, row) => row)
  const begins = new Int32Array(rows + 1).fill(from)
  let best: Aligned = { from, to: from, edits: rows }
  for (let at = from; at < to; at += 1) {
    const sign = text.charCodeAt(at)
    let diagonal = 0
    let diagonalBegin = at
    begins[0] = at + 1
    for (let row = 1; row <= rows; row += 1) {
      const left = edits[row] ?? 0
      const leftBegin = begins[row] ?? 0
      let least = diagonal + (quote.charCodeAt(row - 1) === sign ? 0 : 1)
      let begin = diagonalBegin
      if (left + 1 < least) {
        least = left + 1
        begin = leftBegin
      }
      const up = (edits[row - 1] ?? 0) + 1
      if (up < least) {
        least = up
        begin = begins[row - 1] ?? 0
      }
      edits[row] = least
      begins[row] = begin
      diagonal = left
      diagonalBegin = leftBegin
    }
    const total = edits[rows] ?? rows
    if (total < best.edits) best = { from: begins[rows] ?? from, to: at + 1, edits: total }
  }
  return best
}

function wholeWords(text: string, { from, to }: Pick<Aligned, 'from' | 'to'>): { from: number; to: number } {
  const before = text.lastIndexOf(' ', from - 1) + 1
  const next = text.indexOf(' ', to)
  const after = next < 0 ? text.length : next
  const keepsEnd = to > 0 && text[to - 1] === ' '
  return {
    from: from > 0 && from - before <= wordReach ? before : from,
    to: keepsEnd ? to - 1 : after - to <= wordReach ? after : to,
  }
}
