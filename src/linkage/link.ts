import {
  allBlocks,
  blocksOf,
  stretches,
  type Blocks,
  type LargeBlock,
  type Stretch,
} from './matching/candidates.ts'
import type { Rung } from './matching/cluster.ts'
import { compareStretch } from './matching/compare.ts'
import { PairStore, type KeptPairs } from './matching/pair-store.ts'
import { constraintsFor, oneToOneLists, pairKey, type Constraints } from './matching/constraints.ts'
import { hashPair, hashText } from './matching/hash.ts'
import { decidedBy, lowestThreshold, sampledEvery } from './matching/plan.ts'
import type { Model, PatternCounts } from './matching/model.ts'
import { pairLevels } from './matching/pair-levels.ts'
import { prepare, type Prepared } from './matching/prepare.ts'
import { probabilityOf, scorerFor, weightsOf, type Scorer } from './matching/scorer.ts'
import { settle } from './matching/settle.ts'
import { randomPairs } from './matching/random-pairs.ts'
import { contentHashes, countPatterns, trainModel } from './matching/training.ts'
import type { LinkSpec } from './link-spec.ts'
import { checkTable, type PersonTable } from './person-table.ts'

export type { Model } from './matching/model.ts'

/** What people have judged, as pairs of rows. */
export interface Known {
  readonly same: readonly (readonly [number, number])[]
  readonly different: readonly (readonly [number, number])[]
}

export interface ProposedPair {
  /** Rows of the table; a is the lower. */
  readonly a: number
  readonly b: number
  /** Bits of evidence beyond even odds. */
  readonly weight: number
  readonly probability: number
  /** The level of each comparison; 0 where a value is missing. */
  readonly levels: readonly number[]
}

export interface Linked {
  /** Pairs from the lowest threshold on, the likeliest first. */
  readonly pairs: readonly ProposedPair[]
  /** How many pairs of rows were compared. */
  readonly compared: number
  /** For each row the lowest row of its cluster. */
  readonly clusterOf: Int32Array
  readonly ladder: readonly Rung[]
  readonly model: Model
  readonly spec: LinkSpec
  /** Blocks that were too large to be compared. */
  readonly largeBlocks: readonly LargeBlock[]
}

export type LinkStep = 'reading' | 'preparing' | 'learning' | 'comparing' | 'clustering'
export type LinkProgress = (step: LinkStep, done: number, of: number) => void

/**
 * Finds which rows of a table are likely to be one person. One thread, and nothing but the table decides: the same rows in
 * another order come to the same pairs and clusters.
 * @throws link-table-empty, link-id-twice, link-field-unknown
 */
export function link(table: PersonTable, spec: LinkSpec, known?: Known, progress?: LinkProgress): Linked {
  return linker(table, spec, progress)(known)
}

/**
 * Compares once, and then clusters for whatever people have judged so far, as often as it is asked. What they judge
 * changes neither what is compared nor what the model has learnt. @throws as `link`
 */
export function linker(
  table: PersonTable,
  spec: LinkSpec,
  progress?: LinkProgress,
): (known?: Known) => Linked {
  checkTable(table)
  const prepared = prepare(table, spec)
  const blocks = allBlocks(prepared.rules.map((rule, at) => blocksOf(rule, at, spec.largestBlock)))
  const work = stretches(blocks, 100_000)
  progress?.('preparing', 1, 1)
  const hashes = contentHashes(prepared.columns, prepared.rows)
  const model = learn(prepared, hashes, blocks, work, spec, progress)
  const dictionaries = prepared.columns.map(({ dictionary }) => dictionary)
  const weights = weightsOf(model, prepared.comparators, dictionaries)
  const scorer = scorerFor(prepared.codes, prepared.comparators, weights)
  const lists = oneToOneLists(table.lists, spec.oneToOne)
  const unjudged = constraintsFor(spec, model, lists)
  const store = new PairStore()
  let compared = 0
  for (const [done, stretch] of work.entries()) {
    compared += compareStretch(blocks, stretch, scorer, unjudged, lowestThreshold(spec), store)
    progress?.('comparing', done + 1, work.length)
  }
  const kept = store.kept()
  const order = hashes.map((hash, row) => hashPair(hash, hashText(table.ids[row] ?? '')))
  return (known) => {
    const constraints = constraintsFor(spec, model, lists, known)
    const settled = settle(kept, scorer, constraints, spec, order)
    progress?.('clustering', 1, 1)
    return {
      pairs: proposed(kept, scorer, prepared, constraints),
      compared: compared + settled.alsoCompared,
      clusterOf: settled.clusterOf,
      ladder: settled.ladder,
      model,
      spec,
      largeBlocks: blocks.large,
    }
  }
}

function learn(
  { codes, comparators, columns, rows }: Prepared,
  hashes: Uint32Array,
  blocks: Blocks,
  work: readonly Stretch[],
  spec: LinkSpec,
  progress?: LinkProgress,
): Model {
  const sizes = comparators.map(({ levels }) => levels)
  const random = randomPairs(codes, comparators, columns, hashes)
  const every = sampledEvery(blocks.pairs)
  const pairs = pairLevels(codes, comparators)
  const perRule = blocks.rules.map((): PatternCounts => new Map())
  const once: PatternCounts = new Map()
  for (const [done, stretch] of work.entries()) {
    countPatterns(blocks, stretch, every, pairs, sizes, perRule[stretch.rule] ?? once, once)
    progress?.('learning', done + 1, work.length)
  }
  return trainModel({ perRule, once }, every, comparators, random, decidedBy(spec), rows)
}

function proposed(
  kept: KeptPairs,
  scorer: Scorer,
  { rows }: Prepared,
  constraints: Constraints,
): ProposedPair[] {
  const levels = new Uint8Array(scorer.width)
  const found: ProposedPair[] = []
  for (const [i, weight] of kept.weights.entries()) {
    const [a, b] = [kept.a[i] ?? 0, kept.b[i] ?? 0]
    if (constraints.different.has(pairKey(a, b, rows))) continue
    scorer.pairs.find(a, b, levels)
    found.push({
      a: Math.min(a, b),
      b: Math.max(a, b),
      weight,
      probability: probabilityOf(weight),
      levels: [...levels],
    })
  }
  return found.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
}
