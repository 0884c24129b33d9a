import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { compareAll, type ReportedAccount } from './compare.ts'
import { noLaw, type Law, type LawText, type Provision } from './model.ts'
import { lawFrom, readLaw, writeLaw } from './read-law.ts'

const codes = new Codebook()
const oneOf = (...values: string[]): fc.Arbitrary<string[] | undefined> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), { nil: undefined })

const years = fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 10 }))
const penalty = fc.oneof(
  fc.constantFrom('death', 'fine', 'exile', 'political-prison-camp', 'none').map((kind) => ({ kind })),
  years.map(([from, more]) => ({ kind: 'labour-camp', from: `${from}y`, to: `${from + more}y` })),
)
const rule = {
  conduct: oneOf('watch', 'distribute', 'sell', 'import'),
  media: oneOf('KR', 'US', 'foreign'),
  circumstances: oneOf('prior:1+', 'prior:3+', 'large-quantity', 'severity'),
  reaches: oneOf('offender', 'family', 'family:parents'),
}
const dates = fc.constantFrom(undefined, '2019', '2020-06', '2021', '2022-06', '2020/2023', '2021~')

const accounts = fc
  .array(
    fc.record({
      ...rule,
      penalty: fc.option(fc.array(penalty, { minLength: 1, maxLength: 2 })),
      when: dates,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ penalty: imposed, ...one }, i): ReportedAccount => ({
      ...one,
      ...{ id: `acc-${i}`, kind: 'practice', ...(imposed && { penalty: imposed }) },
    })),
  )

const text = (code: string, from: string, replaces?: string): LawText => ({
  ...{ code, instrument: 'A', title: { en: code }, basis: 'official-text', held: true, from },
  ...{ reportedBy: [{ by: 'Gazette' }], ...(replaces !== undefined && { replaces: [replaces] }) },
})

function clean<T extends object>(value: T): T {
  for (const key of Object.keys(value)) {
    if (Reflect.get(value, key) === undefined) Reflect.deleteProperty(value, key)
  }
  return value
}

const laws = fc
  .array(
    fc.record({
      ...rule,
      penalty: fc.option(
        fc.uniqueArray(penalty, { minLength: 1, maxLength: 2, selector: (one) => JSON.stringify(one) }),
        { nil: undefined },
      ),
      text: fc.constantFrom('A-1', 'A-2', 'A#none'),
      silent: fc.constantFrom(undefined, undefined, true as const),
    }),
    { maxLength: 6 },
  )
  .map((list): Law => {
    const provisions = list.map((one, i): Provision =>
      clean({ code: `p${i}`, ...one, reportedBy: { by: 'Gazette' } }),
    )
    const told = { ...text('A#none', '2018'), basis: 'none' }
    const texts = [text('A-1', '2020'), text('A-2', '2022', 'A-1'), told]
    return {
      ...noLaw,
      instruments: [{ code: 'A', country: 'XA', name: { en: 'A' } }],
      texts,
      provisions,
    }
  })

describe('comparison', () => {
  it('never depends on the order of what comes in', () => {
    fc.assert(
      fc.property(accounts, laws, (list, law) => {
        const turned = {
          ...law,
          texts: law.texts.toReversed(),
          provisions: law.provisions
            .toReversed()
            .map((one) =>
              clean({ ...one, conduct: one.conduct?.toReversed(), media: one.media?.toReversed() }),
            ),
        }
        const turnedAccounts = list.toReversed().map((one) => ({
          ...one,
          ...{ conduct: one.conduct?.toReversed(), penalty: one.penalty?.toReversed() },
        }))
        expect(compareAll(turnedAccounts, turned, codes)).toEqual(compareAll(list, law, codes))
      }),
    )
  })

  it('an unrelated provision changes nothing', () => {
    const elsewhere = fc.constantFrom<[field: 'conduct' | 'media', value: string]>(
      ['conduct', 'worship'],
      ['media', 'domestic'],
    )
    const texts = fc.constantFrom('A-1', 'A-2', 'A#none')
    const silent = fc.constantFrom(undefined, true as const)
    fc.assert(
      fc.property(
        ...[accounts, laws, fc.record(rule), elsewhere, fc.array(penalty, { minLength: 1, maxLength: 2 })],
        ...[texts, silent],
        (list, law, named, [field, value], imposed, at, isSilent) => {
          const stated = list.filter((one) => one[field] !== undefined)
          const unrelated = clean<Provision>({
            ...{ ...named, code: 'unrelated', text: at, penalty: imposed, silent: isSilent },
            ...{ [field]: [value], reportedBy: { by: 'Gazette' } },
          })
          const more = { ...law, provisions: [...law.provisions, unrelated] }
          expect(compareAll(stated, more, codes)).toEqual(compareAll(stated, law, codes))
        },
      ),
    )
  })

  it('widening what a text provides never turns within into above', () => {
    fc.assert(
      fc.property(years, years, fc.integer({ min: 0, max: 9 }), ([low, more], [least, span], wider) => {
        const law = (from: number, to: number): Law => ({
          ...noLaw,
          texts: [text('A-1', '2020')],
          provisions: [
            {
              ...{ code: 'p', text: 'A-1', conduct: ['watch'], media: ['KR'], reportedBy: { by: 'Gazette' } },
              penalty: [{ kind: 'labour-camp', from: `${from}y`, to: `${to}y` }],
            },
          ],
        })
        const account: ReportedAccount = {
          ...{ id: 'a', kind: 'practice', conduct: ['watch'], media: ['KR'], when: '2021' },
          penalty: [{ kind: 'labour-camp', from: `${low}y`, to: `${low + more}y` }],
        }
        const said = (from: number, to: number): string[] =>
          compareAll([account], law(from, to), codes).flatMap(({ verdicts }) =>
            verdicts.map(({ verdict }) => verdict),
          )
        const wide = said(Math.max(0, least - wider), least + span + wider)
        if (said(least, least + span).includes('within')) expect(wide).toContain('within')
        if (!said(least, least + span).includes('above')) expect(wide).not.toContain('above')
      }),
    )
  })

  it('an unknown date never yields above unless every text does', () => {
    fc.assert(
      fc.property(accounts, laws, (list, law) => {
        const undated = list.map((one): ReportedAccount => ({ ...one, when: undefined }))
        const early = list.map((one): ReportedAccount => ({ ...one, when: '2021' }))
        const late = list.map((one): ReportedAccount => ({ ...one, when: '2023' }))
        const above = (accountsOf: ReportedAccount[], at: string): Set<string> =>
          new Set(
            compareAll(accountsOf, law, codes)
              .filter((one) => one.text === at)
              .filter(({ verdicts }) => verdicts.some(({ verdict }) => verdict === 'above'))
              .map(({ account }) => account),
          )
        const [first, second] = [above(early, 'A-1'), above(late, 'A-2')]
        for (const at of ['A-1', 'A-2']) {
          for (const account of above(undated, at)) {
            expect(first.has(account)).toBe(true)
            expect(second.has(account)).toBe(true)
          }
        }
      }),
    )
  })

  it('an uncertain date is given as the reason only where texts answer differently', () => {
    fc.assert(
      fc.property(accounts, laws, (list, law) => {
        for (const { verdicts } of compareAll(list, law, codes)) {
          for (const { dimension, reason } of verdicts) {
            const would = reason.params.would?.map((one) => one.verdicts.join()) ?? []
            // Of a basis it may differ whether it is disputed or was never looked at.
            if (reason.code === 'date-uncertain' && dimension !== 'basis')
              expect(new Set(would).size).toBeGreaterThan(1)
          }
        }
      }),
    )
  })

  it('under an uncertain date a verdict is certain only where every text is certain of it', () => {
    fc.assert(
      fc.property(accounts, laws, (list, law) => {
        const single = list.map((one) => ({
          ...one,
          // One of each, so that nothing is said of all of them at once.
          ...{ conduct: one.conduct?.slice(0, 1), media: one.media?.slice(0, 1) },
          ...{ penalty: one.penalty?.slice(0, 1), reaches: one.reaches?.slice(0, 1) },
        }))
        const certain = (when: string | undefined, text: string): Set<string> =>
          new Set(
            compareAll(
              single.map((one) => ({ ...one, when })),
              law,
              codes,
            )
              .filter((one) => one.text === text)
              .flatMap(({ account, verdicts }) =>
                verdicts
                  .filter(({ holds, reason }) => holds === 'certainly' && reason.code !== 'date-uncertain')
                  .map(({ verdict, dimension, reason: { params } }) =>
                    JSON.stringify([account, dimension, verdict, params.circumstance]),
                  ),
              ),
          )
        const [early, late] = [certain('2021', 'A-1'), certain('2023', 'A-2')]
        for (const text of ['A-1', 'A-2']) {
          for (const said of certain(undefined, text)) expect(early.has(said) && late.has(said)).toBe(true)
        }
      }),
    )
  })
})

describe('a file of law', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(laws, (law) => {
        expect(readLaw(writeLaw(law), codes)).toEqual(law)
      }),
    )
  })

  const provision = { code: 'p', text: 'A-1', conduct: ['watch'], penalty: 'death', reportedBy: { by: 'G' } }
  const file = (change: object): object => ({
    instruments: [{ code: 'A', country: 'XA', name: { en: 'A' } }],
    texts: [text('A-1', '2020'), text('A-2', '2022', 'A-1')],
    provisions: [provision],
    ...change,
  })

  it.each([
    [
      { provisions: [{ ...provision, penalty: 'labour-camp:9y..5y' }] },
      'law-term-reversed',
      '$.provisions[0].penalty',
    ],
    [{ provisions: [{ ...provision, penalty: 'hanging' }] }, 'law-code-unknown', '$.provisions[0].penalty'],
    [{ provisions: [{ ...provision, penalty: 'death:' }] }, 'law-penalty-invalid', '$.provisions[0].penalty'],
    [
      { provisions: [{ ...provision, conduct: ['wacth'] }] },
      'law-code-unknown',
      '$.provisions[0].conduct[0]',
    ],
    [
      { provisions: [{ ...provision, reportedBy: undefined }] },
      'law-reporter-missing',
      '$.provisions[0].reportedBy',
    ],
    [
      { provisions: [{ ...provision, reportedBy: { by: '' } }] },
      'law-reporter-missing',
      '$.provisions[0].reportedBy.by',
    ],
    [{ provisions: [provision, provision] }, 'law-code-twice', '$.provisions[1].code'],
    [{ provisions: [{ ...provision, text: 'B' }] }, 'law-reference-unknown', '$.provisions[0].text'],
    [
      { texts: [text('A-1', '2020'), { ...text('A-2', '2022'), instrument: 'B' }] },
      'law-reference-unknown',
      '$.texts[1].instrument',
    ],
    [
      { texts: [{ ...text('A-1', '2020'), until: '2022' }, text('A-2', '2022-01-01', 'A-1')] },
      'law-texts-overlap',
      '$.texts[1].replaces[0]',
    ],
    [
      { texts: [text('A-1', '2023'), text('A-2', '2022', 'A-1')] },
      'law-texts-overlap',
      '$.texts[1].replaces[0]',
    ],
    [{ texts: [text('A-1', '2020-13')] }, 'law-date-invalid', '$.texts[0].from'],
    [{ texts: [{ ...text('A-1', '2020'), basis: 'rumour' }] }, 'law-code-unknown', '$.texts[0].basis'],
    [{ texts: [{ ...text('A-1', '2020'), held: 'yes' }] }, 'law-unreadable', '$.texts[0].held'],
    [{ rules: [] }, 'law-unreadable', '$'],
  ])('is refused whole: %j', (change, code, at) => {
    expect(() => lawFrom(JSON.parse(JSON.stringify(file(change))), codes)).toThrow(
      expect.objectContaining({ code, params: expect.objectContaining({ at }) as unknown }) as Error,
    )
  })

  it('adds to what is known whole or not at all', () => {
    const known = lawFrom(file({}), codes)
    const before = structuredClone(known)
    const more = (second: object): object => ({
      ...{ instruments: [], texts: [], readings: [] },
      provisions: [{ ...provision, code: 'q' }, second],
    })
    expect(() => lawFrom(more(provision), codes, known)).toThrow(/law-code-twice/)
    expect(() => lawFrom(more({ ...provision, code: 'r', text: 'B' }), codes, known)).toThrow(
      /law-reference-unknown/,
    )
    expect(known).toEqual(before)
    const added = lawFrom(more({ ...provision, code: 'r' }), codes, known)
    expect(added.provisions.map(({ code }) => code)).toEqual(['q', 'r'])
  })

  it('that is no JSON is refused', () => {
    expect(() => readLaw('{', codes)).toThrow(/law-unreadable/)
  })
})
