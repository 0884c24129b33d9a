import { expect, test } from 'vitest'
import { en } from './texts.en.ts'
import { plural } from '../language/numbers.ts'

test('one of a thing is one thing, also where the number comes as a text', () => {
  expect([plural(1, 'row'), plural(2, 'row'), plural(0, 'row')]).toEqual(['1 row', '2 rows', '0 rows'])
  expect([plural('1', 'entry', 'entries'), plural('1,234', 'entry', 'entries')]).toEqual([
    '1 entry',
    '1,234 entries',
  ])
})

test('what the command line counts agrees with its verb', () => {
  expect(en.nothingImported(1)).toMatch(/^1 row was refused.+Mend it /)
  expect(en.nothingImported(2)).toMatch(/^2 rows were refused.+Mend them /)
  expect(en.maybe(1)).toBe('1 more account may lie inside the question; it proves nothing.')
})
