import { expect, test } from 'vitest'
import { stack } from './stacking.ts'

const wishes = [
  { id: 'a', top: 100, height: 50 },
  { id: 'b', top: 110, height: 50 },
  { id: 'c', top: 120, height: 50 },
  { id: 'd', top: 400, height: 50 },
]

test('cards push those below down, and no farther than they must', () => {
  expect([...stack(wishes, undefined, 10)]).toEqual([
    ['a', 100],
    ['b', 160],
    ['c', 220],
    ['d', 400],
  ])
})

test('the chosen one stands at its words, and those above make room', () => {
  expect(Object.fromEntries(stack(wishes, 'c', 10))).toEqual({ a: 0, b: 60, c: 120, d: 400 })
})

test('where there is no room above, nothing leaves the page', () => {
  const crowded = wishes.map((it) => ({ ...it, height: 80 }))
  expect(Object.fromEntries(stack(crowded, 'c', 10))).toEqual({ a: 100, b: 190, c: 280, d: 400 })
})
