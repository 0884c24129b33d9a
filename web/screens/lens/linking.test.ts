import { expect, test } from 'vitest'
import { inBoth, inPeriod, inPlace } from './linking.ts'
import { firstDay, type Period } from './period.ts'

const year = (it: number) => ({ earliest: firstDay(it), latest: firstDay(it + 1) - 1, firm: true })
const all = [
  { id: 'a', where: ['XA-02'], span: year(2019), inside: true },
  { id: 'b', where: ['XA'], span: year(2019), inside: true },
  { id: 'c', where: ['XA-04'], span: year(2022), inside: true },
  { id: 'd', inside: true },
  { id: 'e', where: ['XA-02'], span: year(2022), inside: false },
]
const link = (place: string | undefined, period: Period | undefined) => ({
  onMap: inPeriod(all, period),
  onAxis: inPlace(all, place),
  rows: inBoth(all, place, period),
})
const ids = (counted: readonly { of: { id: string }; sure: boolean }[]) =>
  counted.map(({ of, sure }) => `${of.id}${sure ? '' : '?'}`).join(' ')

test('nothing chosen: all of it, what is unsure marked', () => {
  const { onMap, onAxis, rows } = link(undefined, undefined)
  expect([ids(onMap), ids(onAxis)]).toEqual(['a b c d e?', 'a b c d e?'])
  expect(rows).toHaveLength(5)
})

test('a place chosen on the map leaves the map as it is, and the axis what lies or may lie there', () => {
  const { onMap, onAxis, rows } = link('XA-02', undefined)
  expect([ids(onMap), ids(onAxis)]).toEqual(['a b c d e?', 'a b? d? e?'])
  expect(rows.map((it) => [it.of.id, it.here])).toEqual([
    ['a', true],
    ['b', false],
    ['d', false],
    ['e', true],
  ])
})

test('years chosen on the axis leave the axis as it is, and the map what falls or may fall there', () => {
  const { onMap, onAxis, rows } = link(undefined, { from: 2019, to: 2020 })
  expect([ids(onMap), ids(onAxis)]).toEqual(['a b d?', 'a b c d e?'])
  expect(rows.map((it) => [it.of.id, it.then])).toEqual([
    ['a', true],
    ['b', true],
    ['d', false],
  ])
})
