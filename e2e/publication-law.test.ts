import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountKind } from '../src/accounts/kinds.ts'
import type { Account } from '../src/accounts/model.ts'
import { instrumentKind, textKind } from '../src/law/kinds.ts'
import { recordedTexts } from '../src/law/placing.ts'
import { readLaw } from '../src/law/read-law.ts'
import type { Context } from '../src/operations/operation.ts'
import { publish } from '../src/operations/publish.ts'
import type { Publication } from '../src/publication/model.ts'
import type { Stored } from '../src/record/io/stored.ts'
import { root } from './girok.ts'
import { sampleRecord } from './sample-record.ts'
import { chromiumPath, expectAccessible, hasBrowser } from './workbench.ts'

/** Where to leave pictures for people to look at; none are taken where it isn't set. */
const pictures = process.env['GIROK_SCREENSHOTS']
const base = mkdtempSync(join(tmpdir(), 'girok-law-pages-'))
const out = join(base, 'out')
const sizes = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

/** The sample's law, and three accounts that test what must stay inside. */
async function enterLaw({ record, codebook, member }: Context): Promise<void> {
  const law = readLaw(readFileSync(join(root, 'examples/law.json'), 'utf8'), codebook)
  const all = await record.read.list(accountKind)
  const like = (quote: string): Account => {
    const found: Stored<Account> | undefined = all.find((it) => it.object.passages[0]?.quote.includes(quote))
    if (found === undefined) throw new Error(`no account says ${quote}`)
    const { note: _, ...account } = found.object
    return { ...account, note: 'PLANTED NOTE' }
  }
  const told = like('케터레이주에서도 한 사람')
  const practice = like('세 권 넘게')
  if (told.kind !== 'act' || practice.kind !== 'practice') throw new Error('the sample has changed')
  const { source, passages, attribution, coder, status } = told
  const inner = { source, passages, attribution, coder, status }
  await record.change(member, { why: '', operation: 'law-add' }, async (writer) => {
    for (const it of law.instruments) await writer.put(instrumentKind, it)
    for (const it of recordedTexts(law)) await writer.put(textKind, it)
    // What was said in confidence alone makes this row, and this rule of the law.
    await writer.put(accountKind, {
      ...{ ...inner, kind: 'practice', conduct: ['teach'], media: ['foreign'], when: '2021' },
      penalty: [{ kind: 'exile' }],
    })
    await writer.put(accountKind, {
      ...{ ...inner, kind: 'provision', instrument: 'XA-FCCA-2017', textBasis: 'commentary', article: '41' },
      ...{ conduct: ['possess'], media: ['foreign'], penalty: [{ kind: 'labour-camp', from: '7y', to: '7y' }] },
    })
    await writer.put(accountKind, { ...practice, when: '2022-05-07', where: ['XA-04/planted-town'] })
  })
}

const pages = (): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))

const read = (path: string): string => readFileSync(join(out, path), 'utf8')

const published = (): Publication => JSON.parse(read('publication.json')) as Publication

describe('law against practice, published', () => {
  beforeAll(async () => {
    const context = await sampleRecord(join(base, 'record'))
    await enterLaw(context)
    await publish.run(context, { out, law: {} })
    await context.record.close()
  })
  afterAll(() => rmSync(base, { recursive: true, force: true }))

  it('is a page in each language, which the lists name', () => {
    expect(pages().sort()).toEqual(['en/index.html', 'en/law.html', 'index.html', 'ko/index.html', 'ko/law.html'])
    expect(read('ko/index.html')).toContain('law.html')
  })
  describe.skipIf(!hasBrowser)('in a browser, from file://', () => {
    let browser: Browser
    const requests: string[] = []
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
    })
    afterAll(() => browser.close())

    async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ javaScriptEnabled: false, ...options })
      const page = await context.newPage()
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(pathToFileURL(join(out, path)).href)
      return page
    }

    it.skipIf(pictures === undefined)('looks as it should', async () => {
      for (const path of ['ko/law.html', 'en/law.html', 'en/index.html']) {
        for (const [name, viewport] of Object.entries(sizes)) {
          for (const colorScheme of ['light', 'dark'] as const) {
            const page = await open(path, { viewport, colorScheme, javaScriptEnabled: true, bypassCSP: true })
            const file = join(pictures ?? '', `${path.replace('/', '-')}-${name}-${colorScheme}`)
            await page.screenshot({ path: `${file}.png`, fullPage: true })
            await page.evaluate('document.querySelectorAll("details").forEach((it) => { it.open = true })')
            await page.screenshot({ path: `${file}-open.png`, fullPage: true })
            await page.context().close()
          }
        }
      }
    })
  })
})
