// Writes ../sources/open-page-report.docx: headings, a table and a footnote, zipped by hand with nothing but Node 24.
import { writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const documentTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
const paragraph = (...runs) => `<w:p>${runs.join('')}</w:p>`
const heading = (text) => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text)}</w:p>`
const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`
const row = (...cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
const edge = (side) => `<w:${side} w:val="single" w:sz="4"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')

const body = [
  heading('말풍선의 값'),
  paragraph(run('소르바네 만화 처벌 실태 면담 보고서')),
  paragraph(run('열린지면, 2023년 12월')),
  heading('1. 조사 방법'),
  paragraph(
    run(
      '이 보고서는 2021년부터 2023년까지 소르바네를 떠난 23명을 한 사람씩 따로 만나 들은 이야기를 정리한 것이다. ',
    ),
    run('면담에 응한 사람의 이름과 떠난 길은 적지 않는다.'),
  ),
  heading('2. 처형'),
  paragraph(
    run('2022년 5월 마르녹주에서 외국 만화를 베껴 팔던 세 사람이 주민들이 보는 앞에서 처형됐다.'),
    note,
    run(' 서로 모르는 사이인 네 사람의 말이 날짜와 인원에서 일치한다.'),
  ),
  paragraph(
    run('2020년 8월에는 올타라주에서 두 사람이 외국 만화를 들여온 혐의로 처형됐다. '),
    run('주민들이 보는 앞이었는지는 확인하지 못했다.'),
  ),
  heading('3. 체포'),
  paragraph(
    run('표 1. 외국 만화와 관련한 체포 (면담자 본인이거나 면담자가 이름을 댈 수 있는 사람만 세었다)'),
  ),
  `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`,
  '<w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/></w:tblGrid>',
  row('연도', '지역', '체포된 사람'),
  row('2020년', '도베인주', '17명'),
  row('2021년', '올타라주', '9명'),
  row('2022년', '도베인주', '26명'),
  '</w:tbl>',
  paragraph(
    run('이 밖에 2018년 무렵 셀룬주에서 외국 만화를 돌려 보던 여섯 명이 한꺼번에 붙잡혔다는 말을 들었으나, '),
    run('정확한 때를 기억하는 사람은 없었다.'),
  ),
  heading('4. 적발 이후'),
  paragraph(run('적발되더라도 검열관에게 돈을 주고 풀려나는 일이 드물지 않다.')),
  paragraph(run('인쇄물특별재판소의 판결에는 항소할 수 없다. 그래서 만화는 믿는 사람끼리만 돌려 본다.')),
  paragraph(run('(소르바네는 실제로 없는 나라이며, 이 글은 예시로 지어낸 것이다.)')),
].join('')

const footnote = run('재판은 10분 만에 끝났고, 변호인이 있었다고 기억하는 사람은 아무도 없었다.')
const part = (name, type) =>
  `<Override PartName="/word/${name}.xml" ContentType="${documentTypes}.${type}+xml"/>`
const relation = (id, type, target) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (...all) =>
  `<Relationships xmlns="${packageTypes}/relationships">${all.join('')}</Relationships>`

const files = {
  '[Content_Types].xml':
    `<Types xmlns="${packageTypes}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `${part('document', 'document.main')}${part('styles', 'styles')}${part('footnotes', 'footnotes')}</Types>`,
  '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
  'word/_rels/document.xml.rels': relations(
    relation('r1', 'styles', 'styles.xml'),
    relation('r2', 'footnotes', 'footnotes.xml'),
  ),
  'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
  'word/styles.xml':
    `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>` +
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>',
  'word/footnotes.xml': `<w:footnotes ${word}><w:footnote w:id="1">${paragraph(footnote)}</w:footnote></w:footnotes>`,
}

/** Stored, not compressed, and dated 1 January 1980: the same bytes on every machine. */
function zip(entries) {
  const locals = []
  const directory = []
  let offset = 0
  for (const [name, text] of entries) {
    const nameBytes = Buffer.from(name)
    const data = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, data])
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, nameBytes)
    locals.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listed, end])
}

writeFileSync(new URL('../sources/open-page-report.docx', import.meta.url), zip(Object.entries(files)))
