import { cutReadings } from './context.ts'
import { fold } from './folding.ts'
import { isGraphemeBorder } from './graphemes.ts'
import type { LayerText, Match, Span } from './layer-text.ts'

/** A place where a quote stands. `exact`: the span that reads as the quote letter for letter, if it does. */
export interface Place extends Match {
  exact: Span | undefined
}

/**
 * All places of a quote in its fullest reading that stands anywhere: as cut out of a text, then as a text by itself,
 * then without whatever may be half of a mark; in the end as it is, so that what was copied is always found.
 */
export function find(layer: LayerText, quote: string): Place[] {
  // Spaces around a quote are a spreadsheet's.
  const bare = quote.trim()
  const tried = new Set<string>()
  for (const reading of cutReadings) {
    const { text: needle, starts } = fold(bare, reading)
    if (tried.has(needle)) continue
    tried.add(needle)
    const matches = layer.matches(needle)
    // Marks before the quote's first word are the layer's own, if they stand there.
    const marks = starts[0] ?? 0
    if (matches.length > 0) {
      return matches.map((match) => ({ ...match, exact: exactSpan(layer, bare, match, marks) }))
    }
  }
  return layer.verbatim(bare).map((match) => ({ ...match, exact: match }))
}

/** The quote itself at a match. It may begin inside the first sign's run: `… no` in `…… no`. */
function exactSpan(
  { text, folded }: LayerText,
  quote: string,
  match: Match,
  marks: number,
): Span | undefined {
  const first = Math.max(0, match.from - marks)
  const last = folded.ends[match.at] ?? first
  const found = text.slice(first, last - 1 + quote.length).indexOf(quote)
  if (found < 0) return undefined
  const from = first + found
  const to = from + quote.length
  return isGraphemeBorder(text, from) && isGraphemeBorder(text, to) ? { from, to } : undefined
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
