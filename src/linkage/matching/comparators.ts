import type { How } from '../link-spec.ts'
import type { Dictionary } from './dictionary.ts'
import { dateLevel, dateLevels, dateValue } from './date-value.ts'
import { slips } from './edit-distance.ts'
import { evidenceOfLevels, fullNameComparator, fullNameLevels } from './full-name.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { koreanNameComparator } from './korean-name.ts'
import { leastSlips, lettersOf, mostLikeness } from './letters.ts'
import { usualLevels, type UsualLevels } from './usual-levels.ts'

/**
 * The level on which two values agree: 1 where they differ, up to `levels` where they are equal. 0 is kept for values
 * that are missing, and never asked for: codes of the dictionary above 0 are given.
 */
export interface Comparator {
  readonly how: How
  readonly levels: number
  /** What is usual where the file tells little. */
  readonly usual: UsualLevels
  /** Levels from this one on say that both are one value, spelled alike or not: how rare it is counts. */
  readonly alikeFrom: number
  /** Whether the levels themselves weigh how rare the values are. */
  readonly weighsRarity: boolean
  /** The bits that a level stands for, where it is a step of evidence. */
  readonly evidence?: readonly number[]
  /** Whether equal codes are on the top level, whatever they say: an uncertain date isn't equal to itself. */
  readonly equalIsTop: boolean
  /** Whether remembering outcomes is cheaper than comparing again. */
  readonly dear: boolean
  level(a: number, b: number): number
}

export function comparatorFor(how: How, dictionary: Dictionary, rows: number): Comparator {
  const compared = comparing(how, dictionary, rows)
  return { how, usual: usualLevels(how, compared.evidence), ...compared }
}

type Compared = Omit<Comparator, 'how' | 'usual'>

function comparing(how: How, dictionary: Dictionary, rows: number): Compared {
  const { values } = dictionary
  switch (how) {
    case 'full-name':
      return byEvidence(values, fullNameComparator(dictionary, rows))
    case 'korean-name':
      return byEvidence(values, koreanNameComparator(dictionary, rows))
    case 'date':
      return dates(values)
    case 'age':
      return graded(values, 4, 4, (a, b) => {
        const gap = Math.abs(Number(a) - Number(b))
        return Number.isNaN(gap) ? (a === b ? 4 : 1) : gap === 0 ? 4 : gap <= 2 ? 3 : gap <= 5 ? 2 : 1
      })
    case 'postcode':
      return graded(values, 5, 4, byLetters(values, postcodeLevel))
    case 'number':
      return graded(values, 4, 3, byLetters(values, numberLevel))
    case 'name':
      return graded(values, 5, 3, byLetters(values, nameLevel))
    case 'place':
    case 'text':
    case 'occupation':
      return graded(values, 4, 3, byLetters(values, textLevel))
    case 'sex':
    case 'exact':
      return {
        levels: 2,
        alikeFrom: 2,
        weighsRarity: false,
        equalIsTop: true,
        dear: false,
        level: (a, b) => (a === b ? 2 : 1),
      }
  }
}

// What compares two texts is asked in an order of their own, so that the order of rows can't show in the outcome.

function byEvidence(values: readonly string[], compare: (a: number, b: number) => number): Compared {
  const level = (a: number, b: number): number =>
    (values[a] ?? '') < (values[b] ?? '') ? compare(a, b) : compare(b, a)
  return {
    levels: fullNameLevels,
    alikeFrom: 99,
    weighsRarity: true,
    evidence: evidenceOfLevels,
    equalIsTop: false,
    dear: true,
    level,
  }
}

function graded(
  values: readonly string[],
  levels: number,
  alikeFrom: number,
  compare: (a: string, b: string, codeA: number, codeB: number) => number,
): Compared {
  const level = (a: number, b: number): number => {
    if (a === b) return levels
    const [first, second] = [values[a] ?? '', values[b] ?? '']
    return first < second ? compare(first, second, a, b) : compare(second, first, b, a)
  }
  return { levels, alikeFrom, weighsRarity: false, equalIsTop: true, dear: true, level }
}

/** A judgement of two texts that is given, beside them, what their letters alone allow. */
type ByLetters = (a: string, b: string, mayBe: number, leastSlips: number) => number

function byLetters(values: readonly string[], judge: ByLetters) {
  const letters = Int32Array.from(values, lettersOf)
  return (a: string, b: string, codeA: number, codeB: number): number => {
    const first = letters[codeA] ?? 0
    const second = letters[codeB] ?? 0
    return judge(a, b, mostLikeness(first, a.length, second, b.length), leastSlips(first, second))
  }
}

function dates(values: readonly string[]): Compared {
  const read = values.map(dateValue)
  const level = (a: number, b: number): number => {
    const [first, second] = [read[a], read[b]]
    if (first === undefined || second === undefined) return a === b ? dateLevels.equal : dateLevels.differs
    return dateLevel(first, second)
  }
  return {
    levels: dateLevels.equal,
    alikeFrom: dateLevels.twoSlips,
    weighsRarity: false,
    equalIsTop: false,
    dear: true,
    level,
  }
}

function nameLevel(a: string, b: string, mayBe: number): number {
  const likeness = mayBe < 0.85 ? 0 : jaroWinkler(a, b)
  if (likeness >= 0.92) return 4
  if (likeness >= 0.85) return 3
  return shortened(a, b) || shortened(b, a) || shareWord(a, b) ? 2 : 1
}

/** `m` or `sam` for a longer name. */
const shortened = (short: string, long: string): boolean =>
  short.length < long.length && long.startsWith(short)

function textLevel(a: string, b: string, mayBe: number): number {
  const likeness = mayBe < 0.85 ? 0 : jaroWinkler(a, b)
  if (likeness >= 0.92) return 3
  return likeness >= 0.85 || shareWord(a, b) ? 2 : 1
}

function shareWord(a: string, b: string): boolean {
  if (!a.includes(' ') && !b.includes(' ')) return false
  const words = b.split(' ')
  return a.split(' ').some((word) => word.length > 2 && words.includes(word))
}

function numberLevel(a: string, b: string, _: number, least: number): number {
  return least > 2 ? 1 : 4 - slips(a, b, 2)
}

function postcodeLevel(a: string, b: string, _: number, least: number): number {
  if (least <= 1 && slips(a, b, 1) === 1) return 4
  if (a.length > 3 && a.slice(0, -2) === b.slice(0, -2)) return 3
  return a.slice(0, 2) === b.slice(0, 2) ? 2 : 1
}
