import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Incident } from '../accounts/model.ts'
import { Codebook } from '../codebook/codebook.ts'
import { formatBounds, parseWhen } from '../kernel/when.ts'
import { count, type CountedAccount, type CountedDistinction } from './counting.ts'
import { Judgements, whyDistinct } from './distinct.ts'
import { told, type Told } from './invented-acts.ts'
import { match } from './matching.ts'
import type { Question, Result } from './model.ts'
import { buildNodes, type Node } from './nodes.ts'
import { checkProof } from './proof.ts'

const codes = new Codebook()
const places = ['XA', 'XA-01', 'XA-01/a', 'XA-01/a/b', 'XA-01/c', 'XA-02', 'XA-02/a', 'XB', 'XB-01']
const dates = [
  '2019',
  '2019-03',
  '2019-03-04',
  '2019/2021',
  '2020',
  '2020-05',
  '2020~',
  '2021-XX',
  '2021-07-01',
  '..',
  '2019/..',
]

interface Situation {
  readonly accounts: readonly CountedAccount[]
  readonly incidents: readonly Incident[]
  readonly distinctions: readonly CountedDistinction[]
  readonly question: Question
}

const situation = (most: number): fc.Arbitrary<Situation> =>
  fc.integer({ min: 0, max: most }).chain((size) => {
    const id = fc.integer({ min: 0, max: Math.max(0, size - 1) }).map((i) => `a${String(i).padStart(2, '0')}`)
    const pair = fc.tuple(id, id).filter(([a, b]) => a !== b)
    const few = size < 2 ? 0 : 4
    return fc.record({
      accounts: fc
        .tuple(
          ...Array.from({ length: size }, (_, i) =>
            fc.record({
              id: fc.constant(`a${String(i).padStart(2, '0')}`),
              min: fc.nat(6),
              named: fc.boolean(),
              when: fc.constantFrom(...dates, undefined),
              where: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 2 }),
              persons: fc.uniqueArray(fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4'), {
                minLength: 1,
                maxLength: 2,
              }),
              type: fc.constantFrom('execution', 'execution', 'execution', 'arrest'),
              origin: fc.constantFrom('X', 'Y', 'Z', ''),
            }),
          ),
        )
        .map((all) =>
          all.map(({ named, persons, when, min, ...one }) =>
            told({
              ...one,
              when: when === '..' ? undefined : when,
              ...(named ? { persons, min: persons.length, max: persons.length } : { min }),
            }),
          ),
        ),
      incidents: fc.array(
        pair.map((accounts): Incident => ({ accounts, reason: 'same' })),
        { maxLength: Math.min(few, 2) },
      ),
      distinctions: fc
        .array(pair, { maxLength: few })
        .map((pairs) =>
          pairs.map((accounts, i): CountedDistinction => ({ id: `d${i}`, accounts, reason: 'two' })),
        ),
      question: fc.constantFrom<Question[]>({}, {}, { where: ['XA'] }, { when: '2019/2021' }, { origins: 2 }),
    })
  })

const ask = ({ question, accounts, incidents, distinctions }: Situation): Result =>
  count(question, accounts, incidents, distinctions, codes)

/** The largest sum over all sets of pairwise distinct nodes. */
function bruteForce({ question, accounts, incidents, distinctions }: Situation): number {
  const inside = accounts.filter((facts) => match(question, facts, codes) === 'inside')
  const nodes = buildNodes(inside, accounts, incidents, codes, question.origins)
  const judgements = new Judgements(nodes, distinctions)
  const best = (at: number, chosen: readonly Node[]): number => {
    const next = nodes[at]
    if (next === undefined) return chosen.reduce((sum, { weight }) => sum + weight, 0)
    const without = best(at + 1, chosen)
    const fits = chosen.every((other) => whyDistinct(other, next, judgements) !== undefined)
    return fits ? Math.max(without, best(at + 1, [...chosen, next])) : without
  }
  return best(0, [])
}

describe('the documented minimum', () => {
  test('is the largest over all subsets, and its proof holds', () => {
    fc.assert(
      fc.property(situation(12), (given) => {
        const result = ask(given)
        const { minimum, ...others } = result
        expect(minimum.exact).toBe(true)
        expect(minimum.value).toBe(bruteForce(given))
        const claim = { ...minimum, ...others, minimum: minimum.value }
        const { question, accounts, incidents, distinctions } = given
        expect(checkProof(question, claim, accounts, incidents, distinctions, codes)).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  test('is the same, with the same proof, in whatever order the record is read', () => {
    const shuffled = situation(12).chain((given) =>
      fc.record({
        given: fc.constant(given),
        accounts: fc.shuffledSubarray([...given.accounts], { minLength: given.accounts.length }),
        incidents: fc.shuffledSubarray([...given.incidents], { minLength: given.incidents.length }),
        distinctions: fc.shuffledSubarray([...given.distinctions], { minLength: given.distinctions.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ given, ...order }) => {
        expect(ask({ ...given, ...order })).toEqual(ask(given))
      }),
      { numRuns: 500 },
    )
  })

  test('never falls when an account is added that stands alone', () => {
    fc.assert(
      fc.property(situation(12), (given) => {
        const tied = new Set(
          [...given.incidents, ...given.distinctions].flatMap(({ accounts }) => [...accounts]),
        )
        const last = given.accounts.at(-1)
        fc.pre(last !== undefined && !tied.has(last.id))
        const before = ask({ ...given, accounts: given.accounts.slice(0, -1) })
        expect(ask(given).minimum.value).toBeGreaterThanOrEqual(before.minimum.value)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps to both bounds when the search is cut short', () => {
    fc.assert(
      fc.property(situation(12), fc.constantFrom(0, 0.001, 0.01), (given, milliseconds) => {
        const { question, accounts, incidents, distinctions } = given
        const { minimum } = count(question, accounts, incidents, distinctions, codes, { milliseconds })
        const whole = bruteForce(given)
        expect(minimum.value).toBeLessThanOrEqual(whole)
        expect(minimum.upper).toBeGreaterThanOrEqual(whole)
        expect(minimum.exact).toBe(minimum.value === minimum.upper)
      }),
      { numRuns: 500 },
    )
  })
})

describe('never more than is true', () => {
  interface Act {
    readonly day: number
    readonly place: string
    readonly victims: readonly string[]
  }
  const firstDay = parseWhen('2019-01-01').earliest
  const leaves = ['XA-01/a/b', 'XA-01/c', 'XA-02/a', 'XB-01']
  let person = 0
  // What truly happened: acts, each on a day at a place, nobody killed twice.
  const acts = fc.array(
    fc
      .record({ day: fc.nat(40), place: fc.constantFrom(...leaves), size: fc.integer({ min: 1, max: 3 }) })
      .map(({ day, place, size }): Act => ({
        day,
        place,
        victims: Array.from({ length: size }, () => `P-${person++}`),
      })),
    { minLength: 1, maxLength: 4 },
  )
  // A truthful account speaks of some victims of some acts, in bounds that hold all of them.
  const about = fc.record({
    of: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }),
    fewer: fc.nat(2),
    early: fc.nat(20),
    late: fc.nat(20),
    dated: fc.constantFrom('exact', 'wide', 'open', 'none'),
    wider: fc.nat(3),
    other: fc.option(fc.constantFrom(...places), { nil: undefined }),
    names: fc.constantFrom('all', 'some', 'none'),
  })

  const widen = (place: string, times: number): string | undefined => {
    const path = place.split('/')
    const [area = ''] = path
    const chain = [
      place,
      ...path.slice(1).map((_, i) => path.slice(0, path.length - 1 - i).join('/')),
      area.slice(0, 2),
    ]
    return chain[times]
  }

  function truthful(
    id: string,
    truth: readonly Act[],
    a: typeof about extends fc.Arbitrary<infer T> ? T : never,
  ): Told {
    const spoken = [...new Set(a.of.map((i) => i % truth.length))].flatMap((i) => truth[i] ?? [])
    const victims = spoken.flatMap((act) => act.victims)
    const from = firstDay + Math.min(...spoken.map(({ day }) => day))
    const to = firstDay + Math.max(...spoken.map(({ day }) => day))
    const when = {
      none: undefined,
      exact: formatBounds(from, to),
      wide: formatBounds(from - a.early, to + a.late),
      open: formatBounds(from - a.early, Infinity),
    }[a.dated]
    // A place that holds every act it speaks of; one other alternative may be added.
    const wide = spoken.map(({ place }) => widen(place, a.wider))
    const holds = new Set(wide).size === 1 && wide[0] !== undefined ? [wide[0]] : []
    const where = holds.length > 0 && a.other !== undefined ? [...new Set([...holds, a.other])] : holds
    const base = { id, when, where }
    if (a.names === 'all') return { ...base, min: victims.length, max: victims.length, persons: victims }
    const min = Math.max(0, victims.length - a.fewer)
    return a.names === 'some' ? { ...base, min, persons: victims.slice(0, 1) } : { ...base, min }
  }

  test('truthful accounts, rightly joined and rightly judged, never count anybody twice', () => {
    const world = fc.record({
      truth: acts,
      tellings: fc.array(about, { maxLength: 9 }),
      joins: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }),
      judged: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(world, ({ truth, tellings, joins, judged }) => {
        const told_ = tellings.map((telling, i) => truthful(`a${i}`, truth, telling))
        const subject = tellings.map(({ of }) => [...new Set(of.map((i) => i % truth.length))].sort())
        const pairs = (list: [number, number][], right: (a: number[], b: number[]) => boolean) =>
          list.flatMap(([i, j]): [string, string][] => {
            const [a, b] = [subject[i], subject[j]]
            return i !== j && a && b && right(a, b) ? [[`a${i}`, `a${j}`]] : []
          })
        const incidents = pairs(joins, (a, b) => String(a) === String(b)).map((accounts) => ({
          accounts,
          reason: 'same',
        }))
        const distinctions = pairs(judged, (a, b) => !a.some((i) => b.includes(i))).map((accounts, i) => ({
          id: `d${i}`,
          accounts,
          reason: 'two',
        }))
        const result = count({}, told_.map(told), incidents, distinctions, codes)
        const victims = truth.reduce((sum, act) => sum + act.victims.length, 0)
        expect(result.minimum.value).toBeLessThanOrEqual(victims)
      }),
      { numRuns: 3000 },
    )
  })
})
