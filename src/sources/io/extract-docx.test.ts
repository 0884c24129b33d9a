import { afterAll, describe, expect, test } from 'vitest'
import { Extractor } from './extract.ts'
import {
  bigPart,
  docx,
  documentXml,
  footnoteMark,
  frame,
  paragraph,
  part,
  table,
  zip,
} from './fixtures/docx-builder.ts'

const extractor = new Extractor({ workers: 1 })
afterAll(() => extractor.close())
const extract = (bytes: Uint8Array, name = 'report.docx'): ReturnType<Extractor['extract']> =>
  extractor.extract(bytes, name)
const start =
  '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'

test('paragraphs, a table and a footnote', async () => {
  const body =
    paragraph('증인은 시장에 있었다.', footnoteMark(1)) +
    table([
      ['이름', '수'],
      ['가 군', '7'],
    ]) +
    paragraph('끝')
  expect(await extract(docx(body, ['둘째 면담, 3쪽.'], '시장 &amp; 광장'))).toEqual({
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extractor: { name: 'mammoth', version: '1.13.0 (girok 1)' },
    text: '증인은 시장에 있었다.[1]\n\n이름\t수\n가 군\t7\n\n끝\n\n둘째 면담, 3쪽.',
    title: '시장 & 광장',
    language: 'ko',
  })
})

describe('what is made to harm', () => {
  test('a small file that expands beyond a gigabyte', async () => {
    const bomb = zip([...frame(), await bigPart('word/document.xml', start, ' ', 1100)])
    expect(bomb.length).toBeLessThan(2_000_000)
    await expect(extract(bomb)).rejects.toMatchObject({ code: 'file-expands' })
  }, 60_000)

  test('one whose headers say that it does not', async () => {
    const big = await bigPart('word/document.xml', start, ' ', 400)
    await expect(extract(zip([...frame(), { ...big, claims: 1000 }]))).rejects.toMatchObject({
      code: 'file-expands',
    })
    const small = { ...part('word/document.xml', documentXml(paragraph('a'))), claims: 7 }
    await expect(extract(zip([...frame(), small]))).rejects.toMatchObject({ code: 'file-damaged' })
  }, 60_000)

  test('many parts that expand together', async () => {
    const parts = await Promise.all(
      [1, 2, 3].map((n) => bigPart(`word/part${String(n)}.xml`, '<a>', `${'x'.repeat(n)}\n`, 90)),
    )
    const bomb = zip([...frame(), part('word/document.xml', documentXml('')), ...parts])
    await expect(extract(bomb)).rejects.toMatchObject({ code: 'file-expands' })
  }, 60_000)

  test('entities, and elements nested without end', async () => {
    const entities = part(
      'word/document.xml',
      `<!DOCTYPE a [<!ENTITY b "c">]>${documentXml(paragraph('&b;'))}`,
    )
    await expect(extract(zip([...frame(), entities]))).rejects.toMatchObject({ code: 'file-damaged' })
    const nested = documentXml('<w:ins>'.repeat(200_000) + '</w:ins>'.repeat(200_000))
    await expect(extract(zip([...frame(), part('word/document.xml', nested)]))).rejects.toMatchObject({
      code: 'file-damaged',
    })
  }, 60_000)
})

test('damaged, encrypted, of another kind, or empty', async () => {
  const whole = docx(paragraph('words'))
  await expect(extract(whole.subarray(0, whole.length - 60))).rejects.toMatchObject({ code: 'file-damaged' })
  const flipped = Buffer.from(whole)
  const at =
    flipped.lastIndexOf('word/document.xml', flipped.indexOf('PK\x01\x02')) + 'word/document.xml'.length + 60
  flipped[at] = (flipped[at] ?? 0) ^ 0xff
  await expect(extract(flipped)).rejects.toMatchObject({ code: 'file-damaged' })
  const locked = { ...part('word/document.xml', documentXml(paragraph('words'))), encrypted: true }
  await expect(extract(zip([...frame(), locked]))).rejects.toMatchObject({ code: 'file-encrypted' })
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  await expect(extract(ole)).rejects.toMatchObject({ code: 'file-encrypted' })
  await expect(extract(ole, 'old.doc')).rejects.toMatchObject({ code: 'file-kind-unknown' })
  const other = zip([part('xl/workbook.xml', '<a/>')])
  await expect(extract(other)).rejects.toMatchObject({
    code: 'file-lies',
    params: { claimed: 'docx', found: 'zip' },
  })
  await expect(extract(other, 'sheet.xlsx')).rejects.toMatchObject({ code: 'file-kind-unknown' })
  await expect(extract(docx(paragraph(' ')))).rejects.toMatchObject({ code: 'file-without-text' })
})
