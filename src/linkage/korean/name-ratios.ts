import { apart, initialSounds, innerSounds, vowels } from './hangul.ts'
import { likelihood, readings, usualness } from './latin-parts.ts'
import { shareOf, type Part } from './name-spellings.ts'

/**
 * Another syllable altogether: a name heard or noted wrong. It costs ten binary digits, where a rare spelling costs
 * three or four.
 */
const differing = 0.001
/** The same name in two Hangul spellings: by the initial-sound law (리, 이), by one vowel that sounds alike, by one letter. */
const otherSound = { surname: 0.15, given: 0.05 }
const alike = 0.01
const oneLetter = 0.000_2

/** Parts of names are numbered, so that what was once worked out is found in a table. */
const numbers = { surname: new Map<string, number>(), given: new Map<string, number>() }
const texts: Record<Part, string[]> = { surname: [], given: [] }

export function numbered(part: Part, text: string): number {
  const known = numbers[part].get(text)
  if (known !== undefined) return known
  const number = texts[part].length
  numbers[part].set(text, number)
  texts[part].push(text)
  return number
}

export const partText = (part: Part, number: number): string => texts[part][number] ?? ''

/** Of the parts met first, which are the usual ones, every pair has its place in a row; of others, those met lately. */
const width = 4096
const rows: Record<Part, (Float32Array | undefined)[]> = { surname: [], given: [] }
const others: Record<Part, Map<number, number>> = { surname: new Map(), given: new Map() }
const mostOthers = 500_000

/** P(b | the same as a) : P(b | anybody), of two surnames or two syllables of given names, by their numbers. */
export function ratio(part: Part, a: number, b: number): number {
  const low = a < b ? a : b
  const high = a < b ? b : a
  if (high >= width) return otherRatio(part, low, high)
  const row = (rows[part][low] ??= new Float32Array(width).fill(-1))
  let found = row[high] ?? -1
  if (found < 0) row[high] = found = worked(part, low, high)
  return found
}

function otherRatio(part: Part, low: number, high: number): number {
  const held = others[part]
  const key = high * 2 ** 26 + low
  const known = held.get(key)
  if (known !== undefined) return known
  const found = worked(part, low, high)
  if (held.size >= mostOthers) held.clear()
  held.set(key, found)
  return found
}

function worked(part: Part, low: number, high: number): number {
  const a = texts[part][low] ?? ''
  const b = texts[part][high] ?? ''
  const [aHangul, bHangul] = [isHangulPart(a), isHangulPart(b)]
  const agreeing =
    aHangul && bHangul
      ? hangulAgainstHangul(part, a, b)
      : aHangul
        ? likelihood(part, a, b) / usualness(part, b)
        : bHangul
          ? likelihood(part, b, a) / usualness(part, a)
          : latinAgainstLatin(part, a, b)
  return differing + (1 - differing) * agreeing
}

const isHangulPart = (text: string): boolean => text.charCodeAt(0) >= 0xac00

/** Every Hangul that both may be, as often as it is in names. */
function latinAgainstLatin(part: Part, a: string, b: string): number {
  const others = readings(part, b)
  let both = 0
  for (const [hangul, share] of readings(part, a))
    both += shareOf(part, hangul) * share * (others.get(hangul) ?? 0)
  return both / (usualness(part, a) * usualness(part, b))
}

function hangulAgainstHangul(part: Part, a: string, b: string): number {
  return transition(part, a, b) / Math.max(shareOf(part, a), shareOf(part, b))
}

function transition(part: Part, a: string, b: string): number {
  if (a === b) return 0.9
  if (a.length > 1 || b.length > 1) return 0
  if (initialSounds(a).includes(b) || (part === 'given' && innerSounds(a).includes(b)))
    return otherSound[part]
  const [one, other] = [apart(a), apart(b)]
  const same = [one.onset === other.onset, one.vowel === other.vowel, one.coda === other.coda]
  if (same.filter(Boolean).length < 2) return 0
  return same[1] === false && soundAlike(one.vowel, other.vowel) ? alike : oneLetter
}

const groups = ['ㅐㅔ', 'ㅖㅔ', 'ㅒㅖ', 'ㅙㅚㅞ', 'ㅢㅣ']
const soundAlike = (a: number, b: number): boolean =>
  groups.some((it) => it.includes(vowels.charAt(a)) && it.includes(vowels.charAt(b)))
