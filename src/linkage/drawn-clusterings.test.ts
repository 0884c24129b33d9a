import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawnClustering } from './drawn-clusterings.ts'
import { Standing } from './linked-count.ts'

const nobody = { same: [], different: [], unclear: [] }

it('joins by chance what is open, and nothing else', () => {
  const listOf = [0, 0, 1, 1]
  const pairs = [
    { a: 0, b: 2, probability: 0.9 },
    { a: 1, b: 2, probability: 0.8 },
    { a: 1, b: 3, probability: 0.2 },
  ]
  const standing = new Standing({ listOf, once: [true, true], judged: nobody, pairs })
  const all = drawnClustering(standing, () => 0.5).sets()
  // 1 can't be 2 once 0 is: they stand on a list that names nobody twice.
  expect([...all.values()]).toEqual([[0, 2], [1], [3]])
  expect(drawnClustering(standing, () => 0.95).sets().size).toBe(4)
  expect(drawnClustering(standing, () => 0.1).sets().size).toBe(2)
})

it('never joins whom people or lists keep apart, and stays within the band', () => {
  const people = 8
  const place = fc.nat({ max: people - 1 })
  const pair = fc.tuple(place, place).filter(([a, b]) => a < b)
  const drawn = fc.record({
    listOf: fc.array(fc.nat({ max: 2 }), { minLength: people, maxLength: people }),
    once: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    pairs: fc.array(fc.record({ pair, probability: fc.constantFrom(0.2, 0.5, 0.9) })),
    different: fc.array(pair, { maxLength: 5 }),
    chances: fc.infiniteStream(fc.double({ min: 0.001, max: 0.999, noNaN: true })),
  })
  fc.assert(
    fc.property(drawn, ({ listOf, once, pairs, different, chances }) => {
      const open = pairs.map(({ pair: [a, b], probability }) => ({ a, b, probability }))
      const standing = new Standing({ listOf, once, judged: { ...nobody, different }, pairs: open })
      const sets = drawnClustering(standing, () => chances.next().value)
      for (const [a, b] of different) expect(sets.first(a)).not.toBe(sets.first(b))
      for (const members of sets.sets().values())
        for (const list of [0, 1, 2].filter((it) => once[it]))
          expect(members.filter((it) => listOf[it] === list).length).toBeLessThanOrEqual(1)
      const { atLeast, proposed, atMost } = standing.count(sets)
      expect(proposed).toBeGreaterThanOrEqual(atLeast)
      expect(proposed).toBeLessThanOrEqual(atMost)
    }),
  )
})
