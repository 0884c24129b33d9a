import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvLine, guarded, unguarded } from './csv.ts'

const awkward = fc.string({ unit: fc.constantFrom(...'ab,;"\'\r\n\t =+-@＝＠가'), minLength: 0 })

describe('a cell of a CSV table', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(awkward, { minLength: 1 }), (cells) => {
        const { data } = Papa.parse<string[]>(csvLine([...cells, 'end']), { delimiter: ',', newline: '\r\n' })
        expect(data[0]?.map(unguarded)).toEqual([...cells, 'end'])
      }),
    )
  })

  it('never begins with what a spreadsheet runs', () => {
    fc.assert(fc.property(awkward, (text) => !/^\s*[=+\-@＝＋－＠]/.test(guarded(text))))
    for (const formula of ['=1+1', '+82', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1']) {
      expect(csvLine([formula])).toBe(`"'${formula}"\r\n`)
    }
  })

  it('leaves every other text alone, and numbers without quotation marks', () => {
    expect(csvLine(['적어도 일곱', 7, undefined, '2018/2020', '5=5'])).toBe(
      '"적어도 일곱",7,,"2018/2020","5=5"\r\n',
    )
  })
})
