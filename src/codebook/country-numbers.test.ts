import { expect, test } from 'vitest'
import { countryOfNumber } from './country-numbers.ts'
import { places } from './places.ts'

test('every number is a country of its own, whose name browsers know', () => {
  const codes = Array.from({ length: 1000 }, (_, i) => countryOfNumber(String(i).padStart(3, '0'))).filter(
    (it) => it !== undefined,
  )
  expect(codes.length).toBe(249)
  expect(new Set(codes).size).toBe(codes.length)
  const names = new Intl.DisplayNames(['ko'], { type: 'region', fallback: 'none' })
  expect(codes.filter((it) => names.of(it) === undefined)).toEqual([])
})

test('the countries of the codebook are among them, but for the invented one', () => {
  expect([countryOfNumber('408'), countryOfNumber('410'), countryOfNumber('156')]).toEqual(['KP', 'KR', 'CN'])
  const all = Array.from({ length: 1000 }, (_, i) => countryOfNumber(String(i).padStart(3, '0')))
  const countries = Object.keys(places).filter((it) => it.length === 2)
  expect(countries.filter((it) => !all.includes(it))).toEqual(['XA'])
  expect(countryOfNumber('999')).toBe(undefined)
})
