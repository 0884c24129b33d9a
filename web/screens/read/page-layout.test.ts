import { expect, test } from 'vitest'
import { lanesOf, layPages, pageGap, pageHolding, pagesBetween } from './page-layout.ts'

const pages = [
  { start: 0, end: 10, width: 60_000, height: 80_000 },
  { start: 12, end: 20, width: 80_000, height: 60_000 },
  { start: 22, end: 30, width: 10_000, height: 10_000 },
]

test('pages stand one below the other, as wide as there is room, a small one not blown up', () => {
  const laid = layPages(pages, 600)
  expect(laid.map((it) => it.scale)).toEqual([1, 0.75, 2])
  expect(laid.map((it) => it.top)).toEqual([pageGap, 2 * pageGap + 800, 3 * pageGap + 1250])
  expect(pagesBetween(laid, 0, 100)).toEqual([0])
  expect(pagesBetween(laid, 820, 900)).toEqual([0, 1])
  expect(pagesBetween(laid, 1400, 5000)).toEqual([2])
  expect(pagesBetween(laid, 5000, 6000)).toEqual([])
  expect(pagesBetween([], 0, 100)).toEqual([])
})

test('a place in the text is on its page, one between two on the former', () => {
  expect([0, 10, 11, 12, 25, 99].map((it) => pageHolding(pages, it))).toEqual([0, 0, 0, 1, 2, 2])
})

test('bars at one height stand side by side', () => {
  const bars = [
    { top: 0, bottom: 10 },
    { top: 5, bottom: 8 },
    { top: 8, bottom: 20 },
    { top: 10, bottom: 12 },
  ]
  expect(lanesOf(bars)).toEqual([0, 1, 1, 0])
})
