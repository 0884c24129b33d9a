import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { independentOrigins, Origins } from '../accounts/origins.ts'
import { readRows } from '../accounts/sheet.ts'
import { Codebook } from '../codebook/codebook.ts'
import { whatChanges } from './change.ts'
import { compareAll, type ReportedAccount } from './compare.ts'
import { disputesOf } from './disputes.ts'
import { matrixOf } from './matrix.ts'
import { proposeNorms } from './norms.ts'
import { placeProvisions, type ToldProvision } from './placing.ts'
import { readLaw } from './read-law.ts'

const sheet = new URL('../../../shared/seeds/accounts.csv', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const codes = new Codebook()
const kp = readLaw(read('instruments/kp.json'), codes)
const v1 = 'KP-RICRA-2020-v1'
const v2 = 'KP-RICRA-2020-v2'

/** Row of the sheet (its headings not counted) → verdicts under the explanatory material; `?`: possibly. */
const expected: Readonly<Record<number, readonly string[]>> = {
  21: [
    ...['within? inside', 'other-kind? kind-not-named', 'cannot-be-compared? conduct-not-covered'],
    ...['other-persons? reach-not-named', 'no-known-basis not-examined', 'no-known-basis? not-examined'],
    'no-known-basis? disputed',
  ],
  22: ['within inside'],
  23: [
    ...['other-kind kind-not-named', 'other-persons reach-not-named'],
    ...['no-known-basis disputed', 'no-known-basis not-examined'],
  ],
  26: ['within inside'],
  27: [
    ...['other-kind kind-not-named', 'other-persons reach-not-named'],
    ...['no-known-basis disputed', 'no-known-basis not-examined'],
  ],
  31: ['cannot-be-compared penalty-not-stated'],
  32: ['cannot-be-compared penalty-not-stated', 'no-known-basis not-examined'],
  33: ['above graver-than-all', 'other-persons reach-not-named', 'no-known-basis disputed'],
  34: [
    ...['above maximum-above', 'other-persons reach-not-named'],
    ...['no-known-basis disputed', 'no-known-basis not-examined'],
  ],
  39: ['other-kind kind-not-named', 'no-known-basis not-examined'],
  40: ['cannot-be-compared conduct-not-covered', 'no-known-basis not-examined'],
  41: [
    ...['other-kind? kind-not-named', 'cannot-be-compared? conduct-not-covered'],
    ...['no-known-basis not-examined', 'no-known-basis? not-examined'],
  ],
  42: ['within inside', 'below lighter-than-all'],
  43: ['other-kind kind-not-named', 'no-known-basis not-examined'],
}

describe.skipIf(!existsSync(sheet))('the founding case', () => {
  const parsed = existsSync(sheet) ? Papa.parse<string[]>(readFileSync(sheet, 'utf8').trim()).data : [[]]
  const [columns = [], ...cells] = parsed
  const { drafts, refused } = readRows({ columns, rows: cells }, {}, codes)
  const origins = new Origins(
    [],
    [...new Set(drafts.map(({ source }) => source))].map((id) => ({ id, codename: id })),
  )
  const idOf = (row: number): string => `row-${String(row - 1).padStart(2, '0')}`
  const told = drafts.flatMap(({ row, account, source }): ToldProvision[] =>
    account.kind === 'provision'
      ? [{ id: idOf(row), account, by: origins.root({ source, attribution: account.attribution }).name }]
      : [],
  )
  const accounts = drafts.flatMap(({ row, account, source }): ReportedAccount[] =>
    account.kind === 'practice' || account.kind === 'act'
      ? [{ ...account, id: idOf(row), origin: origins.root({ source, attribution: account.attribution }) }]
      : [],
  )
  const instruments = kp.instruments
  const texts = kp.texts.filter(({ code }) => code === v1)
  const { law, unplaced } = placeProvisions({ ...kp, instruments, texts, provisions: [] }, told)
  const under = (text: string, list = accounts, of = law): Map<string, string[]> =>
    new Map(
      compareAll(list, of, codes)
        .filter((one) => one.text === text)
        .map(({ account, verdicts }) => [
          account,
          [
            ...new Set(
              verdicts.map(
                ({ verdict, holds, reason }) => `${verdict}${holds === 'possibly' ? '?' : ''} ${reason.code}`,
              ),
            ),
          ].sort(),
        ]),
    )

  it('reads every row, and places every provision', () => {
    expect(refused).toEqual([])
    expect(unplaced).toEqual([])
    expect(law.provisions.filter(({ silent }) => silent).map(({ code }) => code)).toEqual([
      ...['row-25', 'row-37', 'row-38'],
    ])
  })

  it.each(Object.entries(expected))('row %s', (row, verdicts) => {
    expect(under(v1).get(`row-${row}`)).toEqual(verdicts.toSorted())
  })

  it('has one telephone source behind all practice that the second article reports from there', () => {
    const practice = accounts.filter(({ id, kind }) => kind === 'practice' && Number(id.slice(4)) > 21)
    expect(practice).toHaveLength(13)
    expect(independentOrigins(practice.flatMap(({ origin }) => (origin ? [origin] : [])))).toBe(1)
    const matrix = matrixOf(law, practice, compareAll(practice, law, codes), codes)
    expect(matrix.origins).toBe(1)
    const cell = matrix.cells.find(({ row, text }) => row === 'distribute|KR' && text === v1)
    expect(cell).toMatchObject({ origins: 1, provisions: ['row-24'], conflict: false })
    expect(cell?.marks.map(({ mark }) => mark)).toEqual([
      ...['other-kind', 'no-basis', 'others-reached', 'within'],
    ])
  })

  it('counts whose word practice is apart from whose word acts are', () => {
    const { practices, acts } = matrixOf(law, accounts, compareAll(accounts, law, codes), codes).behind
    // Row 4 is the UN report's and says how, not what; row 21 is the paper's own word.
    expect(practices).toMatchObject({ accounts: 15, origins: 3 })
    expect(practices.voices[0]).toEqual({ key: 'origin:daily nk telephone source', accounts: 13 })
    expect(acts.accounts).toBe(accounts.length - 15)
  })

  it('shows that sources disagree about families', () => {
    const disputes = disputesOf(law, codes)
    expect(disputes).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'said-or-silent', instrument: 'KP-RICRA-2020', reaches: ['family'] },
        ...{ says: ['row-10', 'row-11'], silent: ['row-25', 'row-37'] },
      }),
    )
  })

  it('keeps the verdicts of 2021 when the amended text comes in, and measures what is later against it', () => {
    const amended = {
      ...law,
      texts: [...law.texts, ...kp.texts.filter(({ code }) => code === v2)],
      provisions: [...law.provisions, ...kp.provisions.filter(({ text }) => text === v2)],
    }
    const dated = accounts.filter(({ when }) => when === '2020-12/2021')
    expect(dated.length).toBeGreaterThan(10)
    expect(under(v1, dated, amended)).toEqual(under(v1, dated))
    expect(under(v2, dated, amended).size).toBe(0)
    const later = [{ ...(dated.find(({ id }) => id === 'row-33') ?? dated[0]), id: 'later', when: '2023' }]
    const moved = later.flatMap((one) => (one.kind === undefined ? [] : [{ ...one, kind: one.kind }]))
    expect(under(v1, moved, amended).size).toBe(0)
    expect(under(v2, moved, amended).get('later')).toEqual(
      expect.arrayContaining(['within? inside', 'cannot-be-compared? conduct-not-covered']),
    )
    const changes = whatChanges(law, amended, [...dated, ...moved], codes)
    expect(changes.map(({ account, text, why }) => [account, text, why[0]?.code])).toEqual([
      ['later', v1, 'text-goes-out-of-force'],
      ['later', v2, 'text-added'],
    ])
  })

  it('proposes norms for what is reported', () => {
    const account = accounts.find(({ id }) => id === 'row-23')
    const proposals = account && proposeNorms(account, codes).map(({ norm }) => norm)
    expect(proposals).toEqual(['iccpr-14-2-others', 'gc-29-11', 'iccpr-19', 'crc-2-2'])
  })
})

describe('shipped law', () => {
  it('names a reporter for every text and provision, and both languages for what it calls things', () => {
    for (const { name } of kp.instruments) expect([name.ko, name.en]).not.toContain(undefined)
    for (const { title } of kp.texts) expect([title.ko, title.en]).not.toContain(undefined)
    expect(kp.texts.filter(({ held }) => !held).length).toBe(3)
  })

  it('shows rival reports side by side', () => {
    const found = disputesOf(kp, codes).map((one) => `${one.kind} ${'text' in one ? one.text : ''}`)
    expect(found).toContain('rival-reports KP-CRIMINAL-CODE-2012')
    expect(found).toContain(`rival-reports ${v1}`)
    expect(found.filter((one) => one.startsWith('said-or-silent')).length).toBe(1)
  })

  it('the sample has a law that fits its sheet', () => {
    const law = readLaw(read('../../examples/law.json'), codes)
    const account = {
      instrument: 'XA-FCCA-2017',
      textBasis: 'commentary',
      reaches: ['family'],
      silent: true as const,
    }
    const { unplaced, law: placed } = placeProvisions(law, [{ id: 'acc', account, by: 'x' }])
    expect(unplaced).toEqual([])
    expect(placed.provisions.at(-1)?.text).toBe('XA-FCCA-2017-v1')
    expect(disputesOf(law, codes).map(({ kind }) => kind)).toEqual(['rival-reports'])
  })
})
