/** In which line of a text its code point stands, from 1. */
export function lineOf(text: string, codePoint: number): number {
  return (
    Array.from(text)
      .slice(0, codePoint)
      .filter((it) => it === '\n').length + 1
  )
}

/** A text with words put in at a place, in UTF-16 units, and where the cursor stands behind them. */
export function inserted(
  text: string,
  from: number,
  to: number,
  words: string,
): { readonly text: string; readonly cursor: number } {
  return { text: text.slice(0, from) + words + text.slice(to), cursor: from + words.length }
}
