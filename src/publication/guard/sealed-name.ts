import { initialSounds, innerSounds } from '../../linkage/korean/hangul.ts'
import { hanjaReading } from '../../linkage/korean/hanja.ts'
import { surnameLength } from '../../linkage/korean/surnames.ts'
import { koreanReadings, type KoreanName } from './korean-readings.ts'

/** All that a sealed name is looked for as. */
export interface SealedName {
  readonly korean: readonly KoreanName[]
  /** Names of other languages, as folded words. */
  readonly words: readonly (readonly string[])[]
  /** As written in hanja or another script: looked for as they stand. */
  readonly signs: readonly string[]
  /** Nothing of it, or only as it stands, can be looked for. */
  readonly unread: boolean
}

/** Said of somebody, and no part of their name. */
const titles = new Set(
  '씨 님 양 군 여사 선생 선생님 가명 본명 별명 일명 한자 영문 이름 성명 남 여 남자 여자 mr mrs ms dr prof aka alias'.split(
    ' ',
  ),
)

export function sealedName(name: string): SealedName {
  const korean: KoreanName[] = []
  const words: string[][] = []
  const signs: string[] = []
  for (const piece of name.normalize('NFKC').split(/[;/()[\]{}<>|\n\t"“”「」『』=:]+/)) {
    for (const part of piece.split(',')) {
      korean.push(...hangulNames(part))
      const hanja = part.match(/[\p{Script=Han}]{2,6}/gu) ?? []
      for (const one of hanja) {
        signs.push(one)
        if (one.length > 2) signs.push(one.slice(1))
        const reading = readingOf(one)
        if (reading !== undefined) korean.push(...hangulNames(reading))
      }
    }
    const latin = latinWords(piece)
    if (latin.length === 0 || latin.join('').length < 3) continue
    const readings = koreanReadings(latin)
    korean.push(...readings)
    words.push(readings.length > 0 ? [...latin, ''] : latin)
  }
  const others = name.match(/(?:(?![\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{M}])\p{L}){3,}/gu) ?? []
  signs.push(...others)
  const unread = name.trim() !== '' && korean.length === 0 && words.length === 0
  return { korean, words, signs, unread }
}

function hangulNames(part: string): KoreanName[] {
  const tokens = (part.match(/[가-힣]+/g) ?? []).filter((it) => !titles.has(it))
  const whole = tokens.join('')
  if (whole.length < 2) return []
  // More than a name: a description, of which words that look like names are looked for.
  if (whole.length > 5 && tokens.length > 1) {
    return tokens.filter((it) => it.length === 3 && surnameLength(it) > 0).map(koreanName)
  }
  const [first = '', second = ''] = tokens
  const turned = tokens.length === 2 && first.length === 2 && second.length === 1
  return [whole, ...(turned ? [second + first] : [])].map(koreanName)
}

function koreanName(whole: string): KoreanName {
  const surname = whole.length > 5 ? 0 : surnameLength(whole)
  const syllables = [...whole].map((one, at) =>
    at === 0 || at === surname ? initialSounds(one) : at > surname ? innerSounds(one) : [one],
  )
  return { syllables, surname }
}

function readingOf(hanja: string): string | undefined {
  const read = [...hanja].map(hanjaReading)
  return read.every((it) => it !== undefined) ? read.join('') : undefined
}

/** Lower case, no marks, hyphens parting; a surname with a comma behind it stands first. */
function latinWords(piece: string): string[] {
  return piece
    .normalize('NFKD')
    .replace(/\p{M}|['’‘ʼʻ`]/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((it) => it !== '' && !titles.has(it))
}
