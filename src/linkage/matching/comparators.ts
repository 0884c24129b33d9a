import { GirokError } from '../../kernel/errors.ts'
import { cutsOf } from '../cuts.ts'
import type { Comparison, How } from '../link-spec.ts'
import type { Dictionary } from './dictionary.ts'
import { dateLevel, dateLevels, dateValue } from './date-value.ts'
import { evidenceOfLevels, fullNameComparator, fullNameLevels } from './full-name.ts'
import { koreanNameComparator } from './korean-name.ts'
import { placeLevel, placeValue } from './place-value.ts'
import { byLetters, nameLevel, numberLevel, postcodeLevel, textLevel } from './text-levels.ts'
import { sexOf } from './sex.ts'
import { seldomDiffering, usualLevels, type UsualLevels } from './usual-levels.ts'

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

/**
 * For all comparisons of a specification.
 * @throws link-spec-invalid where they have more patterns of levels than can be numbered
 */
export function comparatorsFor(
  comparisons: readonly Comparison[],
  dictionaryOf: (comparison: Comparison) => Dictionary,
  rows: number,
): Comparator[] {
  const found = comparisons.map((one) => comparatorFor(one, dictionaryOf(one), rows))
  if (found.reduce((patterns, { levels }) => patterns * (levels + 1), 1) > Number.MAX_SAFE_INTEGER)
    throw new GirokError('link-spec-invalid', { detail: `${found.length} comparisons, with too many levels` })
  return found
}

export function comparatorFor(
  { how, levels, forbids = false }: Pick<Comparison, 'how' | 'levels' | 'forbids'>,
  dictionary: Dictionary,
  rows: number,
): Comparator {
  const compared = comparing(how, cutsOf(how, levels), dictionary, rows)
  const usual = usualLevels(how, compared.levels, compared.evidence)
  return { how, usual: forbids ? seldomDiffering(usual) : usual, ...compared }
}

type Compared = Omit<Comparator, 'how' | 'usual'>

function comparing(how: How, cuts: readonly number[], dictionary: Dictionary, rows: number): Compared {
  const { values } = dictionary
  const many = cuts.length
  switch (how) {
    case 'full-name':
      return byEvidence(values, fullNameComparator(dictionary, rows))
    case 'korean-name':
      return byEvidence(values, koreanNameComparator(dictionary, rows))
    case 'date':
      return dates(values, cuts)
    case 'age':
      return graded(values, 2 + many, 2 + many, (a, b) => {
        const gap = Math.abs(Number(a) - Number(b))
        if (Number.isNaN(gap)) return a === b ? 2 + many : 1
        return gap === 0 ? 2 + many : 1 + cuts.filter((it) => gap <= it).length
      })
    case 'postcode':
      return graded(values, 5, 4, byLetters(values, postcodeLevel))
    case 'number':
      return graded(
        values,
        2 + many,
        1 + many,
        byLetters(values, (a, b, _, least) => numberLevel(a, b, least, cuts)),
      )
    case 'name':
      return graded(
        values,
        3 + many,
        3,
        byLetters(values, (a, b, mayBe) => nameLevel(a, b, mayBe, cuts)),
      )
    case 'place': {
      const places = values.map(placeValue)
      const none = placeValue('')
      const likeness = byLetters(values, (_, __, mayBe) => mayBe)
      return graded(values, 3 + many, 4, (a, b, codeA, codeB) =>
        placeLevel(places[codeA] ?? none, places[codeB] ?? none, cuts, likeness(a, b, codeA, codeB)),
      )
    }
    case 'text':
    case 'occupation':
      return graded(
        values,
        2 + many,
        1 + many,
        byLetters(values, (a, b, mayBe) => textLevel(a, b, mayBe, cuts)),
      )
    case 'sex':
      return sameOrNot(values.map(sexOf))
    case 'exact':
      return sameOrNot(values)
  }
}

function sameOrNot(values: readonly string[]): Compared {
  return {
    levels: 2,
    alikeFrom: 2,
    weighsRarity: false,
    equalIsTop: true,
    dear: false,
    level: (a, b) => (values[a] === values[b] ? 2 : 1),
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

function dates(values: readonly string[], cuts: readonly number[]): Compared {
  const read = values.map(dateValue)
  const levels = dateLevels(cuts)
  const level = (a: number, b: number): number => {
    const [first, second] = [read[a], read[b]]
    if (first === undefined || second === undefined) return a === b ? levels.equal : levels.differs
    return dateLevel(first, second, levels)
  }
  return {
    levels: levels.equal,
    alikeFrom: levels.twoSlips,
    weighsRarity: false,
    equalIsTop: false,
    dear: true,
    level,
  }
}
