import { describe, expect, it } from 'vitest'
import { sha256 } from '../../record/io/sha256.ts'
import type { PublishedText } from '../model.ts'
import { pageWriter } from '../page-writer.ts'
import { neverOut } from '../testing/invented-record.ts'
import { inventedEstimates } from '../testing/invented-estimates.ts'
import { codebook, inventedRelease, type InventedRelease } from '../testing/invented-release.ts'
import { findingPart } from './finding-part.ts'
import type { ReportSheet } from './model.ts'
import { Report, sheetJson } from './report.ts'

const release = inventedRelease({ law: true })
const accountsOf = ({ shards }: InventedRelease): Map<string, (typeof shards)[number]['accounts'][number]> =>
  new Map(shards.flatMap(({ accounts }) => accounts.map((it) => [it.id, it] as const)))

function sheetOf(of: InventedRelease, language: 'ko' | 'en' = 'en'): ReportSheet {
  const report = new Report(of.head, codebook, sha256, language)
  const accounts = accountsOf(of)
  of.findings.forEach((finding, place) => report.finding(finding, place, accounts))
  of.head.texts.forEach((text) => report.text(text, accounts))
  if (of.head.law) report.law(of.head.law, accounts)
  return report.sheet()
}

describe('the sheet of a report', () => {
  const sheet = sheetOf(release)

  it('says of a finding its number, its proof with reasons, its quotes, and what it doesn’t say', () => {
    const [first, second] = sheet.findings
    expect(first?.figures[0]).toMatchObject({ name: 'Documented minimum', value: '13 persons' })
    expect(first?.proof?.members).toHaveLength(4)
    expect(first?.proof?.pairs).toHaveLength(6)
    expect(first?.proof?.members.map((member) => member.at(-1))).toEqual(['1.1', '1.2', '1.3', 'withheld'])
    expect(first?.accounts[0]).toMatchObject({
      number: '1.1',
      id: 'acc_a',
      quotes: [{ words: 'at least seven people were shot', page: 'page 3' }],
    })
    expect(first?.withheld).toContain('1 account withheld')
    expect(first?.maybe?.accounts).toHaveLength(1)
    expect(second?.figures[0]?.value).toBe('Not held')
    expect(second?.silent[0]).toContain('doesn’t mean that nothing happened')
  })

  it('has on its cover what a reader compares with what is known from elsewhere', () => {
    const { line, facts } = sheet.cover
    expect(line).toBe('Release 1 · For everybody')
    expect(facts.find(({ name }) => name.startsWith('Key'))?.value).toMatch(
      /^(\w{4} ){7}\w{4}\n(\w{4} ){7}\w{4}$/,
    )
  })

  it('says at its head that it is not for everybody, and gives a court no promise of likeness', () => {
    const court = sheetOf(inventedRelease({ audience: 'court' }), 'ko')
    expect(court.cover.restricted).toContain('법원 제출용')
    expect(JSON.stringify(court.cover.facts)).not.toContain('구별되지')
    expect(sheet.cover.restricted).toBeUndefined()
  })

  it('holds nothing of what stays in the record, and no letter that turns a line around', () => {
    for (const language of ['ko', 'en'] as const) {
      const json = sheetJson(sheetOf(release, language))
      expect(json).not.toContain(neverOut)
      expect(json).not.toContain('acc_f')
      expect(json).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    }
  })

  it('says how much of a finding is left out, and where it is', () => {
    const accounts = Object.fromEntries(accountsOf(release))
    const [finding] = release.findings
    if (finding === undefined) throw new Error('no finding')
    const page = pageWriter({ ...release.head, accounts }, codebook, sha256, 'en')
    const part = findingPart(page, finding, 0, 2)
    expect(part.accounts).toHaveLength(2)
    expect(part.accountsNote).toMatch(/^2 further accounts not printed here/)
    const many = { ...finding.result.minimum, reasonsLeftOut: 500 }
    const cut = findingPart(page, { ...finding, result: { ...finding.result, minimum: many } }, 0, 25)
    expect(cut.proof?.pairsNote).toMatch(/^500 further pairs/)
    expect(cut.accountsNote).toBeUndefined()
  })

  it('prints the first findings and those that texts refer to; the others it lists', () => {
    const [listed] = release.head.findings
    const [finding] = release.findings
    if (listed === undefined || finding === undefined) throw new Error('no finding')
    const ids = Array.from({ length: 130 }, (_, at) => `fin_${at}`)
    const text: PublishedText = {
      title: { ko: '글', en: 'Text' },
      body: {},
      footnotes: { ko: [{ kind: 'finding', finding: 'fin_120' }] },
    }
    const many = sheetOf({
      ...release,
      head: { ...release.head, texts: [text], findings: ids.map((id) => ({ ...listed, id })) },
      findings: ids.map((id) => ({ ...finding, id })),
    })
    expect(many.findings).toHaveLength(101)
    expect(many.findings.at(-1)?.number).toBe('121')
    expect(many.otherFindings).toHaveLength(29)
    expect(many.otherFindings[0]).toMatchObject({ number: '101', title: 'Executions over foreign media' })
  })

  it('leaves no level of headings out, and puts a footnote where it is called first', () => {
    const words = (text: string): { kind: 'words'; text: string }[] => [{ kind: 'words', text }]
    const text: PublishedText = {
      title: { ko: '글', en: 'Text' },
      body: {
        en: [
          { kind: 'heading', level: 4, inlines: words('deep') },
          { kind: 'heading', level: 4, inlines: words('deeper') },
          { kind: 'table', head: [[{ kind: 'footnote', at: 0 }]], rows: [[[{ kind: 'footnote', at: 0 }]]] },
        ],
      },
      footnotes: { en: [{ kind: 'account', account: 'acc_a', passage: 0 }] },
    }
    const [part] = sheetOf({ ...release, head: { ...release.head, texts: [text] } }).texts
    expect(part?.pieces).toMatchObject([
      { level: 2 },
      { level: 3 },
      { repeat: false, head: [[{ first: true }]], rows: [[[{ first: false }]]] },
    ])
    expect(part?.notes[0]).toMatchObject({ quote: { words: 'at least seven people were shot', before: '' } })
  })

  it('has each estimate with its counts, its methods, the range where they disagree, and how to do it again', async () => {
    const estimates = await inventedEstimates()
    const told = sheetOf({ ...release, head: { ...release.head, estimates } })
    const [ferry, bySex, two] = told.estimates
    expect(ferry).toMatchObject({ title: 'Taken at the ferry', flags: [], figures: [{ value: '260' }, {}] })
    expect(ferry?.figures[1]?.value).toMatch(/^\d+–\d+$/)
    expect(ferry?.tables[0]?.rows).toHaveLength(7)
    expect(ferry?.reasons[0]?.reasons.length).toBeGreaterThan(0)
    expect(ferry?.counts.rows).toContainEqual(['press + region + families', '9'])
    expect(ferry?.again.command).toContain('estimates/1.csv --seed 7 --chains 20 --rounds 1000')
    expect(bySex?.figures[0]?.value).toBe('255–272')
    expect(bySex?.tables[1]).toMatchObject({
      title: 'By group: sex',
      rows: [
        ['female (F)', '260', expect.any(String)],
        ['male (M)', '12', 'no estimate'],
      ],
    })
    expect(bySex?.reasons[0]).toMatchObject({
      title: 'Groups without an estimate',
      reasons: [expect.stringMatching(/^male \(M\): /)],
    })
    expect(bySex?.counts.rows).toContainEqual(['male (M)', 'press + region', '1'])
    expect(bySex?.again.command).toContain('--by stratum')
    expect(two).toMatchObject({ flags: [expect.stringContaining('changed')], tables: [], figures: [{}] })
    expect(told.cover.facts.find(({ name }) => name === 'Holds')?.value).toContain('3 estimates')
    expect(
      JSON.stringify(sheetOf({ ...release, head: { ...release.head, estimates } }, 'ko').estimates),
    ).toContain('여성(F)')
  })

  it('has the matrix with every row and text', () => {
    const { law } = sheet
    const head = release.head.law
    expect(law?.tables.flatMap(({ columns }) => columns)).toHaveLength(head?.columns.length ?? 0)
    expect(law?.tables[0]?.rows.length).toBeGreaterThan(5)
    expect(law?.disputes.length).toBe(head?.disputes.length)
  })
})
