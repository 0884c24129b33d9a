import { roleOf, unseen } from './characters.ts'

const runs = /\*+|_+|`+|\n[^\S\n]*\n|\u2029/g
const word = /[\p{L}\p{N}\p{M}]/u
const caselessLetter = /\p{Lo}/u
const blank = /\s/u

interface Opening {
  from: number
  length: number
}

/**
 * Where `*`, `_` and backticks are marks of Markdown: 1 at each code unit that is one. A run opens before a word and
 * closes after one, in the same paragraph, as in CommonMark 0.31 (6.2), with two differences. An opening run can't
 * follow a letter or digit, so that masked names (김**, 박*수) and 5*3 keep their stars; and a closing run may be
 * followed by a letter without case, since Korean particles cling to the word before them.
 *
 * `halves`: the text is cut out of a larger one, so a run that looks like half of a pair is a mark as well.
 */
export function emphasisMarks(text: string, halves: boolean): Uint8Array | undefined {
  if (!/[*_`]/.test(text)) return undefined
  const marks = new Uint8Array(text.length)
  let openings = new Map<string, Opening[]>()
  for (const { 0: run, index: from } of text.matchAll(runs)) {
    const sign = run.charAt(0)
    if (blank.test(sign)) {
      openings = new Map()
      continue
    }
    const to = from + run.length
    const before = pointBefore(text, from)
    const after = pointAfter(text, to)
    const opens = !word.test(before) && (after === '' ? halves : !blank.test(after))
    const closes =
      (before === '' ? halves : !blank.test(before)) &&
      (!word.test(after) || (sign !== '_' && caselessLetter.test(after)))
    const open = openings.get(sign) ?? []
    if (closes && close(open, run.length, marks)) marks.fill(1, from, to)
    else if (opens) {
      open.push({ from, length: run.length })
      openings.set(sign, open)
      // Deeper than anybody nests; keeps a text of nothing but openings from costing its square.
      if (open.length > 64) open.shift()
    }
    // A single star before a letter is rather a mask than half a pair.
    if (halves && (opens || (closes && (run.length > 1 || !word.test(after))))) marks.fill(1, from, to)
  }
  return marks
}

/** Takes `length` signs off the latest openings, all or none. */
function close(open: Opening[], length: number, marks: Uint8Array): boolean {
  if (open.reduce((sum, opening) => sum + opening.length, 0) < length) return false
  for (let left = length; left > 0;) {
    const last = open.at(-1)
    if (last === undefined) return false
    const taken = Math.min(left, last.length)
    last.length -= taken
    left -= taken
    marks.fill(1, last.from + last.length, last.from + last.length + taken)
    if (last.length === 0) open.pop()
  }
  return true
}

function pointBefore(text: string, at: number): string {
  let end = at
  while (roleOf[text.charCodeAt(end - 1)] === unseen) end -= 1
  const pair = text.slice(Math.max(0, end - 2), end)
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1)
}

function pointAfter(text: string, at: number): string {
  let start = at
  while (roleOf[text.charCodeAt(start)] === unseen) start += 1
  const point = text.codePointAt(start)
  return point === undefined ? '' : String.fromCodePoint(point)
}
