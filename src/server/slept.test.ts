import { expect, test } from 'vitest'
import { slept } from './slept.ts'

test.each([
  ['an ordinary tick', 2000, 2000, false],
  ['a search that keeps the process busy for long', 31_000, 31_000, false],
  ['a lid that was closed for ten minutes', 602_000, 2000, true],
  ['a lid that was closed, on a system that counts sleep as running', 602_000, 602_000, true],
  ['a clock that was put right by a second', 3000, 2000, false],
  ['a clock that was put back', -3_600_000, 2000, false],
])('%s', (_, wall, running, expected) => {
  expect(slept(wall, running)).toBe(expected)
})
