import { cutReadings } from './context.ts'
import { fold } from './folding.ts'
import type { LayerText, Match, Span } from './layer-text.ts'

/** A place where a quote stands. `exact`: the span that reads as the quote letter for letter, if it does. */
export interface Place extends Match {
  exact: Span | undefined
}

/**
 * All places of a quote in its fullest reading that stands anywhere: as cut out of a text, then as a text by itself,
 * then without whatever may be half of a mark. Where the quote stands letter for letter is a place in any case, so
 * that what was copied is found, and no looser likeness elsewhere is taken for it.
 */
export function find(layer: LayerText, quote: string): Place[] {
  // Spaces around a quote are a spreadsheet's.
  const bare = quote.trim()
  const exact = layer.verbatim(bare)
  const tried = new Set<string>()
  for (const reading of cutReadings) {
    const needle = fold(bare, reading).text
    if (tried.has(needle)) continue
    tried.add(needle)
    const matches = layer.matches(needle)
    if (matches.length > 0) return merge(matches, exact)
  }
  return merge([], exact)
}

/** Folded matches with the exact spans that cover them, and exact spans that cover none, in the order of the text. */
function merge(matches: Match[], exact: Match[]): Place[] {
  const left = new Map(exact.map((span) => [span.at, span]))
  const places = matches.map((match): Place => {
    // An exact span may begin some marks earlier; the folded text has at most a space of them.
    const found = [match.at, match.at - 1].map((at) => left.get(at)).find((span) => covers(span, match))
    if (found !== undefined) left.delete(found.at)
    return { ...match, exact: found }
  })
  for (const span of left.values()) places.push({ ...span, exact: span })
  return places.sort((one, other) => one.from - other.from)
}

function covers(span: Match | undefined, match: Match): boolean {
  return span !== undefined && span.at <= match.at && span.at + span.length >= match.at + match.length
}

/**
 * What to keep of the layer at a place: exactly the quote where it reads so; else without spaces and marks at the
 * edges, but with the mark at an edge whose other half lies inside (`with **foreign films**`).
 */
export function spanOf(layer: LayerText, { at, length, from, to, exact }: Place): Span {
  if (exact !== undefined) return exact
  const { text, folded } = layer
  const before = /[*_`]*$/.exec(text.slice(Math.max(0, from - 8), from))?.[0].length ?? 0
  const after = /^[*_`]*/.exec(text.slice(to, to + 8))?.[0].length ?? 0
  if (before + after === 0) return { from, to }
  const words = folded.text.slice(at, at + length)
  const spans = [
    { from, to },
    { from, to: to + after },
    { from: from - before, to },
    { from: from - before, to: to + after },
  ]
  return spans.find((span) => fold(text.slice(span.from, span.to)).text === words) ?? { from, to }
}
