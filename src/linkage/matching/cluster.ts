import { averageLinkage } from './average-linkage.ts'
import { Joined } from './components.ts'
import { PairStore, type KeptPairs } from './pair-store.ts'

/** Pairs in the order of the components that they hang together, each from one start to the next. */
export interface Components extends KeptPairs {
  readonly starts: Int32Array
}

/** Rows hang together by pairs of at least this weight. */
export function componentsOf(rows: number, pairs: KeptPairs, least: number): Components {
  const joined = new Joined(rows)
  const all = pairs.weights.length
  let count = 0
  for (let i = 0; i < all; i++) {
    if ((pairs.weights[i] ?? 0) < least) continue
    joined.join(pairs.a[i] ?? 0, pairs.b[i] ?? 0)
    count++
  }
  const next = new Int32Array(rows + 1)
  for (let i = 0; i < all; i++) {
    if ((pairs.weights[i] ?? 0) < least) continue
    const root = joined.root(pairs.a[i] ?? 0) + 1
    next[root] = (next[root] ?? 0) + 1
  }
  const starts = [0]
  for (let row = 0; row < rows; row++) {
    const size = next[row + 1] ?? 0
    next[row + 1] = (next[row] ?? 0) + size
    if (size > 0) starts.push(next[row + 1] ?? 0)
  }
  const found = { a: new Int32Array(count), b: new Int32Array(count), weights: new Float32Array(count) }
  for (let i = 0; i < all; i++) {
    const weight = pairs.weights[i] ?? 0
    if (weight < least) continue
    const a = pairs.a[i] ?? 0
    const root = joined.root(a)
    const at = next[root] ?? 0
    next[root] = at + 1
    found.a[at] = a
    found.b[at] = pairs.b[i] ?? 0
    found.weights[at] = weight
  }
  return { ...found, starts: Int32Array.from(starts) }
}

export interface Clustering {
  /** Steps by which rows become clusters, and the average weight of each. */
  readonly merges: KeptPairs
  /** How many pairs it was made from. */
  readonly links: number
  /** Pairs that were weighed only because others had brought their rows together. */
  readonly alsoCompared: number
  /** Components that were too large to be weighed at once, and were taken apart at higher weights. */
  readonly takenApart: number
}

const largestComponent = 60

/**
 * Weighs the rows of each component all against all, and joins them by average weight. A component that is too large is
 * taken apart first, by its weaker pairs, so that chains don't become clusters.
 * @param weight gives -Infinity for two rows that can't be one person, Infinity for two that are
 * @param order a number for each row that doesn't depend on where it stands
 */
export function clusterComponents(
  { a, b, weights, starts }: Components,
  least: number,
  weight: (a: number, b: number) => number,
  order: Uint32Array,
): Clustering {
  const merges = new PairStore()
  let alsoCompared = 0
  let takenApart = 0
  const before = (x: number, y: number): number => (order[x] ?? 0) - (order[y] ?? 0) || x - y

  const settle = (links: KeptPairs, floor: number): void => {
    const members = membersOf(links)
    if (members.length > largestComponent) {
      takenApart++
      const held = componentsOf(members.length, numberedWithin(links, members), floor + 1)
      for (const part of partsOf(held))
        settle(
          { ...part, a: part.a.map((i) => members[i] ?? 0), b: part.b.map((i) => members[i] ?? 0) },
          floor + 1,
        )
      return
    }
    if (members.length === 2) {
      const [first = 0, second = 0] = members
      const found = weight(first, second)
      if (found >= least) merges.add(first, second, found)
      return
    }
    alsoCompared += (members.length * (members.length - 1)) / 2 - links.a.length
    members.sort(before)
    for (const merge of averageLinkage(members, weight, least)) merges.add(merge.a, merge.b, merge.height)
  }
  for (const part of partsOf({ a, b, weights, starts })) settle(part, least)
  return { merges: merges.copied(), links: a.length, alsoCompared, takenApart }
}

function* partsOf({ a, b, weights, starts }: Components): Generator<KeptPairs> {
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i], starts[i + 1]]
    yield { a: a.subarray(from, to), b: b.subarray(from, to), weights: weights.subarray(from, to) }
  }
}

/** Each row once, in rising order. */
function membersOf({ a, b }: KeptPairs): number[] {
  if (a.length === 1) return [Math.min(a[0] ?? 0, b[0] ?? 0), Math.max(a[0] ?? 0, b[0] ?? 0)]
  const members = new Set<number>()
  for (let i = 0; i < a.length; i++) members.add(a[i] ?? 0).add(b[i] ?? 0)
  return [...members].sort((x, y) => x - y)
}

function numberedWithin({ a, b, weights }: KeptPairs, members: readonly number[]): KeptPairs {
  const places = new Map(members.map((row, i) => [row, i]))
  const place = (row: number): number => places.get(row) ?? 0
  return { a: a.map(place), b: b.map(place), weights }
}

/** The cluster of each row where steps down to this height are taken: the lowest row of it stands for all. */
export function clustersAt(rows: number, merges: KeptPairs, height: number): Int32Array {
  const joined = new Joined(rows)
  for (const [i, own] of merges.weights.entries())
    if (own >= height) joined.join(merges.a[i] ?? 0, merges.b[i] ?? 0)
  const clusterOf = new Int32Array(rows)
  for (let row = 0; row < rows; row++) clusterOf[row] = joined.root(row)
  return clusterOf
}

/** How many clusters are left on each rung: every step taken makes one less. */
export function ladderOf(rows: number, merges: KeptPairs, thresholds: readonly number[]): Rung[] {
  return [...new Set(thresholds)]
    .sort((a, b) => a - b)
    .map((threshold) => {
      let steps = 0
      for (const height of merges.weights) if (height >= threshold) steps++
      return { threshold, clusters: rows - steps }
    })
}

export interface Rung {
  readonly threshold: number
  readonly clusters: number
}
