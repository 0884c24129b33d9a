import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../accounts/model.ts'
import type { Source } from '../../sources/model.ts'
import { generalisedValue } from '../generalise.ts'
import type { Witness } from './model.ts'
import type { Remedy } from './showing-less.ts'
import { shownAccount, type ShownWitness } from './shown-witness.ts'
import { Crowd } from './singled-out.ts'

const k = 5
interface Told {
  readonly when?: string
  readonly where?: readonly string[]
  readonly basis?: 'eyewitness' | 'hearsay'
}

function witness(id: string, told: readonly Told[], source: Partial<Source> = {}): Witness {
  return {
    id,
    source: { codename: id, kind: 'interview', consent: { scope: 'publish' }, ...source },
    accounts: told.map(({ when, where, basis = 'hearsay' }): Account => ({
      kind: 'act',
      source: id,
      passages: [],
      attribution: { voice: 'own', basis },
      status: 'coded',
      coder: 'mem',
      type: 'execution',
      victims: { min: 1 },
      ...(when !== undefined && { when }),
      ...(where && { where: [...where] }),
    })),
  }
}

/** All of a witness, or what is left of it after overrules. */
function shown({ id, source, accounts }: Witness, remedies: readonly Remedy[] = []): ShownWitness {
  const left = (object: object): Record<string, unknown> => {
    const fields: Record<string, unknown> = { ...object }
    for (const { field, to } of remedies) {
      if (field === '*') return {}
      if (!(field in fields)) continue
      const coarse = to && generalisedValue(fields[field], to)
      if (coarse === undefined) Reflect.deleteProperty(fields, field)
      else fields[field] = coarse
    }
    return fields
  }
  const { kind, language, date } = left(source)
  return {
    id,
    ...(typeof kind === 'string' && { kind }),
    ...(typeof language === 'string' && { language }),
    ...(typeof date === 'string' && { date }),
    accounts: accounts.map((account) => shownAccount(left(account))),
  }
}

const same = (count: number, told: readonly Told[], source: Partial<Source> = {}): Witness[] =>
  Array.from({ length: count }, (_, place) => witness(`s${place}`, told, source))

describe('a witness', () => {
  test('fits whoever would look the same, and none whose value isn’t known', () => {
    const one = witness('one', [{ when: '2021-03', where: ['XA-02'] }])
    const crowd = new Crowd([
      one,
      witness('same', [{ when: '2021-03', where: ['XA-02'] }]),
      witness('finer', [{ when: '2021-03-05', where: ['XA-02/brinholt'] }]),
      witness('coarser', [{ when: '2021', where: ['XA-02'] }]),
      witness('silent', [{ where: ['XA-02'] }]),
      witness('elsewhere', [{ when: '2021-03', where: ['XA-03'] }]),
      witness('seen', [{ when: '2021-03', where: ['XA-02'], basis: 'eyewitness' }]),
    ])
    expect(crowd.count(shown(one))).toBe(3)
  })

  test('that nobody is like is singled out by all that it told, though each of it is common', () => {
    const spring = { when: '2021-03', where: ['XA-02'] }
    const autumn = { when: '2021-10', where: ['XA-03'] }
    const both = witness('both', [spring, autumn])
    const crowd = new Crowd([both, ...same(9, [spring]), ...same(9, [autumn])])
    expect(crowd.singledOut(shown(both), k)?.count).toBe(1)
  })

  test('among enough others isn’t singled out', () => {
    const [one, ...others] = same(5, [{ when: '2021-03' }])
    if (!one) throw new Error('nobody')
    expect(new Crowd([one, ...others]).singledOut(shown(one), k)).toBeUndefined()
    expect(new Crowd([one, ...others.slice(1)]).singledOut(shown(one), k)).toMatchObject({ count: 4 })
  })

  test.each<[string, Witness, Witness[], Remedy[]]>([
    [
      'the year where the month is rare',
      witness('one', [{ when: '2021-03', where: ['XA-02'] }]),
      same(6, [{ when: '2021-07', where: ['XA-02'] }]),
      [{ of: 'one', field: 'when', treatment: 'generalised', to: 'year' }],
    ],
    [
      'the country where the province is rare',
      witness('one', [{ when: '2021-03', where: ['XA-02'] }]),
      same(6, [{ when: '2021-03', where: ['XA-04'] }]),
      [{ of: 'one', field: 'where', treatment: 'generalised', to: 'country' }],
    ],
    [
      'the language where nobody else speaks it',
      witness('one', [{ when: '2021-03' }], { language: 'zh' }),
      same(6, [{ when: '2021-03' }], { language: 'ko' }),
      [{ of: 'one', field: 'language', treatment: 'withheld' }],
    ],
    [
      'the kind where it is the only one',
      witness('one', [{ when: '2021-03' }], { kind: 'video' }),
      same(6, [{ when: '2021-03' }]),
      [{ of: 'one', field: 'kind', treatment: 'withheld' }],
    ],
    [
      'all of it where the record has too few',
      witness('one', [{ when: '2021-03' }]),
      same(2, [{ when: '2021-03' }]),
      [{ of: 'one', field: '*', treatment: 'withheld' }],
    ],
  ])('keeps no more than needed: %s', (_, one, others, remedies) => {
    expect(new Crowd([one, ...others]).singledOut(shown(one), k)?.remedies).toEqual(remedies)
  })
})

const date = fc.oneof(
  fc.constantFrom(
    '2021',
    '2022',
    '2021-03',
    '2021-04',
    '2022-03',
    '2021-03-05',
    '2020/2022',
    '2021~',
    '../2022',
  ),
  fc
    .date({ min: new Date('2019-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
    .map((it) => it.toISOString().slice(0, 10)),
)
const place = fc.subarray(['XA-01', 'XA-02', 'XA-02/brinholt', 'XA-03/a/b', 'XA', 'XB'], { minLength: 1 })
const told = fc.record(
  { when: date, where: place, basis: fc.constantFrom('eyewitness' as const, 'hearsay' as const) },
  { requiredKeys: [] },
)
const source = fc.record(
  {
    language: fc.constantFrom('ko', 'en', 'zh'),
    date,
    kind: fc.constantFrom('interview' as const, 'own-observation' as const, 'video' as const),
  },
  { requiredKeys: [] },
)
const someone = fc.record({ told: fc.array(told, { minLength: 1, maxLength: 4 }), source })
const record = fc
  .array(someone, { minLength: 1, maxLength: 25 })
  .map((all) => all.map((one, at) => witness(`w${at}`, one.told, one.source)))

describe('whatever the record', () => {
  test('more witnesses never make anybody fit fewer', () => {
    fc.assert(
      fc.property(record, fc.nat(24), (all, cut) => {
        const some = new Crowd(all.slice(0, cut + 1))
        const whole = new Crowd(all)
        for (const one of all.slice(0, cut + 1)) {
          expect(whole.count(shown(one))).toBeGreaterThanOrEqual(some.count(shown(one)))
        }
      }),
    )
  })

  test('following what is proposed clears it', () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 2, max: 8 }), (all, least) => {
        const crowd = new Crowd(all)
        for (const one of all) {
          const found = crowd.singledOut(shown(one), least)
          if (!found) continue
          expect(found.count).toBeLessThan(least)
          expect(found.remedies.length).toBeGreaterThan(0)
          if (found.remedies.some(({ field }) => field === '*')) continue
          expect(crowd.singledOut(shown(one, found.remedies), least)).toBeUndefined()
        }
      }),
    )
  })

  test('no part of it can be left out, and the order of the record makes no difference', () => {
    fc.assert(
      fc.property(record, (all) => {
        const crowd = new Crowd(all)
        const turned = new Crowd([...all].reverse())
        for (const one of all) {
          const found = crowd.singledOut(shown(one), k)
          expect(turned.singledOut(shown(one), k)).toEqual(found)
          for (const remedy of found?.remedies ?? []) {
            const rest = found?.remedies.filter((it) => it !== remedy) ?? []
            expect(crowd.count(shown(one, rest))).toBeLessThan(k)
          }
        }
      }),
    )
  })

  test('coarser shown, never fewer fit', () => {
    fc.assert(
      fc.property(record, (all) => {
        const crowd = new Crowd(all)
        for (const one of all) {
          const year: Remedy = { of: one.id, field: 'when', treatment: 'generalised', to: 'year' }
          expect(crowd.count(shown(one, [year]))).toBeGreaterThanOrEqual(crowd.count(shown(one)))
        }
      }),
    )
  })
})
