import { expect, test } from 'vitest'
import { Codebook } from '../../../src/codebook/codebook.ts'
import type { Voice } from '../../../src/operations/voices.ts'
import { contradictions } from './contradictions.ts'

const codes = new Codebook()
const voice = (account: string, stated: Partial<Voice>): Voice => ({
  account,
  inside: true,
  source: account,
  codename: account,
  type: 'execution',
  victims: { min: 3, max: 3 },
  when: '2022-05',
  where: ['XA-04'],
  chain: [account],
  root: { key: account, name: account, known: true },
  ...stated,
})
const between = (one: Partial<Voice>, other: Partial<Voice>) =>
  contradictions([voice('a', one), voice('b', other)], codes).map((it) => it.about)

test('numbers that exclude each other, and public against secret', () => {
  expect(between({}, { victims: { min: 1, max: 1 } })).toEqual([['number']])
  expect(
    between({ manner: ['forced-attendance'] }, { victims: { min: 1, max: 1 }, manner: ['secret'] }),
  ).toEqual([['number', 'secrecy']])
})

test.each([
  ['bounds that meet', {}, { victims: { min: 2 } }],
  [
    'fewer in a part of the time',
    { victims: { min: 17, max: 17 } },
    { victims: { min: 40 }, when: '2021/2022' },
  ],
  ['another time', {}, { victims: { min: 9 }, when: '2021' }],
  ['no date', {}, { victims: { min: 9 }, when: undefined }],
  ['another place', {}, { victims: { min: 9 }, where: ['XA-01'] }],
  ['only a country', {}, { victims: { min: 9 }, where: ['XA'] }],
  ['one voice', {}, { victims: { min: 9 }, root: { key: 'a', name: 'a', known: true } }],
  ['another act', {}, { victims: { min: 9 }, type: 'arrest' }],
])('no contradiction: %s', (_, one, other) => {
  expect(between(one, other as Partial<Voice>)).toEqual([])
})
