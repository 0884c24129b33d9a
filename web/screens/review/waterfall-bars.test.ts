import { expect, it } from 'vitest'
import { likenessOf, strengthOf } from './listed-words.ts'
import { waterfallBars } from './waterfall-bars.ts'

it('begins each bar where the one before ended, and ends where the sum does', () => {
  const { bars, end, even } = waterfallBars(-8, [10, -2])
  expect(even).toBe(80)
  expect(end).toBe(80)
  expect(bars).toEqual([
    { left: 0, width: 80 },
    { left: 0, width: 100 },
    { left: 80, width: 20 },
  ])
  expect(waterfallBars(0, [])).toEqual({ bars: [{ left: 0, width: 0 }], end: 0, even: 0 })
})

it('words how alike values are, and how strongly that speaks', () => {
  expect([0, 1, 2, 4, 5].map((it) => likenessOf(it, 5))).toEqual([
    'missing',
    'differ',
    'little',
    'much',
    'equal',
  ])
  expect([0.2, -1, 4, -9].map(strengthOf)).toEqual(['hardly', 'weakly', 'clearly', 'strongly'])
})
