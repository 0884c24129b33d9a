import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../accounts/io/read-xlsx.ts'
import { ZipEntries } from '../../accounts/io/zip-entries.ts'
import { formula, hostile, neverOut } from '../testing/invented-record.ts'
import { inventedEstimates } from '../testing/invented-estimates.ts'
import { inventedRelease } from '../testing/invented-release.ts'
import { printForm } from '../testing/print-form.ts'
import { unguarded } from './csv.ts'
import { columnLetters, mostText, Sheets, xmlText } from './sheet.ts'
import { makeTables, workbookPath } from './tables.ts'
import { writeWorkbook } from './workbook.ts'

const invented = inventedRelease({ law: true })
const release = { ...invented, head: { ...invented.head, estimates: await inventedEstimates() } }
const files = await printForm(makeTables, release)

function table(name: string): Record<string, string>[] {
  const text = files.get(`tables/${name}.csv`)?.toString('utf8') ?? ''
  expect(text.startsWith('\uFEFF')).toBe(true)
  return Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  }).data
}

function workbook(sheets: readonly Sheets[]): ZipEntries {
  const chunks: Uint8Array[] = []
  writeWorkbook(sheets, (chunk) => chunks.push(chunk))
  return new ZipEntries(Buffer.concat(chunks), 'test.xlsx')
}
const member = (zip: ZipEntries, name: string): string => Buffer.from(zip.read(name) ?? []).toString('utf8')

describe('the tables of a release', () => {
  it('have a row for each account, withheld ones with nothing but that', () => {
    const accounts = table('accounts')
    expect(accounts.map(({ id }) => id)).toEqual(['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_e', 'acc_f'])
    const { id, withheld, ...rest } = accounts[5] ?? {}
    expect([id, withheld, ...new Set(Object.values(rest))]).toEqual(['acc_f', 'consent', ''])
    expect(accounts[2]).toMatchObject({
      when: '2022-03',
      generalised: 'when',
      kept: 'persons',
      where_en: 'Dovaine',
    })
    expect(accounts[2]?.['bodies']).toBe('Ministry of Calm \\| Section 2')
    expect(accounts[3]).toMatchObject({
      type: 'execution',
      type_ko: '처형',
      type_en: 'Execution',
      victims_min: '3',
    })
  })

  it('have each method of an estimate by itself, groups apart, and the counts that it follows from', () => {
    const rows = table('estimates')
    const whole = rows.filter((it) => it['stratum_ko'] === '')
    expect(whole.map((it) => it['number'])).toEqual([...'11111112222222', '3'])
    expect(whole.at(-1)).toMatchObject({ method: '', documented: '115', changed: 'yes' })
    expect(rows.filter((it) => it['stratum_en'] === 'male (M)')).toMatchObject([
      { documented: '12', by: 'sex' },
    ])
    expect(whole[0]).toMatchObject({ method: 'independence', seed: '7', counts: 'estimates/1.csv' })
    const people = (number: string): number =>
      table('estimate-counts').reduce(
        (sum, it) => sum + (it['number'] === number ? Number(it['people']) : 0),
        0,
      )
    expect(['1', '2', '3'].map(people)).toEqual([260, 272, 115])
    expect(files.get('tables/READ-ME.txt')?.toString('utf8')).toContain('don’t add methods up')
  })

  it('carry words that would be formulas, and give them back', () => {
    const quotes = table('passages').map(({ quote = '' }) => quote)
    expect(quotes).toContain(`'${formula}`)
    expect(quotes.map(unguarded)).toEqual(expect.arrayContaining([formula, hostile]))
  })

  it('give each finding its number, and each proof what adds up to it', () => {
    const [one] = table('findings')
    expect(one).toMatchObject({
      id: 'fin_one',
      minimum: '13',
      held: 'yes',
      standard_en: 'Reasonable grounds to believe',
    })
    const counted = table('proofs').map(({ counts }) => Number(counts))
    expect(counted.reduce((sum, weight) => sum + weight, 0)).toBe(13)
    expect(table('reported').every(({ finding }) => finding === 'fin_one' || finding === 'fin_two')).toBe(
      true,
    )
  })

  it('say of law against practice what is on paper and what is reported', () => {
    expect(table('law')).toContainEqual(
      expect.objectContaining({ conduct: 'watch', account: 'acc_a', marks: 'no-basis|cannot-say' }),
    )
  })

  it('name every column in both languages', () => {
    const named = table('columns').map(({ table: of, column }) => `${of ?? ''}.${column ?? ''}`)
    for (const name of [
      ...['accounts', 'passages', 'findings', 'proofs', 'reported', 'sources', 'law'],
      ...['estimates', 'estimate-counts'],
    ])
      for (const column of Object.keys(table(name)[0] ?? {})) expect(named).toContain(`${name}.${column}`)
    for (const { ko = '', en = '' } of table('columns')) {
      expect(ko).toMatch(/[가-힣]/)
      expect(en).toMatch(/[a-z]/i)
    }
  })

  it('are the same bytes for the same release, whatever the shards', async () => {
    const other = inventedRelease({ law: true, perShard: 1 })
    const head = { ...other.head, estimates: await inventedEstimates() }
    const again = await printForm(makeTables, { ...other, head })
    expect([...again.keys()]).toEqual([...files.keys()])
    for (const [path, bytes] of again) expect(bytes.equals(files.get(path) ?? Buffer.of())).toBe(true)
  })

  it('hold nothing that is withheld, packed or unpacked', () => {
    for (const bytes of files.values()) expect(bytes.includes(neverOut)).toBe(false)
    const zip = new ZipEntries(files.get(workbookPath) ?? Buffer.of(), workbookPath)
    for (const name of [
      'accounts',
      'passages',
      'findings',
      'proofs',
      'reported',
      'sources',
      'law',
      'read-me',
    ])
      expect(member(zip, `xl/worksheets/${name}.xml`)).not.toContain(neverOut)
    expect(zip.has('docProps/core.xml')).toBe(false)
  })
})

describe('the workbook', () => {
  it('opens with what must be read first, in both languages', () => {
    const rows = readXlsx(files.get(workbookPath) ?? Buffer.of(), workbookPath)
    expect(rows[1]).toEqual([
      '외국 매체를 이유로 한 처벌 (공개본 1, 2024-05-01T09:00:00Z)',
      'Punished over foreign media (release 1, 2024-05-01T09:00:00Z)',
    ])
    expect(rows[2]?.[1]).toContain('must not be added up')
  })

  it('types texts as texts and numbers as numbers', () => {
    const zip = new ZipEntries(files.get(workbookPath) ?? Buffer.of(), workbookPath)
    const accounts = member(zip, 'xl/worksheets/accounts.xml')
    expect(accounts).toContain('<c r="I2"><v>7</v></c>')
    expect(accounts).toContain('<t>2018/2020</t>')
    expect(accounts).not.toContain('<f>')
    expect(member(zip, 'xl/worksheets/passages.xml')).toContain('=HYPERLINK(')
  })

  it('goes on in another sheet where one is full', () => {
    const columns = [{ name: 'a', label: { ko: '가', en: 'A' } }]
    const sheets = new Sheets(
      { label: { ko: '표', en: 'Table' }, columns },
      (place) => `xl/worksheets/t${String(place)}.xml`,
      3,
    )
    for (let row = 0; row < 5; row += 1) sheets.add([row])
    sheets.end()
    const zip = workbook([sheets])
    expect(member(zip, 'xl/workbook.xml')).toMatch(/name="표 Table".*name="표 Table 2".*name="표 Table 3"/)
    expect(member(zip, 'xl/worksheets/t3.xml')).toContain('<v>4</v>')
    expect(member(zip, 'xl/worksheets/t3.xml')).toContain('<autoFilter ref="A1:A2"/>')
  })

  it('writes no text that XML or a cell can’t hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(xmlText(text)).not.toMatch(/[\0-\x08\v\f\r\x0e-\x1f\ufffe\uffff<>]|&(?!(amp|lt|gt);)/)
        expect(xmlText(text).isWellFormed()).toBe(true)
      }),
    )
    expect(xmlText('\u0007_x0041_\ud800')).toBe('_x0007__x005F_x0041_\ufffd')
    expect(xmlText('가'.repeat(40_000))).toHaveLength(mostText)
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})
