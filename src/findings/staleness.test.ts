import { expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { count } from './counting.ts'
import { told } from './invented-acts.ts'
import type { Held, Result } from './model.ts'
import { changesSince } from './staleness.ts'

const codes = new Codebook()
const ask = (...accounts: ReturnType<typeof told>[]): Result => count({}, accounts, [], [], codes)
const heldOf = ({ minimum, unit, origins, held, accounts }: Result): Held => {
  const { value, upper, exact, proof } = minimum
  return { unit, origins, held, accounts: [...accounts], minimum: value, upper, exact, proof }
}
const a = told({ id: 'a', min: 7, when: '2019' })
const b = told({ id: 'b', min: 2, when: '2020' })

test('nothing changed', () => {
  expect(changesSince(heldOf(ask(a, b)), ask(b, a))).toEqual({
    stale: false,
    minimumBefore: 9,
    minimumNow: 9,
    added: [],
    removed: [],
  })
})

test('another number, and what changed it', () => {
  expect(changesSince(heldOf(ask(a)), ask(a, b))).toEqual({
    stale: true,
    minimumBefore: 7,
    minimumNow: 9,
    added: ['b'],
    removed: [],
  })
  expect(changesSince(heldOf(ask(a, b)), ask(b))).toEqual({
    stale: true,
    minimumBefore: 9,
    minimumNow: 2,
    added: [],
    removed: ['a'],
  })
})

test('the same number on other accounts, from other origins, or of another unit', () => {
  const c = told({ id: 'c', min: 1, when: '2019', origin: 'source:a' })
  expect(changesSince(heldOf(ask(a)), ask(a, c))).toMatchObject({ stale: true, minimumNow: 7, added: ['c'] })
  expect(
    changesSince(heldOf(ask(a, b)), ask(a, told({ id: 'b', min: 2, when: '2020', origin: 'source:a' }))),
  ).toMatchObject({ stale: true, added: [] })
  expect(changesSince({ ...heldOf(ask(a)), unit: 'instances' }, ask(a)).stale).toBe(true)
  expect(changesSince({ ...heldOf(ask(a)), upper: 8, exact: false }, ask(a)).stale).toBe(true)
})
