import type { LinkSpec } from '../link-spec.ts'
import { clusterComponents, clustersAt, componentsOf, ladderOf, type Rung } from './cluster.ts'
import { differsWhereForbidden, onOneList, pairKey, type Constraints } from './constraints.ts'
import type { KeptPairs } from './pair-store.ts'
import { lowestThreshold } from './plan.ts'
import type { Scorer } from './scorer.ts'

export interface Settled {
  readonly clusterOf: Int32Array
  readonly ladder: readonly Rung[]
  readonly alsoCompared: number
  readonly takenApart: number
}

/** From pairs to clusters, at the threshold and on each rung of the ladder. */
export function settle(
  kept: KeptPairs,
  scorer: Scorer,
  constraints: Constraints,
  spec: LinkSpec,
  order: Uint32Array,
): Settled {
  const rows = order.length
  const least = lowestThreshold(spec)
  const components = componentsOf(rows, withKnown(kept, constraints.same, rows), least)
  const weight = constrainedWeight(scorer, constraints, rows)
  const { merges, alsoCompared, takenApart } = clusterComponents(components, least, weight, order)
  return {
    clusterOf: clustersAt(rows, merges, spec.threshold),
    ladder: ladderOf(rows, merges, [...spec.ladder, spec.threshold]),
    alsoCompared,
    takenApart,
  }
}

/** The weight of a pair; -Infinity where the two can't be one person, Infinity where they are. */
export function constrainedWeight(
  scorer: Scorer,
  constraints: Constraints,
  rows: number,
): (a: number, b: number) => number {
  const levels = new Uint8Array(scorer.width)
  const { same, different } = constraints
  const judged = same.size + different.size > 0
  return (a, b) => {
    if (judged) {
      const key = pairKey(a, b, rows)
      if (different.has(key)) return -Infinity
      if (same.has(key)) return Infinity
    }
    if (onOneList(constraints, a, b)) return -Infinity
    const found = scorer.score(a, b, levels)
    return differsWhereForbidden(constraints, levels) ? -Infinity : found
  }
}

/** Rows judged to be one person hang together, whether or not a rule brought them together. */
export function withKnown(kept: KeptPairs, same: ReadonlySet<number>, rows: number): KeptPairs {
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
