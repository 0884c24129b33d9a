import type { Comparator } from './comparators.ts'
import { firstMeeting, type Blocks, type Stretch } from './candidates.ts'
import type { Column } from './dictionary.ts'
import { forEachBlock } from './blocks.ts'
import { hashPair, hashText } from './hash.ts'
import {
  averaged,
  levelsOf,
  patternOf,
  shares,
  trainOnRule,
  untrained,
  type FieldModel,
  type Model,
  type PatternCounts,
} from './model.ts'
import { pairLevels, type PairLevels } from './pair-levels.ts'

/** A number for what each row says, so that samples are the same whatever the order of rows. */
export function contentHashes(columns: readonly Column[], rows: number): Uint32Array {
  const hashes = new Uint32Array(rows).fill(1)
  for (const { dictionary, codes } of columns) {
    const ofValue = Uint32Array.from(dictionary.values, (value) => hashText(value))
    for (let row = 0; row < rows; row++)
      hashes[row] = hashPair(hashes[row] ?? 0, ofValue[codes[row] ?? 0] ?? 0)
  }
  return hashes
}

const sampledRows = 900

/** How often two rows taken at random agree on each level: all pairs of some rows whose content hashes lowest. */
export function randomAgreement(
  codes: Int32Array,
  comparators: readonly Comparator[],
  columns: readonly Column[],
  hashes: Uint32Array,
): number[][] {
  const sample = lowest(hashes, sampledRows)
  const counts = comparators.map(({ levels }) => new Array<number>(levels + 1).fill(0))
  const levels = new Uint8Array(comparators.length)
  const pairs = pairLevels(codes, comparators)
  for (const [i, a] of sample.entries()) {
    for (let j = i + 1; j < sample.length; j++) {
      pairs.find(a, sample[j] ?? 0, levels)
      for (const [field, level] of levels.entries()) {
        const count = counts[field]
        if (count !== undefined) count[level] = (count[level] ?? 0) + 1
      }
    }
  }
  return counts.map((count, field) => {
    const drawn = shares(count, 0.5)
    const comparator = comparators[field]
    const column = columns[field]
    return comparator === undefined || column === undefined || comparator.weighsRarity
      ? drawn
      : withExactShare(drawn, column.dictionary.counts)
  })
}

/** The share of the top level is known from the frequencies, and need not be drawn. */
function withExactShare(drawn: readonly number[], counts: Int32Array): number[] {
  let held = 0
  let equal = 0
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code] ?? 0
    held += count
    equal += count * (count - 1)
  }
  const top = drawn.length - 1
  const exact = Math.min(0.999, Math.max(equal, 0.5) / Math.max(1, held * (held - 1)))
  const rest = 1 - (drawn[top] ?? 0)
  return drawn.map((share, level) => (level === 0 ? 1 : level === top ? exact : (share / rest) * (1 - exact)))
}

/** The rows with the lowest hashes. A bound is guessed first, so that not all rows need sorting. */
function lowest(hashes: Uint32Array, wanted: number): number[] {
  let share = Math.min(1, (2 * wanted) / Math.max(1, hashes.length))
  for (;;) {
    const bound = share * 2 ** 32
    const found: number[] = []
    for (const [row, hash] of hashes.entries()) if (hash < bound || share >= 1) found.push(row)
    if (found.length >= wanted || share >= 1)
      return found.sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0)).slice(0, wanted)
    share = Math.min(1, share * 2)
  }
}

/** Counts of patterns: for each rule by itself, and for pairs counted once over all rules. */
export interface Counted {
  readonly perRule: readonly PatternCounts[]
  readonly once: PatternCounts
}

/** Whether a block is among one of so many that the model learns from. */
export const isSampled = (key: number, every: number): boolean =>
  every === 1 || hashPair(key, 77) % every === 0

export function countPatterns(
  blocks: Pick<Blocks, 'rules' | 'sorted'>,
  stretch: Stretch,
  every: number,
  pairs: PairLevels,
  sizes: readonly number[],
  perRule: PatternCounts,
  once: PatternCounts,
): void {
  const sorted = blocks.sorted[stretch.rule]
  if (sorted === undefined) return
  const { keys, rows } = sorted
  const levels = new Uint8Array(sizes.length)
  forEachBlock(sorted, stretch.from, stretch.to, (from, to) => {
    const key = keys[from] ?? 0
    if (!isSampled(key, every)) return
    for (let i = from; i < to; i++) {
      const a = rows[i] ?? 0
      for (let j = i + 1; j < to; j++) {
        const b = rows[j] ?? 0
        if (a === b) continue
        pairs.find(a, b, levels)
        const pattern = patternOf(levels, sizes)
        perRule.set(pattern, (perRule.get(pattern) ?? 0) + 1)
        if (firstMeeting(blocks.rules, stretch.rule, key, a, b))
          once.set(pattern, (once.get(pattern) ?? 0) + 1)
      }
    }
  })
}

/**
 * `decided[rule]` has the comparisons whose levels the rule decides beforehand, at least in part; `evidence` the bits of
 * each level where a comparison gives them itself.
 */
export function trainModel(
  { perRule, once }: Counted,
  every: number,
  sizes: readonly number[],
  u: readonly (readonly number[])[],
  decided: readonly ReadonlySet<number>[],
  evidence: readonly (readonly number[] | undefined)[],
  rows: number,
): Model {
  const learn = (drawn: readonly (readonly number[])[]): Model => {
    const trained = perRule.map((counts, rule) => {
      const free = sizes.map((_, field) => decided[rule]?.has(field) !== true)
      return trainOnRule(counts, sizes, drawn, free, 60)
    })
    const fields = averaged(trained, sizes).map((m, field) => {
      const own = drawn[field] ?? []
      return m === undefined ? untrained(sizes[field] ?? 1, own, evidence[field]) : { m, u: own }
    })
    return { fields, prior: priorOf(once, every, sizes, fields, rows) }
  }
  const first = learn(u)
  // Rows taken at random are now and then of one person: where few rows share a value, most that do are.
  const { prior } = first
  const cleared = u.map((drawn, field) =>
    drawn.map((share, level) =>
      level === 0 ? 1 : Math.max(share * leastLeft, share - prior * (first.fields[field]?.m[level] ?? 0)),
    ),
  )
  return learn(cleared)
}

/** What is left of u at least: it is estimated from few pairs, and so is what is taken off. */
const leastLeft = 0.1

/** The share of all pairs that are one person, such that the pairs compared bear it out. */
function priorOf(
  once: PatternCounts,
  every: number,
  sizes: readonly number[],
  fields: readonly FieldModel[],
  rows: number,
): number {
  const all = Math.max(1, (rows * (rows - 1)) / 2)
  const ratios = [...once]
    .sort((a, b) => a[0] - b[0])
    .map(([pattern, count]) => {
      let ratio = 1
      for (const [field, level] of levelsOf(pattern, sizes).entries())
        if (level > 0) ratio *= (fields[field]?.m[level] ?? 1) / (fields[field]?.u[level] ?? 1)
      return { ratio, count }
    })
  // A pair in a hundred thousand is where to begin; fewer than one pair in the file is no prior.
  let prior = 1e-5
  for (let round = 0; round < 40; round++) {
    const odds = prior / (1 - prior)
    let matches = 0
    for (const { ratio, count } of ratios) matches += (count * ratio * odds) / (1 + ratio * odds)
    prior = Math.min(0.5, Math.max(1 / all, (matches * every) / all))
  }
  return prior
}
