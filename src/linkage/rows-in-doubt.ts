import { DisjointSets } from './disjoint-sets.ts'
import type { Standing, LinkedPersons } from './linked-count.ts'

interface DoubtfulPair {
  readonly a: number
  readonly b: number
  /** 1: judged the same; 0: they can't be. */
  readonly probability: number
}

/**
 * What is known and what is doubtful of who is whom, pair by pair: to draw ways in which the lists may be joined. Two of one
 * list that names nobody twice are said to differ where others might bring them together; elsewhere nothing would.
 */
export function rowsInDoubt(
  { listOf, once, judged }: Pick<LinkedPersons, 'listOf' | 'once' | 'judged'>,
  { doubtful }: Pick<Standing, 'doubtful'>,
): DoubtfulPair[] {
  const near = new DisjointSets(listOf.length)
  for (const { a, b } of doubtful) near.join(a, b)
  for (const [a, b] of judged.same) near.join(a, b)
  const apart: DoubtfulPair[] = []
  for (const members of near.sets().values())
    for (const [at, a] of members.entries())
      for (const b of members.slice(at + 1))
        if (listOf[a] === listOf[b] && once[listOf[a] ?? -1] === true) apart.push({ a, b, probability: 0 })
  return [
    ...judged.same.map(([a, b]) => ({ a, b, probability: 1 })),
    ...judged.different.map(([a, b]) => ({ a, b, probability: 0 })),
    ...apart,
    ...doubtful.map(({ a, b, probability }) => ({ a, b, probability: Math.min(probability, surest) })),
  ]
}

/** Only people's judgement joins for certain. */
const surest = 0.998
