import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestBoxes, type Area } from './best-boxes.ts'

// A tree of nine places: 0 holds all, 1 holds 2–4, 3 holds 4, 5 holds 6–8.
const places = [
  { first: 0, last: 8 },
  { first: 1, last: 4 },
  { first: 2, last: 2 },
  { first: 3, last: 4 },
  { first: 4, last: 4 },
  { first: 5, last: 8 },
  { first: 6, last: 6 },
  { first: 7, last: 7 },
  { first: 8, last: 8 },
]
const area: fc.Arbitrary<Area> = fc
  .record({
    place: fc.constantFrom(...places),
    from: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(-Infinity)),
    days: fc.oneof(fc.nat(6), fc.constant(Infinity)),
    weight: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ place, from, days, weight }) => ({
    ...place,
    weight,
    from,
    to: from === -Infinity ? (days === Infinity ? Infinity : days) : from + days,
  }))

const touch = (a: Area, b: Area): boolean =>
  a.from <= b.to && b.from <= a.to && a.first <= b.last && b.first <= a.last

function bruteForce(areas: readonly Area[]): number {
  const best = (at: number, chosen: readonly Area[]): number => {
    const next = areas[at]
    if (next === undefined) return chosen.reduce((sum, { weight }) => sum + weight, 0)
    const without = best(at + 1, chosen)
    return chosen.some((other) => touch(other, next))
      ? without
      : Math.max(without, best(at + 1, [...chosen, next]))
  }
  return best(0, [])
}

test('as heavy as the best of all subsets, and of areas that share nothing', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 13 }), (areas) => {
      const found = bestBoxes(areas, 1e9)
      expect(found).toBeDefined()
      const chosen = (found?.chosen ?? []).map((i) => areas[i]).filter((each) => each !== undefined)
      expect(chosen.reduce((sum, { weight }) => sum + weight, 0)).toBe(bruteForce(areas))
      chosen.forEach((a, i) => {
        for (const b of chosen.slice(i + 1)) expect(touch(a, b)).toBe(false)
      })
    }),
    { numRuns: 3000 },
  )
})

test('gives up before it begins where it would take too long', () => {
  const areas = Array.from(
    { length: 50 },
    (_, i) => ({ ...places[i % 9], weight: 1, from: i, to: i + 9 }) as Area,
  )
  expect(bestBoxes(areas, 100)).toBeUndefined()
  expect(bestBoxes(areas, 1e9)?.steps).toBeGreaterThan(100)
})
