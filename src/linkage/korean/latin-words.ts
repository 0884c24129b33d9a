/** A name's words as they stand: each of one piece, or of several that hyphens join. */
export interface LatinWords {
  readonly words: readonly (readonly string[])[]
  /** How likely the surname comes first, going by commas and capitals. */
  readonly surnameFirst: number
}

/** Longer than any name, in words and letters. */
const mostWords = 5
const mostLetters = 26

/**
 * Pieces of letters `a` to `z` with the marks of McCune and Reischauer: breves, apostrophes, and capitals for a vowel
 * that has no breve in a name that has some. Undefined: other scripts, nothing, or too much for a name.
 */
export function latinWords(text: string): LatinWords | undefined {
  const simple = /^[a-z\s-]*$/i.test(text)
  const clean = simple ? text : text.normalize('NFC').replace(/[’‘ʼʻ`´ʹ′]/gu, "'")
  const given = clean.split(/[\s,.]+/u).filter((it) => it !== '')
  const words: string[][] = []
  let letters = 0
  for (const word of given) {
    const pieces: string[] = []
    for (const piece of word.split(/[\p{Pd}_·]+/u)) {
      const form = simple ? piece.toLowerCase() : plainForm(piece)
      if (form === undefined) return undefined
      if (form !== '') pieces.push(form)
      letters += form.length
    }
    if (pieces.length > 0) words.push(pieces)
  }
  if (words.length === 0 || words.length > mostWords || letters > mostLetters) return undefined
  const marked = !simple && words.some((it) => it.some((piece) => /[ŏŭ]/u.test(piece)))
  return {
    words: marked ? words.map((it) => it.map(bareVowels)) : words,
    surnameFirst: surnameFirstShare(clean, given),
  }
}

/** Lower case, with no marks but breves and apostrophes; undefined: letters of another script. */
function plainForm(piece: string): string | undefined {
  const apart = piece
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u030c/gu, '\u0306')
  const form = apart.replace(/(?<![ou])\p{M}|[^\u0306\P{M}]/gu, '').normalize('NFC')
  return /^[a-zŏŭ']*$/u.test(form) ? form.replace(/^'+|'+$/g, '') : undefined
}

const bareVowels = (piece: string): string =>
  piece.replace(/(?<![aeiouŏŭ])(o|u)(?![aeiouŏŭ])/gu, (it) => it.toUpperCase())

function surnameFirstShare(text: string, words: readonly string[]): number {
  if (/^[^,]+,[^,]+$/.test(text)) return 0.97
  const capitals = words.map((it) => it.length > 1 && it === it.toUpperCase())
  if (capitals.includes(false) && capitals.includes(true)) return capitals[0] === true ? 0.95 : 0.1
  return 0.75
}
