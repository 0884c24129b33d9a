import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { boxesOf, mightBeSame, type Box } from './boxes.ts'
import { Judgements, whyDistinct, type DistinctionRecord } from './distinct.ts'
import { told } from './invented-acts.ts'
import { neighboursOf } from './neighbours.ts'
import { buildNodes } from './nodes.ts'
import { partsOf } from './parts.ts'
import { bestRelaxed } from './relaxed.ts'

const codes = new Codebook()
const id = (i: number): string => `a${String(i).padStart(2, '0')}`
const one = fc.record({
  min: fc.integer({ min: 1, max: 6 }),
  when: fc.constantFrom('2019', '2019-03', '2019-03-04', '2019/2021', '2020', '2020-05', undefined),
  where: fc.uniqueArray(fc.constantFrom('XA', 'XA-01', 'XA-01/a', 'XA-01/b', 'XA-02', 'XA-02/a'), {
    maxLength: 2,
  }),
  persons: fc.uniqueArray(fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4', 'P-5'), { minLength: 1, maxLength: 2 }),
  named: fc.constantFrom('all', 'all', 'some', 'none', 'none'),
})
const someBoxes = fc
  .record({
    accounts: fc.array(one, { maxLength: 12 }),
    pairs: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 5 }),
  })
  .map(({ accounts, pairs }) => {
    const facts = accounts.map(({ named, persons, ...stated }, i) => {
      if (named === 'none') return told({ id: id(i), ...stated })
      if (named === 'some') return told({ id: id(i), ...stated, persons })
      return told({ id: id(i), ...stated, persons, min: persons.length, max: persons.length })
    })
    const distinctions = pairs.map(([a, b], i): DistinctionRecord => ({
      id: `d${i}`,
      accounts: [id(a), id(b)],
      reason: 'two',
    }))
    const nodes = buildNodes(facts, facts, [], codes)
    const judgements = new Judgements(nodes, distinctions)
    return { nodes, judgements, boxes: boxesOf(nodes, judgements) }
  })

function bruteForce(boxes: readonly Box[]): number {
  const best = (at: number, chosen: readonly Box[]): number => {
    const next = boxes[at]
    if (next === undefined) return chosen.reduce((sum, { weight }) => sum + weight, 0)
    const without = best(at + 1, chosen)
    return chosen.some((other) => mightBeSame(other, next))
      ? without
      : Math.max(without, best(at + 1, [...chosen, next]))
  }
  return best(0, [])
}

test('two boxes might be the same where their nodes are not distinct', () => {
  fc.assert(
    fc.property(someBoxes, ({ boxes, judgements }) => {
      for (const a of boxes) {
        for (const b of boxes) {
          if (a !== b) expect(mightBeSame(a, b)).toBe(whyDistinct(a.node, b.node, judgements) === undefined)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('parts and neighbours miss no pair that might be the same', () => {
  fc.assert(
    fc.property(someBoxes, ({ boxes }) => {
      const parts = partsOf(boxes)
      expect(parts.flat().length).toBe(boxes.length)
      const listed = parts.flatMap((part) => neighboursOf(part).lists.map((list) => list.length))
      const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => mightBeSame(a, b)))
      expect(listed.reduce((sum, count) => sum + count, 0)).toBe(2 * pairs.length)
    }),
    { numRuns: 500 },
  )
})

// The seed found a bound of one round used with the hosts of another: the search called 2 exact where 3 was proven.
test.each([undefined, -518265345])(
  'the relaxation comes down to the best of all subsets (seed %s)',
  (seed) => {
    fc.assert(
      fc.property(someBoxes, ({ boxes }) => {
        const { chosen, weight, upper } = bestRelaxed(boxes, { steps: 1e9 })
        chosen.forEach((a, i) => {
          for (const b of chosen.slice(i + 1)) expect(mightBeSame(a, b)).toBe(false)
        })
        expect(chosen.reduce((sum, box) => sum + box.weight, 0)).toBe(weight)
        expect([weight, upper]).toEqual([bruteForce(boxes), bruteForce(boxes)])
      }),
      { numRuns: 3000, ...(seed === undefined ? {} : { seed }) },
    )
  },
)

test('out of steps, its bounds still hold', () => {
  fc.assert(
    fc.property(someBoxes, fc.constantFrom(0, 1000, 5000, 20_000), ({ boxes }, steps) => {
      const { chosen, weight, upper } = bestRelaxed(boxes, { steps })
      expect(chosen.reduce((sum, box) => sum + box.weight, 0)).toBe(weight)
      expect(weight).toBeLessThanOrEqual(bruteForce(boxes))
      expect(upper).toBeGreaterThanOrEqual(bruteForce(boxes))
    }),
    { numRuns: 2000 },
  )
})
