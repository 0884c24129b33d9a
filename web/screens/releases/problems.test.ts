import { expect, test } from 'vitest'
import type { GuardProblem } from '../../../src/publication/guard/model.ts'
import { blockersIn, keyed, kindsOf, remediesIn } from './problems.ts'

const remedy = { of: 'src_a', field: 'when', treatment: 'generalised', to: 'year' } as const
const problems: GuardProblem[] = [
  { code: 'finding-draft', finding: 'fin_a' },
  { code: 'singled-out', source: 'src_a', remedy },
  { code: 'phone-number', account: 'acc_a' },
  { code: 'singled-out', source: 'src_a', remedy },
]

test('blockers stand before notices, kind by kind', () => {
  expect(kindsOf(problems).map(({ code, blocks, problems: all }) => [code, blocks, all.length])).toEqual([
    ['singled-out', true, 2],
    ['phone-number', true, 1],
    ['finding-draft', false, 1],
  ])
  expect(blockersIn(problems)).toBe(3)
})

test('what is proposed twice is done once', () => {
  expect(remediesIn(problems)).toEqual([remedy])
})

test('a line keeps its key when one before it is cleared; two alike have two', () => {
  const keys = keyed(problems).map(({ key }) => key)
  expect(new Set(keys).size).toBe(problems.length)
  expect(keyed(problems.slice(2)).map(({ key }) => key)).toEqual([keys[2], keys[1]])
})
