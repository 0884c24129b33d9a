import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { inventedRelease, type InventedRelease } from '../testing/invented-release.ts'
import { printForm } from '../testing/print-form.ts'
import { reportForm } from './report-form.ts'

/** Letters that the typeface lacks, markup of the setter of pages, and what shows nothing. */
const strange = '#let x = [*a*] $b$ 🙂 ไทย \u200d끝 @c <d> // e'

function named(title: string): InventedRelease {
  const release = inventedRelease({ law: true })
  const { head } = release
  return { ...release, head: { ...head, release: { ...head.release, title: { ko: title, en: title } } } }
}

const hashOf = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')

describe('the report as PDF', () => {
  let files = new Map<string, Buffer>()
  beforeAll(async () => {
    files = await printForm(reportForm, named(strange))
  }, 120_000)

  it('is tagged, titled and in its language, with a table of contents that leads', async () => {
    for (const [language, heading] of [
      ['ko', '판단'],
      ['en', 'Findings'],
    ] as const) {
      const pdf = await getDocument({ data: new Uint8Array(files.get(`report-${language}.pdf`) ?? []) })
        .promise
      const { info, metadata } = await pdf.getMetadata()
      expect(info).toMatchObject({
        Language: expect.stringMatching(new RegExp(`^${language}`)),
        IsXFAPresent: false,
      })
      expect(metadata.getRaw()).toContain(
        '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
      )
      expect(await (await pdf.getPage(1)).getStructTree()).toMatchObject({ role: 'Root' })
      expect((await pdf.getOutline()).map(({ title }) => title)).toContain(heading)
    }
  })

  it('sets words as words, and says where a letter is missing', async () => {
    const pdf = await getDocument({ data: new Uint8Array(files.get('report-ko.pdf') ?? []) }).promise
    const { items } = await (await pdf.getPage(1)).getTextContent()
    const words = items.map((it) => ('str' in it ? it.str : '')).join('')
    expect(words.replace(/\s/g, '')).toContain('#letx=[*a*]$b$□□□□끝@c<d>//e')
  })

  it('has the same bytes in another folder, another time zone and another language of the machine', () => {
    const code = `
      import { createHash } from 'node:crypto'
      import { inventedRelease } from '${new URL('../testing/invented-release.ts', import.meta.url).href}'
      import { printForm } from '${new URL('../testing/print-form.ts', import.meta.url).href}'
      import { reportForm } from '${new URL('report-form.ts', import.meta.url).href}'
      const release = inventedRelease({ law: true })
      const title = ${JSON.stringify(strange)}
      const head = { ...release.head, release: { ...release.head.release, title: { ko: title, en: title } } }
      for (const [path, bytes] of await printForm(reportForm, { ...release, head })) {
        console.log(path, createHash('sha256').update(bytes).digest('hex'))
      }`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Pyongyang', LANG: 'ko_KR.UTF-8' },
    })
    expect(stdout.trim().split('\n').sort()).toEqual(
      [...files].map(([path, bytes]) => `${path} ${hashOf(bytes)}`).sort(),
    )
  }, 120_000)
})
