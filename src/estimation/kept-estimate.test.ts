import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimate } from './io/estimate.ts'
import { computedSchema, sameCounts } from './kept-estimate.ts'
import { captureTable } from './capture-table.ts'

const counts = fc.uniqueArray(
  fc.record({
    lists: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 }),
    count: fc.integer({ min: 1, max: 50 }),
  }),
  { selector: (it) => [...it.lists].sort().join(), minLength: 1 },
)

test('the order of rows and of lists tells nothing, and one person more does', () => {
  fc.assert(
    fc.property(counts, fc.nat(), (all, at) => {
      const turned = all.toReversed().map((it) => ({ ...it, lists: it.lists.toReversed() }))
      expect(sameCounts(all, turned)).toBe(true)
      expect(sameCounts(all, [...all, { lists: ['E'], count: 0 }])).toBe(true)
      const place = at % all.length
      const more = all.map((it, i) => (i === place ? { ...it, count: it.count + 1 } : it))
      expect(sameCounts(all, more)).toBe(false)
      expect(sameCounts(all, [...all, { lists: ['E'], count: 1 }])).toBe(false)
    }),
  )
})

test('what is kept is what was computed, digit by digit, also where every method refuses', async () => {
  const lists = ['A', 'B', 'C']
  const table = captureTable(
    lists,
    new Map([60, 55, 20, 70, 24, 22, 9].map((count, at) => [at + 1, count] as const)),
  )
  const apart = captureTable(lists, new Map([1, 2, 4].map((mask) => [mask, 10] as const)))
  for (const of of [table, apart]) {
    const captures = { table: of, shape: 'persons' as const, emptyLists: [], pooled: [], unlisted: 0 }
    const text = JSON.stringify(await estimate(captures, { rounds: 1000, burnIn: 200 }))
    expect(JSON.stringify(sorted(computedSchema.parse(JSON.parse(text))))).toBe(
      JSON.stringify(sorted(JSON.parse(text))),
    )
  }
})

/** Members in one order, so that two values can be told apart as texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, it]) => [key, sorted(it)]),
  )
}
