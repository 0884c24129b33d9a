import { expect, test } from 'vitest'
import { differences, withdrawalIn } from './differences.ts'

test('only what differs, field by field', () => {
  const before = { type: 'execution', victims: { min: 3 }, where: ['XA-01'], note: 'a', when: '2020' }
  const after = { type: 'execution', victims: { min: 3, max: 5 }, where: ['XA-01', 'XA-02'], when: '2021' }
  expect(differences(before, after)).toEqual([
    { field: 'where', before: 'XA-01', after: 'XA-01, XA-02' },
    { field: 'note', before: 'a' },
    { field: 'when', before: '2020', after: '2021' },
    { field: 'victims.max', after: '5' },
  ])
})

test('something new is all of its fields, lists of objects numbered', () => {
  expect(differences(undefined, { passages: [{ quote: 'a', start: 0 }], public: true })).toEqual([
    { field: 'passages.1.quote', after: 'a' },
    { field: 'passages.1.start', after: '0' },
    { field: 'public', after: 'true' },
  ])
})

test('nothing differs, nothing told', () => {
  expect(differences({ a: [1, 2] }, { a: [1, 2] })).toEqual([])
})

test('a withdrawal says why', () => {
  expect(withdrawalIn({ withdrawn: 'mistaken' })).toBe('mistaken')
  expect(withdrawalIn({ type: 'arrest' })).toBeUndefined()
  expect(withdrawalIn(undefined)).toBeUndefined()
})
