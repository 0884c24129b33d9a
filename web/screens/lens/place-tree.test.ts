import { expect, test } from 'vitest'
import { lies, mainCountry, nowhere, onlyIn, placeOf, placeTree } from './place-tree.ts'

const all: { where?: string[] }[] = [
  { where: ['XA'] },
  { where: ['XA-02'] },
  { where: ['XA-02/velmo'] },
  { where: ['XA-01', 'XA-02'] },
  {},
]
const surely = all.map((of) => ({ of, sure: true }))

test('a tree of the places that are named; a coarse place stays where it was told', () => {
  expect(placeTree(surely)).toEqual([
    { code: 'XA', depth: 0, inside: 4, maybe: 0, only: 1 },
    { code: 'XA-01', depth: 1, inside: 0, maybe: 1, only: 0 },
    { code: 'XA-02', depth: 1, inside: 2, maybe: 1, only: 1 },
    { code: 'XA-02/velmo', depth: 2, inside: 1, maybe: 0, only: 1 },
  ])
})

test('what is unsure is counted apart, and nothing is counted twice in one place', () => {
  const of = { where: ['XA-01/orra', 'XA-01/velmo'] }
  expect(placeTree([{ of, sure: false }])).toMatchObject([
    { code: 'XA', inside: 0, maybe: 1 },
    { code: 'XA-01', inside: 0, maybe: 1 },
    { code: 'XA-01/orra', inside: 0, maybe: 1 },
    { code: 'XA-01/velmo', inside: 0, maybe: 1 },
  ])
  expect(placeTree([{ of, sure: true }])[1]).toMatchObject({ code: 'XA-01', inside: 1, maybe: 0 })
})

test('an account in a wider place, or in one of several, may lie here', () => {
  expect(all.map((it) => lies(it, 'XA-02'))).toEqual(['maybe', 'inside', 'inside', 'maybe', 'maybe'])
  expect(all.map((it) => lies(it, 'XA-03'))).toEqual(['maybe', 'outside', 'outside', 'outside', 'maybe'])
  expect(all.map((it) => lies(it, nowhere))).toEqual(['outside', 'outside', 'outside', 'outside', 'inside'])
  expect(all.map((it) => lies(it, onlyIn('XA')))).toEqual([
    'inside',
    'outside',
    'outside',
    'outside',
    'outside',
  ])
})

test('a choice names its place, and nowhere none', () => {
  expect([onlyIn('XA'), 'XA-02', nowhere].map(placeOf)).toEqual(['XA', 'XA-02', undefined])
})

test('the map begins with the country of the question, else with the one most spoken of', () => {
  const tree = placeTree([...surely, { of: { where: ['KP-06'] }, sure: false }])
  expect(mainCountry(tree)).toBe('XA')
  expect(mainCountry(tree, ['KP-06', 'KP-01'])).toBe('KP')
  expect(mainCountry(tree, ['KP', 'XA'])).toBe('XA')
  expect(mainCountry([])).toBe(undefined)
})
