import { afterAll, expect, test } from 'vitest'
import { Extractor } from './extract.ts'
import { docx, paragraph } from './fixtures/docx-builder.ts'
import { pdf } from './fixtures/pdf-builder.ts'

const extractor = new Extractor({ workers: 1 })
afterAll(() => extractor.close())
const extract = (bytes: Uint8Array, name = 'report.pdf'): ReturnType<Extractor['extract']> =>
  extractor.extract(bytes, name)

const line = (
  text: string,
  x = 50,
  y = 700,
  size = 12,
): { x: number; y: number; size: number; text: string } => ({
  x,
  y,
  size,
  text,
})
const whole = pdf(
  [
    { lines: [line('국경에서 붙잡혔다.'), line('Second line', 50, 680)] },
    { lines: [line('둘째 쪽 𠮷', 100, 500, 20)] },
  ],
  {
    title: '증언 기록',
  },
)

test('text and positions of two pages, in code points and hundredths of a point', async () => {
  const found = await extract(whole)
  expect(found).toMatchObject({
    mediaType: 'application/pdf',
    extractor: { name: 'pdf.js' },
    text: '국경에서 붙잡혔다.\nSecond line\n\n둘째 쪽 𠮷',
    title: '증언 기록',
    language: 'ko',
    pages: [
      { start: 0, end: 22, width: 59500, height: 84200 },
      { start: 24, end: 30, width: 59500, height: 84200 },
    ],
  })
  const points = Array.from(found.text)
  const at = found.runs?.map(([start, end, ...box]) => [points.slice(start, end).join(''), ...box])
  // Glyphs are as wide as the font is high; its descent is a fifth of that.
  expect(at).toEqual([
    ['국경에서', 5000, 69760, 4800, 1200],
    ['붙잡혔다.', 11000, 69760, 6000, 1200],
    ['Second', 5000, 67760, 7200, 1200],
    ['line', 13400, 67760, 4800, 1200],
    ['둘째', 10000, 49600, 4000, 2000],
    ['쪽', 16000, 49600, 2000, 2000],
    ['𠮷', 20000, 49600, 2000, 2000],
  ])
})

test('a page that is turned, and one whose corner is not at the origin: boxes on the page as shown', async () => {
  const found = await extract(
    pdf([
      { lines: [line('가나', 100, 500, 20)], rotate: 90 },
      { lines: [line('가나', 100, 500, 20)], box: [50, 100, 350, 600] },
    ]),
  )
  expect(found.pages?.map(({ width, height }) => [width, height])).toEqual([
    [84200, 59500],
    [30000, 50000],
  ])
  expect(found.runs?.map((run) => run.slice(2))).toEqual([
    [49600, 45500, 2000, 4000],
    [5000, 39600, 4000, 2000],
  ])
})

test('a Korean file without a map of its own is read by the maps that come with pdf.js', async () => {
  const found = await extract(pdf([{ lines: [line('똠방각하가 시장에 왔다.')] }], { korean: true }))
  expect(found.text).toBe('똠방각하가 시장에 왔다.')
})

test('a file that needs a password, and one that only forbids', async () => {
  const page = [{ lines: [line('sealed')] }]
  await expect(extract(pdf(page, { password: 'x' }))).rejects.toMatchObject({ code: 'file-encrypted' })
  expect((await extract(pdf(page, { password: '' }))).text).toBe('sealed')
})

test('a file that is cut off is not read in part', async () => {
  for (const left of [0.1, 0.5, 0.9]) {
    const cut = whole.subarray(0, Math.floor(whole.length * left))
    await expect(extract(cut)).rejects.toMatchObject({ code: 'file-damaged', params: { file: 'report.pdf' } })
  }
  const padded = Buffer.concat([whole, Buffer.alloc(5000)])
  expect((await extract(padded)).text).toContain('국경에서')
})

test('a file that is broken inside', async () => {
  const broken = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Nothing >>\nendobj\nstartxref\n9\n%%EOF\n')
  await expect(extract(broken)).rejects.toMatchObject({ code: 'file-damaged' })
})

test('a scan', async () => {
  await expect(extract(pdf([{ lines: [] }]))).rejects.toMatchObject({ code: 'file-without-text' })
})

test('names that lie', async () => {
  await expect(extract(docx(paragraph('a')))).rejects.toMatchObject({
    code: 'file-lies',
    params: { file: 'report.pdf', claimed: 'pdf', found: 'zip' },
  })
  await expect(extract(whole, 'report.docx')).rejects.toMatchObject({
    code: 'file-lies',
    params: { found: 'pdf' },
  })
  await expect(extract(whole, 'photo.JPG')).rejects.toMatchObject({
    code: 'file-lies',
    params: { claimed: 'jpg' },
  })
  await expect(extract(Buffer.from('<html>gone</html>'))).rejects.toMatchObject({ params: { found: 'html' } })
  expect((await extract(whole, 'no ending')).mediaType).toBe('application/pdf')
})
