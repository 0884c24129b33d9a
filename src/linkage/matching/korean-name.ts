import { nameKeys } from '../korean/name-keys.ts'
import { nameLikeness, prepareName, type PreparedName } from '../korean/name-likeness.ts'
import type { Dictionary } from './dictionary.ts'
import { fullNameComparator, levelOfEvidence } from './full-name.ts'
import { plainText } from './plain-text.ts'

const hangul = /[가-힣]/
const latin = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Pd}'’ʼ.,\s]*/gu

/** A name as it is compared. Where a cell has it in Hangul and in Latin letters, the Hangul counts: it is surer. */
export function preparedKorean(text: string): PreparedName {
  return prepareName(hangul.test(text) ? text.replace(latin, ' ').trim() : text)
}

export const koreanKeys = (text: string): readonly string[] => nameKeys(preparedKorean(text))

/** Levels by how much likelier two names are one person's, in bits; names that aren't Korean are compared word by word. */
export function koreanNameComparator(dictionary: Dictionary, rows: number): (a: number, b: number) => number {
  const prepared = new Map<number, PreparedName>()
  const nameOf = (code: number): PreparedName => {
    let name = prepared.get(code)
    if (name === undefined) prepared.set(code, (name = preparedKorean(dictionary.values[code] ?? '')))
    return name
  }
  const plain = { values: dictionary.values.map(plainText), counts: dictionary.counts }
  const others = fullNameComparator(plain, rows)
  return (a, b) => {
    const [first, second] = [nameOf(a), nameOf(b)]
    if (first.script === 'none' || second.script === 'none') return others(a, b)
    return levelOfEvidence(nameLikeness(first, second))
  }
}

/** Whether so many of these names are Korean that they are best compared as such. */
export function mostlyKorean(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const inHangul = filled.filter((cell) => hangul.test(cell)).length
  if (inHangul * 20 >= filled.length) return filled.length > 0
  const step = Math.max(1, Math.floor(filled.length / 400))
  const some = filled.filter((_, i) => i % step === 0)
  // Names of other languages can sometimes be read as Korean: nearly all must be.
  return some.filter((cell) => preparedKorean(cell).script !== 'none').length > some.length * 0.8
}
