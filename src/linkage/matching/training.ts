import { firstMeeting, type Blocks, type Stretch } from './candidates.ts'
import type { Comparator } from './comparators.ts'
import type { Column } from './dictionary.ts'
import { forEachBlock } from './blocks.ts'
import { hashPair, hashText } from './hash.ts'
import {
  averaged,
  levelsOf,
  patternOf,
  shares,
  trainOnRule,
  type FieldModel,
  type Model,
  type PatternCounts,
} from './model.ts'
import type { PairLevels } from './pair-levels.ts'
import type { RandomPairs } from './random-pairs.ts'

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
 * `decided[rule]` has the comparisons whose levels the rule decides beforehand, at least in part. Twice: rows taken at
 * random are now and then of one person, in a small file more than now and then, and the first round tells which.
 */
export function trainModel(
  { perRule, once }: Counted,
  every: number,
  comparators: readonly Comparator[],
  random: RandomPairs,
  decided: readonly ReadonlySet<number>[],
  rows: number,
): Model {
  const sizes = comparators.map(({ levels }) => levels)
  const usual = comparators.map((one) => one.usual)
  const learn = (u: readonly (readonly number[])[]): Model => {
    const trained = perRule.map((counts, rule) => {
      const free = sizes.map((_, field) => decided[rule]?.has(field) !== true)
      return trainOnRule(counts, sizes, usual, u, free, 60)
    })
    const fields = averaged(trained, sizes).map((m, field): FieldModel => {
      const own = usual[field] ?? { m: [], u: [] }
      if (m !== undefined) return { m, u: u[field] ?? own.u }
      // Of a field of which no rule tells, steps of evidence are believed as they are.
      return comparators[field]?.evidence === undefined ? { m: own.m, u: u[field] ?? own.u } : own
    })
    return { fields, prior: priorOf(once, every, sizes, fields, rows) }
  }
  const drawn = differing(random, comparators)
  let model = learn(drawn)
  for (let round = 0; round < 2; round++) model = learn(differing(random, comparators, model))
  return model
}

// What is usual weighs as much as so many pairs of rows taken at random.
const usualPairs = 100
/** What is left of a share at least: it is estimated from few pairs, and so is what is taken off. */
const leastLeft = 0.1

/** How often two rows of different persons agree on each level (u), going by how likely each pair is one person's. */
function differing(
  { patterns, equal }: RandomPairs,
  comparators: readonly Comparator[],
  model?: Model,
): number[][] {
  const sizes = comparators.map(({ levels }) => levels)
  const counts = sizes.map((size) => new Array<number>(size + 1).fill(0))
  for (const [pattern, count] of [...patterns].sort((a, b) => a[0] - b[0])) {
    const levels = levelsOf(pattern, sizes)
    const left = model === undefined ? count : count * (1 - chanceOf(levels, model))
    for (const [field, level] of levels.entries()) {
      const sum = counts[field]
      if (sum !== undefined) sum[level] = (sum[level] ?? 0) + left
    }
  }
  return counts.map((count, field) => {
    const drawn = shares(count, comparators[field]?.usual.u ?? [], usualPairs)
    const share = equal[field]
    if (share === undefined) return drawn
    const taken = model === undefined ? 0 : model.prior * (model.fields[field]?.m.at(-1) ?? 0)
    return withTop(drawn, Math.max(share * leastLeft, share - taken))
  })
}

function withTop(shares: readonly number[], share: number): number[] {
  const top = shares.length - 1
  const rest = 1 - (shares[top] ?? 0)
  return shares.map((it, level) => (level === 0 ? 1 : level === top ? share : (it / rest) * (1 - share)))
}

/** The chance that a pair with these levels is one person. */
function chanceOf(levels: readonly number[], { fields, prior }: Model): number {
  const odds = (prior / (1 - prior)) * ratioOf(levels, fields)
  return odds / (1 + odds)
}

function ratioOf(levels: readonly number[], fields: readonly FieldModel[]): number {
  let ratio = 1
  for (const [field, level] of levels.entries())
    if (level > 0) ratio *= (fields[field]?.m[level] ?? 1) / (fields[field]?.u[level] ?? 1)
  return ratio
}

/**
 * The share of all pairs that are one person, such that the pairs compared bear it out. Before they do, a row in three is
 * held to be of somebody who is there already: that weighs as much as one pair.
 */
function priorOf(
  once: PatternCounts,
  every: number,
  sizes: readonly number[],
  fields: readonly FieldModel[],
  rows: number,
): number {
  const all = Math.max(1, (rows * (rows - 1)) / 2)
  const usual = all / Math.max(1, rows / 3)
  const ratios = [...once]
    .sort((a, b) => a[0] - b[0])
    .map(([pattern, count]) => ({ ratio: ratioOf(levelsOf(pattern, sizes), fields), count }))
  let prior = 1 / (1 + usual)
  for (let round = 0; round < 40; round++) {
    const odds = prior / (1 - prior)
    let matches = 0
    for (const { ratio, count } of ratios) matches += (count * ratio * odds) / (1 + ratio * odds)
    prior = Math.min(0.5, (matches * every + 1) / (all + usual))
  }
  return prior
}
