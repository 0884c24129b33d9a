import fc from 'fast-check'
import edtf from 'edtf'
import { describe, expect, test } from 'vitest'
import { dayNumber, formatDay, monthLength } from './day.ts'
import { GirokError } from './errors.ts'
import { disjoint, formatBounds, overlaps, parseWhen, within } from './when.ts'

const bounds = (text: string): string => {
  const { earliest, latest } = parseWhen(text)
  return formatBounds(earliest, latest)
}
const codeOf = (text: string): string => {
  try {
    parseWhen(text)
    return 'accepted'
  } catch (error) {
    return error instanceof GirokError ? String(error.code) : 'bug'
  }
}

// From 0001: the library gives 0000-02-28 two days and takes 0000-02-29 for the first of March.
const year = fc.integer({ min: 1, max: 9999 })
const plainDate = fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }), parts: fc.integer({ min: 1, max: 3 }) }) // prettier-ignore
const textOf = (date: { year: number; month: number; day: number; parts: number }): string => {
  const day = Math.min(date.day, monthLength(date.year, date.month))
  const padded = [
    String(date.year).padStart(4, '0'),
    ...[date.month, day].map((n) => String(n).padStart(2, '0')),
  ]
  return padded.slice(0, date.parts).join('-')
}

describe('parseWhen', () => {
  test.each([
    ['2018', '2018-01-01/2018-12-31'],
    ['2020-02', '2020-02-01/2020-02-29'],
    ['2020-02-29', '2020-02-29'],
    ['2018/2023', '2018-01-01/2023-12-31'],
    ['2020-12/2021', '2020-12-01/2021-12-31'],
    ['2020-05/2020', '2020-05-01/2020-12-31'],
    ['2018/2018', '2018-01-01/2018-12-31'],
    ['2018/..', '2018-01-01/..'],
    ['2018/', '2018-01-01/..'],
    ['../2020', '../2020-12-31'],
    ['/2020', '../2020-12-31'],
    ['2021-XX', '2021-01-01/2021-12-31'],
    ['2021-XX-XX', '2021-01-01/2021-12-31'],
    ['2021-02-XX', '2021-02-01/2021-02-28'],
    ['202X', '2020-01-01/2029-12-31'],
    ['2021-33', '2021-01-01/2021-03-31'],
    ['2021-41', '2021-07-01/2021-12-31'],
    ['2021-38', '2021-05-01/2021-08-31'],
    ['2021-25', '2021-02-01/2021-06-30'],
    ['2021-28', '2020-11-01/2022-03-31'],
    ['2021-21', '2021-02-01/2021-12-31'],
    ['2021-33/2021-34', '2021-01-01/2021-06-30'],
    ['[2020..2023]', '2020-01-01/2023-12-31'],
    ['{2021,2019-05}', '2019-05-01/2021-12-31'],
    ['[..2020-03-04]', '../2020-03-04'],
    ['2020-05-31T23:30:00+09:00', '2020-05-31'],
    [' 2020 ', '2020-01-01/2020-12-31'],
  ])('%s spans %s', (text, expected) => {
    expect(bounds(text)).toBe(expected)
  })

  test.each([
    '2021-02-30',
    '2021-13',
    '2021-02-29',
    '2021-02-29~',
    '2021-02-29/2021-05',
    '2021-00',
    '',
    '/',
    '..',
    'May 2020',
    '20200531',
    '202',
    '19',
    '2020S2',
    'Y17E7',
    '-0044',
    '2018-2023',
    '2018/2019/2020',
    '{}',
    '[2021-02-29,2022]',
  ])('%j is invalid', (text) => {
    expect(codeOf(text)).toBe('date-invalid')
  })

  test.each(['2023/2018', '2020-06/2020-05', '2020-06-02/2020-06-01', '2020~/2019', '[2023..2018]'])(
    '%s is reversed',
    (text) => {
      expect(codeOf(text)).toBe('date-reversed')
    },
  )

  test.each(['2020~', '2020?', '2020%', '2020-~05', '2018~/2020', '2018/2020?'])('%s is not firm', (text) => {
    expect(parseWhen(text).firm).toBe(false)
  })

  test('the year 0000 is a leap year', () => {
    expect(bounds('0000-02-28')).toBe('0000-02-28')
    expect(bounds('0000-02')).toBe('0000-02-01/0000-02-29')
  })

  test('the quick path agrees with the library', () => {
    fc.assert(
      fc.property(plainDate, (date) => {
        const text = textOf(date)
        const value = edtf(text)
        const { earliest, latest, firm } = parseWhen(text)
        expect(firm).toBe(true)
        expect([earliest, latest]).toEqual(
          [value.min, value.max].map((ms) => Math.floor(Number(ms) / 86_400_000)),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('the quick path agrees with the library on intervals that the library takes', () => {
    fc.assert(
      fc.property(plainDate, plainDate, (a, b) => {
        const text = `${textOf(a)}/${textOf(b)}`
        let value
        try {
          value = edtf(text)
        } catch {
          return
        }
        const { earliest, latest } = parseWhen(text)
        expect([earliest, latest]).toEqual(
          [value.min, value.max].map((ms) => Math.floor(Number(ms) / 86_400_000)),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('unspecified digits: every date that the pattern can mean lies within the bounds', () => {
    const masked = fc
      .tuple(
        plainDate.map((date) => textOf({ ...date, parts: 3 })),
        fc.integer({ min: 1, max: 255 }),
      )
      .map(([text, mask]) => {
        let digit = 0
        return [text, text.replace(/\d/g, (c) => ((mask >> digit++) & 1 ? 'X' : c))] as const
      })
    fc.assert(
      fc.property(masked, ([text, pattern]) => {
        fc.pre(codeOf(pattern) === 'accepted')
        expect(within(parseWhen(text), parseWhen(pattern))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

test('disjoint only where both are firm', () => {
  expect(disjoint(parseWhen('2019'), parseWhen('2020'))).toBe(true)
  expect(disjoint(parseWhen('2019~'), parseWhen('2020'))).toBe(false)
  expect(disjoint(parseWhen('2019/..'), parseWhen('2020'))).toBe(false)
  expect(overlaps(parseWhen('2019/2020-01-01'), parseWhen('2020'))).toBe(true)
})

test('within only where both are firm', () => {
  expect(within(parseWhen('2019-05'), parseWhen('2018/2023'))).toBe(true)
  expect(within(parseWhen('2019~'), parseWhen('2018/2023'))).toBe(false)
  expect(within(parseWhen('2018/..'), parseWhen('2018/2023'))).toBe(false)
  expect(within(parseWhen('2019/..'), parseWhen('2018/..'))).toBe(true)
})

test('bounds written out and read again are the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), fc.nat(100_000), (from, days) => {
      const to = Math.min(from + days, dayNumber(9999, 12, 31))
      expect(parseWhen(formatBounds(from, to))).toMatchObject({ earliest: from, latest: to, firm: true })
    }),
  )
  expect(formatDay(0)).toBe('1970-01-01')
})
