import { capital, comma, foldText, fromHanja, isHangul, isLatin, space } from './folding.ts'
import type { Folded } from './folding.ts'
import { NameMachine, type Match } from './name-machine.ts'
import { isLatinSurname } from './korean-readings.ts'
import { ordinaryGiven, ordinaryKorean, ordinarySyllables } from './ordinary-words.ts'
import { sealedName } from './sealed-name.ts'

export interface Found {
  readonly source: string
  /** Code units of the text. */
  readonly from: number
  readonly to: number
}

/** Neither Latin nor Hangul. */
const otherSigns = /[\u0370-\u0fff\u3400-\u9fff\uf900-\ufaff]/

/** What may stand right behind a name in Korean: a title or a call, and particles. */
const title =
  '(?:씨|님|양|군|선생님?|동무|동지|언니|오빠|누나|누이|형님?|아주머니|아줌마|아저씨|할머니|할아버지|어머니|아버지|엄마|아빠|이모|고모|삼촌|여사|박사|기자|교수|목사|대표)'
const particle =
  '(?:이라는|이라고|라는|라고|이란|이라|이랑|이네|이는|이가|이를|이의|이도|이와|이야|이에게|이한테|이만|에게서|에게|한테서|한테|께서|께|으로|처럼|부터|까지|보다|조차|마저|이|가|은|는|을|를|의|와|과|도|만|야|아|로|랑|네|라|여)'
const wordEnd = new RegExp(`^(?: ?${title})?${particle}{0,3}(?![가-힣])`)
/** Of a word that means something else too, only what nobody says of things. */
const called = new RegExp(
  `^(?: ?(?:씨|님)| ${title}|${title.replace('군|', '').replace('양|', '')}|야)(?![가-힣]*(?:말로))(?:${particle}{0,2})(?![가-힣])`,
)

/** Names of sources, looked for in words. */
export class NamesInText {
  readonly #machine = new NameMachine()
  readonly #signs = new Map<string, string[]>()
  /** Sources whose name, or what is left of it without the surname, is an ordinary word. */
  readonly ordinary: readonly string[]
  /** Sources whose name is in no script that is read. */
  readonly unread: readonly string[]

  constructor(names: Iterable<{ readonly source: string; readonly name: string }>) {
    const ordinary = new Set<string>()
    const unread: string[] = []
    for (const { source, name } of names) {
      const sealed = sealedName(name)
      this.#machine.add(source, sealed)
      if (sealed.unread) unread.push(source)
      for (const sign of sealed.signs) this.#signs.set(sign, [...(this.#signs.get(sign) ?? []), source])
      for (const { syllables, surname } of sealed.korean) {
        const own = syllables.map(([first = '']) => first).join('')
        if (ordinaryKorean.has(own) || ordinaryKorean.has(own.slice(surname))) ordinary.add(source)
      }
    }
    this.ordinary = [...ordinary]
    this.unread = unread
  }

  /** Every place where a name stands, in the order of the text; of those of one source that overlap the longest. */
  in(text: string): Found[] {
    const found: Found[] = []
    const folded = foldText(text)
    const { length, units, flags } = folded
    for (let at = 0; at < length; at += 1) {
      const unit = units[at] ?? 0
      const begins = isLatin(unit)
        ? !isLatin(units[at - 1]) || (isCapital(flags[at]) && !isCapital(flags[at - 1]))
        : isHangul(unit)
      if (begins) this.#from(folded, at, found)
    }
    if (this.#signs.size > 0 && otherSigns.test(text)) this.#signsIn(text, found)
    return found.length < 2 ? found : longest(found)
  }

  #from(folded: Folded, start: number, found: Found[]): void {
    let state = this.#machine.step(this.#machine.start, folded.units[start] ?? 0)
    for (let at = start; state !== undefined;) {
      for (const match of state.ends) {
        if (!isName(folded, start, at + 1, match)) continue
        found.push({ source: match.source, from: folded.from[start] ?? 0, to: folded.to[at] ?? 0 })
      }
      at += 1
      state = at < folded.length ? this.#machine.step(state, folded.units[at] ?? 0) : undefined
    }
  }

  #signsIn(text: string, found: Found[]): void {
    for (const [sign, sources] of this.#signs) {
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        for (const source of sources) found.push({ source, from: at, to: at + sign.length })
      }
    }
  }
}

const isCapital = (flags = 0): boolean => (flags & capital) !== 0

/** Whether spelled letters are a name where they stand. */
function isName(folded: Folded, start: number, end: number, match: Match): boolean {
  return match.script === 'latin'
    ? isLatinName(folded, start, end, match)
    : isHangulName(folded, start, end, match)
}

function isLatinName({ units, flags }: Folded, start: number, end: number, { part }: Match): boolean {
  const next = units[end]
  if (isLatin(next) && !(isCapital(flags[end]) && !isCapital(flags[end - 1]))) return false
  const words = wordsOf(units, start, end)
  const whole = words.join('')
  const named = everyWordCapital(units, flags, start, end)
  if (part === 'given') {
    if (!named || whole.length < 4 || ordinaryGiven.has(whole)) return false
    if (hasOtherSurname(units, flags, start, end)) return false
    return words.length === 1 || !words.every((it) => ordinarySyllables.has(it))
  }
  if (part === 'short' && words.length === 1) return false
  // Surname and initial-like given name: 'O Yun', 'Yi I'.
  if (whole.length < 5 && !named) return false
  return named || !words.every((it) => ordinarySyllables.has(it))
}

/** Words that are read as surnames although they are words too. */
const surnamesAsWords = new Set(['lee', 'park', 'han', 'song', 'moon', 'yoo', 'chin'])

/** Beside another surname it is another person's: the sealed one's own would have been found with it. */
function hasOtherSurname(units: Uint16Array, flags: Uint8Array, start: number, end: number): boolean {
  const isOther = (from: number, to: number): boolean => {
    const word = String.fromCharCode(...units.subarray(from, to))
    if (!isCapital(flags[from]) || !isLatinSurname(word)) return false
    return !ordinarySyllables.has(word) || surnamesAsWords.has(word)
  }
  if (units[start - 1] === space) {
    let from = start - 1
    while (isLatin(units[from - 1])) from -= 1
    if (from < start - 1 && isOther(from, start - 1)) return true
  }
  if (units[end] !== space) return false
  let to = end + 1
  while (isLatin(units[to])) to += 1
  return to > end + 1 && isOther(end + 1, to)
}

function wordsOf(units: Uint16Array, start: number, end: number): string[] {
  return String.fromCharCode(...units.subarray(start, end)).split(/[ ,]/)
}

/** The second part of a given name is often written small: Yong-hui. So only the first and the last but one count. */
function everyWordCapital(units: Uint16Array, flags: Uint8Array, start: number, end: number): boolean {
  let words = 1
  let capitals = isCapital(flags[start]) ? 1 : 0
  for (let at = start + 1; at < end; at += 1) {
    if (isLatin(units[at - 1])) continue
    words += 1
    if (isCapital(flags[at])) capitals += 1
  }
  return isCapital(flags[start]) && capitals >= Math.ceil(words / 2)
}

/** Surnames that are no words before a name, as 이 (this), 고 (the late), 전 (the former) and 한 (a) are. */
const surnamesOnly = new Set(
  [...'김박최정강조윤장임림서권황안송류유홍문손배백허심곽엄채'].map((it) => it.charCodeAt(0)),
)

function isHangulName(
  { units, flags, length }: Folded,
  start: number,
  end: number,
  { part }: Match,
): boolean {
  const inWord = isHangul(units[start - 1])
  let gaps = 0
  let hanja = 0
  for (let at = start; at < end; at += 1) {
    if (units[at] === space || units[at] === comma) gaps += 1
    if (((flags[at] ?? 0) & fromHanja) !== 0) hanja += 1
  }
  // Read from hanja a word of two syllables may be any of dozens: only as they were entered are those looked for.
  if (hanja > 0 && part !== 'full') return false
  if (part === 'full' && gaps === 0) {
    const word = String.fromCharCode(...units.subarray(start, end))
    return !ordinaryKorean.has(word) || isCalled(units, end, length)
  }
  if (inWord) return false
  if (part === 'given' && units[start - 1] === space && !isHangul(units[start - 3])) {
    // 박 영희 isn't 김영희.
    if (surnamesOnly.has(units[start - 2] ?? 0)) return false
  }
  const word = String.fromCharCode(...units.subarray(start, end)).replaceAll(' ', '')
  const behind = String.fromCharCode(...units.subarray(end, Math.min(length, end + 10)))
  return ordinaryKorean.has(word) ? called.test(behind) : wordEnd.test(behind)
}

function isCalled(units: Uint16Array, end: number, length: number): boolean {
  return called.test(String.fromCharCode(...units.subarray(end, Math.min(length, end + 10))))
}

function longest(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to || (a.source < b.source ? -1 : 1))
  const last = new Map<string, number>()
  return sorted.filter(({ source, to }) => {
    if ((last.get(source) ?? 0) >= to) return false
    last.set(source, to)
    return true
  })
}
