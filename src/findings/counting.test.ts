import { describe, expect, test } from 'vitest'
import type { Distinction, Incident } from '../accounts/model.ts'
import { Codebook } from '../codebook/codebook.ts'
import { count } from './counting.ts'
import { told, type Told } from './invented-acts.ts'
import type { Result } from './model.ts'
import { parseQuestion } from './question.ts'

const codes = new Codebook()
interface Judged {
  incidents?: Incident[]
  distinctions?: (Distinction & { id: string })[]
}

function ask(question: string, accounts: Told[], { incidents = [], distinctions = [] }: Judged = {}): Result {
  return count(parseQuestion(question, codes), accounts.map(told), incidents, distinctions, codes)
}
const minimum = (question: string, accounts: Told[], judged?: Judged): number => {
  const result = ask(question, accounts, judged)
  expect(result.minimum.exact).toBe(true)
  return result.minimum.value
}
const same = (...accounts: string[]): Incident => ({ accounts, reason: 'same evening, same square' })
const different = (a: string, b: string) => ({
  id: `dis-${a}${b}`,
  accounts: [a, b] as [string, string],
  reason: 'two squads',
})

describe('what is proven to be distinct', () => {
  test('nothing stated tells two accounts apart: the larger one stands', () => {
    expect(
      minimum('', [
        { id: 'a', min: 7 },
        { id: 'b', min: 5 },
      ]),
    ).toBe(7)
  })

  test('dates that cannot overlap', () => {
    const result = ask('', [
      { id: 'a', min: 7, when: '2019' },
      { id: 'b', min: 5, when: '2020-03' },
    ])
    expect(result.minimum).toMatchObject({ value: 12, upper: 12, exact: true, reasonsLeftOut: 0 })
    expect(result.minimum.reasons).toEqual([{ between: [0, 1], because: { kind: 'dates' } }])
    expect(result.unit).toBe('persons')
  })

  test('approximate dates prove nothing', () => {
    expect(
      minimum('', [
        { id: 'a', min: 7, when: '2019~' },
        { id: 'b', min: 5, when: '2021' },
      ]),
    ).toBe(7)
  })

  test('places that exclude each other; not one that lies in the other', () => {
    const accounts = [
      { id: 'a', min: 2, where: ['XA-01'] },
      { id: 'b', min: 2, where: ['XA-02'] },
      { id: 'c', min: 3, where: ['XA'] },
    ]
    expect(minimum('', accounts)).toBe(4)
    expect(minimum('', [...accounts, { id: 'd', min: 5 }])).toBe(5)
  })

  test('of alternative places any may be the one', () => {
    expect(
      minimum('', [
        { id: 'a', where: ['XA-01', 'XA-02'] },
        { id: 'b', where: ['XA-02/harbour'] },
      ]),
    ).toBe(1)
    expect(
      minimum('', [
        { id: 'a', where: ['XA-01', 'XA-02'] },
        { id: 'b', where: ['XA-03'] },
      ]),
    ).toBe(2)
  })

  test('victims who are all named, and differ', () => {
    const one = { id: 'a', min: 1, max: 1, persons: ['P-1'] }
    expect(minimum('', [one, { id: 'b', min: 1, max: 1, persons: ['P-2'] }])).toBe(2)
    expect(minimum('', [one, { id: 'b', min: 1, max: 1, persons: ['p-1'] }])).toBe(1)
    expect(minimum('', [one, { id: 'b', min: 2, persons: ['P-2'] }])).toBe(2)
  })

  test('nobody is killed twice: a shared name outweighs dates, places and judgements', () => {
    const accounts = [
      { id: 'a', when: '2019', where: ['XA-01'], persons: ['P-1'] },
      { id: 'b', when: '2021', where: ['XA-02'], persons: ['P-1'] },
    ]
    expect(minimum('', accounts, { distinctions: [different('a', 'b')] })).toBe(1)
    const arrests = accounts.map((account) => ({ ...account, type: 'arrest' }))
    expect(minimum('', arrests)).toBe(2)
    expect(ask('', arrests).unit).toBe('instances')
  })

  test('a judgement', () => {
    const result = ask(
      '',
      [
        { id: 'a', min: 2 },
        { id: 'b', min: 3 },
      ],
      { distinctions: [different('b', 'a')] },
    )
    expect(result.minimum.value).toBe(5)
    expect(result.minimum.reasons[0]?.because).toEqual({ kind: 'judged', distinction: 'dis-ba' })
  })
})

describe('incidents', () => {
  const a = { id: 'a', min: 3, when: '2019' }
  const b = { id: 'b', min: 5, when: '2019-05' }
  const c = { id: 'c', min: 4, when: '2019-08' }

  test('weigh as their largest account, on the days when all agree', () => {
    expect(minimum('', [a, b, c])).toBe(9)
    const result = ask('', [a, b, c], { incidents: [same('a', 'b')] })
    expect(result.minimum.value).toBe(9)
    expect(result.minimum.proof[0]).toMatchObject({
      accounts: ['a', 'b'],
      weight: 5,
      when: '2019-05-01/2019-05-31',
    })
  })

  test('whose accounts contradict each other may be anywhere between them', () => {
    expect(minimum('', [b, { id: 'd', when: '2019-12' }, c], { incidents: [same('b', 'd')] })).toBe(5)
  })

  test('a contradicting account outside the question widens too', () => {
    const d = { id: 'd', min: 2, when: '2021-01' }
    const e = { id: 'e', min: 4, when: '2020-06' }
    expect(minimum('when:2019/2020', [b, d, e])).toBe(9)
    expect(minimum('when:2019/2020', [b, d, e], { incidents: [same('b', 'd')] })).toBe(5)
  })

  test('that share an account are one', () => {
    expect(
      minimum('', [b, c, { id: 'd', min: 6, when: '2019-10' }], {
        incidents: [same('b', 'c'), same('d', 'c')],
      }),
    ).toBe(6)
  })

  test('narrow to the narrower place, or keep both that exclude each other', () => {
    const wide = { id: 'a', where: ['XA'] }
    const narrow = { id: 'b', where: ['XA-01'] }
    const other = { id: 'c', where: ['XA-02'] }
    expect(ask('', [wide, narrow], { incidents: [same('a', 'b')] }).minimum.proof[0]?.where).toEqual([
      'XA-01',
    ])
    expect(minimum('', [wide, narrow, other], { incidents: [same('a', 'b')] })).toBe(2)
    expect(minimum('', [narrow, other, { id: 'd', where: ['XA-02'] }], { incidents: [same('b', 'c')] })).toBe(
      1,
    )
  })
})

describe('independent origins', () => {
  const by = (id: string, origin: string, min: number, when = '2019'): Told => ({ id, origin, min, when })

  test('an incident weighs what so many origins each attest', () => {
    const accounts = [by('a', 'X', 7), by('b', 'X', 9), by('c', 'Y', 3), by('d', 'Z', 5)]
    const judged = { incidents: [same('a', 'b', 'c', 'd')] }
    expect(minimum('', accounts, judged)).toBe(9)
    expect(minimum('origins>=2', accounts, judged)).toBe(5)
    expect(minimum('origins>=3', accounts, judged)).toBe(3)
    expect(minimum('origins>=4', accounts, judged)).toBe(0)
  })

  test('accounts that nobody joined stand alone; unknown origins are independent of nothing', () => {
    const apart = ask('origins>=2', [by('a', 'X', 7), by('b', 'Y', 7)])
    expect(apart).toMatchObject({ held: false, origins: 2, minimum: { value: 0, exact: true, proof: [] } })
    expect(minimum('origins>=2', [by('a', 'X', 7), by('b', '', 7)], { incidents: [same('a', 'b')] })).toBe(0)
    expect(ask('', [by('a', '', 7), by('b', '', 7)]).origins).toBe(1)
  })

  test('reported: each origin with its own statements', () => {
    const { reported } = ask('', [by('a', 'X', 7), by('b', '', 2), by('c', 'X', 3, '2020')])
    expect(reported).toEqual([
      {
        origin: 'X',
        key: 'X',
        known: true,
        statements: [
          { account: 'a', min: 7, when: '2019', inside: 'inside' },
          { account: 'c', min: 3, when: '2020', inside: 'inside' },
        ],
      },
      {
        origin: '',
        key: 'unknown:b',
        known: false,
        statements: [{ account: 'b', min: 2, when: '2019', inside: 'inside' }],
      },
    ])
  })
})

test('a judgement about a suggestion or a withdrawn account counts for nothing', () => {
  const accounts: Told[] = [
    { id: 'a', min: 9, status: 'suggested' },
    { id: 'b', min: 8, status: 'withdrawn' },
    { id: 'c' },
  ]
  expect(ask('', accounts, { distinctions: [different('a', 'c')] })).toMatchObject({
    accounts: ['c'],
    maybe: [],
    minimum: { value: 1 },
  })
})

test('no account, no number', () => {
  expect(ask('type:execution', [])).toMatchObject({
    held: false,
    origins: 0,
    unit: 'persons',
    minimum: { value: 0, exact: true },
  })
})

test('a search cut short says so, and both its bounds hold', () => {
  const accounts = Array.from({ length: 60 }, (_, i): Told => ({
    id: `a${i}`,
    min: 1 + (i % 7),
    where: [`XA-0${i % 5}`, `XA-0${(i * 3 + 1) % 7}`],
    when: `20${10 + (i % 9)}/20${11 + (i % 9)}`,
  }))
  const facts = accounts.map(told)
  const cut = count({}, facts, [], [], codes, { milliseconds: 0 })
  const whole = count({}, facts, [], [], codes)
  expect(whole.minimum.exact).toBe(true)
  expect(cut.minimum.exact).toBe(cut.minimum.value === cut.minimum.upper)
  expect(cut.minimum.value).toBeLessThanOrEqual(whole.minimum.value)
  expect(cut.minimum.upper).toBeGreaterThanOrEqual(whole.minimum.value)
})

test('reasons are listed for the first thousand pairs, and the others counted', () => {
  const accounts = Array.from({ length: 60 }, (_, i): Told => ({ id: `a${i}`, when: String(1950 + i) }))
  const { minimum } = ask('', accounts)
  expect(minimum.value).toBe(60)
  expect(minimum.reasons.length + minimum.reasonsLeftOut).toBe((60 * 59) / 2)
  expect(minimum.reasons).toHaveLength(1000)
})
