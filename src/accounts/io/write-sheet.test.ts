import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { Codebook } from '../../codebook/codebook.ts'
import { draftToRow } from '../draft-row.ts'
import { draftArbitrary } from '../fixtures/drafts.ts'
import { guard, unguard } from '../formula.ts'
import { columns } from '../sheet-columns.ts'
import { readRows } from '../sheet.ts'
import type { Refusal, Table } from '../sheet.ts'
import { readTable } from './read-sheet.ts'
import { refusedSheet } from './write-sheet.ts'

const codes = new Codebook()
const back = (text: string): Table => readTable(Buffer.from(text), 'refused.csv')
const wording = ({ code }: Refusal): string => `=because ${code}`

describe('a draft', () => {
  it('written as a row and read again is the same draft', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const { drafts, refused } = readRows({ columns, rows: [draftToRow(draft)] }, {}, codes)
        expect(refused).toEqual([])
        expect(drafts).toEqual([{ ...draft, row: 2 }])
      }),
    )
  })

  it('stays the same through a file', () => {
    fc.assert(
      fc.property(fc.array(draftArbitrary, { minLength: 1, maxLength: 5 }), (drafts) => {
        const csv = Papa.unparse([[...columns], ...drafts.map(draftToRow)])
        const read = readRows(back(csv), {}, codes)
        expect(read.refused).toEqual([])
        expect(read.drafts).toEqual(drafts.map((draft, index) => ({ ...draft, row: index + 2 })))
      }),
    )
  })
})

describe('guarding', () => {
  it('is undone exactly, and leaves nothing that begins like a formula', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', "'", "'=", "''-", '＝'), fc.string())
        .map((it) => it.join('')),
    )
    fc.assert(
      fc.property(text, (cell) => {
        expect(unguard(guard(cell))).toBe(cell)
        expect(guard(cell)).not.toMatch(/^[=+\-@＝＋－＠]/)
      }),
    )
  })
})

describe('refusedSheet', () => {
  const table: Table = {
    columns: ['source', 'quote', 'kind', 'act_type', 'victims_min'],
    rows: [
      ['S', '- he said, "three"', 'act', 'shooting', '3'],
      ['S', 'fine', 'comment'],
      ['S', '=CMD()', 'act', 'execution', "'=1+1", 'left over'],
    ],
  }

  it('gives refused rows back with the reason, and with no cell that runs', () => {
    const { refused } = readRows(table, {}, codes)
    const text = refusedSheet(table, refused, wording)
    expect(text).toBe(
      '\uFEFFsource,quote,kind,act_type,victims_min,reason,\r\n' +
        'S,"\'- he said, ""three""",act,shooting,3,\'=because code-unknown,\r\n' +
        "S,'=CMD(),act,execution,'=1+1,'=because sheet-row-uneven,left over\r\n",
    )
    for (const cells of Papa.parse<string[]>(text).data) {
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@]/)
    }
  })

  it('comes back with the same words, the reason read over, and does so again and again', () => {
    const { refused } = readRows(table, {}, codes)
    const first = back(refusedSheet(table, refused.slice(0, 1), wording))
    const again = readRows(first, {}, codes)
    expect(again.refused).toEqual([{ ...refused[0], row: 2 }])
    const second = back(refusedSheet(first, again.refused, wording))
    expect(second).toEqual(first)
    const mended = {
      ...second,
      rows: second.rows.map((row) => row.map((cell) => (cell === 'shooting' ? 'killing' : cell))),
    }
    expect(readRows(mended, {}, codes).drafts[0]?.quote).toBe('- he said, "three"')
  })
})
