import { GirokError } from '../kernel/errors.ts'
import { CodePoints } from './code-points.ts'
import { inContext } from './context.ts'
import { fold } from './folding.ts'
import { LayerText, type Match } from './layer-text.ts'
import type { Passage } from './model.ts'
import { nearestPlaces, nearestText } from './nearest.ts'
import { find, spanOf } from './places.ts'

export { LayerText } from './layer-text.ts'

/** What else is known of where a quote stands. All that are given must fit. */
export interface Hint {
  /** Text right before the quote, of any length; compared after folding. */
  prefix?: string | undefined
  /** Text right after the quote. */
  suffix?: string | undefined
  /** Which of the quote's places in the layer, counted from 1. */
  occurrence?: number | undefined
  /** Where the quote starts, in code points. */
  start?: number | undefined
}

/**
 * Finds a quote in a layer and gives the layer's own words there (`spanOf` says which exactly).
 *
 * The quote is folded and read as fully as possible first (`find`): a looser reading is tried only if a fuller one
 * stands nowhere. Of several places, the hints must leave exactly one; where they leave several (or none was given)
 * and exactly one of these reads as the quote without any folding, it is that one. A quote that stands in one place
 * only needs no hints, and hints that don't fit it don't matter, except an occurrence that isn't there.
 *
 * @throws GirokError `quote-empty`: nothing but spaces and marks; `quote-not-found`; `quote-ambiguous`: several
 *   places, or hints that contradict each other.
 */
export function anchor(layer: LayerText, quote: string, hint: Hint = {}): Passage {
  if (isEmpty(quote)) throw new GirokError('quote-empty', {})
  const all = find(layer, quote)
  if (all.length === 0 || (hint.occurrence ?? 1) > all.length) {
    throw new GirokError('quote-not-found', { quote, nearest: nearestText(layer, fold(quote).text) })
  }
  let left = all.length > 1 ? fitting(layer, all, hint) : all
  if (left.length > 1) left = left.filter(({ exact }) => exact !== undefined)
  const [match] = left
  if (match === undefined || left.length > 1)
    throw new GirokError('quote-ambiguous', { quote, times: all.length })
  return layer.passage(spanOf(layer, match))
}

/** Whether the span that a passage names still reads as its quote. */
export function checkPassage(text: string, passage: Passage): boolean {
  const points = new CodePoints(text)
  return passage.start < passage.end && points.slice(passage.start, passage.end) === passage.quote
}

/** Widths of context, in code points, at which `reanchor` looks, narrowest first. */
const widths = [0, 32, 128, 512]

/**
 * The same passage in another layer, where its quote, or its quote with equally much context on either side, stands
 * exactly once in both layers. Being the only one in the new layer isn't enough: the one that is left may be another
 * one than was meant. `undefined`: can't be told, or the passage doesn't read as its quote in `from`.
 */
export function reanchor(passage: Passage, from: string | LayerText, to: LayerText): Passage | undefined {
  const old = typeof from === 'string' ? new LayerText(passage.layer, from) : from
  if (!checkPassage(old.text, passage)) return undefined
  const before = find(old, passage.quote)
  const after = find(to, passage.quote)
  for (const width of widths) {
    const prefix = old.points.slice(Math.max(0, passage.start - width), passage.start)
    const suffix = old.points.slice(passage.end, passage.end + width)
    const here = inContext(old, before, prefix, suffix)
    const there = inContext(to, after, prefix, suffix)
    const [match] = there
    if (match === undefined) return undefined
    if (here.length === 1 && there.length === 1) return to.passage(spanOf(to, match))
  }
  return undefined
}

/**
 * Where a quote stands in a layer, or what is most like it there, for a person to choose from; a few at most. Of the
 * places where it stands, those about as far into the text as `share` (0 to 1) come first.
 */
export function candidates(layer: LayerText, quote: string, share: number, most = 3): Passage[] {
  if (isEmpty(quote)) return []
  const expected = share * layer.text.length
  const exact = find(layer, quote)
    .map((match) => spanOf(layer, match))
    .sort((one, other) => Math.abs(one.from - expected) - Math.abs(other.from - expected))
  const spans = exact.length > 0 ? exact : nearestPlaces(layer, fold(quote).text)
  return spans.slice(0, most).map((span) => layer.passage(span))
}

function isEmpty(quote: string): boolean {
  return !/[\p{L}\p{N}]/u.test(quote) && fold(quote, 'loose').text === ''
}

function fitting<M extends Match>(layer: LayerText, all: M[], hint: Hint): M[] {
  let left = hint.occurrence === undefined ? all : all.slice(hint.occurrence - 1, hint.occurrence)
  if (hint.start !== undefined) {
    const start = layer.points.toUnit(hint.start)
    left = left.filter((match) => start <= match.from && start >= precedingEnd(layer, match))
  }
  return inContext(layer, left, hint.prefix ?? '', hint.suffix ?? '')
}

/** Whoever gives a start may have counted it before a space or mark that the match leaves out. */
function precedingEnd(layer: LayerText, match: Match): number {
  const { text, ends } = layer.folded
  const last = text[match.at - 1] === ' ' ? match.at - 2 : match.at - 1
  return last < 0 ? 0 : (ends[last] ?? 0)
}
