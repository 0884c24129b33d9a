import { createDeflateRaw } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Codebook } from '../../codebook/codebook.ts'
import type { ErrorCode } from '../../kernel/errors.ts'
import { brokenBy } from '../fixtures/broken-rule.ts'
import { readRows } from '../sheet.ts'
import { textRow, workbook } from './fixtures/workbook.ts'
import type { WorkbookParts } from './fixtures/workbook.ts'
import { zipArchive } from './fixtures/zip-archive.ts'
import { readTable } from './read-sheet.ts'
import { inflatedLimit } from './sheet-table.ts'

const head = textRow(1, ['source', 'quote', 'kind', 'when'])
const read = (parts: WorkbookParts) => readTable(workbook(parts), 'coding.xlsx')
/** The cells of the second row. */
const cells = (row: string, parts: Partial<WorkbookParts> = {}) =>
  read({ ...parts, rows: `${head}<row r="2">${row}</row>` }).rows[0]

const refuses = (bytes: Uint8Array, code: ErrorCode, params: object = {}): void => {
  const broken = brokenBy(() => readTable(bytes, 'coding.xlsx'))
  expect(broken).toMatchObject({ code, params: { file: 'coding.xlsx', ...params } })
}

describe('a cell of XLSX', () => {
  it('may hold a shared, an inline or a computed string', () => {
    const strings =
      '<si><t>S-01</t></si>' +
      '<si><r><t>세 </t></r><r><rPr><b/></rPr><t>사람</t></r><rPh sb="0" eb="1"><t>se</t></rPh></si>' +
      '<si><t>&lt;a&gt; &amp; line_x000D_end _x005F_x0041_</t></si>'
    const row =
      '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c t="s"><v>2</v></c>' +
      '<c t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c><c t="str"><v>plain</v></c>'
    expect(cells(row, { strings })).toEqual(['S-01', '세 사람', '<a> & line\rend _x0041_', 'inline', 'plain'])
  })

  it('may hold a number or a truth value', () => {
    const row = ['7', '2021', '1E3', '0.1', '12345678901234567890', '-3']
      .map((v) => `<c><v>${v}</v></c>`)
      .join('')
    expect(cells(`${row}<c t="b"><v>1</v></c><c t="b"><v>0</v></c>`)).toEqual([
      ...['7', '2021', '1000', '0.1', '12345678901234567890', '-3', 'TRUE', 'FALSE'],
    ])
  })

  it('stands where its address says', () => {
    expect(
      cells('<c r="B2" t="inlineStr"><is><t>b</t></is></c><c r="E2"><v/></c><c r="AB2"><v>1</v></c>'),
    ).toEqual([...['', 'b'], ...Array.from({ length: 25 }, () => ''), '1'])
  })

  it.each([
    ['<c><f>SUM(A1:A3)</f><v>6</v></c>', '=SUM(A1:A3)'],
    ['<c t="str"><f>A1&amp;"x"</f><v>Sx</v></c>', '=A1&"x"'],
    ['<c><f t="shared" si="0"/><v>6</v></c>', '=…'],
  ])('that holds a formula shows it: %s', (cell, text) => {
    expect(cells(cell)).toEqual([text])
  })

  it('with a formula is refused, one that holds such a text is not', () => {
    const rows =
      head +
      '<row r="2"><c t="inlineStr"><is><t>S</t></is></c><c t="str"><f>A2</f><v>S</v></c></row>' +
      textRow(3, ['S', '=three plus two', 'comment'])
    const { drafts, refused } = readRows(read({ rows }), {}, new Codebook())
    expect(refused).toEqual([{ row: 2, code: 'sheet-formula', params: { column: 'quote', value: '=A2' } }])
    expect(drafts).toMatchObject([{ row: 3, quote: '=three plus two' }])
  })

  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165" formatCode="[$-412]yyyy&quot;년&quot;"/>' +
    '<numFmt numFmtId="166" formatCode="yyyy/mm/dd\\ hh:mm;@"/><numFmt numFmtId="167" formatCode="#,##0&quot; days&quot;"/>' +
    '<numFmt numFmtId="168" formatCode="[Red]0.00E+00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>' +
    '<xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="16"/><xf numFmtId="20"/></cellXfs>'

  it.each([
    [0, '44197', '44197'],
    [1, '44197', '2021-01-01'],
    [1, '44197.75', '2021-01-01'],
    [2, '44197', '2021-01'],
    [3, '44197', '2021-01'],
    [4, '44197', '2021'],
    [5, '44197', '2021-01-01'],
    [5, '44197.75', '2021-01-01T18:00:00'],
    [6, '44197', '44197'],
    [7, '44197', '44197'],
    [8, '44197', '01-01'],
    [9, '0.5', '12:00:00'],
    [1, '1', '1900-01-01'],
    [1, '59', '1900-02-28'],
    [1, '60', '60'],
    [1, '61', '1900-03-01'],
    [1, '-4', '-4'],
  ])('of style %i is no finer than it shows: %s is %s', (style, value, text) => {
    expect(cells(`<c s="${String(style)}"><v>${value}</v></c>`, { styles })).toEqual([text])
  })

  it('counts from 1904 where the workbook does', () => {
    const parts = { styles, properties: 'date1904="1"' }
    expect(cells('<c s="1"><v>0</v></c><c s="1"><v>42735</v></c>', parts)).toEqual([
      '1904-01-01',
      '2021-01-01',
    ])
    expect(cells('<c t="d"><v>2021-03-05</v></c>')).toEqual(['2021-03-05'])
  })
})

describe('an XLSX workbook', () => {
  it('numbers its rows as a spreadsheet program does', () => {
    const rows = textRow(3, ['source', 'quote', 'kind']) + textRow(7, ['S', 'q', 'comment'])
    const table = read({ rows })
    expect(table.firstRow).toBe(4)
    expect(readRows(table, {}, new Codebook()).drafts).toMatchObject([{ row: 7 }])
  })

  it('gives its first visible worksheet, under any prefix', () => {
    const sheets =
      '<x:sheet name="a" sheetId="1" state="hidden" r:id="rId9"/><x:sheet name="b" sheetId="2" r:id="rId1"/>'
    const replaced = [
      { name: 'xl/workbook.xml', data: `<x:workbook><x:sheets>${sheets}</x:sheets></x:workbook>` },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: `<x:worksheet><x:sheetData>${head}${textRow(2, ['S'])}</x:sheetData></x:worksheet>`,
      },
    ]
    expect(read({ rows: '', replaced }).rows).toEqual([['S']])
  })

  it('may be stored without compression and written in UTF-16', () => {
    const data = Buffer.from(
      `\uFEFF<worksheet><sheetData>${head}${textRow(2, ['강'])}</sheetData></worksheet>`,
      'utf16le',
    )
    const replaced = [{ name: 'xl/worksheets/sheet1.xml', data, stored: true }]
    expect(read({ rows: '', replaced }).rows).toEqual([['강']])
  })

  it('may be empty to its last row, and beyond its last is not believed', { timeout: 30_000 }, () => {
    const blank = Array.from({ length: 1_048_575 }, (_, i) => `<row r="${String(i + 2)}"/>`).join('')
    refuses(workbook({ rows: head + blank }), 'sheet-empty')
    expect(read({ rows: `${head}<row r="1048576"><c><v>1</v></c></row>` }).rows).toHaveLength(1_048_575)
    for (const row of ['1048577', '200000000', '1e9', '-1', '1', 'x']) {
      refuses(workbook({ rows: `${head}<row r="${row}"><c><v>1</v></c></row>` }), 'sheet-unreadable')
    }
    refuses(workbook({ rows: `${head}<row r="2"><c r="XFE2"><v>1</v></c></row>` }), 'sheet-unreadable')
    refuses(workbook({ rows: `${head}<row r="2"><c r="B2"/><c r="A2"/></row>` }), 'sheet-unreadable')
    const wide = Array.from(
      { length: 1300 },
      (_, i) => `<row r="${String(i + 2)}"><c r="XFD1"><v>1</v></c></row>`,
    )
    refuses(workbook({ rows: head + wide.join('') }), 'sheet-unreadable', {
      detail: 'more than 20000000 cells',
    })
  })

  it('that is damaged, cut short or something else is refused', () => {
    const whole = workbook({ rows: head + textRow(2, ['S', 'q']) })
    refuses(whole.subarray(0, whole.length - 100), 'sheet-unreadable')
    refuses(whole.subarray(0, 40), 'sheet-unreadable')
    const middle = whole.length >> 1
    refuses(
      whole.map((byte, index) => (index === middle ? byte ^ 1 : byte)),
      'sheet-unreadable',
    )
    refuses(zipArchive([{ name: 'content.xml', data: '<office/>' }]), 'sheet-unreadable', {
      detail: 'no workbook',
    })
    const sheet = (data: string, more = {}) =>
      workbook({ rows: '', replaced: [{ name: 'xl/worksheets/sheet1.xml', data, ...more }] })
    refuses(sheet('<worksheet><sheetData><row>'), 'sheet-unreadable', { detail: 'xml not closed' })
    refuses(sheet('<worksheet/>', { lies: { crc: 1 } }), 'sheet-unreadable', {
      detail: 'checksum of xl/worksheets/sheet1.xml',
    })
    refuses(sheet('<worksheet/>', { lies: { flags: 1 } }), 'file-encrypted')
    refuses(workbook({ rows: `${head}<row r="2"><c t="s"><v>5</v></c></row>` }), 'sheet-unreadable')
    refuses(
      zipArchive([
        { name: 'a', data: '' },
        { name: 'a', data: '' },
      ]),
      'sheet-unreadable',
      { detail: 'a twice' },
    )
  })

  it('does not expand entities that it declares', () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>`
    const data = `${bomb}<worksheet><sheetData>${head}${textRow(2, ['§']).replace('§', '&b;')}</sheetData></worksheet>`
    const table = read({ rows: '', replaced: [{ name: 'xl/worksheets/sheet1.xml', data }] })
    expect(table.rows).toEqual([['&b;']])
  })

  it('that expands without end is stopped, whatever its headers say', { timeout: 60_000 }, async () => {
    const data = await deflatedBlanks(300)
    const lies = { size: 1000 }
    const deflated = { size: 300 << 20, crc: 0 }
    for (const part of [{ deflated }, { deflated, lies }]) {
      const replaced = [{ name: 'xl/worksheets/sheet1.xml', data, ...part }]
      refuses(workbook({ rows: '', replaced }), 'file-expands', { limit: inflatedLimit })
    }
  })
})

/** So many megabytes of blanks, deflated: a file of a thousandth of that. */
async function deflatedBlanks(megabytes: number): Promise<Uint8Array> {
  const deflate = createDeflateRaw()
  const parts: Buffer[] = []
  deflate.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => deflate.on('end', resolve))
  const blanks = Buffer.alloc(1 << 20, ' ')
  for (let i = 0; i < megabytes; i += 1) {
    await new Promise((resolve) => deflate.write(blanks, resolve))
  }
  deflate.end()
  await ended
  return Buffer.concat(parts)
}
