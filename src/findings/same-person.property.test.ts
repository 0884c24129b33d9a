import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { formatBounds, parseWhen } from '../kernel/when.ts'
import type { SamePerson } from '../linkage/model.ts'
import { People } from '../linkage/people.ts'
import { count, type CountedAccount } from './counting.ts'
import { told, type Told } from './invented-acts.ts'
import { checkProof } from './proof.ts'

const codes = new Codebook()
type Judgement = Pick<SamePerson, 'persons' | 'verdict'>

/** Accounts as the record gives them to counting, once these judgements stand in it. */
function judged(accounts: readonly CountedAccount[], judgements: readonly Judgement[]): CountedAccount[] {
  const people = new People(judgements)
  return accounts.map((it) => {
    const { persons } = it.account
    return persons === undefined
      ? it
      : { ...it, persons: people.certain(persons), alsoCalled: people.alsoCalled(persons) }
  })
}
const minimum = (accounts: readonly CountedAccount[]): number =>
  count({}, accounts, [], [], codes).minimum.value

describe('persons judged the same', () => {
  const two = [
    told({ id: 'a', min: 1, max: 1, persons: ['Sorel'] }),
    told({ id: 'b', min: 1, max: 1, persons: ['Sorell'] }),
  ]
  const verdict = (verdict: SamePerson['verdict']): Judgement[] => [{ persons: ['Sorel', 'Sorell'], verdict }]

  test('count once, and so do those of whom nobody can tell', () => {
    expect(minimum(two)).toBe(2)
    expect(minimum(judged(two, verdict('different')))).toBe(2)
    expect(minimum(judged(two, verdict('same')))).toBe(1)
    expect(minimum(judged(two, verdict('unclear')))).toBe(1)
  })

  test('are no two victims on two days either: nobody is killed twice', () => {
    const dated = [
      told({ id: 'a', persons: ['Sorel'], when: '2019' }),
      told({ id: 'b', persons: ['Sorell'], when: '2021' }),
    ]
    expect(minimum(dated)).toBe(2)
    expect(minimum(judged(dated, verdict('same')))).toBe(1)
  })

  test('are found by either codename; those of whom nobody can tell only by their own', () => {
    const asked = (accounts: CountedAccount[]): readonly string[] =>
      count({ person: ['Sorell'] }, accounts, [], [], codes).accounts
    expect(asked(two)).toEqual(['b'])
    expect(asked(judged(two, verdict('same')))).toEqual(['a', 'b'])
    expect(asked(judged(two, verdict('unclear')))).toEqual(['b'])
  })

  test('one account that names one person twice proves one fewer, and leaves one unnamed', () => {
    const accounts = [
      told({ id: 'a', min: 2, max: 2, persons: ['Sorel', 'Sorell'] }),
      told({ id: 'b', min: 1, max: 1, persons: ['Heron'] }),
    ]
    expect(minimum(accounts)).toBe(3)
    expect(minimum(judged(accounts, verdict('same')))).toBe(1)
  })
})

const names = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5']
const judgement = fc
  .record({
    a: fc.constantFrom(...names),
    b: fc.constantFrom(...names),
    verdict: fc.constantFrom('same' as const, 'unclear' as const, 'different' as const),
  })
  .map(({ a, b, verdict }): Judgement => ({ persons: [a, b], verdict }))

describe('a judgement of persons', () => {
  const account = fc.record({
    min: fc.nat(4),
    exact: fc.boolean(),
    persons: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
    when: fc.constantFrom(undefined, '2019', '2020-05', '2021'),
    where: fc.constantFrom<(string[] | undefined)[]>(undefined, ['XA-01'], ['XA-02']),
    type: fc.constantFrom('execution', 'execution', 'arrest'),
  })
  const accounts = fc.array(account, { maxLength: 9 }).map((all) =>
    all.map(({ exact, persons, min, ...rest }, at) =>
      told({
        ...rest,
        id: `a${at}`,
        ...(persons.length > 0 ? { persons } : {}),
        ...(exact && persons.length > 0 ? { min: persons.length, max: persons.length } : { min }),
      }),
    ),
  )
  const incidents = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 2 })

  test('never raises the minimum, and its proof holds', () => {
    fc.assert(
      fc.property(accounts, fc.array(judgement, { maxLength: 4 }), incidents, (all, judgements, joined) => {
        const pairs = joined
          .filter(([a, b]) => a !== b && Math.max(a, b) < all.length)
          .map(([a, b]) => ({ accounts: [`a${a}`, `a${b}`], reason: 'same' }))
        const before = count({}, all, pairs, [], codes)
        const facts = judged(all, judgements)
        const { minimum, ...rest } = count({}, facts, pairs, [], codes)
        expect(minimum.exact).toBe(true)
        expect(minimum.value).toBeLessThanOrEqual(before.minimum.value)
        const claim = { ...minimum, ...rest, minimum: minimum.value }
        expect(checkProof({}, claim, facts, pairs, [], codes)).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  test('counts nobody twice where all that was told is true, whatever codenames the coders gave', () => {
    // People who were killed, each once; every coder may call them otherwise, and all these names were rightly judged.
    const firstDay = parseWhen('2019-01-01').earliest
    const world = fc.record({
      killed: fc.array(fc.record({ day: fc.nat(30), place: fc.constantFrom('XA-01', 'XA-02') }), {
        minLength: 1,
        maxLength: 5,
      }),
      tellings: fc.array(
        fc.record({
          of: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }),
          coder: fc.nat(2),
          namesTwice: fc.boolean(),
          dated: fc.boolean(),
          placed: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
      verdict: fc.constantFrom('same' as const, 'unclear' as const),
    })
    fc.assert(
      fc.property(world, ({ killed, tellings, verdict }) => {
        const called = (victim: number, coder: number): string => `V${victim}-${'abc'.charAt(coder)}`
        const accounts = tellings.map((it, at) => {
          const victims = [...new Set(it.of.map((i) => i % killed.length))]
          const acts = victims.flatMap((i) => killed[i] ?? [])
          const days = acts.map(({ day }) => firstDay + day)
          const places = [...new Set(acts.map(({ place }) => place))]
          const persons = victims.map((i) => called(i, it.coder))
          // A source that took one man's two names for two men.
          if (it.namesTwice) persons.push(called(victims[0] ?? 0, (it.coder + 1) % 3))
          const account: Told = {
            id: `a${at}`,
            min: persons.length,
            max: persons.length,
            persons,
            when: it.dated ? formatBounds(Math.min(...days), Math.max(...days)) : undefined,
            where: it.placed && places.length === 1 ? places : undefined,
          }
          return told(account)
        })
        const judgements = killed.flatMap((_, i): Judgement[] => [
          { persons: [called(i, 0), called(i, 1)], verdict },
          { persons: [called(i, 2), called(i, 1)], verdict },
        ])
        expect(minimum(judged(accounts, judgements))).toBeLessThanOrEqual(killed.length)
      }),
      { numRuns: 2000 },
    )
  })
})
