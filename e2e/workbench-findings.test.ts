import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const first = 'type:execution media:foreign when:2018/2023 where:XA'

describe.skipIf(!hasBrowser)('findings and history in the workbench', () => {
  const bench = new Workbench()
  let page: Page

  beforeAll(async () => {
    await (await sampleRecord(bench.record)).record.close()
    page = await bench.open()
    page.setDefaultTimeout(5000)
    await unlock(page, samplePassphrase)
  })
  afterAll(() => bench.close())

  const number = (name: string): Promise<string> =>
    page.locator(`[data-number=${name}]`).evaluate((it) => it.firstChild?.textContent ?? '')
  const minimumIs = (value: string): Promise<void> =>
    expect.poll(() => number('minimum'), { timeout: 5000 }).toBe(value)
  const link = (name: string) => page.getByRole('navigation').getByRole('link', { name })

  test('with no finding, the screen says what to do, by keyboard', async () => {
    await link('Findings').click()
    await page.getByRole('heading', { name: 'No findings yet' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('n')
    await page.getByLabel('Question', { exact: true }).nth(0).waitFor()
  })

  test('the numbers follow the question as it is typed; a wrong one is said at once and nothing is lost', async () => {
    const question = page.locator('#question')
    await question.pressSequentially(first, { delay: 1 })
    await minimumIs('12')
    expect(await number('origins')).toBe('5')
    expect(await number('reported')).toBe('9')
    expect(new URL(page.url()).searchParams.get('q')).toBe(first)
    expect(await page.locator('[data-pairs] li').count()).toBe(6)
    await question.pressSequentially(' type:exekution')
    await expect.poll(() => page.locator('#question-wrong').textContent()).not.toBe('')
    expect(await question.inputValue()).toBe(`${first} type:exekution`)
    await question.fill(`${first} origins>=2`)
    await minimumIs('2')
    await expect.poll(() => page.locator('#facet-origins').inputValue()).toBe('2')
  })

  test('fields and words are one question', async () => {
    await page.locator('#facet-origins').fill('')
    await minimumIs('12')
    await page.locator('#facet-when').fill('2018/2019')
    await minimumIs('2')
    expect(await page.locator('#question').inputValue()).toContain('when:2018/2019')
    await page.locator('#facet-when').fill('2018/201')
    await expect.poll(() => page.locator('#facet-when-wrong').textContent()).not.toBe('')
    await page.locator('#facet-when').fill('2018/2023')
    await minimumIs('12')
    await page.locator('#facet-where').fill('Dovaine')
    await page.locator('#facet-where').press('Enter')
    await page.getByRole('button', { name: 'Take out Sorvane' }).click()
    await minimumIs('7')
    await page.locator('#question').fill(first)
    await minimumIs('12')
  })

  test('the proof opens down to a passage in its context', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('p')
    const quotes = page.locator('#member-1 blockquote mark')
    await quotes.first().waitFor()
    expect(await quotes.first().textContent()).not.toBe('')
    const href = await page.locator('#member-1').getByRole('link').first().getAttribute('href')
    expect(href).toMatch(/^\/read\/src_.+\?account=acc_/)
    // Four articles come down to the Mission.
    const roots = await page.locator('#relays g.root').allTextContents()
    expect(roots).toHaveLength(5)
    // The Ministry's one execution in Marnoc in secret, and Open Page's three in public, side by side.
    const differs = page.locator('section', { hasText: 'Contradictions to look into' }).last()
    await differs.getByText('How many · In public or in secret').waitFor()
    await expectAccessible(page)
  })

  test('the picture of the proof is walked by keyboard, and each bar says what it is', async () => {
    const picture = page.getByRole('group', { name: 'The proof on a time line' })
    const bars = picture.getByRole('button')
    expect(await bars.count()).toBe(4)
    expect(await picture.locator('[tabindex="0"]').count()).toBe(1)
    const label = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await picture.locator('[tabindex="0"]').focus()
    await page.keyboard.press('Home')
    const seen = [await label()]
    for (let left = 3; left > 0; left -= 1) {
      await page.keyboard.press('ArrowRight')
      seen.push(await label())
      expect(await page.locator('p.told').textContent()).toBe(seen.at(-1))
      expect(await picture.locator('[tabindex="0"]').getAttribute('aria-label')).toBe(seen.at(-1))
    }
    expect(seen.map((it) => it.split(':')[0]).sort()).toEqual(['1', '2', '3', '4'])
    for (const it of seen) expect(it).toMatch(/^\d: \d+ persons? · .+ · .+/)
    await expectAccessible(page)
    const member = seen.at(-1)?.split(':')[0] ?? ''
    if (process.env['GIROK_PICTURES'])
      await picture.locator('..').screenshot({ path: join(process.env['GIROK_PICTURES'], 'proof.png') })
    await page.keyboard.press('Space')
    const open = page.locator(`#member-${member} > details[open] > summary`)
    await expect.poll(() => open.evaluate((it) => it === document.activeElement)).toBe(true)
  })

  test('signed, it is to be reviewed once an account falls out, and holds again after undoing', async () => {
    await page.locator('#title-ko').fill('소르바네에서 처형된 사람')
    await page.locator('#title-en').fill('Executed in Sorvane')
    await page.keyboard.press('Control+Enter')
    // What is missing is said, and the hands are taken there.
    expect(await page.locator('#standard').getAttribute('aria-invalid')).toBe('true')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('standard')
    await page.locator('#standard-hint').getByText('Choose the standard of proof').waitFor()
    await expectAccessible(page)
    await page.locator('#standard').selectOption('reasonable-grounds-to-believe')

    // While another question is counted there is no number to sign: nothing is, and it is said.
    const counted = Promise.withResolvers<undefined>()
    await page.route('**/api/do/ask', async (route) => {
      await counted.promise
      await route.continue()
    })
    await page.locator('#question').fill(`${first} origins>=2`)
    await page.locator('#standard').focus()
    await page.keyboard.press('Control+Enter')
    await page.getByText('is still being counted').waitFor()
    expect(new URL(page.url()).pathname).toBe('/findings/new')
    counted.resolve(undefined)
    await page.getByText('The number has come').waitFor()
    await page.unroute('**/api/do/ask')
    await minimumIs('2')
    await page.locator('#question').fill(first)
    await minimumIs('12')
    await expect.poll(() => page.locator('.numbers').getAttribute('aria-busy')).toBe('false')
    await page.locator('#standard').focus()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Executed in Sorvane' }).waitFor()
    const address = new URL(page.url()).pathname
    expect(address).toMatch(/^\/findings\/fin_/)
    await minimumIs('12')
    const five = page.locator('[id^=member-]', { hasText: '5 persons' })
    await five.locator('summary').first().click()
    const href = await five.getByRole('link').first().getAttribute('href')
    const account = new URLSearchParams(href?.split('?')[1]).get('account') ?? ''
    const answered = await page.evaluate(
      async (ref) =>
        (
          await fetch('/api/do/withdraw', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ ref, reason: 'told <b>twice</b>' }),
          })
        ).status,
      account,
    )
    expect(answered).toBe(200)
    await link('Findings').click()
    await page.getByText('To be reviewed').waitFor()
    await page.getByRole('link', { name: 'Executed in Sorvane' }).click()
    await page.getByRole('heading', { name: 'Fell out: 1 account' }).waitFor()
    await page.getByText('Withdrawn: told <b>twice</b>').waitFor({ state: 'attached' })
    await expectAccessible(page)
    expect(Number(await number('minimum'))).toBeLessThan(12)

    await link('History').click()
    const newest = page.locator('ol > li').first()
    await newest.getByText('Withdrew').click()
    await newest
      .getByRole('row', { name: /status/ })
      .getByText('withdrawn')
      .waitFor()
    await expectAccessible(page)
    await newest.getByLabel('Why is it undone?').fill('it was told once')
    await newest.getByRole('button', { name: 'Undo this change' }).click()
    await page.locator('ol > li').first().getByText('Undid a change').waitFor()
    await link('Findings').click()
    await page.getByRole('link', { name: 'Executed in Sorvane' }).waitFor()
    expect(await page.getByText('To be reviewed').count()).toBe(0)
  })

  test('what was changed again since cannot be undone, and it is said why', async () => {
    await link('History').click()
    const withdrawal = page.locator('ol > li').nth(1)
    await withdrawal.getByText('Undone').waitFor()
    const undone = page.locator('ol > li', { hasText: 'Undid a change' })
    const undoNewest = async (): Promise<void> => {
      const before = await undone.count()
      const newest = page.locator('ol > li').first()
      await newest.locator('summary').click()
      await newest.getByLabel('Why is it undone?').fill('again')
      await newest.getByRole('button', { name: 'Undo this change' }).click()
      await expect.poll(() => undone.count(), { timeout: 10_000 }).toBe(before + 1)
    }
    // The withdrawal stands again: what it changed came in with the sheet.
    await undoNewest()
    const entered = page.locator('ol > li', { hasText: 'Imported a coding sheet' })
    await entered.locator('summary').click()
    await entered.getByLabel('Why is it undone?').fill('try')
    await entered.getByRole('button', { name: 'Undo this change' }).click()
    await entered.getByRole('alert').waitFor()
    expect(await entered.getByLabel('Why is it undone?').inputValue()).toBe('try')
    await undoNewest()
  })

  test('in Korean too', async () => {
    await page.getByRole('button', { name: '한국어' }).click()
    await page.getByRole('heading', { level: 1, name: '이력' }).waitFor()
    await expectAccessible(page)
    await link('판단').click()
    await page.getByRole('link', { name: '소르바네에서 처형된 사람' }).click()
    await minimumIs('12')
    await page.getByText('시기가 겹칠 수 없음').first().waitFor()
    await expectAccessible(page)
    await page.goto(`${bench.origin}/findings/new?q=${encodeURIComponent('유형:execution 언제:어제')}`)
    await expect.poll(() => page.locator('#question-wrong').textContent()).toMatch(/[가-힣]/)
    await expectAccessible(page)
  })

  test('nothing left this machine, and nothing of the record stays in the browser', async () => {
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(readFileSync(join(bench.record, 'keys.json'), 'utf8')).not.toContain(samplePassphrase)
  })
})
