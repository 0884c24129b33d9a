import { placeCode } from '../../codebook/place-names.ts'
import { isGirokError } from '../../kernel/errors.ts'
import { contains, parsePlace } from '../../kernel/where.ts'
import { plainText } from './plain-text.ts'
import { cutsReached, shareWord } from './text-levels.ts'

/** Where in the tree of places a text puts somebody: below a code that the codebook knows, finer parts in no order. */
interface PlaceValue {
  /** `''` where no part names a place that is known. */
  readonly code: string
  readonly parts: readonly string[]
}

const between = ', '
// Names are in small letters by then.
const isCode = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/

/**
 * A cell as places are compared: the known code first, then what is finer, in an order that doesn't depend on how it was
 * written. `Ostrel, Oltara`, `Oltara / Ostrel` and `XA-01/ostrel` come to the same.
 */
export function placeText(cell: string): string {
  const { code, parts } = valueOf(partsOf(cell))
  return [...(code === '' ? [] : [code]), ...parts].join(between)
}

function partsOf(cell: string): string[] {
  if (plainText(cell) === '') return []
  const code = codeIn(cell)
  if (code !== undefined) return code
  const parts = cell.split(/[,;/>·|()]+/u).flatMap((part) =>
    // Hangul names of places hold no space: what a space divides are steps of the tree.
    /\p{sc=Hangul}/u.test(part) && placeCode(plainText(part)) === undefined ? part.split(/\s+/u) : [part],
  )
  return parts
    .map((part) => (isCode.test(part.trim()) ? part.trim() : plainText(part)))
    .filter((part) => part !== '')
}

function codeIn(cell: string): string[] | undefined {
  const text = cell.trim()
  if (!/^[A-Z]{2}(-|$)/.test(text)) return undefined
  try {
    const { country, subdivision, finer } = parsePlace(text)
    return [subdivision ?? country, ...finer.map((slug) => slug.replaceAll('-', ' '))]
  } catch (error) {
    if (!isGirokError(error)) throw error
    return undefined
  }
}

function valueOf(all: readonly string[]): PlaceValue {
  let code = ''
  const parts = new Set<string>()
  for (const part of all) {
    const known = isCode.test(part) ? part : placeCode(part)
    if (known === undefined) parts.add(bare(part))
    // A country beside its province says nothing more; two places of which neither holds the other are both kept.
    else if (code === '' || contains(code, known)) code = known
    else if (!contains(known, code)) parts.add(bare(part))
  }
  return { code, parts: [...parts].sort() }
}

/** Without what sort of place it is, which one list writes and another doesn't. */
const bare = (part: string): string =>
  part
    .replace(/^(\p{sc=Hangul}{2,})(?:시|군|구역|구|읍|면|동|리|로동자구|노동자구)$/u, '$1')
    .replace(/ (?:province|county|district|prefecture|do|si|gun|ri)$/, '')

export const placeValue = (text: string): PlaceValue => valueOf(text.split(between))

/**
 * Levels of two places that aren't equal: 1, they exclude each other or nobody can tell; 2, something in common; 3, one
 * holds the other; above it, alike in spelling.
 * @param mayBe how alike the letters of both texts allow them to be
 */
export function placeLevel(a: PlaceValue, b: PlaceValue, cuts: readonly number[], mayBe: number): number {
  if (holds(a, b) || holds(b, a)) return 3
  const known = a.code !== '' && b.code !== ''
  const near = known && (contains(a.code, b.code) || contains(b.code, a.code))
  if (known && !near) return 1
  const [first, second] = [a.parts.join(' '), b.parts.join(' ')]
  const letters = a.code === '' && b.code === '' ? mayBe : 1
  const reached = first === '' || second === '' ? 0 : cutsReached(first, second, cuts, letters)
  if (reached > 1 && a.code === b.code) return 2 + reached
  // One country is nearly no sign: most of a record happens in one.
  return reached > 0 || (near && a.code.length > 2 && b.code.length > 2) || shareWord(first, second) ? 2 : 1
}

/** Whether the first names a place in which the second lies, going by what both say. */
function holds(wide: PlaceValue, narrow: PlaceValue): boolean {
  if (wide.code !== '' && (narrow.code === '' || !contains(wide.code, narrow.code))) return false
  return wide.parts.every((part) => narrow.parts.includes(part))
}
