import { folded, markedWords } from './terms.ts'

/** A piece of a text; `marked` where it is what was asked for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

const around = 60
const longest = 240

/** The part of a text where a query's words stand, with them marked; its beginning where none does. */
export function snippet(text: string, query: string): Piece[] {
  const found = places(text, query)
  const first = found[0]
  const from = first === undefined ? 0 : wordEdge(text, Math.max(0, first.start - around))
  const to = Math.min(text.length, from + longest)
  const pieces: Piece[] = []
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, marked })
  }
  if (from > 0) add('… ', false)
  let at = from
  for (const { start, end } of found) {
    if (start < at || end > to) continue
    add(text.slice(at, start), false)
    add(text.slice(start, end), true)
    at = end
  }
  add(text.slice(at, to), false)
  if (to < text.length) add(' …', false)
  return pieces
}

/** Back to the beginning of the word, where it is near. */
function wordEdge(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from)
  return space >= 0 && from - space < 25 ? space + 1 : from
}

/** Letter by letter, since folding changes lengths. */
function places(text: string, query: string): { start: number; end: number }[] {
  const letters = Array.from(text.normalize('NFC') === text ? text : '')
  let plain = ''
  const origin: number[] = []
  let offset = 0
  for (const letter of letters) {
    const fold = folded(letter)
    for (let i = 0; i < fold.length; i++) origin.push(offset)
    plain += fold
    offset += letter.length
  }
  origin.push(offset)
  const found: { start: number; end: number }[] = []
  for (const wanted of markedWords(query)) {
    for (
      let at = plain.indexOf(wanted);
      at >= 0 && found.length < 100;
      at = plain.indexOf(wanted, at + wanted.length)
    ) {
      const isWordStart = !/[0-9a-z]/.test(wanted.charAt(0)) || !/[0-9a-z]/.test(plain.charAt(at - 1))
      const start = origin[at]
      const end = origin[at + wanted.length]
      if (isWordStart && start !== undefined && end !== undefined) found.push({ start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
