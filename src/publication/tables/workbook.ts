import { xmlText, type Sheets } from './sheet.ts'
import { writeZip, zipMember } from './zip.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Format 1 is text (49), format 2 a heading: bold, on grey, in several lines; format 3 text in several lines. */
const styles = `${xml}<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E9EC"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/**
 * Hands over a workbook of these tables (ECMA-376, transitional), its sheets in their order. It names no program, no
 * author and no time.
 */
export function writeWorkbook(tables: readonly Sheets[], add: (chunk: Uint8Array) => void): void {
  const sheets = tables.flatMap(({ members }) => members)
  const each = (write: (number: string, sheet: (typeof sheets)[number]) => string): string =>
    sheets.map((sheet, at) => write(String(at + 1), sheet)).join('')
  const parts = [
    zipMember(
      '[Content_Types].xml',
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${each((_, { name }) => `<Override PartName="/${name}" ContentType="${kind}.worksheet+xml"/>`)}</Types>`,
    ),
    zipMember(
      '_rels/.rels',
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    zipMember(
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${documents}"><sheets>${each((number, { label }) => `<sheet name="${xmlText(label)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ),
    zipMember(
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="${packages}/relationships">${each((number, { name }) => `<Relationship Id="rId${number}" Type="${documents}/worksheet" Target="/${name}"/>`)}<Relationship Id="rId${String(sheets.length + 1)}" Type="${documents}/styles" Target="/xl/styles.xml"/></Relationships>`,
    ),
    zipMember('xl/styles.xml', styles),
  ]
  writeZip([...parts, ...sheets.map(({ member }) => member)], add)
}
