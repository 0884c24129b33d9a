import { forEachBlock } from './blocks.ts'
import { firstMeeting, type Blocks, type Stretch } from './candidates.ts'
import type { PairStore } from './pair-store.ts'
import { differsWhereForbidden, onOneList, type Constraints } from './constraints.ts'
import type { Scorer } from './scorer.ts'

/** Compares the pairs of a stretch, each by the first rule that brings it together. Gives how many they were. */
export function compareStretch(
  { rules, sorted }: Pick<Blocks, 'rules' | 'sorted'>,
  { rule, from, to }: Stretch,
  scorer: Scorer,
  constraints: Constraints,
  least: number,
  store: PairStore,
): number {
  const own = sorted[rule]
  if (own === undefined) return 0
  const { keys, rows } = own
  const levels = new Uint8Array(64)
  let compared = 0
  forEachBlock(own, from, to, (start, end) => {
    const key = keys[start] ?? 0
    for (let i = start; i < end; i++) {
      const a = rows[i] ?? 0
      for (let j = i + 1; j < end; j++) {
        const b = rows[j] ?? 0
        if (a === b || onOneList(constraints, a, b) || !firstMeeting(rules, rule, key, a, b)) continue
        compared++
        const weight = scorer.score(a, b, levels)
        if (weight >= least && !differsWhereForbidden(constraints, levels)) store.add(a, b, weight)
      }
    }
  })
  return compared
}
