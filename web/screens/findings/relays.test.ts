import { expect, test } from 'vitest'
import type { Voice } from '../../../src/operations/voices.ts'
import { drawn, relaysOf } from './relays.ts'

const voice = (account: string, known: boolean, ...chain: string[]): Voice => {
  const name = chain.at(-1) ?? ''
  const root = known ? { key: `origin:${name}`, name, known } : { key: `unknown:${account}`, name: '', known }
  const facts = { source: 's', codename: 's', type: 'execution', victims: { min: 1 }, inside: true }
  return { account, chain, root, ...facts }
}

const voices = [
  voice('1', true, 'Mission'),
  voice('2', true, 'Courier', 'Mission'),
  voice('3', true, 'Digest', 'Courier', 'Mission'),
  voice('4', true, 'Daily', 'Courier', 'Mission'),
  voice('5', true, 'Daily', 'a contact'),
  voice('6', false, 'Digest'),
]

test('articles that repeat one another come down to one root', () => {
  const roots = relaysOf(voices)
  expect(roots.map((it) => [it.name, it.total, it.known])).toEqual([
    ['Mission', 4, true],
    ['a contact', 1, true],
    ['', 1, false],
  ])
  expect(roots[0]).toMatchObject({
    accounts: ['1'],
    below: [{ name: 'Courier', accounts: ['2'], total: 3, below: [{ name: 'Daily' }, { name: 'Digest' }] }],
  })
})

test('every hand has a place, and every one but a root a hand that it leads into', () => {
  const { hands, lines, columns } = drawn(relaysOf(voices))
  expect({ lines, columns, hands: hands.length }).toEqual({ lines: 4, columns: 3, hands: 8 })
  for (const it of hands) expect(it.into === undefined).toBe(it.column === 0)
  const places = hands.map((it) => `${it.column} ${it.line}`)
  expect(new Set(places).size).toBe(places.length)
  expect(drawn([])).toEqual({ hands: [], lines: 0, columns: 0 })
})
