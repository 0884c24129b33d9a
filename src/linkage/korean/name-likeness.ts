import { parseHangul } from './hangul-names.ts'
import { parseLatin } from './latin-names.ts'
import { lengthShare } from './name-frequencies.ts'
import { numbered, ratio } from './name-ratios.ts'

/** One way to read a name: numbers of `name-ratios.ts`, and its share among all ways. */
interface Parse {
  /** -1: none stands there. */
  readonly surname: number
  readonly given: readonly number[]
  readonly share: number
}

/** A name taken apart once, to be compared many times. */
export interface PreparedName {
  /** As letters alone, for names that nobody can read as Korean ones. */
  readonly letters: string
  /** `none`: it isn't read as a Korean name. */
  readonly script: 'hangul' | 'latin' | 'none'
  readonly parses: readonly Parse[]
  /** A sign a syllable, surname first; empty if they aren't known. */
  readonly hanja: readonly string[]
}

export function prepareName(text: string): PreparedName {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const hangul = parseHangul(text)
  const ways = hangul?.parses ?? parseLatin(text)
  const parses = ways.map(({ surname, given, share }) => ({
    surname: surname === undefined ? -1 : numbered('surname', surname),
    given: given.map((it) => numbered('given', it)),
    share,
  }))
  const script = hangul ? 'hangul' : parses.length > 0 ? 'latin' : 'none'
  return { letters, script, parses, hanja: hangul?.hanja ?? [] }
}

/** Nothing in common: neither name's syllables can be laid beside the other's. */
const nothing = 2 ** -20
/** A sign of a hanja name decides: the same one is one among five or so of its sound, another one is another person. */
const sameSign = 5
const otherSign = 0.02

/**
 * How much likelier the second name is for the bearer of the first than for anybody: the binary logarithm of
 * P(b | same name as a) : P(b | a random name). Above 0 speaks for one person; so many digits as the number of persons
 * takes make it likelier than not. Symmetric. Names that aren't read as Korean ones are the same or aren't: a caller
 * who can compare them better asks `script` first.
 */
export function nameLikeness(a: PreparedName, b: PreparedName): number {
  if (a.script === 'none' || b.script === 'none') return a.letters === b.letters ? 10 : -10
  let sum = nothing
  for (const one of a.parses) {
    for (const other of b.parses) {
      const { length } = one.given
      if (length !== other.given.length) continue
      let product = (one.share * other.share) / lengthShare(length)
      if (one.surname >= 0 && other.surname >= 0) product *= ratio('surname', one.surname, other.surname)
      for (let at = 0; at < length; at += 1)
        product *= ratio('given', one.given[at] ?? 0, other.given[at] ?? 0)
      sum += product
    }
  }
  if (a.hanja.length > 0 && a.hanja.length === b.hanja.length) sum *= signs(a.hanja, b.hanja)
  return Math.log2(sum)
}

/** A surname's sign says little: nearly all of one sound share one. Where it differs, it decides as any other. */
function signs(a: readonly string[], b: readonly string[]): number {
  let product = 1
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] !== b[at]) product *= otherSign
    else if (at > 0) product *= sameSign
  }
  return product
}
