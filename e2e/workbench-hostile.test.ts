import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Girok } from './girok.ts'
import { address, all, image, likeImage, planted, script, strangeSheet, vector } from './poison.ts'
import { ofIdentities, poisonedRecord, type Poisoned } from './poisoned-record.ts'
import { hasBrowser, unlock, Workbench } from './workbench.ts'

const passphrase = 'five words make a sentence'

describe.skipIf(!hasBrowser)('a record that somebody poisoned', () => {
  const girok = new Girok(passphrase)
  const bench = new Workbench()
  let page: Page
  let language: 'en' | 'ko' = 'en'
  let at: Poisoned = {
    text: '',
    page: '',
    third: '',
    finding: '',
    lawFinding: '',
    published: '',
    release: '',
    draft: '',
    listed: '',
  }
  const walked = new Set<string>()
  /** What the console said was wrong, a broken policy too. */
  const wrong: string[] = []

  beforeAll(async () => {
    at = await poisonedRecord(girok, bench.record, passphrase)
    page = await bench.open()
    page.setDefaultTimeout(8000)
    page.on('console', (message) => {
      // The browser notes each refusal of the server, which is an answer: to a locked identity, or a question that is none.
      const refused = /^Failed to load resource: the server responded with a status of 4/.test(message.text())
      if (['error', 'warning'].includes(message.type()) && !refused) wrong.push(message.text())
    })
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', (it) =>
        console.error(`policy: ${it.violatedDirective} ${it.blockedURI}`),
      ),
    )
    await page.reload()
    await unlock(page, passphrase)
    await page.getByRole('heading', { name: 'Who works now?' }).waitFor()
    await page.getByText(image).first().waitFor()
    expect(await elements(page)).toEqual([])
    await page.keyboard.press('Enter')
  }, 120_000)
  afterAll(async () => {
    await bench.close()
    girok.remove()
  })

  /** What of the poison stands in a page as more than words, its frames included; or has run. */
  const elements = async (where: Page): Promise<string[]> => {
    const found = where
      .frames()
      .map(async (frame) => [
        ...(await frame.locator(planted).evaluateAll((some) => some.map((one) => one.outerHTML))),
        ...(await frame.evaluate(() => ('__ran' in window ? [`ran: ${String(window.__ran)}`] : []))),
      ])
    return (await Promise.all(found)).flat()
  }
  /** What the page says, in fields and dialogs too, closed parts included. */
  const says = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('main, [role=dialog], main input, main textarea')]
        .map((it) => ('value' in it ? String(it.value) : it.textContent))
        .join('\n'),
    )
  const openAll = async (): Promise<void> => {
    const closed = page.locator('main details:not([open]) > summary').filter({ visible: true })
    for (let left = 60; left > 0 && (await closed.count()) > 0; left -= 1) await closed.first().click()
  }

  /** Goes there, waits for the poison to stand there as words, and looks for what it may have become. */
  async function look(path: string, words: readonly string[], act?: () => Promise<void>): Promise<void> {
    await page.goto(`${bench.origin}${path}`)
    walked.add(path.split(/[/?]/)[1] ?? '')
    await page.locator('header nav').waitFor()
    // A page that is opened anew speaks the browser's language.
    if (language === 'ko') await page.getByRole('banner').getByRole('button', { name: '한국어' }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language)
    await expect.poll(says, { message: `${path} says ${words[0] ?? ''}` }).toContain(words[0] ?? '')
    await act?.()
    await openAll()
    for (const it of words) await expect.poll(says, { message: `${path} says ${it}` }).toContain(it)
    expect(await elements(page), path).toEqual([])
    expect([...wrong, ...bench.complaints], path).toEqual([])
  }

  const drop = async (name: string, text: string): Promise<void> => {
    const given = { name, text }
    const dataTransfer = await page.evaluateHandle((it) => {
      const made = new DataTransfer()
      made.items.add(new File([it.text], it.name))
      return made
    }, given)
    await page.dispatchEvent('main', 'drop', { dataTransfer })
  }
  const press = (key: string) => (): Promise<void> => page.keyboard.press(key)
  const proof = (): Promise<void> => page.locator('#member-1').waitFor()

  const screens: Record<string, () => Promise<void>> = {
    async sources() {
      await look('/sources', [`${image} one`, `${address} two`])
      await look('/sources', [image, vector, address], async () => {
        await drop(`${vector}.csv`, strangeSheet)
        await page.getByRole('heading', { level: 1, name: vector }).waitFor()
        await page.keyboard.press('Control+Enter')
      })
      await look('/sources', [image, `${image} dropped.txt`], () => drop(`${image} dropped.txt`, all))
      await look(`/sources/${at.page}`, [`${address} two`, vector, script])
      await look(`/sources/${at.page}`, [`${address} two`, all], press('e'))
      await look(`/sources/${at.text}`, [`${image} one`, vector, script], async () => {
        await page.keyboard.press('i')
        // The identities stay open for a minute from the first time on.
        const secret = page.locator('main input[type=password]')
        const contact = page.locator('main dd', { hasText: vector }).first()
        await secret.or(contact).first().waitFor()
        if (await secret.isVisible()) await secret.fill(ofIdentities)
        if (await secret.isVisible()) await page.keyboard.press('Enter')
        await contact.waitFor()
      })
    },
    async reading() {
      await look(`/read/${at.text}`, [image, vector, address, script], async () => {
        await page.locator('[data-card]').first().click()
        await page.keyboard.press('e')
        await page.locator('main form').first().waitFor()
      })
      await look(`/read/${at.third}`, [image])
      await look(`/read/${at.page}`, [image], async () => {
        await page.locator('.text, iframe').first().waitFor()
        if ((await page.locator('iframe').count()) === 0) await page.keyboard.press('v')
        await page.frameLocator('iframe').getByText('Notice at the quay of Marnoc').waitFor()
        expect(await elements(page)).toEqual([])
      })
    },
    async review() {
      await look('/review?kind=suggested', [image, all])
      await look('/review?kind=coded', [image])
      await look('/review?kind=disagreements', [`${all} one`, `${all} two`])
      await look('/review?kind=places', [image])
      await look('/review?kind=pairs', [image, likeImage])
      await look('/review?kind=persons', [image, likeImage])
      await look(`/review?kind=persons&card=${encodeURIComponent(at.listed)}`, [image, 'A-'])
      await look(`/review?kind=findings&card=${at.finding}`, [image, all])
      await look(`/review?kind=findings&card=${at.lawFinding}`, [all], async () => {
        await page.locator('.card li').first().waitFor()
      })
    },
    async findings() {
      await look('/findings', [image, script])
      await look('/findings/new?q=type:execution', [image], proof)
      await look(`/findings/${at.finding}`, [image, all], proof)
      await look(`/findings/new?q=${encodeURIComponent(all)}`, [image])
    },
    async lists() {
      await look('/lists', [`${all} A`, `${all} B`], async () => {
        const buffer = Buffer.from(`Name,${image}\n${all},${vector}\n`)
        const chosen = { name: `${vector}.csv`, mimeType: 'text/csv', buffer }
        await page.locator('input[type=file]').first().setInputFiles(chosen)
        await page.getByText(vector).first().waitFor()
      })
    },
    async lens() {
      await look('/lens', [image])
      await look(`/lens?q=${encodeURIComponent(all)}`, [image])
    },
    async law() {
      await look('/law', [image, vector, script], async () => {
        await page.getByRole('gridcell').first().click()
        await page.getByRole('complementary').getByRole('heading').first().waitFor()
      })
      await look('/law/texts', [image, vector, all])
      await look('/law/disagreements', [image])
      await look('/law/findings', [all])
    },
    async releases() {
      await look('/releases', [all])
      await look(`/releases/${at.release}`, [all])
      await look(`/releases/${at.draft}/fields`, [image])
      await look(`/releases/${at.draft}/check`, [all])
    },
    async history() {
      await look('/history', [image, vector, address, script, ofWhom[language]], async () => {
        await page.locator('main ol > li').nth(3).waitFor()
      })
    },
    async settings() {
      await look('/settings?vocabulary=manner', [image, vector, all, '<b>'])
    },
  }
  const ofWhom = { en: 'before', ko: '이전' }

  for (const [name, walk] of Object.entries(screens)) {
    test(`${name}: it stands there as words, in English and in Korean`, { timeout: 120_000 }, async () => {
      for (language of ['en', 'ko'] as const) await walk()
    })
  }

  test('a decision names it, in the list of the last ones', async () => {
    await look('/review?kind=coded', [image], press('y'))
    const last = page.locator('section[aria-labelledby=last-decisions]')
    await expect.poll(() => last.textContent()).toContain('alert(__ran=')
    expect(await elements(page)).toEqual([])
  })

  test('no screen of the bar was left out', async () => {
    const bar = page.locator('header nav a')
    const paths = await bar.evaluateAll((all) => all.map((it) => it.getAttribute('href')?.slice(1) ?? ''))
    expect(paths.length).toBeGreaterThan(6)
    expect(paths.filter((it) => !walked.has(it))).toEqual([])
  })

  test('no dialog came up, and nothing left this machine', () => {
    expect(bench.complaints).toEqual([])
    expect(bench.strayed).toEqual([])
  })

  test('published pages show it as words too, opened from a folder with scripts on', async () => {
    const context = await page.context().browser()?.newContext()
    const reader = await context?.newPage()
    if (!context || !reader) throw new Error('no browser')
    const asked: string[] = []
    const said: string[] = []
    reader.on('request', (it) => asked.push(it.url()))
    reader.on('pageerror', (it) => said.push(String(it)))
    reader.on('console', (it) => said.push(it.text()))
    reader.on('dialog', (it) => {
      said.push(`dialog: ${it.message()}`)
      void it.dismiss()
    })
    const pages = globSync('**/*.html', { cwd: at.published })
    expect(pages.filter((it) => it.endsWith('law.html'))).toHaveLength(2)
    for (const path of pages) {
      await reader.goto(pathToFileURL(`${at.published}/${path}`).href)
      for (const it of await reader.locator('details:not([open]) > summary').all())
        if (await it.isVisible()) await it.click()
      // Lists that lead to accounts by number, and how to check, hold nobody's words.
      if (!/(accounts|check)\.html$/.test(path))
        expect(await reader.locator('body').textContent(), path).toContain(image)
      expect(await elements(reader), path).toEqual([])
    }
    expect(said).toEqual([])
    expect(asked.filter((it) => !it.startsWith('file:'))).toEqual([])
    await context.close()
  })

  test('the same markup, put in as markup, is what this walk would have seen', async () => {
    await page.evaluate((given) => {
      const place = document.createElement('div')
      place.innerHTML = given
      document.body.append(place)
    }, image)
    expect(await elements(page)).toHaveLength(1)
    await expect.poll(() => wrong.join('\n')).toMatch(/policy: script-src/)
    expect(bench.complaints).toEqual([])
  })
})
