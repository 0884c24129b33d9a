import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWhen } from '../../../src/kernel/when.ts'
import { axisOf, binned, falls, formatPeriod, parsePeriod, type Span } from './period.ts'

/** The span as the operation gives it. */
function span(when: string): Span {
  const { earliest, latest, firm } = parseWhen(when)
  const bounds = Object.entries({ earliest, latest }).filter(([, day]) => Number.isFinite(day))
  return { firm, ...Object.fromEntries(bounds) }
}

test('a period is read as the address carries it, whichever way it was drawn', () => {
  expect(parsePeriod('2021/2019')).toEqual({ from: 2019, to: 2021 })
  expect(parsePeriod(formatPeriod({ from: 987, to: 2021 }))).toEqual({ from: 987, to: 2021 })
  expect([null, '', '2019', '2019/x', '20190/2020'].map(parsePeriod)).toEqual(Array(5).fill(undefined))
})

test('a date lies in a period only if it lies there wholly; an unknown or approximate one may', () => {
  const period = { from: 2019, to: 2020 }
  const cases = {
    '2019': 'inside',
    '2019/2020': 'inside',
    '2020-12-31': 'inside',
    '2018/2019': 'maybe',
    '2019/..': 'maybe',
    '2019~': 'maybe',
    '2021~': 'maybe',
    '2021': 'outside',
    '2021-07/..': 'outside',
    '2016~': 'outside',
  }
  expect(Object.fromEntries(Object.keys(cases).map((it) => [it, falls(span(it), period)]))).toEqual(cases)
  expect(falls(undefined, period)).toBe('maybe')
})

describe('an axis in steps', () => {
  test('of whole years, and of more where there are many', () => {
    expect(axisOf([{ span: span('2018-10') }, { span: span('2020/..') }, {}])).toEqual({
      first: 2018,
      end: 2021,
      step: 1,
    })
    expect(axisOf([{ span: span('1913') }, { span: span('2024') }])).toEqual({
      first: 1910,
      end: 2025,
      step: 5,
    })
    expect(axisOf([{}, { span: { firm: true } }])).toBe(undefined)
  })

  test('a date that is longer than a step may lie in each that it touches', () => {
    const spans = ['2018', '2018-10', '2018/2020', '2019~'].map((it) => ({
      of: { span: span(it) },
      sure: true,
    }))
    const unsure = { of: { span: span('2020') }, sure: false }
    const axis = axisOf([...spans, unsure].map((it) => it.of))
    expect(axis && binned([...spans, unsure, { of: {}, sure: true }], axis)).toEqual([
      { from: 2018, to: 2018, inside: 2, maybe: 2 },
      { from: 2019, to: 2019, inside: 0, maybe: 2 },
      { from: 2020, to: 2020, inside: 0, maybe: 3 },
    ])
  })

  test('a step holds exactly what falls into its years, surely or perhaps', () => {
    const year = fc.integer({ min: 1990, max: 2030 })
    const anySpan = fc
      .record({ from: year, length: fc.integer({ min: 0, max: 5 }), open: fc.boolean(), rough: fc.boolean() })
      .map(({ from, length, open, rough }) =>
        span(open ? `${from}/..` : rough ? `${from}~` : `${from}/${from + length}`),
      )
    fc.assert(
      fc.property(fc.array(anySpan, { minLength: 1, maxLength: 20 }), (spans) => {
        const all = spans.map((it) => ({ of: { span: it }, sure: true }))
        const axis = axisOf(all.map((it) => it.of))
        if (!axis) throw new Error('a date with an end makes an axis')
        for (const { from, to, inside, maybe } of binned(all, axis)) {
          const fallen = spans.map((it) => falls(it, { from, to }))
          expect([inside, maybe]).toEqual([
            fallen.filter((it) => it === 'inside').length,
            fallen.filter((it) => it === 'maybe').length,
          ])
        }
      }),
    )
  })
})
