import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sources } from '../src/operations/browse.ts'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const markup = '<img src=x onerror=alert(1)>'

describe.skipIf(!hasBrowser)('people and the record’s own terms in a browser', () => {
  const workbench = new Workbench()
  let page: Page
  let source = ''

  beforeAll(async () => {
    const context = await sampleRecord(workbench.record)
    source = (await sources.run(context, {})).find((it) => it.source.codename === 'XA-REP-1')?.id ?? ''
    await context.record.close()
    page = await workbench.open({ locale: 'en-US' })
    await unlock(page, samplePassphrase)
  })
  afterAll(() => workbench.close())

  const nav = (name: string) => page.getByRole('navigation', { name: 'Girok' }).getByRole('link', { name })
  const who = () => page.locator('header button.who')
  const people = () => page.locator('#people')

  test('a second person is added, by codename, and works from now on', async () => {
    expect(await who().textContent()).toBe('SA')
    await nav('Settings').click()
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await people().getByText('it locks nobody out').waitFor()
    await people().getByRole('button', { name: 'Add a person' }).click()
    await page.keyboard.type(`Heron ${markup}`)
    await page.keyboard.press('Tab')
    await page.keyboard.type('HN')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await people().getByText(`Heron ${markup}`).waitFor()
    await people().getByRole('button', { name: 'Switch to: Heron' }).click()
    await expect.poll(() => who().textContent()).toBe('HN')
    await expectAccessible(page)
  })

  test('a name that is taken is refused in words, and what was typed stays', async () => {
    await people().getByRole('button', { name: 'Add a person' }).click()
    await page.keyboard.press('Enter')
    await people().getByText('Say the name or codename.').waitFor()
    await page.locator('#person-name').fill('sample')
    await page.keyboard.press('Enter')
    await page.getByText('is taken already').waitFor()
    expect(await page.locator('#person-name').inputValue()).toBe('sample')
    await people().getByRole('button', { name: 'Cancel' }).click()
  })

  test('to the second person what the first coded is another’s; the decision stands under their name', async () => {
    await nav('Review').click()
    await page.locator('.card mark').waitFor()
    expect(await page.getByText('You coded this yourself').count()).toBe(0)
    await page.keyboard.press('y')
    await page.locator('section[aria-labelledby="last-decisions"] li', { hasText: 'Accepted' }).waitFor()
    // By the palette, without a mouse, the first person again.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('work as sample')
    await page.keyboard.press('Enter')
    await expect.poll(() => who().textContent()).toBe('SA')
    await nav('History').click()
    await page.locator('main li', { hasText: 'Reviewed an account' }).first().waitFor()
    const line = page.locator('main li', { hasText: 'Reviewed an account' }).first()
    expect(await line.textContent()).toContain(`Heron ${markup}`)
    await nav('Review').click()
    await page.getByText('You coded this yourself').waitFor()
  })

  test('another tab shows who works, and who is asked after the record was locked', async () => {
    const second = await page.context().newPage()
    await second.goto(`${workbench.origin}/settings`)
    await second.locator('header button.who', { hasText: 'SA' }).waitFor()
    await second.locator('#people').getByRole('button', { name: 'Switch to: Heron' }).click()
    await second.locator('header button.who', { hasText: 'HN' }).waitFor()
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await expect.poll(() => who().textContent()).toBe('HN')
    await second.close()
    await page.getByRole('button', { name: 'Lock' }).click()
    await unlock(page, samplePassphrase)
    await page.getByRole('heading', { name: 'Who works now?' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('heading', { name: 'Who works now?' }).count()).toBe(0)
    expect(await who().textContent()).toBe('SA')
  })

  test('a term is added to a vocabulary by keyboard, under another, and its label is words', async () => {
    await page.goto(`${workbench.origin}/settings?vocabulary=manner`)
    const add = page.locator('#codebook').getByRole('button', { name: 'Add a term' })
    await add.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('term-ko')
    await page.keyboard.press('Enter')
    await page.getByText('A term needs a name in both languages.').first().waitFor()
    await page.locator('#term-en').fill('…')
    await page.locator('#term-ko').fill(`${markup} 한밤중`)
    await page.keyboard.press('Enter')
    await page.getByText('It needs a letter or a digit').waitFor()
    await page.locator('#term-en').fill(`${markup} at night`)
    await page.locator('#term-en-means').fill('Between sunset and sunrise.')
    expect(await page.locator('form code').textContent()).toBe('img-src-x-onerror-alert-1-at-night')
    await expectAccessible(page)
    await page.locator('#term-en').press('Enter')
    const line = page.locator('#codebook li', { hasText: `${markup} at night` })
    await line.getByText('this record’s own').waitFor()
    await line.getByText('in 0 accounts').waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    await expectAccessible(page)
  })

  test('closed vocabularies can’t be added to', async () => {
    await page.locator('#vocabulary').selectOption('channel')
    await page.getByRole('heading', { name: /· closed/ }).waitFor()
    expect(await page.locator('#codebook').getByRole('button', { name: 'Add a term' }).count()).toBe(0)
    const refused = await page.evaluate(async () => {
      const label = { ko: '강 건너', en: 'Across the river' }
      const response = await fetch('/api/do/term', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ vocabulary: 'channel', label }),
      })
      return response.status
    })
    expect(refused).toBe(422)
  })

  test('whoever codes is offered it, by its Korean name as well, and questions know it', async () => {
    await page.goto(`${workbench.origin}/read/${source}`)
    await page.locator('.text').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('a')
    await page.locator('#field-type').fill('execution')
    await page.keyboard.press('Enter')
    await page.locator('#field-victims').fill('2')
    await page.locator('#field-manner').fill('한밤')
    await page.locator('#field-manner-list').getByText(`${markup} at night`).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.locator('.told').getByText('Saved').waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    await page.goto(`${workbench.origin}/settings?vocabulary=manner`)
    const line = page.locator('#codebook li', { hasText: `${markup} at night` })
    await line.getByRole('link', { name: 'in 1 account' }).click()
    await page.getByText('2 persons', { exact: true }).waitFor()
    await page.getByText(`${markup} at night`).first().waitFor()
    expect(await page.locator('main img').count()).toBe(0)
  })

  test('it is retired, and offered again', async () => {
    await page.goto(`${workbench.origin}/settings?vocabulary=manner`)
    const line = page.locator('#codebook li', { hasText: `${markup} at night` })
    await line.getByRole('button', { name: /^Retire/ }).click()
    await line.getByText('retired', { exact: true }).waitFor()
    await line.getByRole('button', { name: /^Edit/ }).click()
    // Somebody else words it anew meanwhile: both are kept.
    const reworded = await page.evaluate(async () => {
      const ask = async (name: string, body: object): Promise<{ value: { id: string; term: object }[] }> =>
        (
          await fetch(`/api/do/${name}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).json() as never
      const [kept] = (await ask('terms', {})).value
      await ask('term', {
        ref: kept?.id,
        vocabulary: 'manner',
        label: { ko: '깊은 밤', en: 'deep in the night' },
      })
      return kept?.id ?? ''
    })
    expect(reworded).toMatch(/^trm_/)
    await page.locator('#term-ko').fill('한밤중')
    await page.locator('#term-en').press('Enter')
    await page.getByText('Yours is still here.').waitFor()
    await expectAccessible(page)
    await page.getByText('Look at the other version').click()
    await page.getByText('deep in the night').first().waitFor()
    await page.getByRole('button', { name: 'Save mine over it' }).click()
    await page.locator('#codebook li', { hasText: '한밤중' }).getByText('retired', { exact: true }).waitFor()
    await page.getByRole('button', { name: /^Offer again/ }).click()
    await expect.poll(() => page.getByText('retired', { exact: true }).count()).toBe(0)
  })

  test('undone in the history, an edit is taken back', async () => {
    await nav('History').click()
    const change = page.locator('main li', { hasText: 'Retired a term, or offered it again' }).first()
    await change.locator('summary').click()
    await page.getByLabel('Why is it undone?').fill('taken for another')
    await page.getByRole('button', { name: 'Undo this change' }).click()
    await page.locator('main li', { hasText: 'Undid a change' }).first().waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    await nav('Settings').click()
    await page.locator('#term').fill('한밤중')
    await page.getByText('retired', { exact: true }).waitFor()
  })

  test('in Korean, on a telephone’s width, in the dark; and nothing left this machine', async () => {
    await nav('Settings').click()
    await page.getByRole('button', { name: '한국어' }).first().click()
    await page.locator('#people').getByText('접근을 막지는 않습니다').waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await expectAccessible(page)
    expect(workbench.strayed).toEqual([])
    expect(workbench.complaints).toEqual([])
  })
})
