import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Girok, root } from './girok.ts'

const examples = join(root, 'examples')
const executablePath = '/usr/bin/chromium'
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const isInstalled = (program: string): boolean => spawnSync(program, ['-v']).error === undefined

/** The text of a PDF, as somebody who copies it gets it. */
const textOf = (path: string): string =>
  spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ')

describe('a release with texts, as report and pages', () => {
  const girok = new Girok()
  let finding = ''
  let told = ''
  let closed = ''
  beforeAll(() => {
    girok.run('new')
    girok.run('add', join(examples, 'sources'), '--details', join(examples, 'sources.csv'))
    girok.run('origin', '--file', join(examples, 'origins.csv'))
    girok.run('import', join(examples, 'accounts.csv'))
    girok.run('law', 'add', join(examples, 'law.json'))
    const question = 'type:execution media:foreign when:2018/2023 where:XA'
    const titles = ['--title', 'Executed over foreign comics', '--title-ko', '외국 만화를 이유로 한 처형']
    const found = girok.run(
      'find',
      question,
      ...titles,
      '--standard',
      'reasonable-grounds-to-believe',
      '--json',
    )
    finding = found.json.finding
    const accounts = found.json.minimum.proof.flatMap((it: { accounts: string[] }) => it.accounts)
    const witness = girok.run('show', 'XA-INT-1', '--json').json.subject
    told = accounts.find((id: string) => heldIn(id).source !== witness)
    closed = accounts.find((id: string) => heldIn(id).source === witness)
    expect([told, closed]).not.toContain(undefined)
  }, 240_000)
  afterAll(() => girok.remove())

  const heldIn = (id: string): { source: string; passages: { quote: string }[] } =>
    girok.run('show', id, '--json').json.heads[0].object

  function write(name: string, ko: string, en: string): string[] {
    writeFileSync(girok.path(`${name}.ko.md`), `# 요약\n\n${ko}\n`)
    writeFileSync(girok.path(`${name}.en.md`), `# Summary\n\n${en}\n`)
    return ['--text', girok.path(`${name}.ko.md`), girok.path(`${name}.en.md`)]
  }

  test('a text that refers to what stays in the record, or to nothing, can’t be sealed', () => {
    const text = write('bad', `한 명 [[${closed}]] 그리고 [[acc_nobody]]`, `One [[${told}#99]]`)
    girok.run('release', 'new', ...text)
    const { problems, open } = girok.run('release', 'check', '--json').json
    expect(open).toBe(false)
    const codes = problems.flatMap((it: { code: string; field?: string; text?: number }) =>
      it.text === undefined ? [] : [`${it.code} ${it.field ?? ''}`],
    )
    expect(codes).toEqual(['reference-withheld body.ko', 'reference-unknown body.ko', 'passage-lost body.en'])
    expect(girok.run('release', 'seal', girok.path('refused')).exit).not.toBe(0)
    expect(existsSync(girok.path('refused'))).toBe(false)
  }, 120_000)

  test('a sealed one has them as pages with footnotes and as a PDF in each language', () => {
    const number = `{{${finding}.minimum}}`
    const notes = `[[${told}]] [[${finding}]]`
    const ko = `적어도 **${number}명**이 처형되었습니다. ${notes}\n\n> 인용\n\n| 해 | 수 |\n|---|---|\n| 2020 | 2 |\n`
    const en = `At least **${number}** people were executed. ${notes}\n\n- <b>one</b>\n- two [[${told}]]\n`
    girok.run(
      'release',
      'edit',
      '--law',
      '--title',
      'Comics',
      '--title-ko',
      '만화를 이유로 한 처벌',
      ...write('good', ko, en),
    )
    const out = girok.path('release')
    const sealed = girok.run('release', 'seal', out, '--json')
    expect(sealed.err).toBe('')

    const page = readFileSync(join(out, 'ko/text-1.html'), 'utf8')
    expect(page).toContain('적어도 <strong>12명</strong>이 처형되었습니다.')
    expect(page.match(/<li id="note-/g)).toHaveLength(2)
    expect(readFileSync(join(out, 'en/text-1.html'), 'utf8')).toContain('&lt;b&gt;one&lt;/b&gt;')

    const manifest = readFileSync(join(out, 'manifest.txt'), 'utf8')
    for (const name of ['report-ko.pdf', 'report-en.pdf']) {
      const hash = createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex')
      expect(manifest).toContain(`${hash}  ${name}`)
    }
  }, 240_000)

  test.skipIf(!isInstalled('pdftotext'))('the PDF reads back, with its numbers and quotes', () => {
    const ko = textOf(girok.path('release/report-ko.pdf'))
    expect(ko).toContain('만화를 이유로 한 처벌')
    expect(ko).toContain('적어도 12명이 처형되었습니다.')
    expect(ko).toContain('이 판단이 말하지 않는 것')
    const en = textOf(girok.path('release/report-en.pdf'))
    expect(en).toContain('At least 12 people were executed.')
    expect(en).toContain('Law and practice')
    const words = (id: string): string => heldIn(id).passages[0]?.quote.replace(/\s/g, '') ?? ''
    expect(en.replace(/\s/g, '')).toContain(words(told))
    expect(en.replace(/\s/g, '')).not.toContain(words(closed))
  })

  test.skipIf(!existsSync(executablePath))(
    'a footnote leads to its note and back, and axe finds nothing',
    async () => {
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
      try {
        for (const colorScheme of ['light', 'dark'] as const) {
          // Scripts run only so that axe can: the page's own policy forbids any.
          const page = await browser.newPage({
            bypassCSP: true,
            colorScheme,
            viewport: { width: 360, height: 740 },
          })
          const asked: string[] = []
          page.on('request', (request) => asked.push(request.url()))
          await page.goto(pathToFileURL(join(girok.path('release'), 'ko/index.html')).href)
          await page.click('main a:has-text("요약")')
          await page.click('#call-1')
          expect(new URL(page.url()).hash).toBe('#note-1')
          await page.click('#note-1 .back')
          expect(new URL(page.url()).hash).toBe('#call-1')
          await page.evaluate(axeSource)
          const rules = 'axe.run().then(({ violations }) => violations.map(({ id }) => id))'
          expect(await page.evaluate<string[]>(rules)).toEqual([])
          expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
          await page.click('#note-1 >> text=진술 전체 보기')
          expect(await page.locator(`[id="${told}"] mark`).isVisible()).toBe(true)
          expect(asked.filter((url) => !url.startsWith('file://'))).toEqual([])
          await page.close()
        }
      } finally {
        await browser.close()
      }
    },
    120_000,
  )
})
