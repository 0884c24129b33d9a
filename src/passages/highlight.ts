import { CodePoints } from './code-points.ts'
import { borderBefore, borderFrom } from './graphemes.ts'
import type { Passage } from './model.ts'

/**
 * A passage with up to `context` code points of the layer's text before and after it, in the layer's own wording.
 * Where the text goes on, the context is cut between words; inside a word, but not inside a grapheme, where there is
 * no space to cut at.
 */
export function around(
  text: string,
  passage: Passage,
  context: number,
): { before: string; quote: string; after: string } {
  const points = new CodePoints(text)
  const start = points.toUnit(passage.start)
  const end = points.toUnit(passage.end)
  const first = borderFrom(text, points.toUnit(Math.max(0, passage.start - context)))
  const last = borderBefore(text, points.toUnit(passage.end + context))
  let before = text.slice(first, start)
  let after = text.slice(end, last)
  if (first > 0 && first < start) {
    // What stands before the first space is the rest of a word, unless the cut happens to fall between two.
    const cut = /\s/.test(text.charAt(first - 1)) ? 0 : before.search(/\s/)
    before = before.slice(Math.max(0, cut)).trimStart()
  }
  if (last < text.length && last > end) {
    const cut = /\s/.test(text.charAt(last)) ? after.length : after.search(/\s\S*$/)
    after = after.slice(0, cut < 0 ? after.length : cut).trimEnd()
  }
  return { before, quote: text.slice(start, end), after }
}
