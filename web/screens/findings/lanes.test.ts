import { expect, test } from 'vitest'
import { layOut } from './lanes.ts'

test('one lane for each place, the country before its provinces, no place last', () => {
  const { lanes, years } = layOut([
    { id: 'a', when: '2018-10', where: ['XA-02'] },
    { id: 'b', when: '2022-05' },
    { id: 'c', when: '2019/2021', where: ['XA-02'] },
    { id: 'd', when: '2020', where: ['XA'] },
  ])
  expect(lanes.map((it) => it.key)).toEqual(['XA', 'XA-02', ''])
  expect(lanes[1]).toMatchObject({ rows: 1, bars: [{ id: 'a' }, { id: 'c' }] })
  expect(years.map((it) => it.year)).toEqual([2018, 2019, 2020, 2021, 2022])
  expect(years[0]?.at).toBe(0)
})

test('bars that overlap lie in rows of their own, and bars that only touch share one', () => {
  const { lanes } = layOut([
    { id: 'a', when: '2019' },
    { id: 'b', when: '2020' },
    { id: 'c', when: '2019-06/2020-06' },
  ])
  expect(lanes[0]?.bars.map((it) => [it.id, it.row])).toEqual([
    ['a', 0],
    ['c', 1],
    ['b', 0],
  ])
})

test('what is not known is drawn as not known', () => {
  const { lanes } = layOut([
    { id: 'undated' },
    { id: 'about', when: '2020~' },
    { id: 'open', when: '2019/..' },
    { id: 'spoiled', when: 'spring?' },
  ])
  const of = (id: string) => lanes[0]?.bars.find((it) => it.id === id)
  expect(of('undated')).toMatchObject({ dated: false, firm: false, from: 0, to: 1 })
  expect(of('spoiled')).toMatchObject({ dated: false })
  expect(of('about')).toMatchObject({ dated: true, firm: false })
  expect(of('open')).toMatchObject({ openStart: false, openEnd: true, to: 1 })
})

test('no dates at all: no years, and bars as wide as the axis', () => {
  expect(layOut([{ id: 'a' }])).toMatchObject({ years: [], lanes: [{ bars: [{ from: 0, to: 1 }] }] })
  expect(layOut([])).toEqual({ years: [], lanes: [] })
})
