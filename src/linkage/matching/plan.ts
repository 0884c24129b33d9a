import type { LinkSpec } from '../link-spec.ts'

// The model learns from a part of the blocks where there are more pairs than this.
const mostLearnt = 3_000_000

export const sampledEvery = (pairs: number): number => Math.max(1, Math.ceil(pairs / mostLearnt))

/** For each rule the comparisons on whose fields it blocks: its pairs can't tell how often persons agree on these. */
export function decidedBy({ blocking, comparisons }: LinkSpec): ReadonlySet<number>[] {
  return blocking.map((rule) => {
    const blocked = new Set(rule.flatMap(({ fields }) => fields))
    return new Set(comparisons.flatMap(({ fields }, i) => (fields.some((it) => blocked.has(it)) ? [i] : [])))
  })
}

export const lowestThreshold = ({ ladder, threshold }: LinkSpec): number => Math.min(threshold, ...ladder)
