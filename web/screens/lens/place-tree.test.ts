import { expect, test } from 'vitest'
import { lies, nowhere, placeTree } from './place-tree.ts'

const all = [
  { where: ['XA'] },
  { where: ['XA-02'] },
  { where: ['XA-02/velmo'] },
  { where: ['XA-01', 'XA-02'] },
  {},
]

test('a tree of the places that are named; a coarse place stays where it was told', () => {
  expect(placeTree(all)).toEqual([
    { code: 'XA', depth: 0, inside: 4, here: 1 },
    { code: 'XA-01', depth: 1, inside: 0, here: 0 },
    { code: 'XA-02', depth: 1, inside: 2, here: 1 },
    { code: 'XA-02/velmo', depth: 2, inside: 1, here: 1 },
  ])
})

test('an account in a wider place, or in one of several, may lie here', () => {
  expect(all.map((it) => lies(it, 'XA-02'))).toEqual(['maybe', 'inside', 'inside', 'maybe', 'maybe'])
  expect(all.map((it) => lies(it, 'XA-03'))).toEqual(['maybe', 'outside', 'outside', 'outside', 'maybe'])
  expect(all.map((it) => lies(it, nowhere))).toEqual(['outside', 'outside', 'outside', 'outside', 'inside'])
})
