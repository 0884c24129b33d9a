import { expect, test } from 'vitest'
import type { Teller } from '../../../src/operations/voices.ts'
import { drawn, relaysOf } from './relays.ts'

const teller = (known: boolean, ...chain: string[]): Teller => {
  const name = chain.at(-1) ?? ''
  const root = known
    ? { key: `origin:${name}`, name, known }
    : { key: `unknown:${chain.join()}`, name: '', known }
  return { chain, root, accounts: 1 }
}

const tellers = [
  teller(true, 'Mission'),
  teller(true, 'Courier', 'Mission'),
  teller(true, 'Digest', 'Courier', 'Mission'),
  teller(true, 'Daily', 'Courier', 'Mission'),
  teller(true, 'Daily', 'a contact'),
  teller(false, 'Digest'),
]

test('articles that repeat one another come down to one root', () => {
  const roots = relaysOf(tellers)
  expect(roots.map((it) => [it.name, it.total, it.known])).toEqual([
    ['Mission', 4, true],
    ['a contact', 1, true],
    ['', 1, false],
  ])
  expect(roots[0]).toMatchObject({
    accounts: 1,
    below: [{ name: 'Courier', accounts: 1, total: 3, below: [{ name: 'Daily' }, { name: 'Digest' }] }],
  })
})

test('every hand has a place, and every one but a root a hand that it leads into', () => {
  const { hands, lines, columns } = drawn(relaysOf(tellers))
  expect({ lines, columns, hands: hands.length }).toEqual({ lines: 4, columns: 3, hands: 8 })
  for (const it of hands) expect(it.into === undefined).toBe(it.column === 0)
  const places = hands.map((it) => `${it.column} ${it.line}`)
  expect(new Set(places).size).toBe(places.length)
  expect(drawn([])).toEqual({ hands: [], lines: 0, columns: 0 })
})
