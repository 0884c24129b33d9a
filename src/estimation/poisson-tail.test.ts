import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poissonLogTail } from './poisson-tail.ts'

test('the tails of a Poisson number meet at its value, and far ones are still told apart', () => {
  expect(poissonLogTail(2, 0, -1)).toBeCloseTo(-2, 12)
  expect(poissonLogTail(2, 1, 1)).toBeCloseTo(Math.log(1 - Math.exp(-2)), 12)
  expect(poissonLogTail(1, 60, 1)).toBeLessThan(poissonLogTail(1, 59, 1) - 4)
  const mean = fc.double({ min: 0.01, max: 5000, noNaN: true })
  fc.assert(
    fc.property(mean, fc.nat(6000), (expected, value) => {
      const both =
        Math.exp(poissonLogTail(expected, value, -1)) + Math.exp(poissonLogTail(expected, value + 1, 1))
      expect(both).toBeCloseTo(1, 9)
    }),
  )
})
