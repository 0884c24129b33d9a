import { describe, expect, it } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { compareAll, type ReportedAccount } from './compare.ts'
import { matrixOf, type Matrix, type MatrixFilter } from './matrix.ts'
import { noLaw, type Law, type LawText } from './model.ts'

const codes = new Codebook()
const text = (code: string, from: string, replaces?: string): LawText => ({
  ...{ code, instrument: 'A', title: { en: code }, basis: 'official-text', held: true, from },
  ...{ reportedBy: [{ by: 'Gazette' }], ...(replaces !== undefined && { replaces: [replaces] }) },
})
const law: Law = {
  ...noLaw,
  instruments: [{ code: 'A', country: 'XA', name: { en: 'A' } }],
  texts: [text('A-1', '2015'), text('A-2', '2020-07-01', 'A-1')],
  provisions: ['A-1', 'A-2'].map((code) => ({
    ...{ code: `p-${code}`, text: code, conduct: ['watch'], media: ['KR'], reportedBy: { by: 'Gazette' } },
    ...{ penalty: [{ kind: 'labour-camp', from: '5y', to: '10y' }], reaches: ['offender'] },
  })),
}

const account = (id: string, when: string | undefined, place: string, origin: string): ReportedAccount => ({
  ...{ id, kind: 'practice', conduct: ['watch'], media: ['KR'], reaches: ['offender'], when },
  ...{ penalty: [{ kind: 'death' }], where: [place], origin: { key: origin, known: true } },
})
const accounts = [
  account('early', '2016', 'XA-01', 'one'),
  account('late', '2021', 'XA-01/a', 'one'),
  account('elsewhere', '2021', 'XA-02', 'two'),
  account('undated', undefined, 'XA-02', 'two'),
]
const shown = (filter: MatrixFilter): Matrix =>
  matrixOf(law, accounts, compareAll(accounts, law, codes), codes, filter)
const reported = (filter: MatrixFilter): string[] =>
  [...new Set(shown(filter).cells.flatMap((cell) => cell.reported.map((one) => one.account)))].sort()
const columns = (filter: MatrixFilter): string[] => shown(filter).columns.map(({ code }) => code)

describe('the matrix, filtered', () => {
  it('shows everything without a filter, and counts origins, not accounts', () => {
    expect(reported({})).toEqual(['early', 'elsewhere', 'late', 'undated'])
    expect(shown({}).origins).toBe(2)
    expect(shown({}).cells.map(({ text: at, origins }) => [at, origins])).toEqual([
      ['A-1', 2],
      ['A-2', 2],
    ])
  })

  it('by date: accounts that may lie in it, and texts that may be in force in it', () => {
    expect(reported({ when: '2016' })).toEqual(['early', 'undated'])
    expect(columns({ when: '2016' })).toEqual(['A-1'])
    expect(reported({ when: '2021' })).toEqual(['elsewhere', 'late', 'undated'])
    expect(columns({ when: '2021' })).toEqual(['A-2'])
    expect(columns({ when: '2020' })).toEqual(['A-1', 'A-2'])
  })

  it('by place, with all that lies in it', () => {
    expect(reported({ where: ['XA-01'] })).toEqual(['early', 'late'])
    expect(reported({ where: ['XA'] })).toHaveLength(4)
    expect(reported({ where: ['XB'] })).toEqual([])
  })

  it('by text', () => {
    expect(columns({ texts: ['A-2'] })).toEqual(['A-2'])
    expect(reported({ texts: ['A-1'] })).toEqual(['early', 'undated'])
    expect(columns({ texts: ['B'] })).toEqual([])
  })

  it('by origin, and then counts that origin alone', () => {
    expect(reported({ origins: ['one'] })).toEqual(['early', 'late'])
    expect(shown({ origins: ['one'] }).origins).toBe(1)
    expect(shown({ origins: ['one'] }).cells.every(({ origins }) => origins === 1)).toBe(true)
  })

  it('by all of these together; what the paper says stays', () => {
    const filter = { when: '2021', where: ['XA-02'], texts: ['A-2'], origins: ['two'] }
    expect(reported(filter)).toEqual(['elsewhere', 'undated'])
    expect(shown({ origins: ['nobody'] }).cells.map(({ provisions }) => provisions)).toEqual([
      ['p-A-1'],
      ['p-A-2'],
    ])
  })
})
