/** A Hangul syllable as places in `onsets`, `vowels` and `codas`; coda 0 is none. */
export interface Syllable {
  readonly onset: number
  readonly vowel: number
  readonly coda: number
}

export const onsets = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
export const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
export const codas = '-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

const first = 0xac00
const last = 0xd7a3
const perOnset = vowels.length * codas.length

export const isSyllable = (unit: number): boolean => unit >= first && unit <= last

export function apart(syllable: string): Syllable {
  const place = syllable.charCodeAt(0) - first
  return {
    onset: Math.floor(place / perOnset),
    vowel: Math.floor((place % perOnset) / codas.length),
    coda: place % codas.length,
  }
}

export function together({ onset, vowel, coda }: Syllable): string {
  return String.fromCharCode(first + onset * perOnset + vowel * codas.length + coda)
}

const nieun = onsets.indexOf('ㄴ')
const rieul = onsets.indexOf('ㄹ')
const none = onsets.indexOf('ㅇ')
/** ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ and ㅒ: before them ㄴ and ㄹ fall silent at the head of a word in the South. */
const palatal = new Set([...'ㅑㅒㅕㅖㅛㅠㅣ'].map((vowel) => vowels.indexOf(vowel)))

/**
 * A syllable as North and South write it where the initial-sound law (두음법칙) may apply: 리 and 이, 류 and 유, 로 and
 * 노, 녀 and 여. The syllable itself is the first. Southern spellings don't tell which of the others they come from.
 */
export function initialSounds(syllable: string): string[] {
  const { onset, vowel, coda } = apart(syllable)
  const others = (list: readonly number[]): string[] =>
    [onset, ...list.filter((it) => it !== onset)].map((it) => together({ onset: it, vowel, coda }))
  if (palatal.has(vowel)) {
    return onset === none || onset === rieul || onset === nieun ? others([none, rieul, nieun]) : [syllable]
  }
  return onset === rieul || onset === nieun ? others([rieul, nieun]) : [syllable]
}

/** Inside a word the South writes 렬 and 률 as 열 and 율 after a vowel or ㄴ, and names follow it or don't. */
export function innerSounds(syllable: string): string[] {
  const { onset, vowel, coda } = apart(syllable)
  if (!palatal.has(vowel) || (onset !== rieul && onset !== none)) return [syllable]
  return [syllable, together({ onset: onset === rieul ? none : rieul, vowel, coda })]
}
