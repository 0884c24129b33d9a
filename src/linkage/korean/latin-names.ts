import { isAnySpelling, isNearSpelling, isSpelling, usualness, withoutMarks } from './latin-parts.ts'
import { latinWords, type LatinWords } from './latin-words.ts'
import { lengthShare, onlyGiven } from './name-frequencies.ts'

/** One way to take a Latin name apart; the surname `undefined`: only a given name stands there. */
export interface LatinParse {
  readonly surname: string | undefined
  readonly given: readonly string[]
  /** Its share among all ways to read the name. */
  readonly share: number
}

/** Ways of a smaller share are left out, and all beyond this many. */
const least = 0.000_5
const kept = 8

/** What letters in a row explain better isn't read as a Korean name: a letter's share, where none is misspelled or one is. */
const letterShare = { spelled: 1 / 60, misspelled: 1 / 18 }
/** How often a surname stands in one word with a part of the given name, though there are several words. */
const torn = 0.02

/** Every way to read a name of Latin letters as a Korean one; none: it isn't one. */
export function parseLatin(text: string): LatinParse[] {
  const written = latinWords(text)
  if (written === undefined) return []
  const found = readWays(written, undefined)
  const pieces = written.words.flat()
  const letters = pieces.reduce((sum, it) => sum + it.length, 0)
  if (!found.some(({ share }) => share > letterShare.misspelled ** letters)) {
    // One piece may be misspelled: the only one that nobody can read, or any.
    const unread = pieces.filter((it) => syllablesOf(it, false).length === 0)
    if (unread.length > 1) return []
    for (const piece of new Set(unread.length === 1 ? unread : pieces))
      found.push(...readWays(written, piece))
  }
  const sum = found.reduce((total, { share }) => total + share, 0)
  return found
    .map((way) => ({ ...way, share: way.share / sum }))
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, place) => place < kept && share >= least)
}

/** `slipIn`: the piece of which one syllable is a letter off. */
function readWays({ words, surnameFirst }: LatinWords, slipIn: string | undefined): LatinParse[] {
  const ways: LatinParse[] = []
  const letter = slipIn === undefined ? letterShare.spelled : letterShare.misspelled
  const put = (surname: string | undefined, given: readonly string[], prior: number): void => {
    let share = prior * lengthShare(given.length)
    let letters = 0
    if (surname !== undefined) {
      share *= usualness('surname', surname)
      letters = surname.length
    }
    for (const it of given) {
      if (share === 0) return
      share *= usualness('given', it)
      letters += it.length
    }
    if (share > letter ** letters) ways.push({ surname, given, share })
  }
  const lone = words.length === 1
  const first = lone ? 1 : surnameFirst
  const cuts = words.map((it) => together(it.map((piece) => syllablesOf(piece, piece === slipIn))))
  for (const parts of combinations(cuts)) {
    const all = parts.flat()
    const whole = (at: number, size: number): number => (lone || parts.at(at)?.length === size ? 1 : torn)
    const [one = '', two = ''] = all
    if (all.length > 1) put(one, all.slice(1), first * whole(0, 1))
    if (all.length > 2 && isSpelling('surname', withoutMarks(one + two))) put(one + two, all.slice(2), first)
    if (!lone) put(all.at(-1), all.slice(0, -1), (1 - surnameFirst) * whole(-1, 1))
    if (all.length <= 2) put(undefined, all, onlyGiven * (lone ? 1 : 0.2))
  }
  return ways
}

type Cuts = readonly (readonly string[])[]
const memory = { exact: new Map<string, Cuts>(), near: new Map<string, Cuts>() }
const nearPieces = new Map<string, boolean>()
const mostHeld = 200_000

/** A piece cut into spellings of syllables, every way; with `slips`, one of them may be a letter off. */
function syllablesOf(piece: string, slips: boolean): Cuts {
  const held = slips ? memory.near : memory.exact
  const known = held.get(piece)
  if (known) return known
  const found: string[][] = []
  const marked = !/^[a-z]+$/.test(piece)
  const cut = (from: number, before: string[], slipped: boolean): void => {
    if (from === piece.length) found.push(before)
    if (from === piece.length || before.length === 4 || found.length > 60) return
    for (let to = from + 1; to <= Math.min(piece.length, from + 9); to += 1) {
      const written = piece.slice(from, to)
      const part = marked ? written.replace(/^'|'$/g, '') : written
      if (isAnySpelling(marked ? withoutMarks(part) : part)) cut(to, [...before, part], slipped)
      else if (slips && !slipped && isNear(part)) cut(to, [...before, part], true)
    }
  }
  cut(0, [], false)
  if (held.size > mostHeld) held.clear()
  held.set(piece, found)
  return found
}

function isNear(part: string): boolean {
  const plain = withoutMarks(part)
  if (plain.length < 3) return false
  const known = nearPieces.get(plain)
  if (known !== undefined) return known
  const near = isNearSpelling('given', plain) || isNearSpelling('surname', plain)
  if (nearPieces.size > mostHeld) nearPieces.clear()
  nearPieces.set(plain, near)
  return near
}

const together = (pieces: readonly Cuts[]): Cuts => {
  const [only] = pieces
  return pieces.length === 1 && only ? only : combinations(pieces).map((it) => it.flat())
}

/** One cut of each, every way. */
function combinations(cuts: readonly Cuts[]): Cuts[] {
  let all: (readonly string[])[][] = [[]]
  for (const choices of cuts) {
    all = all.flatMap((before) => choices.map((it) => [...before, it])).slice(0, 64)
  }
  return all
}
