import type { LinkProgress, Model } from '../link.ts'
import type { LinkSpec } from '../link-spec.ts'
import type { RuleKeys } from '../matching/block-keys.ts'
import { forEachBlock } from '../matching/blocks.ts'
import {
  allBlocks,
  stretches,
  type Blocks,
  type LargeBlock,
  type RuleBlocks,
} from '../matching/candidates.ts'
import { clustersAt, componentsOf, ladderOf, type Components, type Rung } from '../matching/cluster.ts'
import { comparatorsFor } from '../matching/comparators.ts'
import { constraintsFor } from '../matching/constraints.ts'
import type { Column } from '../matching/dictionary.ts'
import { hashPair } from '../matching/hash.ts'
import type { PatternCounts } from '../matching/model.ts'
import { PairStore, type KeptPairs } from '../matching/pair-store.ts'
import { decidedBy, lowestThreshold, sampledEvery } from '../matching/plan.ts'
import { sideBySide } from '../matching/prepare.ts'
import { randomPairs } from '../matching/random-pairs.ts'
import { weightsOf } from '../matching/scorer.ts'
import { contentHashes, trainModel } from '../matching/training.ts'
import type { Task } from './thread-messages.ts'
import { ThreadPool } from './thread-pool.ts'

export interface LinkedColumns {
  readonly kept: KeptPairs
  readonly compared: number
  /** Of these, pairs of rows that only other pairs had brought together. */
  readonly alsoCompared: number
  readonly clusterOf: Int32Array
  readonly ladder: readonly Rung[]
  readonly model: Model
  readonly largeBlocks: readonly LargeBlock[]
  /** By which rows were brought together. */
  readonly rules: readonly RuleKeys[]
  readonly takenApart: number
  /** Rows that no rule brings together with any other: they say too little, or are of their own kind. */
  readonly neverCompared: number
}

// Enough that dealing costs nothing, few enough that both cores end together.
const pairsOfTask = 500_000
const linksOfTask = 200_000

/**
 * What `link` does, on columns and with all cores. Pairs and clusters are the same.
 * @param idHashes a number for each row's id, by which rows that say the same are put in order
 * @param listOf for each row the number of its list where nobody stands on it twice, else 0
 */
export async function linkColumns(
  columnOf: (part: { readonly fields: readonly string[] }) => Column,
  rows: number,
  spec: LinkSpec,
  idHashes: (row: number) => number,
  listOf: Int32Array,
  progress: LinkProgress = () => undefined,
): Promise<LinkedColumns> {
  const columns = spec.comparisons.map(columnOf)
  const codes = sideBySide(columns, rows)
  const comparators = comparatorsFor(spec.comparisons, (one) => columnOf(one).dictionary, rows)
  const needed = [...spec.comparisons, ...spec.blocking.flat()].map(({ fields }) => fields)
  const shared = new Map(needed.map((fields) => [JSON.stringify(fields), columnOf({ fields })]))
  const pool = new ThreadPool({ spec, rows, columns: shared, codes })
  try {
    const hashes = contentHashes(columns, rows)
    const order = new Uint32Array(new SharedArrayBuffer(rows * 4))
    for (let row = 0; row < rows; row++) order[row] = hashPair(hashes[row] ?? 0, idHashes(row))
    let blocks = await blocksBy(pool, spec, progress)
    const every = sampledEvery(blocks.pairs)
    pool.tell({ kind: 'blocks', blocks: { rules: blocks.rules, sorted: blocks.sorted }, every })
    const counting = countBy(pool, blocks, progress)
    const random = randomPairs(codes, comparators, columns, hashes)
    const model = trainModel(await counting, every, comparators, random, decidedBy(spec), rows)
    const weights = weightsOf(
      model,
      comparators,
      columns.map(({ dictionary }) => dictionary),
    )
    const least = lowestThreshold(spec)
    pool.tell({ kind: 'weights', weights, constraints: constraintsFor(spec, model, listOf), order, least })
    const { kept, compared } = await compareBy(pool, blocks, progress)
    const neverCompared = countAlone(blocks, rows)
    const { rules, large } = blocks
    // Gigabytes of sorted keys, where there are millions of rows: nobody needs them from here on.
    blocks = allBlocks([])
    pool.tell({ kind: 'blocks', blocks, every })
    const clustered = await clusterBy(pool, componentsOf(rows, kept, least), progress)
    return {
      kept,
      compared: compared + clustered.alsoCompared,
      alsoCompared: clustered.alsoCompared,
      clusterOf: clustersAt(rows, clustered.merges, spec.threshold),
      ladder: ladderOf(rows, clustered.merges, [...spec.ladder, spec.threshold]),
      model,
      largeBlocks: large,
      rules,
      takenApart: clustered.takenApart,
      neverCompared,
    }
  } finally {
    await pool.end()
  }
}

async function blocksBy(pool: ThreadPool, { blocking }: LinkSpec, progress: LinkProgress): Promise<Blocks> {
  const found = new Array<RuleBlocks>(blocking.length)
  const tasks = blocking.map((_, rule): Task => ({ kind: 'rule', rule }))
  await pool.doAll(tasks, (answer, done) => {
    if (answer.kind === 'rule') found[answer.rule] = answer.blocks
    progress('preparing', done, tasks.length)
  })
  return allBlocks(found)
}

async function countBy(pool: ThreadPool, blocks: Blocks, progress: LinkProgress) {
  const perRule = blocks.rules.map((): PatternCounts => new Map())
  const once: PatternCounts = new Map()
  const tasks = stretches(blocks, pairsOfTask).map((stretch): Task => ({ kind: 'count', stretch }))
  await pool.doAll(tasks, (answer, done) => {
    if (answer.kind === 'count') {
      addCounts(perRule[answer.rule] ?? once, answer.counts)
      addCounts(once, answer.once)
    }
    progress('learning', done, tasks.length)
  })
  return { perRule, once }
}

function addCounts(sum: PatternCounts, more: ReadonlyMap<number, number>): void {
  for (const [pattern, count] of more) sum.set(pattern, (sum.get(pattern) ?? 0) + count)
}

async function compareBy(pool: ThreadPool, blocks: Blocks, progress: LinkProgress) {
  const store = new PairStore()
  let compared = 0
  const tasks = stretches(blocks, pairsOfTask).map((stretch): Task => ({ kind: 'compare', stretch }))
  await pool.doAll(tasks, (answer, done) => {
    if (answer.kind === 'compare') {
      store.addAll(answer.kept)
      compared += answer.compared
    }
    progress('comparing', done, tasks.length)
  })
  return { kept: store.kept(), compared }
}

async function clusterBy(pool: ThreadPool, components: Components, progress: LinkProgress) {
  const merges = new PairStore()
  let alsoCompared = 0
  let takenApart = 0
  const links = Math.max(1, components.weights.length)
  let done = 0
  await pool.doAll(portions(components), (answer) => {
    if (answer.kind === 'cluster') {
      merges.addAll(answer.clustering.merges)
      alsoCompared += answer.clustering.alsoCompared
      takenApart += answer.clustering.takenApart
    }
    done += answer.kind === 'cluster' ? answer.clustering.links : 0
    progress('clustering', done, links)
  })
  return { merges: merges.kept(), alsoCompared, takenApart }
}

/** Whole components, some thousand links at a time. */
function* portions({ a, b, weights, starts }: Components): Generator<Task> {
  let first = 0
  for (let i = 1; i < starts.length; i++) {
    const from = starts[first] ?? 0
    const to = starts[i] ?? 0
    if (to - from < linksOfTask && i < starts.length - 1) continue
    const components = {
      a: a.slice(from, to),
      b: b.slice(from, to),
      weights: weights.slice(from, to),
      starts: starts.slice(first, i + 1).map((start) => start - from),
    }
    yield { kind: 'cluster', components }
    first = i
  }
}

function countAlone({ sorted }: Blocks, rows: number): number {
  const met = new Uint8Array(rows)
  for (const one of sorted)
    forEachBlock(one, 0, one.rows.length, (from, to) => {
      for (let i = from; i < to; i++) met[one.rows[i] ?? 0] = 1
    })
  return met.reduce((sum, one) => sum + 1 - one, 0)
}
