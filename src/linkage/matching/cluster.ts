import { averageLinkage, type Merge } from './average-linkage.ts'
import { Joined } from './components.ts'

/** Pairs that were kept, side by side. */
export interface KeptPairs {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weights: Float32Array
}

export interface Clustering {
  /** Steps by which rows become clusters, each within a component; heights fall along a component's steps. */
  readonly merges: readonly Merge[]
  /** Pairs that were scored only because others had brought their rows together. */
  readonly alsoCompared: number
  /** Components that were too large to be weighed at once, and were taken apart at higher weights. */
  readonly takenApart: number
}

const largestComponent = 300

/**
 * Rows that pairs of at least `least` bits hang together are weighed all against all. A component that is too large is
 * taken apart first, by its weaker pairs, so that chains don't become clusters.
 * @param weight gives -Infinity for two rows that can't be one person
 * @param order a number for each row that doesn't depend on where it stands
 */
export function cluster(
  rows: number,
  pairs: KeptPairs,
  least: number,
  weight: (a: number, b: number) => number,
  before: (a: number, b: number) => number,
): Clustering {
  const merges: Merge[] = []
  let alsoCompared = 0
  let takenApart = 0
  const all = pairs.weights.length
  const strong = new Int32Array(all)
  let count = 0
  for (let i = 0; i < all; i++) if ((pairs.weights[i] ?? 0) >= least) strong[count++] = i

  const settle = (members: number[], links: Int32Array, floor: number): void => {
    if (members.length > largestComponent) {
      takenApart++
      apart(links, floor + 1)
      return
    }
    if (members.length === 2) {
      const [a = 0, b = 0] = members
      const found = weight(a, b)
      if (found >= least) merges.push({ a: Math.min(a, b), b: Math.max(a, b), height: found })
      return
    }
    members.sort(before)
    alsoCompared += (members.length * (members.length - 1)) / 2 - links.length
    for (const merge of averageLinkage(members, weight, least)) merges.push(merge)
  }

  /** Components of these links from this weight on. */
  const apart = (links: Int32Array, floor: number): void => {
    const held = links.filter((i) => (pairs.weights[i] ?? 0) >= floor)
    const joined = new Map<number, number>()
    const root = (row: number): number => {
      let at = row
      for (let up = joined.get(at); up !== undefined && up !== at; up = joined.get(at)) at = up
      return at
    }
    for (const i of held) {
      const a = root(pairs.a[i] ?? 0)
      const b = root(pairs.b[i] ?? 0)
      if (a !== b) joined.set(Math.max(a, b), Math.min(a, b))
    }
    const groups = new Map<number, { members: Set<number>; links: number[] }>()
    for (const i of held) {
      const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0]
      const at = root(a)
      let group = groups.get(at)
      if (group === undefined) groups.set(at, (group = { members: new Set(), links: [] }))
      group.members.add(a).add(b)
      group.links.push(i)
    }
    for (const { members, links: own } of groups.values()) settle([...members], Int32Array.from(own), floor)
  }

  const joined = new Joined(rows)
  for (let k = 0; k < count; k++) {
    const i = strong[k] ?? 0
    joined.join(pairs.a[i] ?? 0, pairs.b[i] ?? 0)
  }
  // Links in the order of their components: one sort by counting.
  const starts = new Int32Array(rows + 1)
  for (let k = 0; k < count; k++) {
    const root = joined.root(pairs.a[strong[k] ?? 0] ?? 0) + 1
    starts[root] = (starts[root] ?? 0) + 1
  }
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  const links = new Int32Array(count)
  const next = starts.slice()
  for (let k = 0; k < count; k++) {
    const i = strong[k] ?? 0
    const root = joined.root(pairs.a[i] ?? 0)
    const at = next[root] ?? 0
    links[at] = i
    next[root] = at + 1
  }
  for (let root = 0; root < rows; root++) {
    const [from, to] = [starts[root] ?? 0, starts[root + 1] ?? 0]
    if (from === to) continue
    const own = links.subarray(from, to)
    const members = new Set<number>()
    for (const i of own) members.add(pairs.a[i] ?? 0).add(pairs.b[i] ?? 0)
    settle([...members], own, least)
  }
  return { merges, alsoCompared, takenApart }
}

/** The cluster of each row where steps down to this height are taken: the lowest row of it stands for all. */
export function clustersAt(rows: number, merges: readonly Merge[], height: number): Int32Array {
  const joined = new Joined(rows)
  for (const { a, b, height: own } of merges) if (own >= height) joined.join(a, b)
  return Int32Array.from({ length: rows }, (_, row) => joined.root(row))
}

export function countClusters(clusterOf: Int32Array): number {
  let count = 0
  for (const [row, root] of clusterOf.entries()) if (row === root) count++
  return count
}
