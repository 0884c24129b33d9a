import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestBoxes, type Area } from './best-boxes.ts'
import { heaviestIndependent } from './branching.ts'
import { Graph } from './graph.ts'

const area: fc.Arbitrary<Area> = fc
  .tuple(
    fc.constantFrom([0, 8], [1, 4], [2, 2], [3, 4], [4, 4], [5, 8], [6, 6], [7, 7]),
    fc.nat(60),
    fc.nat(12),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([[first = 0, last = 0], from, days, weight]) => ({ first, last, from, to: from + days, weight }))
const touch = (a: Area, b: Area): boolean =>
  a.from <= b.to && b.from <= a.to && a.first <= b.last && b.first <= a.last
const neighboursOf = (areas: readonly Area[]): number[][] =>
  areas.map((a, i) => areas.flatMap((b, j) => (i !== j && touch(a, b) ? [j] : [])))

test('on 80 areas, the search in the graph and the tables of windows agree', () => {
  fc.assert(
    fc.property(fc.array(area, { minLength: 40, maxLength: 80 }), (areas) => {
      const neighbours = neighboursOf(areas)
      const { chosen, weight, upper } = heaviestIndependent(
        new Graph(
          areas.map((each) => each.weight),
          neighbours,
        ),
        { steps: 1e9 },
      )
      for (const vertex of chosen) expect(neighbours[vertex]?.some((other) => chosen.has(other))).toBe(false)
      expect(upper).toBe(weight)
      const sum = (list: Iterable<number>) =>
        Array.from(list, (i) => areas[i]?.weight ?? 0).reduce((a, b) => a + b, 0)
      expect(weight).toBe(sum(chosen))
      expect(weight).toBe(sum(bestBoxes(areas, 1e9)?.chosen ?? []))
    }),
    { numRuns: 150 },
  )
})

test('out of steps, it still gives a set and a bound that hold', () => {
  fc.assert(
    fc.property(
      fc.array(area, { minLength: 40, maxLength: 80 }),
      fc.constantFrom(0, 500, 5000),
      (areas, steps) => {
        const neighbours = neighboursOf(areas)
        const graph = () =>
          new Graph(
            areas.map((each) => each.weight),
            neighbours,
          )
        const whole = heaviestIndependent(graph(), { steps: 1e9 })
        const cut = heaviestIndependent(graph(), { steps })
        for (const vertex of cut.chosen)
          expect(neighbours[vertex]?.some((other) => cut.chosen.has(other))).toBe(false)
        expect(cut.weight).toBeLessThanOrEqual(whole.weight)
        expect(cut.upper).toBeGreaterThanOrEqual(whole.weight)
      },
    ),
    { numRuns: 100 },
  )
})
