import { fold, type Reading } from './folding.ts'
import type { LayerText, Match } from './layer-text.ts'

/** From the fullest reading of a text that was cut out of another one to the loosest. */
export const cutReadings = ['cut', 'whole', 'loose'] as const satisfies readonly Reading[]

/** A text's foldings in every reading; none if nothing of it remains. */
function foldings(text: string): string[] {
  const found = new Set(cutReadings.map((reading) => fold(text, reading).text))
  found.delete('')
  return [...found]
}

/**
 * Keeps the matches that stand right after `prefix` and right before `suffix`, all of them folded. A context of
 * nothing but spaces and marks fits everywhere.
 */
export function inContext<M extends Match>(
  layer: LayerText,
  matches: M[],
  prefix: string,
  suffix: string,
): M[] {
  const text = layer.folded.text
  const before = foldings(prefix)
  const after = foldings(suffix)
  return matches.filter(({ at, length }) => {
    const end = at + length
    // A space between is a matter of where the context was cut.
    const tail = text[at - 1] === ' ' ? at - 1 : at
    const head = text[end] === ' ' ? end + 1 : end
    return (
      (before.length === 0 || before.some((one) => text.endsWith(one, tail) || text.endsWith(one, at))) &&
      (after.length === 0 || after.some((one) => text.startsWith(one, head) || text.startsWith(one, end)))
    )
  })
}
