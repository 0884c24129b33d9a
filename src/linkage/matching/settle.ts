import type { LinkSpec } from '../link-spec.ts'
import { cluster, clustersAt, countClusters, type KeptPairs } from './cluster.ts'
import { differsWhereForbidden, onOneList, pairKey, type Constraints } from './constraints.ts'
import { lowestThreshold } from './plan.ts'
import type { Scorer } from './scorer.ts'

export interface Rung {
  readonly threshold: number
  readonly clusters: number
}

export interface Settled {
  readonly clusterOf: Int32Array
  readonly ladder: readonly Rung[]
  readonly alsoCompared: number
  readonly takenApart: number
}

/** From pairs to clusters, at the threshold and on each rung of the ladder. */
export function settle(
  rows: number,
  kept: KeptPairs,
  scorer: Scorer,
  constraints: Constraints,
  spec: LinkSpec,
  before: (a: number, b: number) => number,
): Settled {
  const levels = new Uint8Array(scorer.width)
  const { same, different } = constraints
  const weight = (a: number, b: number): number => {
    const key = same.size + different.size > 0 ? pairKey(a, b, rows) : -1
    if (different.has(key)) return -Infinity
    if (same.has(key)) return Infinity
    if (onOneList(constraints, a, b)) return -Infinity
    const found = scorer.score(a, b, levels)
    return differsWhereForbidden(constraints, levels) ? -Infinity : found
  }
  const { merges, alsoCompared, takenApart } = cluster(
    rows,
    withKnown(kept, same, rows),
    lowestThreshold(spec),
    weight,
    before,
  )
  const ladder = [...new Set([...spec.ladder, spec.threshold])]
    .sort((a, b) => a - b)
    .map((threshold) => ({ threshold, clusters: countClusters(clustersAt(rows, merges, threshold)) }))
  return { clusterOf: clustersAt(rows, merges, spec.threshold), ladder, alsoCompared, takenApart }
}

/** Rows judged to be one person hang together, whether or not a rule brought them together. */
function withKnown(kept: KeptPairs, same: ReadonlySet<number>, rows: number): KeptPairs {
  if (same.size === 0) return kept
  const keys = [...same].sort((a, b) => a - b)
  const known = {
    a: Int32Array.from(keys, (key) => Math.floor(key / rows)),
    b: Int32Array.from(keys, (key) => key % rows),
    weights: new Float32Array(keys.length).fill(1000),
  }
  const a = new Int32Array(kept.a.length + keys.length)
  const b = new Int32Array(a.length)
  const weights = new Float32Array(a.length)
  for (const [all, first, more] of [
    [a, kept.a, known.a],
    [b, kept.b, known.b],
  ] as const) {
    all.set(first)
    all.set(more, first.length)
  }
  weights.set(kept.weights)
  weights.set(known.weights, kept.weights.length)
  return { a, b, weights }
}
