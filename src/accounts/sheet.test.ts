import { describe, expect, it } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import type { ErrorCode } from '../kernel/errors.ts'
import { brokenBy } from './fixtures/broken-rule.ts'
import { guessPlaces } from './mapping.ts'
import { columnNamed, koreanColumns } from './sheet-columns.ts'
import type { Column } from './sheet-columns.ts'
import { readRows } from './sheet.ts'
import type { Draft, Table } from './sheet.ts'

const codes = new Codebook()
const base = { source: 'S-01', quote: 'three people were shot by the river', kind: 'act' }

function table(...rows: Partial<Record<Column, string>>[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))] as Column[]
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '')) }
}

function one(row: Partial<Record<Column, string>>): Draft {
  const { drafts, refused } = readRows(table({ ...base, act_type: 'execution', ...row }), {}, codes)
  expect(refused).toEqual([])
  const [draft] = drafts
  if (!draft) throw new Error('no draft')
  return draft
}

describe('a row', () => {
  it('is read in full', () => {
    const draft = one({
      ...{
        voice: 'relayed',
        origin: 'Ferry worker',
        basis: 'eyewitness',
        victims_min: '3',
        victims_max: '5',
      },
      ...{ when: '2019-03~', where: 'XA-01|XA-02', manner: 'public|without-trial', conduct: 'watch|sell' },
      ...{ media_origin: 'KR|XB', circumstances: 'prior:1+', penalty: 'labour-camp:5y..15y|death' },
      ...{ reaches: 'offender|family:three-generations', body: 'River Guard|Court', note: ' seen by two ' },
      ...{ persons: 'P-1|P-2', credibility: '2', status: 'reviewed', incident: 'I-7' },
      ...{ prefix: 'said that', suffix: 'in spring', occurrence: '2' },
    })
    expect(draft).toEqual({
      row: 2,
      source: 'S-01',
      quote: base.quote,
      hint: { prefix: 'said that', suffix: 'in spring', occurrence: 2 },
      incident: 'I-7',
      account: {
        kind: 'act',
        attribution: { voice: 'relayed', origin: 'Ferry worker', basis: 'eyewitness' },
        status: 'reviewed',
        credibility: 2,
        note: 'seen by two',
        type: 'execution',
        victims: { min: 3, max: 5 },
        persons: ['P-1', 'P-2'],
        when: '2019-03~',
        where: ['XA-01', 'XA-02'],
        manner: ['public', 'without-trial'],
        conduct: ['watch', 'sell'],
        media: ['KR', 'XB'],
        circumstances: ['prior:1+'],
        penalty: [{ kind: 'labour-camp', from: '5y', to: '15y' }, { kind: 'death' }],
        reaches: ['offender', 'family:three-generations'],
        bodies: ['River Guard', 'Court'],
      },
    })
  })

  it('states nothing by its blanks', () => {
    expect(one({ kind: 'comment', act_type: ' ' })).toEqual({
      row: 2,
      source: 'S-01',
      quote: base.quote,
      hint: {},
      account: { kind: 'comment', attribution: { voice: 'own', basis: 'unstated' }, status: 'coded' },
    })
  })

  it('that names whom it relays need not say that it relays', () => {
    expect(one({ origin: 'Ferry worker' }).account.attribution.voice).toBe('relayed')
  })

  it.each<[Partial<Record<Column, string>>, object]>([
    [{}, { min: 1 }],
    [{ vague: 'yes' }, { min: 2, vague: true }],
    [
      { victims_min: '2', vague: 'yes' },
      { min: 2, vague: true },
    ],
    [{ victims_min: '1,200', vague: 'no' }, { min: 1200 }],
    [{ victims_max: '10' }, { min: 0, max: 10 }],
    [{ persons: 'P-1|P-2|P-3' }, { min: 3 }],
    [
      { persons: 'P-1|P-2|P-3', victims_max: '3' },
      { min: 3, max: 3 },
    ],
    [{ victims: 'at least seven' }, { min: 7 }],
    [{ victims: '최소 7명' }, { min: 7 }],
    [{ victims: '2-5' }, { min: 2, max: 5 }],
    [{ victims: 'numerous' }, { min: 2, vague: true }],
  ])('counts victims from %j', (row, victims) => {
    expect(one(row).account).toMatchObject({ victims })
    expect(one(row).account).toHaveProperty('victims', victims)
  })

  it.each<[ErrorCode, Partial<Record<Column, string>>, object]>([
    ['sheet-value-missing', { source: '' }, { column: 'source' }],
    ['sheet-value-missing', { quote: ' ' }, { column: 'quote' }],
    ['sheet-value-missing', { kind: '' }, { column: 'kind' }],
    ['sheet-value-missing', { act_type: '' }, { column: 'act_type' }],
    ['code-unknown', { kind: 'acts' }, { vocabulary: 'account-kind', value: 'acts', nearest: 'act' }],
    ['code-unknown', { act_type: 'excution' }, { vocabulary: 'act-type', nearest: 'execution' }],
    ['code-unknown', { conduct: 'watch|wach' }, { vocabulary: 'conduct', value: 'wach', nearest: 'watch' }],
    ['code-unknown', { media_origin: 'kr' }, { vocabulary: 'media-origin', nearest: 'KR' }],
    ['code-unknown', { manner: '공개적' }, { vocabulary: 'manner', nearest: 'public' }],
    ['code-unknown', { circumstances: 'prior:often' }, { vocabulary: 'circumstance' }],
    ['code-unknown', { reaches: 'family:cousins' }, { vocabulary: 'reach' }],
    ['code-unknown', { penalty: 'deth' }, { vocabulary: 'penalty', nearest: 'death' }],
    ['code-unknown', { voice: 'other' }, { vocabulary: 'voice' }],
    ['code-unknown', { basis: 'rumour' }, { vocabulary: 'basis' }],
    ['code-unknown', { credibility: '7' }, { vocabulary: 'credibility' }],
    ['code-unknown', { status: 'withdrawn' }, { vocabulary: 'account-status' }],
    ['code-unknown', { kind: 'channel', act_type: '', channel: 'device:usb|shop' }, { value: 'shop' }],
    ['code-unknown', { kind: 'provision', act_type: '', text_basis: 'leak' }, { vocabulary: 'text-basis' }],
    ['penalty-invalid', { penalty: 'death:soon' }, { value: 'death:soon' }],
    ['term-reversed', { penalty: 'labour-camp:15y..5y' }, { value: 'labour-camp:15y..5y' }],
    ['count-invalid', { victims_min: 'seven' }, { value: 'seven' }],
    ['count-invalid', { victims_max: '-3' }, { value: '-3' }],
    ['count-invalid', { victims_min: '2.5' }, { value: '2.5' }],
    ['count-invalid', { victims: 'a crowd of sorts' }, {}],
    ['count-reversed', { victims_min: '9', victims_max: '3' }, { min: 9, max: 3 }],
    ['value-unusable', { victims: '7', victims_min: '7' }, { field: 'victims' }],
    ['value-unusable', { vague: 'perhaps' }, { field: 'vague' }],
    ['value-unusable', { occurrence: '0' }, { field: 'occurrence' }],
    ['value-unusable', { voice: 'own', origin: 'Ferry worker' }, { field: 'origin' }],
    ['value-unusable', { body: '|' }, { field: 'body' }],
    ['date-invalid', { when: '2021-02-30' }, { value: '2021-02-30' }],
    ['date-invalid', { when: 'last spring' }, {}],
    ['date-reversed', { when: '2021/2019' }, {}],
    ['place-invalid', { where: 'XA-01|by the river' }, { value: 'by the river' }],
    ['sheet-formula', { victims_min: '=SUM(A1:A3)' }, { column: 'victims_min', value: '=SUM(A1:A3)' }],
    ['sheet-formula', { quote: '=HYPERLINK("x")' }, { column: 'quote' }],
    ['sheet-formula', { note: '@SUM(1+1)' }, { column: 'note' }],
    ['sheet-formula', { victims_min: '+A1' }, { column: 'victims_min' }],
    ['sheet-formula', { origin: '-2+3+cmd|x!A0' }, { column: 'origin' }],
    ['sheet-value-misplaced', { speaker: 'A minister' }, { column: 'speaker', kind: 'act' }],
    ['sheet-value-misplaced', { kind: 'comment' }, { column: 'act_type', kind: 'comment' }],
  ])('is refused with %s: %j', (code, row, params) => {
    const good = { ...base, act_type: 'execution' }
    const { drafts, refused } = readRows(table(good, { ...good, ...row }, good), {}, codes)
    expect(drafts.map((draft) => draft.row)).toEqual([2, 4])
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ row: 3, code, params })
  })

  it.each<Partial<Record<Column, string>>>([
    { when: '2019' },
    { where: 'XA' },
    { persons: 'P-1' },
    { incident: 'I-1' },
    { body: 'River Guard' },
  ])('on channels takes no %j', (row) => {
    const { refused } = readRows(
      table({ ...base, kind: 'channel', channel: 'device:usb', ...row }),
      {},
      codes,
    )
    expect(refused).toMatchObject([{ code: 'sheet-value-misplaced', params: { kind: 'channel' } }])
  })

  it.each(['- he said - three', '-5 degrees that night', '+ three more', '@home they wept', '* one (two)'])(
    'may quote %j, which is no formula',
    (quote) => {
      expect(one({ quote, note: quote }).quote).toBe(quote)
    },
  )

  it('gets back a quote that an apostrophe guards, and nothing else', () => {
    expect(one({ quote: "'=three plus two" }).quote).toBe('=three plus two')
    expect(one({ quote: "''-three" }).quote).toBe("'-three")
    expect(one({ quote: "'three' of them" }).quote).toBe("'three' of them")
  })

  it('with values beyond the last heading is refused, with blanks there it is not', () => {
    const { columns, rows } = table(base)
    const wide = {
      columns,
      rows: rows.flatMap((row) => [
        [...row, ' '],
        [...row, '', 'and shot'],
      ]),
    }
    const { refused } = readRows(wide, {}, codes)
    expect(refused.map(({ row, code }) => [row, code])).toEqual([
      [2, 'sheet-value-missing'],
      [3, 'sheet-row-uneven'],
    ])
    expect(refused[1]?.params).toEqual({ cells: 5, columns: 3 })
  })

  it('that is blank is passed over, and counted', () => {
    const { drafts, refused } = readRows(table({}, { ...base, kind: 'comment' }, {}, base), {}, codes)
    expect(drafts.map(({ row }) => row)).toEqual([3])
    expect(refused.map(({ row }) => row)).toEqual([5])
  })

  it('is numbered from where the data begin', () => {
    const shifted = { ...table({ ...base, kind: 'comment' }), firstRow: 4 }
    expect(readRows(shifted, {}, codes).drafts[0]?.row).toBe(4)
  })
})

describe('the columns', () => {
  const refuses = (
    columns: string[],
    mapping: Record<string, string>,
    code: ErrorCode,
    params: object,
  ): void => {
    const broken = brokenBy(() => readRows({ columns, rows: [] }, mapping, codes))
    expect(broken).toMatchObject({ code, params })
  }

  it('may all be Korean', () => {
    const row: Partial<Record<Column, string>> = {
      ...base,
      act_type: 'execution',
      victims_min: '3',
      when: '2019',
    }
    const plain = table(row)
    const korean = {
      columns: Object.keys(row).map((name) => koreanColumns[name as Column][0]),
      rows: plain.rows,
    }
    expect(readRows(korean, {}, codes)).toEqual(readRows(plain, {}, codes))
  })

  it('have names that name one column each', () => {
    for (const [column, names] of Object.entries(koreanColumns)) {
      for (const name of [column, ...names]) expect(columnNamed(name), name).toBe(column)
    }
  })

  it('are known whatever their case, spaces and marks', () => {
    const columns = ['\uFEFFSource', ' QUOTE ', 'kind', 'Act Type', 'victims-min']
    const { drafts } = readRows({ columns, rows: [['S', 'q', 'act', 'arrest', '4']] }, {}, codes)
    expect(drafts[0]?.account).toMatchObject({ type: 'arrest', victims: { min: 4 } })
  })

  it('may be renamed, and ignored', () => {
    const columns = ['File', 'Excerpt', 'kind', 'Remarks', 'note']
    const rows = [['S', 'q', 'comment', '=1+1', 'dropped']]
    const mapping = { source: 'file', quote: 'Excerpt', Remarks: '', note: '' }
    const { drafts, refused } = readRows({ columns, rows }, mapping, codes)
    expect(refused).toEqual([])
    expect(drafts).toMatchObject([{ source: 'S', quote: 'q' }])
    expect(drafts[0]?.account.note).toBeUndefined()
  })

  it('are named in errors as the sheet names them', () => {
    const columns = ['출처', '인용', '종류', '어림']
    const { refused } = readRows(
      {
        columns,
        rows: [
          ['S', 'q', 'act', ''],
          ['S', '', 'act', ''],
        ],
      },
      {},
      codes,
    )
    expect(refused.map(({ params }) => params)).toEqual([{ column: 'act_type' }, { column: '인용' }])
  })

  it('refuse what they do not know', () => {
    refuses(['source', 'quote', 'kind', 'colour'], {}, 'sheet-column-unknown', { column: 'colour' })
    refuses(['source', 'quote', 'kind'], { colour: 'kind' }, 'sheet-column-unknown', { column: 'colour' })
    refuses(['source', 'quote'], {}, 'sheet-column-missing', { column: 'kind', found: ['source', 'quote'] })
    refuses(['source', 'quote', 'kind'], { note: 'Remarks' }, 'sheet-column-missing', { column: 'Remarks' })
    refuses(['source', 'quote', 'kind', 'Quote'], {}, 'sheet-column-twice', { column: 'Quote' })
    refuses(['source', 'quote', 'kind', '인용'], {}, 'sheet-column-twice', { column: '인용' })
    refuses(['source', 'quote', 'kind', 'x'], { quote: 'x' }, 'sheet-column-twice', { column: 'x' })
  })

  it('without a heading are passed over while they are empty', () => {
    const columns = ['source', 'quote', 'kind', '']
    expect(readRows({ columns, rows: [['S', 'q', 'comment', ' ']] }, {}, codes).drafts).toHaveLength(1)
    const broken = brokenBy(() => readRows({ columns, rows: [['S', 'q', 'comment', 'x']] }, {}, codes))
    expect(broken).toMatchObject({ code: 'sheet-column-unknown', params: { column: 'D' } })
  })
})

describe('columns that somebody has placed', () => {
  const rows = [['a dash - and more', 'S-01', 'comment', 'KM', '=1+1']]

  it('are read by position, whatever their headings; the others are not looked at', () => {
    const columns = ['Excerpt', 'Excerpt', 'type', 'source', '']
    const places = ['quote', 'source', 'kind', undefined, undefined] as const
    const { drafts, refused } = readRows({ columns, rows }, places, codes)
    expect(refused).toEqual([])
    expect(drafts.map(({ source, quote }) => [source, quote])).toEqual([['S-01', 'a dash - and more']])
  })

  it.each<[string, (Column | undefined)[], ErrorCode]>([
    ['one twice', ['quote', 'source', 'kind', 'quote'], 'sheet-column-twice'],
    ['one that is needed nowhere', ['quote', 'source'], 'sheet-column-missing'],
  ])('%s is an error of the sheet', (_, places, code) => {
    const columns = ['a', 'b', 'c', 'd', 'e']
    expect(brokenBy(() => readRows({ columns, rows }, places, codes)).code).toBe(code)
  })

  it('are guessed by their headings, each once, with or without something in brackets', () => {
    const headings = ['인용 (원문)', 'Source', 'source', 'Victims-min', 'KIND [coded]', 'Remarks', '']
    const guessed = ['quote', 'source', undefined, 'victims_min', 'kind', undefined, undefined]
    expect(guessPlaces(headings)).toEqual(guessed)
  })
})
