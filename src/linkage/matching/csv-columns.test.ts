import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { isGirokError } from '../../kernel/errors.ts'
import { readColumns, type RawTable } from './csv-columns.ts'
import { cellOf } from './raw-persons.ts'

const read = (text: string): RawTable => readColumns(new TextEncoder().encode(text))
const rowsOf = ({ columns, rows }: RawTable): string[][] =>
  Array.from({ length: rows }, (_, row) => columns.map((column) => cellOf(column, row)))

function codeOf(text: string): string {
  try {
    read(text)
  } catch (error) {
    if (isGirokError(error)) return error.code
    throw error
  }
  return 'none'
}

describe('a CSV file read into codes', () => {
  it('has quotes, doubled quotes, lines in cells, a mark of its encoding, and other separators', () => {
    const table = read('\ufeffname; place\r\n"Vell; ""Anna"""; Kest \r\n\r\n"two\nlines";\r\n이름')
    expect(table.columns.map(({ name }) => name)).toEqual(['name', 'place'])
    expect(rowsOf(table)).toEqual([
      ['Vell; "Anna"', 'Kest'],
      ['two\nlines', ''],
      ['이름', ''],
    ])
  })

  it('is refused where it is broken or empty', () => {
    expect(codeOf('name\n"never closed')).toBe('link-quote-open')
    expect(codeOf('name\na,b')).toBe('link-cells-many')
    expect(codeOf('name\n')).toBe('link-table-empty')
    expect(codeOf('')).toBe('link-table-empty')
  })

  it('gives back whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', ' ', '\n', '한', 'é'), maxLength: 6 })
    const trimmed = cell.map((text) => text.replace(/^ +| +$/g, ''))
    const rows = fc.array(fc.tuple(fc.constant('x'), trimmed, trimmed), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(rows, (all) => {
        const text = Papa.unparse({ fields: ['id', 'one', 'two'], data: all }, { quotes: true })
        expect(rowsOf(read(text))).toEqual(all)
      }),
    )
  })
})
