import { codas, onsets, together, vowels } from '../../linkage/korean/hangul.ts'
import { spellingsOf } from '../../linkage/korean/latin.ts'
import { surnames, surnameSpellings } from '../../linkage/korean/surnames.ts'

/** A Korean name: for each syllable all that it may be, and how many of them are the surname. */
export interface KoreanName {
  readonly syllables: readonly (readonly string[])[]
  /** 0: nobody knows which part is the surname, or there is none. */
  readonly surname: number
}

/** Spellings rarer than this aren't read backwards, or any word would be a Korean name. */
const rarest = 0.01
const mostReadings = 12
/** Codas that names end their syllables with. */
const usualCodas = [...'-ㄱㄴㄹㅁㅂㅇㅅ']
const rareOnsets = new Set('ㄲㄸㅃㅉ')

let syllableReadings: Map<string, string[]> | undefined
let surnameReadings: Map<string, string[]> | undefined

/** The Hangul names that a name in folded Latin words may be, if one end of it is a Korean surname. */
export function koreanReadings(words: readonly string[]): KoreanName[] {
  surnameReadings ??= readSurnames()
  if (words.length < 2 || words.length > 4) return []
  const first = surnameReadings.get(words[0] ?? '')
  const last = surnameReadings.get(words.at(-1) ?? '')
  return [
    ...(first ? namesOf(first, words.slice(1)) : []),
    ...(last ? namesOf(last, words.slice(0, -1)) : []),
  ].slice(0, mostReadings)
}

/** Whether a folded Latin word is how somebody spells a Korean surname. */
export function isLatinSurname(word: string): boolean {
  surnameReadings ??= readSurnames()
  return surnameReadings.has(word)
}

function namesOf(surname: readonly string[], given: readonly string[]): KoreanName[] {
  return cuts(given)
    .map((cut) => cut.map(readingsOf))
    .filter((parts) => parts.every((part) => part.length > 0))
    .map((parts) => ({ syllables: [surname.filter((it) => it.length === 1), ...parts], surname: 1 }))
    .filter(({ syllables }) => (syllables[0]?.length ?? 0) > 0)
}

/** A given name in several words has a syllable a word; one in one word, one or two. */
function cuts(given: readonly string[]): string[][] {
  const [only = ''] = given
  if (given.length > 1) return given.length < 4 ? [[...given]] : []
  return [
    [only],
    ...Array.from({ length: Math.max(0, only.length - 1) }, (_, at) => [
      only.slice(0, at + 1),
      only.slice(at + 1),
    ]),
  ]
}

function readingsOf(latin: string): readonly string[] {
  syllableReadings ??= readSyllables()
  return syllableReadings.get(latin) ?? []
}

function readSyllables(): Map<string, string[]> {
  const readings = new Map<string, string[]>()
  for (let onset = 0; onset < onsets.length; onset += 1) {
    if (rareOnsets.has(onsets.charAt(onset))) continue
    for (let vowel = 0; vowel < vowels.length; vowel += 1) {
      for (const coda of usualCodas) {
        const syllable = together({ onset, vowel, coda: codas.indexOf(coda) })
        for (const { latin, share } of spellingsOf(syllable)) {
          if (share < rarest) break
          readings.set(latin, [...(readings.get(latin) ?? []), syllable])
        }
      }
    }
  }
  return readings
}

function readSurnames(): Map<string, string[]> {
  const readings = new Map<string, string[]>()
  const add = (latin: string, surname: string): void => {
    const known = readings.get(latin) ?? []
    if (!known.includes(surname)) readings.set(latin, [...known, surname])
  }
  for (const [surname, spellings] of Object.entries(surnameSpellings)) {
    for (const latin of spellings) add(latin, surname)
  }
  for (const surname of surnames) {
    if (surname.length > 1) continue
    for (const { latin, share } of spellingsOf(surname)) if (share >= rarest) add(latin, surname)
  }
  return readings
}
