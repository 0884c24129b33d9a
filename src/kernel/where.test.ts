import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GirokError } from './errors.ts'
import { contains, meet, nested, parsePlace, placesExclude, widest } from './where.ts'

const code = fc.constantFrom(
  'KP',
  'KP-0',
  'KP-06',
  'KP-06/pyong',
  'KP-06/pyongsan',
  'KP-06/pyongsan/ri-1',
  'KR',
  'KR-11',
)
const codes = fc.uniqueArray(code, { maxLength: 3 })

test('codes are taken apart', () => {
  expect(parsePlace(' KP-06/pyongsan/ri-1 ')).toEqual({
    code: 'KP-06/pyongsan/ri-1', country: 'KP', subdivision: 'KP-06', finer: ['pyongsan', 'ri-1'],
  }) // prettier-ignore
  expect(parsePlace('KP')).toEqual({ code: 'KP', country: 'KP', finer: [] })
})

test.each([
  '',
  'kp',
  'KPX',
  'KP/pyongsan',
  'KP-',
  'KP-06/',
  'KP-06/Pyongsan',
  'KP-06/-a',
  'KP-06/평산',
  'North Korea',
  'KP-06//a',
])('%j is no place', (text) => {
  expect(() => parsePlace(text)).toThrow(GirokError)
})

test('a code contains itself and what lies below it, not what merely begins alike', () => {
  expect(contains('KP', 'KP-06')).toBe(true)
  expect(contains('KP-06', 'KP-06/pyongsan')).toBe(true)
  expect(contains('KP', 'KP')).toBe(true)
  expect(contains('KP-0', 'KP-06')).toBe(false)
  expect(contains('KP-06/pyong', 'KP-06/pyongsan')).toBe(false)
  expect(contains('KP-06', 'KP')).toBe(false)
})

test('alternatives exclude each other only if every pair does; the unknown excludes nothing', () => {
  expect(placesExclude(['KP-06'], ['KP-07'])).toBe(true)
  expect(placesExclude(['KP-06', 'KP-07'], ['KP-07/a'])).toBe(false)
  expect(placesExclude(['KP'], ['KP-07'])).toBe(false)
  expect(placesExclude([], ['KP-07'])).toBe(false)
})

test('two sets of places meet exactly where they do not exclude each other', () => {
  fc.assert(
    fc.property(codes, codes, (a, b) => {
      fc.pre(a.length > 0 && b.length > 0)
      expect(meet(a, b).length === 0).toBe(placesExclude(a, b))
      expect(meet(a, b)).toEqual(meet(b, a))
      for (const one of meet(a, b))
        expect(a.some((x) => contains(x, one)) && b.some((x) => contains(x, one))).toBe(true)
    }),
  )
})

test('the widest of some places cover them all and none another', () => {
  fc.assert(
    fc.property(codes, (a) => {
      const wide = widest(a)
      for (const one of a) expect(wide.some((x) => contains(x, one))).toBe(true)
      for (const x of wide) for (const y of wide) expect(x === y || !nested(x, y)).toBe(true)
    }),
  )
})
