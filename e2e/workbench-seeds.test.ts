import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, Workbench } from './workbench.ts'

const passphrase = 'five words make a sentence'
const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url))
const question = 'type:execution when:2018/2023'

/** What somebody tells of with the keys: where its words stand, and what is typed into the form. */
interface Coding {
  readonly article: number
  /** How many paragraphs down its words begin, and how many words are taken after the first. */
  readonly paragraph: number
  readonly words: number
  readonly type: string
  readonly victims: string
  readonly when: string
  readonly note?: readonly string[]
}

const note = '아직 확인하지 못한 말'
const codings: readonly Coding[] = [
  { article: 0, paragraph: 3, words: 4, type: 'execution', victims: 'at least 7', when: '2018–2023' },
  { article: 0, paragraph: 5, words: 3, type: 'arrest', victims: '2', when: '2020' },
  {
    ...{ article: 1, paragraph: 2, words: 5, type: 'execution', victims: 'at least 2', when: '2020' },
    note: ['ㅇ', '아', '아ㅈ', '아지', '아직', note],
  },
]

describe.skipIf(!hasBrowser || !existsSync(seeds))('the founding case through the workbench', () => {
  const bench = new Workbench()
  let page: Page
  let keys: CDPSession
  let articles: string[] = []

  beforeAll(async () => {
    page = await bench.open()
    page.setDefaultTimeout(10_000)
    keys = await page.context().newCDPSession(page)
  })
  afterAll(() => bench.close())

  const number = (name: string): Promise<string> =>
    page.locator(`[data-number=${name}]`).evaluate((it) => it.firstChild?.textContent ?? '')
  const link = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
  const changes = () => page.locator('main ol > li')

  /** Tabs on from field to field, as hands do, until the field has the focus. */
  async function tabTo(field: string): Promise<void> {
    for (let at = 0; at < 40; at += 1) {
      if (await page.evaluate((id) => document.activeElement?.id === id, field)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab leads to no ${field}`)
  }

  /** Types as an input method does: the syllables grow, and are then committed. */
  async function compose(steps: readonly string[]): Promise<void> {
    for (const text of steps)
      await keys.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await keys.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }

  test('an empty record is made, and takes in the two articles as they are', async () => {
    await page.getByLabel('Your name or initials').fill('KM')
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByLabel('again').fill(passphrase)
    await page.getByRole('button', { name: 'Make the record' }).click()
    await page.getByLabel('I have printed it').check()
    await page.getByRole('button', { name: 'Open the record' }).click()
    await page.getByRole('heading', { name: 'No sources yet' }).waitFor()

    const names = readdirSync(seeds).filter((it) => /^\d.*\.txt$/.test(it))
    expect(names).toHaveLength(2)
    const files = names.map((name) => ({ name, text: readFileSync(join(seeds, name), 'utf8') }))
    const transfer = await page.evaluateHandle((given) => {
      const made = new DataTransfer()
      for (const { name, text } of given) made.items.add(new File([text], name))
      return made
    }, files)
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
    await page.getByRole('button', { name: 'Published texts' }).click()
    await page.getByText('2 of 2 done').waitFor()
    for (const name of names) {
      const one = page.getByRole('list', { name: 'Sources' }).getByRole('link', { name: name.slice(0, -4) })
      const address = (await one.first().getAttribute('href')) ?? ''
      expect(address).toMatch(/^\/sources\/src_/)
      articles = [...articles, address.replace('/sources/', '/read/')]
    }
  })

  test('three accounts are coded by keyboard alone, one with a note composed in Korean', async () => {
    for (const coding of codings) {
      await page.goto(`${bench.origin}${articles[coding.article] ?? ''}`)
      await page.locator('.text').focus()
      for (let at = 0; at < coding.paragraph; at += 1) await page.keyboard.press('ArrowDown')
      for (let at = 0; at < coding.words; at += 1) await page.keyboard.press('Shift+ArrowRight')
      const quote = (await page.evaluate(() => getSelection()?.toString() ?? '')).trim()
      expect(quote.split(/\s+/)).toHaveLength(coding.words + 1)
      await page.keyboard.press('a')
      await page.locator('#field-type').waitFor()
      await page.keyboard.type(coding.type)
      await tabTo('field-victims')
      await page.keyboard.type(coding.victims)
      await tabTo('field-when')
      await page.keyboard.type(coding.when)
      if (coding.note) {
        await tabTo('field-note')
        await compose(coding.note)
        expect(await page.locator('#field-note').inputValue()).toBe(note)
      }
      await page.keyboard.press('Control+Enter')
      await page.locator('.told').getByText('Saved').waitFor()
      const account = new URL(page.url()).searchParams.get('account') ?? ''
      expect(account).toMatch(/^acc_/)
      const marked = page.locator(`mark[data-accounts~="${account}"]`)
      expect((await marked.allTextContents()).join('')).toBe(quote)
    }
    await page.locator('[data-card]').first().click()
    await page.getByText(note).first().waitFor()
  })

  test('one is reviewed', async () => {
    await link('Review').click()
    await page.locator('.card mark').first().waitFor()
    await page.keyboard.press('y')
    await page.locator('section[aria-labelledby="last-decisions"] li', { hasText: 'Accepted' }).waitFor()
    await page.getByText('1 of 3 accounts reviewed').waitFor()
  })

  test('the question is asked, its proof opens to the words, and it is signed', async () => {
    await link('Findings').click()
    await page.getByRole('heading', { name: 'No findings yet' }).waitFor()
    await page.keyboard.press('n')
    await page.locator('#question').pressSequentially(question)
    // Seven and two of the same years may be the same people: nobody can say nine.
    await expect.poll(() => number('minimum')).toBe('7')
    // Half of the question gives seven as well: the number must be the one of the whole.
    await page.locator('.numbers[aria-busy=false]').waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('p')
    await page.locator('#member-1 blockquote mark').first().waitFor()
    const href = await page.locator('#member-1').getByRole('link').first().getAttribute('href')
    expect(href?.split('?')[0]).toBe(articles[0])
    await page.locator('#title-ko').focus()
    await compose(['ㅊ', '처', '처형'])
    await tabTo('title-en')
    await page.keyboard.type('Executed')
    await page.locator('#standard').selectOption('reasonable-grounds-to-believe')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Executed' }).waitFor()
    await expect.poll(() => number('minimum')).toBe('7')
    await link('Findings').click()
    await page.getByRole('link', { name: 'Executed' }).waitFor()
  })

  test('the last change is undone from the history', async () => {
    await link('History').click()
    await changes().first().waitFor()
    const before = await changes().count()
    const newest = changes().first()
    await newest.locator('summary').first().click()
    await newest.getByLabel('Why is it undone?').fill('signed too early')
    await newest.getByRole('button', { name: 'Undo this change' }).click()
    await changes().first().getByText('Undid a change').waitFor()
    await expect.poll(() => changes().count()).toBe(before + 1)
    await link('Findings').click()
    await page.getByRole('heading', { name: 'No findings yet' }).waitFor()
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})
