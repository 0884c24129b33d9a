import { expect, test } from 'vitest'
import type { Verdict } from '../../../src/law/verdict.ts'
import { conflictsIn, movedUp } from './conflicts.ts'

const conflict = (provisions: string[]): Verdict => ({
  ...{ verdict: 'cannot-be-compared', dimension: 'penalty', holds: 'certainly', conditions: [] },
  reason: { code: 'provisions-conflict', params: { provisions } },
})

test('a set of provisions that answer differently is named once, in whatever order accounts bring it', () => {
  const reported = [
    { account: 'one', verdicts: [conflict(['b', 'a']), conflict(['c', 'd'])] },
    { account: 'two', verdicts: [conflict(['a', 'b'])] },
  ]
  expect(conflictsIn({ reported })).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('a ranking', () => {
  expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
  expect(movedUp(['a', 'b', 'c'], 1)).toEqual(['b', 'a', 'c'])
  expect(movedUp(['a', 'b'], 0)).toEqual(['a', 'b'])
  expect(movedUp(['a'], 7)).toEqual(['a'])
})
