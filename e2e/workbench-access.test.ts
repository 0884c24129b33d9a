import { join } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sources } from '../src/operations/browse.ts'
import { find } from '../src/operations/find.ts'
import { lawAdd } from '../src/operations/law-add.ts'
import { addPersonList } from '../src/operations/person-lists.ts'
import { newRelease } from '../src/operations/release.ts'
import { root } from './girok.ts'
import { listsOfPersons } from './invented-lists.ts'
import { walk } from './keyboard-walk.ts'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { hasBrowser, unlock, violations, Workbench } from './workbench.ts'

const question = 'type:execution media:foreign when:2018/2023 where:XA'
const laptop = { width: 1366, height: 768 }
const telephone = { width: 390, height: 844 }
/** A laptop's window at twice the size. */
const enlarged = { width: 683, height: 384 }

describe.skipIf(!hasBrowser)('every screen, for whoever sees, hears or types otherwise', () => {
  const bench = new Workbench()
  let page: Page
  const ids = { source: '', finding: '', release: '' }

  beforeAll(async () => {
    page = await bench.open({ locale: 'ko-KR' })
    page.setDefaultTimeout(8000)
  })
  afterAll(() => bench.close())

  async function speak(language: 'ko' | 'en'): Promise<void> {
    const spoken = await page.evaluate(() => document.documentElement.lang)
    // Dispatched, as an open dialog makes the button inert to a pointer.
    if (spoken !== language) await page.locator(`button[lang=${language}]`).first().dispatchEvent('click')
    await page.locator(`html[lang=${language}]`).waitFor()
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }

  /** All that is wrong with the screen as it stands: in both languages, both themes, small and enlarged. */
  async function wrongs(): Promise<string[]> {
    const found: string[] = []
    const look = async (as: string): Promise<void> => {
      found.push(...(await violations(page)).map((it) => `${as}: ${it}`))
    }
    const wide = async (as: string): Promise<void> => {
      await page.evaluate(() => new Promise(requestAnimationFrame))
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) found.push(`${as}: ${over} pixels too wide`)
    }
    for (const language of ['en', 'ko'] as const) {
      await speak(language)
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        await look(`${language} ${colorScheme}`)
      }
    }
    await page.setViewportSize(telephone)
    await wide('telephone')
    await look('telephone')
    await page.setViewportSize(enlarged)
    await wide('enlarged')
    await page.setViewportSize(laptop)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    return found
  }

  async function expectForEverybody(): Promise<void> {
    expect(await wrongs()).toEqual([])
    const { stops, ...walked } = await walk(page)
    expect(stops).toBeGreaterThan(0)
    expect(walked).toEqual({ missed: [], outOfOrder: [], unseen: [], outOfSight: [], left: true })
  }

  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '')

  test('the first run', async () => {
    await page.locator('input#name').waitFor()
    await expectForEverybody()
  })

  test('unlocking', async () => {
    const context = await sampleRecord(bench.record)
    await lawAdd.run(context, { json: readFileSync(join(root, 'examples', 'law.json'), 'utf8') })
    const listed = await sources.run(context, {})
    ids.source = listed.find((it) => it.source.codename === 'XA-REP-1')?.id ?? ''
    const titles = { titleEn: 'Executed, 2018–2023', titleKo: '처형된 사람, 2018–2023년' }
    ids.finding = (await find.run(context, { question, ...titles, keep: true })).finding ?? ''
    for (const { code, csv } of listsOfPersons(24)) {
      const path = join(bench.folder, `${code}.csv`)
      writeFileSync(path, csv)
      await addPersonList.run(context, { path, code, once: true })
    }
    ids.release = (await newRelease.run(context, { law: {} })).release
    await context.record.close()
    await page.reload()
    await page.locator('input[type=password]').waitFor()
    try {
      await expectForEverybody()
    } finally {
      await unlock(page, samplePassphrase)
    }
  })

  const asked = encodeURIComponent(question)
  const screens: readonly [string, () => string, string][] = [
    ['sources', () => '/sources', 'main a[href^="/sources/"]'],
    ['a source', () => `/sources/${ids.source}`, 'main h1 bdi'],
    ['reading', () => `/read/${ids.source}`, '.text mark'],
    ['review', () => '/review', '.card mark'],
    ['findings', () => '/findings', 'main a[href^="/findings/fin_"]'],
    ['a finding', () => `/findings/${ids.finding}`, '#member-1'],
    ['asking', () => `/findings/new?q=${asked}`, '#member-1'],
    ['lists of persons', () => '/lists', '[data-band=atLeast]'],
    ['where and when', () => `/lens?q=${asked}`, '[data-map=XA]'],
    ['law and practice', () => '/law', '[role=gridcell]'],
    ['texts of laws', () => '/law/texts', '.law section'],
    ['disagreements about the law', () => '/law/disagreements', '.law section'],
    ['findings about the law', () => '/law/findings', '.law p'],
    ['adding a law', () => '/law/add', 'input[type=file]'],
    ['releases', () => '/releases', `main a[href^="/releases/"]`],
    ['choosing for a release', () => `/releases/${ids.release}`, 'main input[type=checkbox]'],
    ['its fields', () => `/releases/${ids.release}/fields`, 'main li button'],
    ['its texts', () => `/releases/${ids.release}/texts`, 'main button'],
    ['its check', () => `/releases/${ids.release}/check`, 'main li'],
    ['its difference', () => `/releases/${ids.release}/difference`, 'main p'],
    ['its seal', () => `/releases/${ids.release}/seal`, 'main button'],
    ['history', () => '/history', 'main ol > li'],
    ['settings', () => '/settings', '#people'],
  ]
  test.each(screens)('%s', async (name, path, ready) => {
    await page.goto(bench.origin + path())
    await page.locator(ready).first().waitFor({ state: 'attached' })
    // The proof with all that stands behind it.
    if (name === 'a finding') await page.locator('#member-1 summary').first().click()
    await expectForEverybody()
  })

  test('an opened cell of the matrix closes by Esc, and the focus is where it was', async () => {
    await page.goto(`${bench.origin}/law`)
    await page.locator('[role=gridcell]').first().waitFor()
    await page.keyboard.press('m')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').waitFor()
    await expectForEverybody()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('gridcell')
  })

  const dialogs: readonly [string, () => Promise<void>][] = [
    ['the palette', () => page.keyboard.press('Control+k')],
    ['the keys', () => page.keyboard.press('Shift+Slash')],
    ['adding', () => page.locator('input[type=file]').first().setInputFiles(join(root, 'README.md'))],
  ]
  test.each(dialogs)('%s, which Esc closes; the focus is back where it was', async (_, open) => {
    await page.goto(`${bench.origin}/sources`)
    await page.locator('main a[href^="/sources/"]').first().waitFor()
    await page.locator('header nav a').nth(1).focus()
    await open()
    await page.locator('dialog').waitFor()
    await expectForEverybody()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await focused()).toBe('A')
  })

  test('nothing left this machine', () => {
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})
