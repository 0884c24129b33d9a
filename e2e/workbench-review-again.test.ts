import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountKind } from '../src/accounts/kinds.ts'
import { lawAdd } from '../src/operations/law-add.ts'
import { lawFindings, lawKeep, lawKeepInput } from '../src/operations/law-findings.ts'
import { withdraw } from '../src/operations/manage.ts'
import { root } from './girok.ts'
import { samplePassphrase, sampleRecord } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

describe.skipIf(!hasBrowser)('what has to be looked at again', () => {
  const bench = new Workbench()
  let page: Page
  let disputed: readonly string[] = []
  let [signed, draft] = ['', '']

  beforeAll(async () => {
    const context = await sampleRecord(bench.record)
    const { record, member } = context
    await lawAdd.run(context, { json: readFileSync(join(root, 'examples/law.json'), 'utf8') })
    const keep = (title: object, filter: object, standard?: string) =>
      lawKeep.run(context, lawKeepInput.parse({ title, filter, ...(standard && { standard }) }))
    const whole = { en: 'The whole law', ko: '법 전체' }
    signed = (await keep(whole, {}, 'reasonable-grounds-to-believe')).finding
    draft = (await keep({ en: 'The text of 2023' }, { texts: ['XA-FCCA-2017-v2'] })).finding
    // One account behind verdicts of both falls out.
    const [first, second] = await lawFindings.run(context, {})
    const behind = (of: typeof first) => of?.finding.object.held.map((it) => it.account) ?? []
    const ref = behind(first).find((it) => behind(second).includes(it)) ?? ''
    await withdraw.run(context, { ref, reason: 'Retracted by the one who said it' })
    // Two accounts are edited in two places each.
    const coded = (await record.read.list(accountKind)).filter(
      (it) => it.object.status === 'coded' && it.subject !== ref,
    )
    disputed = coded.slice(0, 2).map((it) => it.subject)
    for (const it of coded.slice(0, 2))
      for (const note of ['seen from here', 'seen from there'])
        await record.change(member, { why: '', operation: 'code' }, (writer) =>
          writer.revise(accountKind, it, { ...it.object, note }),
        )
    await record.close()
    page = await bench.open()
    page.setDefaultTimeout(8000)
    await unlock(page, samplePassphrase)
  }, 120_000)
  afterAll(() => bench.close())

  const card = () => page.locator('.card')
  const waiting = (name: string) => page.locator('main nav a', { hasText: name }).locator('b').textContent()

  test('a finding about law says which verdicts changed, and leads to the matrix as it was asked', async () => {
    await page.goto(`${bench.origin}/review?kind=findings&card=${draft}`)
    await card().getByText('no longer follows from the record').waitFor()
    expect(await waiting('Findings to look at again')).toBe('2')
    await card().getByText('Retracted by the one who said it').first().waitFor({ state: 'attached' })
    await expect.poll(() => card().textContent()).toMatch(/\d+ verdicts? came in, [1-9]\d* no longer/)
    await expectAccessible(page)
    await card().getByText('The text of 2023').waitFor()
    await page.keyboard.press('y')
    await page.getByRole('grid').waitFor()
    expect(new URL(page.url()).search).toBe('?text=XA-FCCA-2017-v2')
  })

  test('what was signed is signed anew by hand, never by the key that opens it, and that can be undone', async () => {
    await page.goto(`${bench.origin}/review?kind=findings&card=${signed}`)
    await card().getByText('The whole law').waitFor()
    await page.getByRole('button', { name: 'Sign anew what follows now' }).click()
    const last = page.locator('section[aria-labelledby=last-decisions]')
    await last.getByText('The whole law').first().waitFor()
    expect(await last.textContent()).toContain('Kept anew')
    await expect.poll(() => waiting('Findings to look at again')).toBe('1')
    await page.keyboard.press('u')
    await expect.poll(() => waiting('Findings to look at again')).toBe('2')
    await card().getByText('The whole law').waitFor()
  })

  test('an account in two versions leads from the error to its own card', async () => {
    const [first = '', second = ''] = disputed
    for (const ref of [second, first]) {
      await page.goto(`${bench.origin}/review?kind=coded&card=${ref}`)
      await card().locator('mark').first().waitFor()
      await expect.poll(() => new URL(page.url()).searchParams.get('card')).toBe(ref)
      await page.keyboard.press('y')
      await page.getByRole('alert').getByRole('link').click()
      await page.getByRole('heading', { name: 'Edited in two places' }).waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
      await expect.poll(() => new URL(page.url()).search).toBe(`?kind=disagreements&card=${ref}`)
    }
  })

  test('in Korean, on a telephone, in the dark', async () => {
    const phone = await bench.open({ locale: 'ko-KR', width: 390, height: 844, dark: true })
    await phone.goto(`${bench.origin}/review?kind=findings`)
    await phone.locator('.card').getByText('판정').first().waitFor()
    await expectAccessible(phone)
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
    expect(bench.complaints).toEqual([])
    if (process.env['GIROK_PICTURES']) {
      await phone.screenshot({ path: `${process.env['GIROK_PICTURES']}/law-ko.png` })
      await page.goto(`${bench.origin}/review?kind=findings`)
      await page.locator('.card').getByText('no longer follows').waitFor()
      await page.screenshot({ path: `${process.env['GIROK_PICTURES']}/law-en.png` })
    }
  })
})
