import { digitRuns, plainWidth } from './digits.ts'
import type { Found } from './names-in-text.ts'
import { mailAddresses, phoneNumbers } from './phone-numbers.ts'

/** Shorter phrases are found in anybody's words. Letters of Korean say more than those of Latin scripts. */
const [leastHangul, leastOther] = [8, 16]

/**
 * What else tells who a source is, as it is noted in its sealed identity: its phrases word by word, and numbers and mail
 * addresses in it. Names of others in a note are not known as names, and found only within their phrase.
 */
export class NotesInText {
  readonly #phrases: { readonly source: string; readonly words: string }[] = []
  readonly #numbers: { readonly source: string; readonly digits: string }[] = []

  constructor(sealed: Iterable<{ readonly source: string; readonly note: string }>) {
    for (const { source, note } of sealed) {
      const addresses = [...mailAddresses(note)].map(({ from, to }) => note.slice(from, to))
      for (const phrase of [...note.split(/[.,;:·/()\n!?。、]+/), ...addresses]) {
        const words = folded(phrase).text.trim()
        if (words.length >= (/[가-힣]/.test(words) ? leastHangul : leastOther) || addresses.includes(phrase))
          this.#phrases.push({ source, words })
      }
      for (const { from, to } of phoneNumbers(note)) {
        const digits = note.slice(from, to).replace(/\D/g, '')
        if (digits !== '') this.#numbers.push({ source, digits })
      }
    }
  }

  in(text: string): Found[] {
    const found: Found[] = []
    if (this.#phrases.length > 0) {
      const { text: plain, from } = folded(text)
      for (const { source, words } of this.#phrases) {
        const at = plain.indexOf(words)
        if (at >= 0) found.push({ source, from: from(at), to: from(at + words.length - 1) + 1 })
      }
    }
    if (this.#numbers.length > 0) {
      for (const { digits, from, to } of digitRuns(text, 7)) {
        for (const number of this.#numbers)
          if (digits.includes(number.digits)) found.push({ source: number.source, from, to })
      }
    }
    return found
  }
}

/** In small letters of plain width, with one space where there are several; and where each letter stood. */
function folded(given: string): { text: string; from: (at: number) => number } {
  const wide = plainWidth(given)
  const small = wide.toLowerCase()
  // A letter that becomes two in small letters would put what follows out of its place.
  const plain = small.length === wide.length ? small : wide
  if (!/\s\s|[^\S ]/.test(plain)) return { text: plain, from: (at) => at }
  let text = ''
  const places: number[] = []
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at)
    const isSpace = /\s/.test(letter)
    if (isSpace && text.endsWith(' ')) continue
    text += isSpace ? ' ' : letter
    places.push(at)
  }
  return { text, from: (at) => places[at] ?? given.length }
}
