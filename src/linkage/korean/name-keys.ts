import { apart, codas, onsets, vowels } from './hangul.ts'
import { spelledReadings } from './latin-parts.ts'
import type { PreparedName } from './name-likeness.ts'
import { partText } from './name-ratios.ts'
import { shareOf, type Part } from './name-spellings.ts'

/** What a part of a Latin name is read as more seldom than this gives no key. */
const seldom = 0.004
/** A way to take a name apart that is rarer than this gives none. */
const rareWay = 0.003
const most = 12

/** Sounds that systems and habits spell alike, or exchange: one letter each. */
const onsetClass = classes(onsets, ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ', 'ㄴㄹ', 'ㅁ', 'ㅎ', 'ㅇ'])
const vowelClass = classes(vowels, ['ㅏㅑㅘ', 'ㅐㅒㅔㅖㅙㅚㅞ', 'ㅓㅕㅗㅛㅜㅝㅠㅡ', 'ㅣㅟㅢ'])
const codaClass = classes(codas, [
  '-ㅎ',
  'ㄱㄲㄳㅋㄺ',
  'ㄴㄵㄶ',
  'ㅇ',
  'ㅁㄻ',
  'ㅂㅄㅍㄼㄿ',
  'ㄹㅀㄽㄾ',
  'ㄷㅅㅆㅈㅊㅌ',
])
/** Before these the initial-sound law takes ㄴ and ㄹ away, or leaves them. */
const palatal = 'ㅑㅒㅕㅖㅛㅠㅣ'

function classes(letters: string, groups: readonly string[]): readonly string[] {
  return [...letters].map((letter) => String(groups.findIndex((it) => it.includes(letter))))
}

/**
 * Keys for finding pairs: two names have one in common if either may be a usual spelling of the other, or both of a
 * third, in whatever order their parts stand; whoever has none in common need not be compared. Mostly one or two. Sounds
 * that are exchanged are one, and syllables are sorted, so that many different names share a key too.
 */
export function nameKeys(name: PreparedName): readonly string[] {
  if (name.script === 'none') return name.letters === '' ? [] : [`=${name.letters}`]
  const keys = new Map<string, number>()
  for (const { surname, given, share } of name.parses) {
    if (share < rareWay) continue
    let ways: (readonly [sounds: readonly string[], weight: number])[] = [[[], share]]
    const add = (part: Part, number: number): void => {
      const sounds = soundsOf(part, number)
      ways = ways.flatMap(([before, weight]) =>
        sounds.map(([sound, its]) => [[...before, ...sound], weight * its] as const),
      )
    }
    if (surname >= 0) add('surname', surname)
    for (const it of given) add('given', it)
    for (const [sounds, weight] of ways) {
      const key = [...sounds].sort().join('')
      keys.set(key, (keys.get(key) ?? 0) + weight)
    }
  }
  return [...keys]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key)
}

type Sounds = readonly (readonly [sounds: readonly string[], share: number])[]
const memory: Record<Part, Sounds[]> = { surname: [], given: [] }

/** What a part sounds like, by classes: of Hangul one way, of Latin letters every way that isn't seldom. */
function soundsOf(part: Part, number: number): Sounds {
  const known = memory[part][number]
  if (known) return known
  const text = partText(part, number)
  const found =
    text.charCodeAt(0) >= 0xac00 ? [[[...text].map(soundClass), 1] as const] : latinSounds(part, text)
  memory[part][number] = found
  return found
}

function latinSounds(part: Part, latin: string): Sounds {
  const all = new Map<string, { sounds: readonly string[]; weight: number }>()
  let sum = 0
  for (const [hangul, share] of spelledReadings(part, latin)) {
    const sounds = [...hangul].map(soundClass)
    const weight = share * shareOf(part, hangul)
    const before = all.get(sounds.join(''))?.weight ?? 0
    all.set(sounds.join(''), { sounds, weight: before + weight })
    sum += weight
  }
  return [...all.values()]
    .map(({ sounds, weight }) => [sounds, weight / sum] as const)
    .filter(([, share]) => share >= seldom)
}

function soundClass(syllable: string): string {
  const { onset, vowel, coda } = apart(syllable)
  const silent = 'ㄴㄹ'.includes(onsets.charAt(onset)) && palatal.includes(vowels.charAt(vowel))
  const first = silent ? onsetClass[onsets.indexOf('ㅇ')] : onsetClass[onset]
  return `${first ?? ''}${vowelClass[vowel] ?? ''}${codaClass[coda] ?? ''}`
}
