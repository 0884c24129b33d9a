import { execFileSync } from 'node:child_process'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { Extractor } from './extract.ts'
import { docx, paragraph } from './fixtures/docx-builder.ts'
import { pdf } from './fixtures/pdf-builder.ts'

const extractor = new Extractor({ workers: 2 })
afterAll(() => extractor.close())

const line = { x: 50, y: 700, size: 12, text: 'words' }
/** A page whose content stream unpacks to so many megabytes of operators. */
const heavyPdf = (megabytes: number): Buffer =>
  pdf([{ lines: [line] }], {
    content: {
      bytes: deflateSync(Buffer.from('BT /F1 9 Tf 1 0 0 1 9 9 Tm <0001> Tj ET\n'.repeat(megabytes * 26_000))),
      entries: '/Filter /FlateDecode',
    },
  })
const heavyDocx = (paragraphs: number): Buffer =>
  docx(
    Array.from({ length: paragraphs }, (_, i) => paragraph(`Witness ${String((i * 7919) % 100_003)}.`)).join(
      '',
    ),
  )

test('plain text, small and large, is what stands in the file', async () => {
  const text = '증인은 시장에 있었다.\r\nShe said so.\r\n'
  const expected = {
    mediaType: 'text/plain',
    extractor: { name: 'girok-text', version: '1' },
    encoding: { name: 'utf-8', how: 'strict' },
    language: 'ko',
  }
  expect(await extractor.extract(Buffer.from(text), 'a.txt')).toEqual({
    ...expected,
    text: text.replaceAll('\r', ''),
  })
  const large = await extractor.extract(Buffer.from(text.repeat(50_000)), 'a.txt')
  expect(large).toEqual({ ...expected, text: text.replaceAll('\r', '').repeat(50_000) })
})

test('the caller keeps its bytes', async () => {
  const bytes = new Uint8Array(pdf([{ lines: [line] }]))
  const before = bytes.slice()
  await extractor.extract(bytes, 'a.pdf')
  expect(bytes).toEqual(before)
})

test.each([
  ['file-empty', Buffer.alloc(0), 'a.txt'],
  ['file-without-text', Buffer.from(' \r\n\t\u00a0\u3000\ufeff'), 'a.txt'],
  ['file-kind-unknown', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'photo.png'],
  ['file-kind-unknown', Buffer.from(Array.from({ length: 9999 }, (_, i) => (i * i * 31) % 256)), 'noise'],
  ['file-lies', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'report.pdf'],
  ['file-lies', Buffer.from('just words'), 'report.docx'],
  ['file-too-large', new Uint8Array(512 * 1024 * 1024 + 1), 'a.txt'],
])('%s', async (code, bytes, name) => {
  await expect(extractor.extract(bytes, name)).rejects.toMatchObject({
    name: 'GirokError',
    code,
    params: { file: name },
  })
})

describe('limits', () => {
  test('on time', async () => {
    const before = performance.now()
    await expect(extractor.extract(heavyDocx(200_000), 'a.docx', { seconds: 0.3 })).rejects.toMatchObject({
      code: 'extraction-timeout',
      params: { file: 'a.docx', seconds: 0.3 },
    })
    expect(performance.now() - before).toBeLessThan(3000)
  })

  test.each([
    ['on the heap', 'a.docx', () => heavyDocx(400_000)],
    ['on memory outside the heap', 'a.pdf', () => heavyPdf(300)],
    ['by the bytes alone', 'a.txt', () => Buffer.alloc(300 * 1024 * 1024, 'words ')],
  ])(
    '%s',
    async (_, name, make) => {
      await expect(extractor.extract(make(), name, { megabytes: 200 })).rejects.toMatchObject({
        code: 'extraction-memory',
        params: { file: name, megabytes: 200 },
      })
    },
    60_000,
  )

  test('the files before and after are read, however many at a time', async () => {
    const good = pdf([{ lines: [line] }])
    const jobs = [good, heavyDocx(200_000), good, good, heavyDocx(200_000), good, good]
    const results = await Promise.allSettled(
      jobs.map((bytes) =>
        extractor.extract(bytes, bytes === good ? 'a.pdf' : 'a.docx', { seconds: bytes === good ? 30 : 0.3 }),
      ),
    )
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value.text : 'ended'))).toEqual([
      'words',
      'ended',
      'words',
      'words',
      'ended',
      'words',
      'words',
    ])
  }, 60_000)
})

test('closing ends what is being read and refuses what comes later', async () => {
  const closing = new Extractor({ workers: 1 })
  const running = closing.extract(heavyDocx(200_000), 'a.docx')
  const waiting = closing.extract(heavyDocx(1), 'a.docx')
  const both = Promise.allSettled([running, waiting])
  await new Promise((resolve) => setTimeout(resolve, 100))
  await closing.close()
  for (const result of await both) {
    expect(result).toMatchObject({ status: 'rejected', reason: { message: 'extractor closed' } })
  }
  await expect(closing.extract(heavyDocx(1), 'a.docx')).rejects.toThrow('extractor closed')
})

test('a program that forgets to close it still ends', () => {
  const module = new URL('extract.ts', import.meta.url).href
  const program = `
    import { Extractor } from ${JSON.stringify(module)}
    const found = await new Extractor().extract(Buffer.from('<p>words</p>'), 'a.html')
    console.log(found.text)
  `
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 20_000 })
  expect(out.toString()).toBe('words\n')
})
