/** The workbench at its full size, in a real browser: first content of each screen, keys, scrolling, script, memory. */
import { existsSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { passphrase } from './bench-record.ts'
import { framesWhileScrolling, keysToPaint, scriptOf, standsAt } from './browser-times.ts'
import { figure, percentile, seconds } from './figure.ts'
import { crowded, keptQuestions, serveRecord, type ServedRecord } from './workbench-record.ts'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const prompt = { text: '100 ms', value: 100 }
const asked = (question: string): string => `/findings/new?q=${encodeURIComponent(question)}`

interface Place {
  readonly name: string
  readonly path: string
  /** What stands there when there is something to work with. */
  readonly useful: string
  /** What stands there when all accounts have been looked at, where that comes later. */
  readonly whole?: string
}

function places(source: string, finding: string): Place[] {
  return [
    { name: 'sources', path: '/sources', useful: 'main [aria-posinset="1"] a' },
    { name: 'a source of 1,000 accounts', path: `/sources/${source}`, useful: 'main [aria-posinset="1"] a' },
    { name: 'reading it', path: `/read/${source}`, useful: '[role=document] mark' },
    { name: 'review', path: '/review', useful: 'main blockquote, main mark' },
    {
      name: 'findings, three kept',
      path: '/findings',
      useful: 'main li h2 a',
      whole: 'main ul[aria-busy=false]',
    },
    {
      name: 'one finding',
      path: `/findings/${finding}`,
      useful: '[data-number]',
      whole: '[data-number=minimum]',
    },
    { name: 'a narrow question', path: asked('type:execution where:XA-05'), useful: '[data-number=minimum]' },
    { name: 'the question of everything', path: asked(''), useful: '[data-number=minimum]' },
    {
      name: 'where and when, a question',
      path: `/lens?q=${encodeURIComponent('type:execution where:XA-05')}`,
      useful: 'main [aria-posinset="1"] a',
    },
    { name: 'where and when, everything', path: '/lens', useful: 'main [aria-posinset="1"] a' },
    { name: 'history', path: '/history', useful: 'main summary time' },
    { name: 'settings', path: '/settings', useful: 'main h2' },
  ]
}

export async function measureWorkbench(folder: string): Promise<void> {
  const executablePath = browsers.find((it) => existsSync(it))
  if (executablePath === undefined) throw new Error('no Chromium is installed')
  const served = await serveRecord(folder)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
  try {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await measurePages(page, served)
  } finally {
    await browser.close()
    served.close()
  }
}

async function measurePages(page: Page, served: ServedRecord): Promise<void> {
  const origin = served.link.split('/#')[0] ?? ''
  const script = await scriptOf(page, async () => {
    await page.goto(served.link)
    await unlock(page)
    await standsAt(page, 'main [aria-posinset="1"] a')
  })
  const verdict = script < 250_000 ? 'met' : 'missed'
  console.log(
    `workbench: script of the first screen, gzip: ${Math.round(script / 1000)} kB of 250 kB  ${verdict}`,
  )
  const { source, finding } = await found(page, origin)
  const all = places(source, finding)
  remember('after unlocking', served)
  for (const place of all) {
    // Straight after unlocking nothing has been read yet.
    await lock(page)
    await page.goto(`${origin}${place.path}`)
    const open = await unlock(page)
    const useful = await standsAt(page, place.useful)
    figure(`workbench: ${place.name}, straight after unlocking`, seconds(1), useful - open)
    if (place.whole !== undefined)
      figure(`workbench: – counted anew`, undefined, (await standsAt(page, place.whole)) - open)
  }
  for (const place of all) {
    const times: number[] = []
    for (let at = 0; at < 3; at += 1) {
      await page.goto(`${origin}${place.path}`)
      times.push(await standsAt(page, place.useful))
    }
    figure(`workbench: ${place.name}, median of 3`, seconds(1), percentile(times, 0.5))
  }
  await measureTyping(page, origin, source)
  await measureScrolling(page, origin, source)
  remember('at the end', served)
}

async function measureTyping(page: Page, origin: string, source: string): Promise<void> {
  const type = async (name: string, keys: readonly string[], pause = 120): Promise<void> => {
    figure(
      `workbench: ${name}, p95 of ${keys.length} keys to paint`,
      prompt,
      percentile(await keysToPaint(page, keys, pause), 0.95),
    )
  }
  await page.goto(`${origin}/sources`)
  await standsAt(page, 'main [aria-posinset="1"] a')
  await page.locator('main input[type=search]').focus()
  await type('filter of 1,000 sources', [...'source-0042', ...new Array<string>(11).fill('Backspace')])
  await page.goto(`${origin}${asked('')}`)
  await standsAt(page, '[data-number=minimum]')
  await page.locator('#question').focus()
  await type('question', [...'type:execution where:XA-05 when:2010/2015'])
  await page.goto(`${origin}/read/${source}`)
  await standsAt(page, '[role=document] mark')
  await page.waitForTimeout(500)
  await type('J and K through 1,000 accounts', [
    ...new Array<string>(40).fill('j'),
    ...new Array<string>(20).fill('k'),
  ])
  await page.keyboard.press('e')
  await page.locator('main [role=combobox]').first().focus()
  await type('type-ahead in the form', [...'execution', ...new Array<string>(9).fill('Backspace')])
}

async function measureScrolling(page: Page, origin: string, source: string): Promise<void> {
  const scrolled: [string, string, string][] = [
    ['1,000 sources', '/sources', 'main [aria-posinset="1"] a'],
    ['a source of 1,000 accounts', `/sources/${source}`, 'main [aria-posinset="1"] a'],
    ['its text with 1,000 cards', `/read/${source}`, '[role=document] mark'],
    ['the question of everything', asked(''), '[data-number=minimum]'],
    ['where and when, a question', '/lens?q=type%3Aexecution%20where%3AXA-05', 'main [aria-posinset="1"] a'],
    ['history', '/history', 'main summary time'],
  ]
  for (const [name, path, useful] of scrolled) {
    await page.goto(`${origin}${path}`)
    await standsAt(page, useful)
    await page.waitForTimeout(300)
    const gaps = await framesWhileScrolling(page, 60)
    figure(`workbench: scrolling ${name}, p95 of ${gaps.length} frames`, prompt, percentile(gaps, 0.95))
  }
}

/** Types the passphrase. @returns when the record stood open, on the page's clock */
async function unlock(page: Page): Promise<number> {
  await page.locator('input[type=password]').first().fill(passphrase)
  await page.keyboard.press('Enter')
  return standsAt(page, 'header nav')
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+L')
  await page.locator('input[type=password]').first().waitFor()
}

/** Ids of the source and the finding that are opened. */
async function found(page: Page, origin: string): Promise<{ source: string; finding: string }> {
  const of = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .getAttribute('href')
      .then((it) => it?.split('/').at(-1) ?? '')
  await page.locator('main input[type=search]').fill(crowded)
  await page.waitForTimeout(200)
  const source = await of('main [aria-posinset="1"] a')
  await page.goto(`${origin}/findings`)
  await standsAt(page, 'main li h2 a')
  return { source, finding: await of(`main li h2 a:has-text("${keptQuestions[0] ?? ''}")`) }
}

function remember(when: string, served: ServedRecord): void {
  const held = served.memory()
  if (held) console.log(`workbench: memory of the server ${when}: ${held.now} MB, at most ${held.peak} MB`)
}
