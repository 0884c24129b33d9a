import { isSyllable } from './hangul.ts'
import { hanjaReading, isHanja } from './hanja.ts'
import { lengthShare, onlyGiven, surnameShares } from './name-frequencies.ts'
import { shareOf } from './name-spellings.ts'
import { surnameLength } from './surnames.ts'

/** One way to take a name in Hangul apart; `undefined`: only a given name stands there. */
export interface HangulParse {
  readonly surname: string | undefined
  readonly given: readonly string[]
  /** Its share among all ways: 영희 is a given name, or 영 is a surname. */
  readonly share: number
}

export interface HangulName {
  readonly parses: readonly HangulParse[]
  /** A sign a syllable, as they stand; empty where they aren't known. */
  readonly hanja: readonly string[]
}

/** The Hangul in a text, or the reading of its hanja; with both (김영희 金英姬) each syllable has its sign. */
export function parseHangul(text: string): HangulName | undefined {
  const composed = text.normalize('NFKC')
  const hangul = [...composed].filter((it) => isSyllable(it.charCodeAt(0)))
  const signs = [...composed].filter((it) => isHanja(it.codePointAt(0) ?? 0))
  const read = signs.map((it) => hanjaReading(it))
  const syllables = hangul.length > 0 ? hangul : read.filter((it) => it !== undefined)
  if (syllables.length === 0 || syllables.length > 5) return undefined
  if (hangul.length === 0 && syllables.length < signs.length) return undefined
  return { parses: parsesOf(syllables), hanja: signs.length === syllables.length ? signs : [] }
}

function parsesOf(syllables: readonly string[]): HangulParse[] {
  const name = syllables.join('')
  const listed = syllables.length > 1 && surnameShares.has(name.slice(0, 1))
  const length = surnameLength(name) || Number(listed)
  const whole = { surname: undefined, given: syllables }
  if (length === 0) return [{ ...whole, share: 1 }]
  const parted = { surname: name.slice(0, length), given: syllables.slice(length) }
  if (syllables.length !== 2) return [{ ...parted, share: 1 }]
  const asParted = shareOf('surname', parted.surname) * lengthShare(1)
  const asWhole = onlyGiven * shareOf('given', name.slice(0, 1)) * lengthShare(2)
  const share = asParted / (asParted + asWhole)
  return [
    { ...parted, share },
    { ...whole, share: 1 - share },
  ]
}
