import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shadesFor, strengthOf } from './shading.ts'

test('as many shades as different counts, five at most', () => {
  expect(shadesFor(0)).toEqual([])
  expect(shadesFor(2).map((it) => [it.from, it.to])).toEqual([
    [1, 1],
    [2, 2],
  ])
  expect(shadesFor(23).map((it) => [it.from, it.to])).toEqual([
    [1, 4],
    [5, 9],
    [10, 13],
    [14, 18],
    [19, 23],
  ])
})

test('every count has a shade, more is never lighter, and nothing has none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.nat(), (most, one, other) => {
      const shades = shadesFor(most)
      const [less = 0, more = 0] = [1 + (one % most), 1 + (other % most)].sort((a, b) => a - b)
      expect(strengthOf(less, shades)).toBeGreaterThan(0)
      expect(strengthOf(less, shades)).toBeLessThanOrEqual(strengthOf(more, shades))
      expect(strengthOf(most, shades)).toBe(Math.min(most, 5) / 5)
      expect(strengthOf(0, shades)).toBe(0)
    }),
  )
})
