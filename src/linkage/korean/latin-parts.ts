import { apart, onsets, vowels } from './hangul.ts'
import { givenShares, surnameShares } from './name-frequencies.ts'
import { shareOf, spelt, type Part } from './name-spellings.ts'

/** P(Latin | Hangul): how likely this surname or syllable is to be spelled so. */
export type Readings = ReadonlyMap<string, number>

/** Of all spellings so many are slips of the pen, each over about a hundred letters that it might have become. */
const slip = 0.01
const slips = 100

type Index = ReadonlyMap<string, ReadonlyMap<string, number>>
const indexes: Partial<Record<Part, Index>> = {}
const near: Partial<Record<Part, ReadonlyMap<string, readonly string[]>>> = {}
const memory = { surname: new Map<string, Readings>(), given: new Map<string, Readings>() }
const usual = { surname: new Map<string, number>(), given: new Map<string, number>() }
const most = 50_000

/** What may be read in this spelling of one surname or syllable: letters `a` to `z` and the marks of `latin-letters.ts`. */
export function readings(part: Part, latin: string): Readings {
  const found = memory[part].get(latin)
  if (found) return found
  const plain = withoutMarks(latin)
  const all = new Map<string, number>()
  const take = (spelling: string, weight: number): void => {
    for (const [hangul, share] of indexOf(part).get(spelling) ?? []) {
      all.set(hangul, (all.get(hangul) ?? 0) + share * weight)
    }
  }
  take(plain, 1 - slip)
  for (const other of slipsOf(part, plain)) take(other, slip / slips)
  if (plain !== latin) for (const [hangul, share] of all) all.set(hangul, share * agreement(latin, hangul))
  if (memory[part].size > most) memory[part].clear()
  memory[part].set(latin, all)
  return all
}

/** The same without slips of the pen; where nothing is spelled so, with them. */
export function spelledReadings(part: Part, latin: string): Readings {
  const spelled = indexOf(part).get(withoutMarks(latin))
  if (spelled === undefined) return readings(part, latin)
  return new Map(spelled.entries().map(([hangul, share]) => [hangul, share * agreement(latin, hangul)]))
}

/** The same of one surname or syllable, which may be one that no list has. */
export function likelihood(part: Part, hangul: string, latin: string): number {
  const listed = readings(part, latin).get(hangul)
  if (listed !== undefined) return listed
  const its = spelt(part, hangul)
  const plain = withoutMarks(latin)
  let sum = (its.get(plain) ?? 0) * (1 - slip)
  for (const other of slipsOf(part, plain)) sum += ((its.get(other) ?? 0) * slip) / slips
  return plain === latin ? sum : sum * agreement(latin, hangul)
}

/** P(Latin): of anybody's surname, or any syllable of a given name. */
export function usualness(part: Part, latin: string): number {
  const known = usual[part].get(latin)
  if (known !== undefined) return known
  let sum = 0
  for (const [hangul, share] of readings(part, latin)) sum += share * shareOf(part, hangul)
  if (usual[part].size > most) usual[part].clear()
  usual[part].set(latin, sum)
  return sum
}

export const isSpelling = (part: Part, plain: string): boolean => indexOf(part).has(plain)

let any: ReadonlySet<string> | undefined

/** Of a surname or a syllable. */
export function isAnySpelling(plain: string): boolean {
  any ??= new Set([...indexOf('surname').keys(), ...indexOf('given').keys()])
  return any.has(plain)
}

/** One letter from a spelling of a surname or syllable. */
export const isNearSpelling = (part: Part, plain: string): boolean => slipsOf(part, plain).length > 0

function indexOf(part: Part): Index {
  const known = indexes[part]
  if (known) return known
  const index = new Map<string, Map<string, number>>()
  for (const hangul of (part === 'surname' ? surnameShares : givenShares).keys()) {
    for (const [latin, share] of spelt(part, hangul)) {
      const its = index.get(latin) ?? new Map<string, number>()
      index.set(latin, its.set(hangul, share))
    }
  }
  indexes[part] = index
  return index
}

/** Spellings that one letter put in, left out or changed makes of this one: found by leaving one letter out of both. */
function slipsOf(part: Part, plain: string): string[] {
  const lists = (near[part] ??= shortened(indexOf(part)))
  const found = new Set<string>()
  for (const short of [plain, ...without(plain)]) {
    for (const it of lists.get(short) ?? []) if (it !== plain && within(it, plain)) found.add(it)
  }
  return [...found]
}

function shortened(index: Index): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>()
  for (const latin of index.keys()) {
    for (const short of [latin, ...without(latin)]) {
      const list = lists.get(short)
      if (list) list.push(latin)
      else lists.set(short, [latin])
    }
  }
  return lists
}

const without = (text: string): Set<string> =>
  new Set(Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1)))

function within(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return Math.max(a.length, b.length) - start - end <= 1
}

/** Signs in a part of a name beside plain letters: `ŏ`, `ŭ`, an apostrophe after a consonant, and `O`, `U` (see below). */
export const withoutMarks = (latin: string): string =>
  /^[a-z]*$/.test(latin)
    ? latin
    : latin.replaceAll('ŏ', 'o').replaceAll('ŭ', 'u').replaceAll("'", '').toLowerCase()

const aspirated = 'ㅊㅋㅌㅍ'
/** What somebody who writes marks leaves out or puts in by mistake. */
const misplaced = 0.000_4

/** McCune–Reischauer's marks decide between vowels, and between consonants: where they are written, they are evidence. */
function agreement(latin: string, hangul: string): number {
  const { onset, vowel } = apart(hangul.slice(0, 1))
  const sound = vowels.charAt(vowel)
  let agrees = 1
  const holds = (sounds: string): void => void (agrees *= sounds.includes(sound) ? 1 : misplaced)
  if (latin.includes('ŏ')) holds('ㅓㅕㅝ')
  if (latin.includes('ŭ')) holds('ㅡㅢ')
  // Capitals: a bare o or u in a name that has breves elsewhere.
  if (latin.includes('O')) holds('ㅗㅛㅘㅚ')
  if (latin.includes('U')) holds('ㅜㅠㅟ')
  if (latin.includes("'")) agrees *= aspirated.includes(onsets.charAt(onset)) ? 1 : misplaced
  return agrees
}
