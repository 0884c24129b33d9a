import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSync } from 'vite'
import { estimate } from '../src/estimation/io/estimate.ts'
import { readCaptures } from '../src/estimation/read-captures.ts'
import { find, findInput } from '../src/operations/find.ts'
import { keepEstimate } from '../src/operations/kept-estimates.ts'
import type { Context } from '../src/operations/operation.ts'
import { Firefox, hasFirefox } from './firefox.ts'
import { released } from './released.ts'
import { sampleRecord } from './sample-record.ts'
import { chromiumPath, expectAccessible, hasBrowser } from './workbench.ts'

const base = mkdtempSync(join(tmpdir(), 'girok-site-'))
const out = join(base, 'out')
const title = { ko: '외국 만화를 이유로 한 처벌', en: 'Punished over foreign comics' }

const sizes = {
  phone: { width: 390, height: 844 },
  // 1366 pixels at 200 %.
  zoomed: { width: 683, height: 384 },
}
const address = (path: string, folder = out): string => pathToFileURL(join(folder, path)).href
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path))
const pages = (): string[] => filesOf(out).filter((path) => path.endsWith('.html'))
const unfold = 'document.querySelectorAll("details").forEach((it) => { it.open = true })'
const firstFinding = (): string => pages().find((path) => path.startsWith('en/1-fin')) ?? ''

/** Two releases: the second has more, and says what has changed. */
beforeAll(async () => {
  const context = await sampleRecord(join(base, 'record'))
  const keep = async (question: string, titleKo: string, titleEn: string): Promise<string> =>
    (await find.run(context, findInput.parse({ question, keep: true, titleKo, titleEn }))).finding ?? ''
  const first = await keep(
    'type:execution media:foreign when:2018/2023 where:XA',
    '처형된 사람, 2018–2023년',
    'Executed, 2018–2023',
  )
  const second = await keep('type:detention', '구금', 'Detained')
  await released(context, { out: join(base, 'first'), findings: [first] })
  const estimates = [await keptByCounts(context)]
  await released(context, { out, title, findings: [first, second], law: {}, estimates })
  await context.record.close()
})

async function keptByCounts(context: Context): Promise<string> {
  const columns = ['press', 'region', 'families', 'count']
  const rows = ['1,0,0,60', '0,1,0,55', '0,0,1,70', '1,1,0,20', '1,0,1,24', '0,1,1,22', '1,1,1,9']
  const captures = readCaptures({ columns, rows: rows.map((it) => it.split(',')) })
  const made = await estimate(captures, { rounds: 1000, burnIn: 200 })
  const kept = { title: { ko: '나루터', en: 'The ferry' }, from: { file: 'counts.csv' }, estimate: made }
  return (await keepEstimate(context, kept)).estimate
}
afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('the scripts of a release', () => {
  it('are of 2017 and classic, and so is every data file', () => {
    const scripts = filesOf(out).filter((path) => path.endsWith('.js'))
    expect(scripts).toEqual(expect.arrayContaining(['site.js', 'check.js', 'search/start.js']))
    for (const path of scripts) {
      const text = readFileSync(join(out, path), 'utf8')
      expect(parseSync(path, text, { sourceType: 'script' }).errors, path).toEqual([])
      // What came after 2017: spreading objects, catching nothing, asking and falling back by operators, naming scripts.
      if (!path.includes('/')) {
        for (const later of [
          /\{\s*\.\.\./,
          /catch\s*\{/,
          /\?\?/,
          /\?\.[a-z([]/i,
          /\\p\{/,
          /\(\?<[=!a-z]/,
          /\d_\d/,
          /\d+n\b(?!:)/,
        ])
          expect(later.exec(text)?.[0], `${String(later)} in ${path}`).toBeUndefined()
      }
    }
  })
})

describe.skipIf(!hasBrowser)('the site of a release, from file://', () => {
  let browser: Browser
  const requests: string[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (it) => complaints.push(`${path}: ${it.text()}`))
    page.on('pageerror', (error) => complaints.push(`${path}: ${String(error)}`))
    await page.goto(address(path))
    return page
  }

  it('opens every number down to the words by clicks alone, with scripts off', async () => {
    const page = await open('index.html', { javaScriptEnabled: false })
    expect(await page.locator('h1').innerText()).toBe(`${title.ko}\n${title.en}`)
    await page.click('section[lang=ko] ol a >> nth=0')
    expect(await page.locator('h1').textContent()).toBe('처형된 사람, 2018–2023년')
    await page.click('header a.other')
    expect(await page.locator('h1').textContent()).toBe('Executed, 2018–2023')
    await page.click('#reported summary >> nth=0')
    expect(await page.locator('#reported mark').first().isVisible()).toBe(true)
    await page.click('header nav a >> text=Accounts')
    await page.click('main li a >> nth=0')
    expect(await page.locator('section[id^=acc_]').count()).toBeGreaterThan(10)
    await page.click('header nav a >> text=How to check')
    expect(await page.locator('#run').innerText()).toContain('Scripts are off')
    await page.context().close()
  })

  it('reaches every page and every account by links', async () => {
    const page = await open('index.html', { javaScriptEnabled: false })
    const [seen, waiting] = [new Set<string>(), [address('index.html')]]
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at)) continue
      seen.add(at)
      await page.goto(at)
      const links = await page
        .locator('a')
        .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href))
      for (const link of links) {
        const plain = link.replace(/#.*$/, '')
        expect(
          filesOf(out).map((path) => address(path)),
          `${link} on ${at}`,
        ).toContain(plain)
        if (plain.endsWith('.html')) waiting.push(plain)
      }
    }
    expect([...seen].sort()).toEqual(
      pages()
        .map((path) => address(path))
        .sort(),
    )
    await page.context().close()
  })

  it('says what has changed since the release before, and leads there', async () => {
    const page = await open('ko/index.html')
    const changes = page.locator('section[aria-labelledby=changes-ko]')
    expect(await changes.innerText()).toMatch(/공개본 제1호 이후 달라진 것[\s\S]*구금: 새로 실음/)
    expect(await changes.innerText()).toContain('나루터: 새로 실음')
    await changes.locator('a[href*="#acc_"]').first().click()
    expect(page.url()).toMatch(/accounts-0001\.html#acc_/)
    await page.context().close()
  })

  it.each([
    ['ko', '처형', '처형'],
    ['ko', 'numerous', 'numerous'],
    ['en', 'EXECUT', 'execut'],
    ['en', '만화', '만화'],
  ])('searches in %s for %s, with the words in context', async (language, query, marked) => {
    const page = await open(`${language}/index.html`)
    await page.fill('#query', query)
    await page.locator('.found mark').first().waitFor()
    const marks = await page.locator('.found mark').allInnerTexts()
    expect(marks.every((it) => it.toLowerCase() === marked)).toBe(true)
    expect(await page.locator('#search [role=status]').innerText()).toMatch(/\d/)
    await page.locator('.found a[href*="#acc_"]').first().click()
    await page.locator('section:target').waitFor()
    await page.context().close()
  })

  it.each([
    ['ko', '나루'],
    ['en', 'ferry'],
  ])('finds an estimate in %s by its title, and leads to it', async (language, query) => {
    const page = await open(`${language}/index.html`)
    await page.fill('#query', query)
    await page.locator('.found a[href="estimates.html#estimate-1"]').click()
    await page.locator('#estimate-1:target').waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  it('keeps nothing of a search: no address, no history, no storage, no field on coming back', async () => {
    const page = await open('ko/index.html')
    const before = await page.evaluate('[history.length, location.href].join()')
    await page.fill('#query', '처형')
    await page.keyboard.press('Enter')
    await page.locator('.found li').first().waitFor()
    expect(await page.evaluate('[history.length, location.href].join()')).toBe(before)
    const kept = `Promise.all([document.cookie, localStorage.length, sessionStorage.length,
      indexedDB.databases().then((it) => it.length)]).then((it) => it.join())`
    expect(await page.evaluate(kept)).toBe(',0,0,0')
    await page.reload()
    expect(await page.inputValue('#query')).toBe('')
    await page.context().close()
  })

  it('has nothing of a withheld account in the search', () => {
    const search = filesOf(join(out, 'search')).map((path) => readFileSync(join(out, 'search', path), 'utf8'))
    // The confidential interview: its words, and its codename.
    for (const planted of ['케터레이', 'XA-INT-1', 'xa-int-1', 'M-07']) {
      expect(
        search.some((text) => text.includes(planted)),
        planted,
      ).toBe(false)
    }
    expect(search.join('').includes('"처형"')).toBe(true)
  })

  it('checks itself, and names what was altered', async () => {
    const page = await open('en/check.html')
    await page.getByRole('button', { name: 'Check this release' }).click()
    await page.locator('#run .verdict').waitFor()
    const said = await page.locator('#run').innerText()
    expect(said).toMatch(
      /Nothing was altered[\s\S]*Executed, 2018–2023: \d+ follows from[\s\S]*verify\.mjs checks them/,
    )
    await page.context().close()
    const data = join(out, 'data/accounts-0001.js')
    const kept = readFileSync(data, 'utf8')
    try {
      writeFileSync(data, kept.replace('\\"min\\":5', '\\"min\\":9'))
      const altered = await open('ko/check.html')
      await altered.getByRole('button', { name: '이 공개본 확인하기' }).click()
      await altered.locator('#run .flag').waitFor()
      expect(await altered.locator('#run').innerText()).toMatch(
        /문제 \d+건[\s\S]*disclosure-altered[\s\S]*victims/,
      )
      await altered.context().close()
    } finally {
      writeFileSync(data, kept)
    }
  })

  it('keeps the place when the language changes', async () => {
    const page = await open('en/accounts-0001.html')
    const id = await page.locator('section[id^=acc_]').nth(6).getAttribute('id')
    await page
      .locator('section[id^=acc_]')
      .nth(6)
      .evaluate((it) => it.scrollIntoView())
    await page.evaluate('document.querySelector("header a.other").click()')
    await page.waitForURL(/ko\/accounts-0001/)
    const top = (): Promise<number> =>
      page.locator(`[id="${id ?? ''}"]`).evaluate((it) => Math.abs(it.getBoundingClientRect().top))
    await expect.poll(top).toBeLessThan(60)
    await page.context().close()
  })

  it('has nothing that axe objects to, and never scrolls sideways', async () => {
    for (const path of pages().filter((it) => !it.endsWith('law.html'))) {
      for (const [name, viewport] of Object.entries(sizes)) {
        const colorScheme = name === 'phone' ? 'dark' : 'light'
        const page = await open(path, { colorScheme, viewport, bypassCSP: true })
        await page.evaluate(unfold)
        if (path === 'ko/index.html') {
          await page.fill('#query', '처형')
          await page.locator('.found li').first().waitFor()
        }
        if (name === 'phone' || path.endsWith('index.html')) await expectAccessible(page)
        const width = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect(width, `${path} ${name}`).toBeLessThanOrEqual(viewport.width)
        await page.context().close()
      }
    }
  })

  it('is worked by keys alone', async () => {
    const page = await open('en/index.html')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.locator('#query').focus()
    await page.keyboard.type('executed')
    await page.locator('.found li').first().waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest(".found") !== null')).toBe(true)
    await page.context().close()
  })

  it('prints what is folded away, without the search', async () => {
    const page = await open(firstFinding())
    const shown =
      '[...document.querySelectorAll("details blockquote")].filter((it) => it.getBoundingClientRect().height > 0 && it.checkVisibility({ contentVisibilityAuto: true })).length'
    expect(await page.evaluate<number>(shown)).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate<number>(shown)).toBeGreaterThan(3)
    await page.context().close()
  })

  it('asks for nothing but its own files, and complains of nothing', () => {
    expect(requests.length).toBeGreaterThan(50)
    expect(requests.filter((url) => !url.startsWith(address('')))).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe.skipIf(!hasFirefox)('the site of a release in Firefox, from file://', () => {
  const outside = (requests: readonly string[]): string[] =>
    requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))

  it('searches and checks itself, and asks for nothing', async () => {
    const firefox = await Firefox.open({ scripts: true })
    try {
      await firefox.go(address('ko/index.html'))
      const until = (done: string): string => `new Promise((resolve) => {
        const look = () => { const found = ${done}; if (found) resolve(found); else setTimeout(look, 50) }
        look()
      })`
      await firefox.value(
        'document.getElementById("query").value = "처형"; document.getElementById("query").dispatchEvent(new Event("input"))',
      )
      expect(await firefox.value(until('(document.querySelector(".found mark") || {}).textContent'))).toBe(
        '처형',
      )
      await firefox.go(address('en/check.html'))
      await firefox.value('document.querySelector("#run button").click()')
      const verdict = await firefox.value(
        until('(document.querySelector("#run .verdict, #run .flag") || {}).textContent'),
      )
      expect(verdict).toContain('Nothing was altered')
      const loaded = await firefox.value(
        'performance.getEntriesByType("resource").map((it) => it.name).join()',
      )
      expect(
        String(loaded)
          .split(',')
          .filter((url) => url !== '' && !url.startsWith('file:')),
      ).toEqual([])
      expect(outside(firefox.requests)).toEqual([])
      // The counter counts: a page without our policy is seen asking.
      writeFileSync(
        join(base, 'asks.html'),
        '<!doctype html><title>asks</title><img src="http://127.0.0.1:45991/seen" alt="">',
      )
      await firefox.go(address('asks.html', base))
      expect(outside(firefox.requests)).toEqual(['http://127.0.0.1:45991/seen'])
    } finally {
      await firefox.close()
    }
  })

  it('reads with scripts off', async () => {
    const firefox = await Firefox.open({ scripts: false })
    try {
      await firefox.go(address(firstFinding()))
      expect(await firefox.value('document.querySelector("h1").textContent')).toBe('Executed, 2018–2023')
      expect(await firefox.value('document.querySelector("#reported summary b").textContent')).toMatch(/\d/)
      await firefox.go(address('en/check.html'))
      expect(await firefox.value('document.getElementById("run").textContent')).toContain('Scripts are off')
      expect(outside(firefox.requests)).toEqual([])
    } finally {
      await firefox.close()
    }
  })
})
