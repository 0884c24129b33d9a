/**
 * Search over Korean and English in one index. Runs of Hangul, Hanja and kana become overlapping pairs of characters
 * (and the run's last character alone), so that every word of two syllables is found, inside compounds too, and one
 * syllable is found as the beginning of a pair. Everything else is left to the index's own words.
 */
const run = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

function pairs(characters: readonly string[]): string[] {
  return characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''))
}

/** The text as the index takes it. */
export function indexWords(text: string): string {
  return text.normalize('NFC').replace(run, (found) => {
    const characters = [...found]
    return ` ${[...pairs(characters), characters.at(-1) ?? ''].join(' ')} `
  })
}

/** An FTS5 expression that asks for all words of a query; undefined where it holds none. */
export function searchExpression(query: string): string | undefined {
  const words: string[] = []
  const text = query.normalize('NFC')
  let last = 0
  const plain = (part: string): void => {
    for (const word of part.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) words.push(`"${word}"`)
  }
  for (const match of text.matchAll(run)) {
    plain(text.slice(last, match.index))
    last = match.index + match[0].length
    const characters = [...match[0]]
    words.push(characters.length === 1 ? `"${match[0]}"*` : `"${pairs(characters).join(' ')}"`)
  }
  plain(text.slice(last))
  return words.length > 0 ? words.join(' AND ') : undefined
}
