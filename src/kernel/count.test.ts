import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount, parseCount, type Count } from './count.ts'
import { GirokError } from './errors.ts'

test.each<[string, Count]>([
  ['7', { min: 7, max: 7 }],
  ['seven', { min: 7, max: 7 }],
  ['7명', { min: 7, max: 7 }],
  ['일곱 명', { min: 7, max: 7 }],
  ['1,200', { min: 1200, max: 1200 }],
  ['7-10', { min: 7, max: 10 }],
  ['7 – 10 people', { min: 7, max: 10 }],
  ['between 7 and 10', { min: 7, max: 10 }],
  ['7~10명', { min: 7, max: 10 }],
  ['7명에서 10명', { min: 7, max: 10 }],
  ['≥7', { min: 7 }],
  ['7+', { min: 7 }],
  ['at least seven', { min: 7 }],
  ['At least seven people', { min: 7 }],
  ['7 or more', { min: 7 }],
  ['최소 7명', { min: 7 }],
  ['적어도 일곱 명', { min: 7 }],
  ['7명 이상', { min: 7 }],
  ['more than 7', { min: 8 }],
  ['7명 초과', { min: 8 }],
  ['up to 10', { min: 0, max: 10 }],
  ['10명 이하', { min: 0, max: 10 }],
  ['10명 미만', { min: 0, max: 9 }],
  ['about 10', { min: 1, vague: true }],
  ['~10', { min: 1, vague: true }],
  ['약 10명', { min: 1, vague: true }],
  ['10명가량', { min: 1, vague: true }],
  ['10여 명', { min: 10, vague: true }],
  ['numerous', { min: 2, vague: true }],
  ['several people', { min: 2, vague: true }],
  ['여러 명', { min: 2, vague: true }],
  ['수십 명', { min: 20, vague: true }],
  ['수백 명', { min: 200, vague: true }],
  ['dozens', { min: 24, vague: true }],
  ['dozens of people', { min: 24, vague: true }],
  ['a dozen', { min: 12, max: 12 }],
])('%s', (text, count) => {
  expect(parseCount(text)).toEqual(count)
})

test.each(['', 'seventy-ish', '-7', '7.5', 'people', '명', '7 or 8 or 9', 'x'])('%j is no count', (text) => {
  expect(() => parseCount(text)).toThrow(expect.objectContaining({ code: 'count-invalid' }))
})

test('a range the wrong way round', () => {
  expect(() => parseCount('10-7')).toThrow(new GirokError('count-reversed', { min: 10, max: 7 }))
})

test('written in both languages', () => {
  expect(formatCount({ min: 7 }, 'en')).toBe('at least 7')
  expect(formatCount({ min: 7 }, 'ko')).toBe('7명 이상')
  expect(formatCount({ min: 7, max: 7 }, 'en')).toBe('7')
  expect(formatCount({ min: 7, max: 7 }, 'ko')).toBe('7명')
  expect(formatCount({ min: 2, max: 5 }, 'en')).toBe('2–5')
  expect(formatCount({ min: 2, vague: true }, 'en')).toContain('no number')
  expect(formatCount({ min: 2, vague: true }, 'ko')).toContain('밝히지 않음')
})

test('what is written reads back as the same count', () => {
  const count = fc.record({ min: fc.nat(9999), more: fc.option(fc.nat(50), { nil: undefined }) })
  fc.assert(
    fc.property(count, fc.constantFrom('ko' as const, 'en' as const), ({ min, more }, language) => {
      const stated = more === undefined ? { min } : { min, max: min + more }
      expect(parseCount(formatCount(stated, language))).toEqual(stated)
    }),
  )
})
