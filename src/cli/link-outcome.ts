import type { LinkedFile } from '../linkage/io/link-file.ts'
import { cellsOf } from '../linkage/io/write-linked.ts'

export type LinkOutcome = ReturnType<typeof outcome>

/** What the command prints for scripts, and words for people. */
export function outcome(linked: LinkedFile, seconds: number) {
  const sizes = new Map<number, number>()
  for (const cluster of linked.clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
  const { spec, model } = linked
  return {
    rows: linked.rows,
    pairsCompared: linked.compared,
    pairsKept: linked.kept.weights.length,
    clusters: sizes.size,
    largestCluster: [...sizes.values()].reduce((most, size) => Math.max(most, size), 0),
    threshold: spec.threshold,
    ladder: linked.ladder,
    neverCompared: linked.neverCompared,
    largeBlocks: linked.largeBlocks.map(({ rule, rows, example }) => ({
      rule,
      rows,
      values: (spec.blocking[rule] ?? []).map(({ fields }) => cellsOf(linked, fields, example)),
    })),
    takenApart: linked.takenApart,
    seconds: Math.round(seconds * 100) / 100,
    /** Bytes that the process held at most. */
    peakMemory: process.resourceUsage().maxRSS * 1024,
    guessed: linked.guessed,
    spec,
    model,
  }
}
