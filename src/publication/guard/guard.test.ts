import { sha256 } from '../../record/io/sha256.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DisclosedAccount, PublishedFinding, PublishedSource } from '../model.ts'
import { channelCounts } from './channel-counts.ts'
import { Limits } from './limits.ts'
import { guardOf } from './guard.ts'
import { guardCodes, type GuardGiven, type GuardProblem } from './model.ts'
import { guardWords, remedyInWords } from './words.ts'

const entry = { log: 'log', index: 0, header: '', fields: [], inclusion: [] }
const published = (id: string, more: Partial<PublishedSource> = {}): PublishedSource => ({
  ...{ id, entry, codename: id.toUpperCase(), kind: 'interview' },
  ...more,
})
const account = (
  id: string,
  source: string,
  fields: Record<string, unknown>,
  quote = '',
): DisclosedAccount => ({
  ...{ id, entry, source, fields: { kind: 'act', ...fields } },
  passages: quote === '' ? [] : [{ before: '', quote, after: '' }],
})
const given = (more: Partial<GuardGiven> = {}): GuardGiven => ({
  ...{ audience: 'public', k: 5, sealed: [], witnesses: [], sha256 },
  sources: { paper: published('paper', { kind: 'press-report' }), told: published('told') },
  ...more,
})
const sealed = [{ source: 'told', name: '김영희', contact: '010-1234-5678', note: '' }]

function problemsOf(accounts: readonly DisclosedAccount[], more: Partial<GuardGiven> = {}): GuardProblem[] {
  const guard = guardOf(given(more))
  guard.accounts(accounts)
  return guard.problems()
}
/** Without those that say that a witness is one of few, which is another matter. */
const others = (problems: readonly GuardProblem[]): GuardProblem[] =>
  problems.filter(({ code }) => code !== 'singled-out')

describe('the guard', () => {
  test('finds the note of a sealed identity by its phrases and numbers, and lets nobody pass it', () => {
    const note = 'The Sister of  the Harbour Master; reach her at 010-9876-5432. 강가 국수집의 둘째 딸'
    const known = [{ source: 'told', name: '', contact: '', note }]
    for (const words of [
      'He spoke with the sister of the harbour\nmaster that day.',
      '그는 강가 국수집의 둘째 딸이었다.',
      'Call 010 9876 5432.',
    ]) {
      const found = problemsOf([account('acc', 'paper', {}, words)], { sealed: known })
      expect(found.filter(({ code }) => code === 'sealed-name')).toMatchObject([
        { account: 'acc', field: 'passages/0' },
      ])
      expect(found.flatMap(({ code, alarm }) => (code === 'sealed-name' ? [alarm] : []))).toEqual([undefined])
    }
    expect(problemsOf([account('acc', 'paper', {}, 'The harbour was shut.')], { sealed: known })).toEqual([])
  })

  test('a finding that says more of an account than goes out is stopped', () => {
    const limits = new Limits()
    limits.add({
      ...account('coarse', 'paper', { when: '2021' }),
      generalised: { when: '2021' },
      kept: ['where'],
    })
    const said = (when: string | undefined, where?: readonly string[]): boolean =>
      limits.isPassed({ accounts: ['other', 'coarse'], when, where })
    expect([said('2021'), said('2020/2022'), said(undefined), said('2021-03'), said('2021', ['XA'])]).toEqual(
      [...[false, false, false, true, true]],
    )
  })

  test('says where it stands in code points, over the seams of a passage, and how to clear it', () => {
    const one = account('acc', 'paper', { speaker: '𝒜 김영희' })
    const torn = {
      ...account('two', 'paper', {}),
      passages: [{ before: '그때 김', quote: '영희', after: '가' }],
    }
    const withheld = { treatment: 'withheld' }
    expect(problemsOf([one, torn], { sealed })).toMatchObject([
      {
        ...{ code: 'sealed-name', account: 'acc', source: 'paper', field: 'speaker', from: 2, to: 5 },
        remedy: { of: 'acc', field: 'speaker', ...withheld },
      },
      {
        ...{ code: 'sealed-name', account: 'two', field: 'passages/0', from: 3, to: 6 },
        remedy: { of: 'two', field: 'passages', ...withheld },
      },
    ])
  })

  test('looks into every field, however deep', () => {
    const one = account('acc', 'paper', {
      ...{ attribution: { voice: 'relayed', origin: 'Kim Yong-hui' }, bodies: ['Office of Kim Younghee'] },
      persons: ['P-김영희'],
    })
    expect(problemsOf([one], { sealed }).map(({ field }) => field)).toEqual([
      'attribution',
      'bodies',
      'persons',
    ])
  })

  test('looks at titles of sources and findings, at texts and names of origins', () => {
    const guard = guardOf(given({ sealed, sources: { told: published('told', { title: '김영희 면담' }) } }))
    guard.words('Told by Kim Yonghui', { text: 1, field: 'ko' })
    const finding: PublishedFinding = {
      ...{
        id: 'fin',
        entry,
        title: { ko: '김영희', en: '' },
        question: {},
        questionText: 'source:kim-yonghui',
      },
      stale: false,
      result: {
        ...{ question: {}, unit: 'persons', accounts: [], maybe: [], origins: 1, held: false },
        reported: [{ origin: '영희', key: 'k', known: true, statements: [] }],
        minimum: { value: 0, upper: 0, exact: true, proof: [], reasons: [], reasonsLeftOut: 0 },
      },
    }
    guard.finding(finding)
    expect(
      guard
        .problems()
        .map(({ code, source, finding, text, field }) => [code, source ?? finding ?? text, field]),
    ).toEqual([
      ['sealed-name', 1, 'ko'],
      ['sealed-name', 'fin', 'question'],
      ['sealed-name', 'fin', 'reported'],
      ['sealed-name', 'fin', 'title'],
      ['sealed-name', 'told', 'title'],
    ])
  })

  test('says that nobody looked where identities weren’t opened', () => {
    expect(problemsOf([], { sealed: undefined })).toEqual([{ code: 'names-not-looked-for' }])
    expect(problemsOf([])).toEqual([])
  })

  test.each([
    ['phone-number', '번호는 010-2222-3333'],
    ['mail-address', 'write to k.o@example.org'],
    ['street-address', '역삼동 677번지'],
  ])('%s', (code, quote) => {
    expect(problemsOf([account('acc', 'paper', {}, quote)])).toMatchObject([{ code, field: 'passages/0' }])
  })

  test('a dated place of a witness blocks, one in a newspaper is told of; a court gets both', () => {
    const quote = '3월 5일 혜산에서 총살했다'
    const both = [account('a', 'paper', {}, quote), account('b', 'told', {}, quote)]
    expect(others(problemsOf(both)).map(({ code, account }) => [code, account])).toEqual([
      ['day-and-place', 'b'],
      ['day-and-place-published', 'a'],
    ])
    expect(problemsOf(both, { audience: 'court' })).toEqual([])
  })

  test('a dated place in fields blocks whoever said it', () => {
    const finer = account('a', 'paper', { when: '2021-03-05', where: ['XA-02/brinholt'] })
    const month = account('b', 'paper', { when: '2021-03', where: ['XA-02/brinholt'] })
    const province = account('c', 'paper', { when: '2021-03-05', where: ['XA-02'] })
    const remedy = { of: 'a', field: 'where', treatment: 'generalised', to: 'province' }
    expect(problemsOf([finer, month, province])).toMatchObject([
      { code: 'day-and-place', account: 'a', remedy },
    ])
  })

  test('a channel account never goes out by itself, even without its kind', () => {
    const one = account('a', 'paper', { kind: 'channel', channel: ['device:usb'] })
    const bare: DisclosedAccount = { ...account('b', 'paper', {}), fields: { channel: ['device:usb'] } }
    expect(problemsOf([one, bare]).map(({ code }) => code)).toEqual(['channel-alone', 'channel-alone'])
    const guard = guardOf(given())
    guard.accounts([{ id: 'c', withheld: 'overruled' }])
    expect(guard.problems()).toEqual([])
  })

  test('a witness of whom the record has no like is singled out; a newspaper never', () => {
    const told = { when: '2021-03', where: ['XA-02'], attribution: { voice: 'own', basis: 'eyewitness' } }
    const found = problemsOf([account('a', 'told', told), account('b', 'paper', told)])
    expect(found).toMatchObject([
      { code: 'singled-out', source: 'told', count: 1, remedy: { of: 'told', field: '*' } },
    ])
    expect(problemsOf([account('a', 'told', told)], { audience: 'court' })).toEqual([])
  })

  test('what it says never holds the secret, and each thing is said once', () => {
    const secrets = ['김영희', 'Kim Yonghui', '010-1234-5678', 'k.o@example.org', '역삼동 677번지']
    fc.assert(
      fc.property(fc.subarray(secrets, { minLength: 1 }), fc.string(), (some, around) => {
        const one = account('a', 'told', {}, `${around} ${some.join(` ${around} `)}`)
        const found = problemsOf([one, one], { sealed })
        const said = found.map((it) => JSON.stringify(it))
        expect(found.filter(({ code }) => guardCodes[code] === 'blocker').length).toBeGreaterThan(0)
        expect(new Set(said).size).toBe(said.length)
        for (const secret of [...some, ...sealed.map(({ name }) => name)])
          expect(said.join()).not.toContain(secret)
      }),
    )
  })

  test('has words for every code, in both languages', () => {
    for (const code of Object.keys(guardCodes)) {
      const words = Object.entries(guardWords).find(([it]) => it === code)?.[1]
      for (const each of [words?.is, words?.todo]) {
        expect(each?.ko).toMatch(/[가-힣].*\.$/)
        expect(each?.en).toMatch(/[a-z].*\.$/)
      }
    }
    const remedy = { of: 'x', field: 'when', treatment: 'generalised', to: 'year' } as const
    expect(remedyInWords(remedy, 'ko')).toBe('진술의 날짜: 연도까지만')
    expect(remedyInWords({ of: 'x', field: '*', treatment: 'withheld' }, 'en')).toBe('everything: withhold')
  })
})

test('channels go out as numbers of at least k sources, however often each speaks of them', () => {
  const told = (source: string, ...channel: string[]): { source: string; channel: string[] } => ({
    source,
    channel,
  })
  const five = ['a', 'b', 'c', 'd', 'e'].map((source) => told(source, 'device:usb', 'route:domestic'))
  const more = [...five, ...Array.from({ length: 9 }, () => told('a', 'device:sd')), told('f', 'device:usb')]
  expect(channelCounts(more, 5)).toEqual([
    { channel: 'device:usb', sources: 6 },
    { channel: 'route:domestic', sources: 5 },
  ])
})
