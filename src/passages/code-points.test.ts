import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodePoints } from './code-points.ts'

test('agrees with counting, across blocks and with lone surrogates', () => {
  const units = fc.constantFrom('a', '한', '🙂', '𠮷', '\ud83d', '\ude42')
  fc.assert(
    fc.property(fc.array(units, { maxLength: 30 }), fc.integer({ min: 1, max: 200 }), (pieces, times) => {
      const text = pieces.join('').repeat(times)
      const points = new CodePoints(text)
      let unit = 0
      const signs = Array.from(text)
      signs.push('')
      signs.forEach((sign, point) => {
        if (points.toUnit(point) !== unit || points.fromUnit(unit) !== point) {
          expect([points.toUnit(point), points.fromUnit(unit)]).toEqual([unit, point])
        }
        unit += sign.length
      })
      expect(points.toUnit(text.length + 5)).toBe(text.length)
    }),
    { numRuns: 200 },
  )
})
