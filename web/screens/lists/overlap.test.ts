import { expect, it } from 'vitest'
import { freeCode } from './free-code.ts'
import { drawn, placeOn } from './overlap.ts'

const some = [
  { lists: ['A'], count: 4 },
  { lists: ['A', 'N'], count: 9 },
  { lists: ['N'], count: 4 },
]

it('draws the largest first, and says what it doesn’t draw', () => {
  const { columns, hidden, tallest } = drawn(some, 2)
  expect(columns.map((it) => it.lists.join())).toEqual(['A,N', 'A'])
  expect(hidden).toEqual({ columns: 1, people: 4 })
  expect(tallest).toBe(9)
})

it('keeps places within the line', () => {
  expect(placeOn(5, 0, 10)).toBe(50)
  expect(placeOn(50, 0, 10)).toBe(100)
  expect(placeOn(1, 3, 3)).toBe(0)
})

it('offers a code that no list has', () => {
  expect(freeCode([])).toBe('A')
  expect(freeCode(['A', 'B'])).toBe('C')
})
