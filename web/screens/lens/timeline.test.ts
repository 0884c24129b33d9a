import { describe, expect, test } from 'vitest'
import { parseWhen } from '../../../src/kernel/when.ts'
import { axisOf, type Span } from './period.ts'
import { barOf, inOrder, ticksOf } from './timeline.ts'

/** The span as the operation gives it. */
function span(when: string): Span {
  const { earliest, latest, firm } = parseWhen(when)
  const bounds = Object.entries({ earliest, latest }).filter(([, day]) => Number.isFinite(day))
  return { firm, ...Object.fromEntries(bounds) }
}
const at = (...whens: (string | undefined)[]) => {
  const all = whens.map((when, id) => ({ id: String(id), span: when === undefined ? undefined : span(when) }))
  const axis = axisOf(all)
  const bars = inOrder(all).flatMap((of) =>
    of.span === undefined || axis === undefined ? [] : [{ of, ...barOf(of.span, axis) }],
  )
  return { bars, order: inOrder(all).map((it) => it.id), ticks: axis === undefined ? [] : ticksOf(axis) }
}

describe('a timeline of uncertain dates', () => {
  test('a year is a year wide, a day a day', () => {
    const { bars, ticks } = at('2019', '2019-12-31/2020-01-01', '2020-12-31')
    expect(ticks.map((it) => it.year)).toEqual([2019, 2020])
    expect(bars[0]).toMatchObject({ from: 0, fadedStart: false, fadedEnd: false })
    expect(bars[0]?.to).toBeCloseTo(365 / 731)
    expect(bars[1]?.from).toBeCloseTo(364 / 731)
    expect(bars[2]?.to).toBe(1)
  })

  test('ends that nobody knows are faded', () => {
    const { bars } = at('2019~', '2020/..', '2021')
    expect(bars.map((it) => [it.fadedStart, it.fadedEnd])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ])
    expect(bars[1]?.to).toBe(1)
  })

  test('an approximate date reaches beyond its bounds', () => {
    const about = at('2020~', '2015', '2024').bars.find((it) => it.of.id === '0')
    const firm = at('2020', '2015', '2024').bars.find((it) => it.of.id === '0')
    expect((about?.to ?? 0) - (about?.from ?? 0)).toBeCloseTo(2 * ((firm?.to ?? 0) - (firm?.from ?? 0)))
  })

  test('they stand by their beginning; open beginnings first, what has no date last', () => {
    expect(at(undefined, '2020', '2019/2021', '../2018', '2019').order).toEqual(['3', '4', '2', '1', '0'])
    expect(at(undefined)).toEqual({ bars: [], order: ['0'], ticks: [] })
    expect(at()).toEqual({ bars: [], order: [], ticks: [] })
  })

  test('a century has no more years written under it than stand apart', () => {
    expect(at('1920', '2024').ticks.length).toBeLessThanOrEqual(8)
  })
})
