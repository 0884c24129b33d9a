import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codebook, inventedPublication, key } from '../src/publication/io/fixtures/invented.ts'
import { writePublication } from '../src/publication/io/write-publication.ts'

const executablePath = '/usr/bin/chromium'
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const sizes = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  // 1366 pixels at 200 %.
  zoomed: { width: 683, height: 384 },
}
const schemes = ['light', 'dark'] as const

describe.skipIf(!existsSync(executablePath))('a publication in a browser, from file://, scripts off', () => {
  let folder = ''
  let browser: Browser
  const requests: string[] = []
  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'girok-pages-')), 'out')
    writePublication(folder, inventedPublication(), codebook, key)
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser.close()
    rmSync(join(folder, '..'), { recursive: true, force: true })
  })

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options })
    const page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(join(folder, path)).href)
    return page
  }

  const pages = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))

  it('opens every number down to the words, by clicks alone', async () => {
    const page = await open('index.html')
    await page.click('section[lang=ko] ol a >> nth=0')
    expect(await page.locator('h1').textContent()).toBe('외국 매체를 이유로 한 처형')
    await page.click('header nav a[lang=en]')
    expect(await page.locator('h1').textContent()).toBe('Executions over foreign media')
    const quote = page.locator('#reported mark', { hasText: 'at least seven people were shot' })
    expect(await quote.isVisible()).toBe(false)
    await page.click('#reported summary >> nth=0')
    expect(await quote.isVisible()).toBe(true)
    await page.click('.members summary >> nth=0')
    expect(await page.locator('.members mark').first().isVisible()).toBe(true)
    await page.context().close()
  })

  it('has nothing that axe objects to, in either scheme, opened and closed', async () => {
    for (const path of pages()) {
      for (const colorScheme of schemes) {
        // Scripts run only so that axe can: the page's own policy forbids any.
        const page = await open(path, { javaScriptEnabled: true, bypassCSP: true, colorScheme })
        await page.evaluate(axeSource)
        await page.evaluate('document.querySelectorAll("details").forEach((it) => { it.open = true })')
        const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))',
        )
        expect(found, `${path} ${colorScheme}`).toEqual([])
        await page.context().close()
      }
    }
  })

  it('never scrolls sideways, on a phone or at 200 %', async () => {
    for (const path of pages()) {
      for (const [name, viewport] of Object.entries(sizes)) {
        const page = await open(path, { viewport, javaScriptEnabled: true, bypassCSP: true })
        await page.evaluate('document.querySelectorAll("details").forEach((it) => { it.open = true })')
        const width = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect(width, `${path} ${name}`).toBeLessThanOrEqual(viewport.width)
        await page.context().close()
      }
    }
  })

  it('prints what is folded away', async () => {
    const page = await open('en/1-fin-one.html', { javaScriptEnabled: true, bypassCSP: true })
    const height =
      '[...document.querySelectorAll("details blockquote")].filter((it) => it.getBoundingClientRect().height > 0 && it.checkVisibility({ contentVisibilityAuto: true })).length'
    expect(await page.evaluate<number>(height)).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate<number>(height)).toBeGreaterThan(3)
    await page.context().close()
  })

  it('asks for nothing but its own files', () => {
    expect(requests.length).toBeGreaterThan(10)
    expect(requests.filter((url) => !url.startsWith('file://'))).toEqual([])
  })
})
