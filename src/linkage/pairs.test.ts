import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActAccount } from '../accounts/model.ts'
import { Codebook } from '../codebook/codebook.ts'
import { disjoint, parseWhen } from '../kernel/when.ts'
import { placesExclude } from '../kernel/where.ts'
import { samePairs, type PairedAccount } from './pairs.ts'

const codes = new Codebook()
const passage = { layer: 'lay', start: 0, end: 1, quote: 'x', prefix: '', suffix: '' }

/** An execution in an invented country, of a voice of its own unless `origin` says otherwise. */
function told(id: string, stated: Partial<ActAccount> & { origin?: string } = {}): PairedAccount {
  const { origin = id, ...fields } = stated
  const account: ActAccount = {
    kind: 'act',
    source: id,
    passages: [passage],
    attribution: { voice: 'own', basis: 'unstated' },
    status: 'coded',
    coder: 'mem',
    type: 'execution',
    victims: { min: 1 },
    when: '2022-05',
    where: ['XA-04'],
    ...fields,
  }
  return { id, account, root: { key: origin, name: origin, known: origin !== '', chain: [] } }
}

const ids = (accounts: PairedAccount[], ...judged: [string[][]?, [string, string][]?]): string[] => {
  const [same = [], different = []] = judged
  const incidents = same.map((it) => ({ accounts: it, reason: 'r' }))
  const distinctions = different.map((it) => ({ accounts: it, reason: 'r' }))
  return samePairs(accounts, incidents, distinctions, codes).pairs.map(({ a, b }) => `${a} ${b}`)
}

describe('pairs that may be the same act', () => {
  test('same type, month and province, told by two voices', () => {
    const { pairs, complete } = samePairs(
      [told('b', { victims: { min: 3, max: 3 } }), told('a')],
      [],
      [],
      codes,
    )
    expect(complete).toBe(true)
    expect(pairs).toMatchObject([{ a: 'a', b: 'b', shared: ['date', 'place', 'count'] }])
  })

  test('no question where the answer is known already', () => {
    const one = told('a')
    expect(ids([one, told('b', { origin: 'a' })])).toEqual([])
    expect(ids([one, told('b', { type: 'arrest' })])).toEqual([])
    expect(ids([one, told('b', { when: '2022-06' })])).toEqual([])
    expect(ids([one, told('b', { where: ['XA-03'] })])).toEqual([])
    expect(ids([one, told('b', { status: 'suggested' })])).toEqual([])
    expect(ids([one, told('b', { status: 'withdrawn' })])).toEqual([])
    const named = (id: string): PairedAccount =>
      told(id, { persons: [`P-${id}`], victims: { min: 1, max: 1 } })
    expect(ids([named('a'), named('b')])).toEqual([])
  })

  test('an unnamed origin may be any voice, and an approximate date any time', () => {
    expect(ids([told('a', { origin: '' }), told('b')])).toEqual(['a b'])
    expect(ids([told('a', { when: '2020~' }), told('b')])).toEqual(['a b'])
  })

  test('an account without a date asks only by a victim whom both name', () => {
    const undated = (persons?: string[]): PairedAccount => {
      const { when: _, ...rest } = told('b').account
      return { ...told('b'), account: { ...rest, ...(persons && { persons }) } }
    }
    expect(ids([told('a'), undated()])).toEqual([])
    expect(ids([told('a', { persons: ['XA-P-01'] }), undated(['xa-p-01'])])).toEqual(['a b'])
  })

  test('judged once, asked no more, for whatever was joined as well', () => {
    const three = [told('a'), told('b'), told('c')]
    expect(ids(three)).toHaveLength(3)
    expect(ids(three, [['a', 'b']])).toHaveLength(1)
    expect(ids(three, [['a', 'b']], [['b', 'c']])).toEqual([])
    expect(ids(three, [['a', 'b'], ['b', 'c']])).toEqual([]) // prettier-ignore
    expect(ids(three, [], [['a', 'b']])).toEqual(['a c', 'b c'])
  })

  test('an incident is parted from an account that any of its members excludes', () => {
    const [a, b, c] = [
      told('a', { when: '2022' }),
      told('b', { when: '2022-05' }),
      told('c', { when: '2022-08' }),
    ]
    expect(ids([a, b, c])).toEqual(['a b', 'a c'])
    expect(ids([a, b, c], [['a', 'b']])).toEqual([])
  })

  test('the likelier comes first: a named victim, then a close date and place, then a country and years', () => {
    const vague = { when: '2018/2023', where: ['XA'] }
    const order = ids([
      told('a', { ...vague, type: 'arrest' }),
      told('b', { ...vague, type: 'arrest' }),
      told('c'),
      told('d'),
      told('e', { type: 'torture', persons: ['XA-P-09'] }),
      told('f', { type: 'torture', persons: ['XA-P-09'] }),
    ])
    expect(order).toEqual(['e f', 'c d', 'a b'])
  })

  test('every two that may be the same are asked about, whatever the order of the accounts', () => {
    const when = fc.constantFrom(
      '2018',
      '2018-03',
      '2018-03-05',
      '2019/2021',
      '2020~',
      '2018/2023',
      '2021/..',
    )
    const where = fc.constantFrom('XA', 'XA-01', 'XA-02', 'XA-02/velmo')
    fc.assert(
      fc.property(fc.array(fc.record({ when, where }), { maxLength: 12 }), (drawn) => {
        const accounts = drawn.map((it, at) =>
          told(`a${String(at).padStart(2, '0')}`, { when: it.when, where: [it.where] }),
        )
        const expected = accounts.flatMap((x, at) =>
          accounts
            .slice(at + 1)
            .filter((y) => !disjoint(parseWhen(x.account.when ?? ''), parseWhen(y.account.when ?? '')))
            .filter((y) => !placesExclude(x.account.where ?? [], y.account.where ?? []))
            .map((y) => `${x.id} ${y.id}`),
        )
        expect(ids(accounts).sort()).toEqual(expected.sort())
        expect(ids([...accounts].reverse())).toEqual(ids(accounts))
      }),
    )
  })
})
