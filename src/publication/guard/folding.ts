import { isSyllable } from '../../linkage/korean/hangul.ts'
import { hanjaReading, isHanja } from '../../linkage/korean/hanja.ts'

/** What stands between words of one name, between surname and given name turned round, and between anything else. */
export const space = 32
export const comma = 44
export const wall = 124

/** A text as names are looked for in it: lower-case Latin letters, Hangul syllables, digits, and what parts them. */
export interface Folded {
  readonly length: number
  readonly units: Uint16Array
  /** Code units of the text: where each begins and ends. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Bits: see `capital` and `fromHanja`. */
  readonly flags: Uint8Array
}
/** An upper-case letter. */
export const capital = 1
/** A hanja, read as Koreans read it. */
export const fromHanja = 2

const soft = /[\s\p{Pd}_*~·‧・ㆍ･∙•/\\.]/u
const apostrophe = /['’‘ʼʻʹ`´ʾʿ]/
const dropped = /\p{Mn}|\p{Me}|\p{Cf}|[\u115f\u1160\u3164]/u
const drop = 1
const jamo = 2
const quote = 3
const many = 4
/** Per code unit: one of the above (0: not met yet), or what it folds to, with `capital` and `fromHanja` in the bits over 16. */
const table = new Uint32Array(0x10000)

function learn(unit: number): number {
  const sign = String.fromCharCode(unit)
  let entry: number
  if (unit >= 0xd800 && unit <= 0xdfff) entry = many
  else if (unit >= 0x1100 && unit <= 0x1112) entry = jamo
  else if (dropped.test(sign)) entry = drop
  else if (apostrophe.test(sign)) entry = quote
  else if (sign === ',' || sign === '，' || sign === '、') entry = comma
  else if (soft.test(sign)) entry = space
  else if (isHanja(unit)) {
    const reading = hanjaReading(sign.normalize('NFKC'))
    entry = reading === undefined ? wall : reading.charCodeAt(0) | (fromHanja << 16)
  } else {
    const plain = plainOf(sign)
    entry = plain.length === 1 ? plain.charCodeAt(0) : plain.length === 0 ? wall : many
    if (entry !== many && entry !== wall && sign !== sign.toLowerCase()) entry |= capital << 16
  }
  table[unit] = entry
  return entry
}

/** Letters and digits of a sign: without marks, in lower case, compatibility forms as what they stand for. */
function plainOf(sign: string): string {
  const latin = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')
  return [...(special[latin] ?? latin)].filter((it) => /[a-z0-9가-힣]/.test(it)).join('')
}
const special: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** Written over by the next text: one is looked through before the next one is folded. */
let room = 1024
let units = new Uint16Array(room)
let from = new Uint32Array(room)
let to = new Uint32Array(room)
let flags = new Uint8Array(room)

/** The result stands until the next call. */
export function foldText(text: string): Folded {
  if (text.length * 4 + 4 > room) {
    room = text.length * 4 + 4
    units = new Uint16Array(room)
    from = new Uint32Array(room)
    to = new Uint32Array(room)
    flags = new Uint8Array(room)
  }
  let length = 0
  const put = (unit: number, flag: number, start: number, end: number): void => {
    units[length] = unit
    flags[length] = flag
    from[length] = start
    to[length] = end
    length += 1
  }
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const entry = table[unit] || learn(unit)
    if (entry === drop) continue
    if (entry === jamo || entry === many) {
      const size = entry === jamo ? jamoSize(text, at) : unit >= 0xd800 && unit <= 0xdbff ? 2 : 1
      const plain = plainOf(text.slice(at, at + size))
      for (const sign of plain) put(sign.charCodeAt(0), 0, at, at + size)
      if (plain === '') put(wall, 0, at, at + size)
      at += size - 1
      continue
    }
    if (entry === quote) {
      // Within a name it belongs to the spelling (Ch'ŏl); before a final s, or at an edge, it parts.
      const behind = text.slice(at + 1, at + 3)
      const inside = /^\p{Script=Latin}/u.test(behind) && !/^s(?!\p{L})/iu.test(behind)
      if (!inside) part(wall, at)
      continue
    }
    if (entry === space || entry === comma || entry === wall) part(entry, at)
    else put(entry & 0xffff, entry >> 16, at, at + 1)
  }
  // What an earlier text left behind isn't part of this one.
  units[length] = wall
  return { length, units, from, to, flags }

  /** Signs that part, in a row, are one: the strongest of them. */
  function part(kind: number, at: number): void {
    const before = length > 0 ? (units[length - 1] ?? 0) : 0
    if (before === space || before === comma || before === wall) {
      if (kind > before) units[length - 1] = kind
    } else put(kind, 0, at, at + 1)
  }
}

/** How many conjoining jamo make one syllable. */
function jamoSize(text: string, at: number): number {
  const size = /^[\u1100-\u1112][\u1161-\u1175](?:[\u11a8-\u11c2])?/.exec(text.slice(at, at + 3))?.[0].length
  return size ?? 1
}

export const isLatin = (unit: number | undefined): boolean => unit !== undefined && unit >= 97 && unit <= 122
export const isHangul = (unit: number | undefined): boolean => unit !== undefined && isSyllable(unit)
