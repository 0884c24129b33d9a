import { expect, it } from 'vitest'
import { Standing } from './linked-count.ts'
import { rowsInDoubt } from './rows-in-doubt.ts'

it('says who is one and who is not, and of the rest how likely it is, never that it is certain', () => {
  const judged = { same: [[0, 2]], different: [[1, 3]], unclear: [[4, 5]] } as const
  const pairs = [
    { a: 0, b: 2, probability: 0.9 },
    { a: 1, b: 2, probability: 0.8 },
    { a: 1, b: 3, probability: 0.7 },
    { a: 3, b: 4, probability: 1 },
    { a: 4, b: 5, probability: 0.5 },
  ]
  // Two of the first list, two of the second, one of the third and one of the fourth; the first names nobody twice.
  const of = { listOf: [0, 0, 1, 1, 2, 3], once: [true, false, false, false], judged, pairs }
  expect(rowsInDoubt(of, new Standing(of))).toEqual([
    { a: 0, b: 2, probability: 1 },
    { a: 1, b: 3, probability: 0 },
    // Who 0 is, is nobody else of the first list: and 1 is near 0 by way of nothing that is open.
    { a: 3, b: 4, probability: 0.998 },
    { a: 4, b: 5, probability: 0.5 },
  ])
})
