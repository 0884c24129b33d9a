import type { BlockingRule, KeyPart, Take } from '../link-spec.ts'
import { dateValue } from './date-value.ts'
import type { Column } from './dictionary.ts'
import { hashPair, hashText } from './hash.ts'
import { koreanKeys } from './korean-name.ts'
import { soundOf } from './sound.ts'

/** The keys of one rule: `width` places for each row, 0 where a place is empty. Rows that share a key form a block. */
export interface RuleKeys {
  readonly width: number
  readonly keys: Uint32Array
}

// More would let long names meet everybody.
const mostWords = 4

/** Keys of a value; none where it says nothing. */
export function keysOf(take: Take, value: string): number[] {
  if (value === '') return []
  switch (take) {
    case 'whole':
      return [hashText(value)]
    case 'start-1':
    case 'start-2':
    case 'start-3':
    case 'start-4': {
      const length = Number(take.slice(-1))
      return value.length < length ? [] : [hashText(value.slice(0, length))]
    }
    case 'without-end': {
      const bare = value.replaceAll(' ', '')
      return bare.length < 5 ? [hashText(bare)] : [hashText(bare.slice(0, -2))]
    }
    case 'korean-keys':
      return koreanKeys(value).map((key) => hashText(key))
    case 'word':
    case 'rare-word':
      return wordsOf(value).map((word) => hashText(word))
    case 'sound':
    case 'rare-sound':
      return [...new Set(wordsOf(value).map(soundOf))].filter((it) => it.length > 1).map((it) => hashText(it))
    case 'two-words':
      return inTwos(wordsOf(value))
    case 'two-sounds':
      return inTwos([...new Set(wordsOf(value).map(soundOf))])
    case 'year':
    case 'month-day': {
      const digits = dateValue(value)?.digits ?? ''
      if (digits === '') return take === 'year' && /^\d{4}/.test(value) ? [hashText(value.slice(0, 4))] : []
      return [hashText(take === 'year' ? digits.slice(0, 4) : digits.slice(4))]
    }
  }
}

/** A key for each two, in no order. */
function inTwos(words: readonly string[]): number[] {
  const sorted = [...words].sort()
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => hashText(`${a} ${b}`)))
}

function wordsOf(value: string): string[] {
  const words = [...new Set(value.split(' '))].filter((word) => word.length > 1)
  // The last word and the longest tell most.
  return words.length <= mostWords
    ? words
    : [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, mostWords)
}

/** A word or a sound is rare where at most so many rows hold it: then it brings rows together by itself. */
export const rareRows = 60

/** Keys of each value of a column, worked out once a value: `width` places a code. */
export function partKeys(take: Take, { dictionary }: Column, rare = rareRows): RuleKeys {
  const { values, counts } = dictionary
  let all = values.map((value) => keysOf(take, value))
  if (take === 'rare-word' || take === 'rare-sound') {
    const held = new Map<number, number>()
    for (const [code, keys] of all.entries())
      for (const key of keys) held.set(key, (held.get(key) ?? 0) + (counts[code] ?? 0))
    all = all.map((keys) => keys.filter((key) => (held.get(key) ?? 0) <= rare))
  }
  const width = all.reduce((most, it) => Math.max(most, it.length), 1)
  const keys = new Uint32Array(all.length * width)
  for (const [code, list] of all.entries()) keys.set(list, code * width)
  return { width, keys }
}

export function ruleKeys(
  rule: BlockingRule,
  columnOf: (part: KeyPart) => Column,
  rows: number,
  rare = rareRows,
): RuleKeys {
  let whole: RuleKeys | undefined
  for (const part of rule) {
    const column = columnOf(part)
    const found = partKeys(part.take, column, rare)
    const before = whole ?? everyRow
    const width = before.width * found.width
    const keys = new Uint32Array(new SharedArrayBuffer(rows * width * 4))
    for (let row = 0; row < rows; row++) {
      const base = (column.codes[row] ?? 0) * found.width
      for (let i = 0; i < before.width; i++) {
        const left = whole === undefined ? 1 : (before.keys[row * before.width + i] ?? 0)
        if (left === 0) continue
        for (let j = 0; j < found.width; j++) {
          const right = found.keys[base + j] ?? 0
          if (right !== 0) keys[row * width + i * found.width + j] = hashPair(left, right)
        }
      }
    }
    whole = { width, keys }
  }
  return whole ?? everyRow
}

/** What a rule without parts would begin with. */
const everyRow: RuleKeys = { width: 1, keys: new Uint32Array(0) }
