import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../src/kinds.ts'
import { Record } from '../src/record/io/record.ts'
import { listsOfPersons } from './invented-lists.ts'
import { samplePassphrase } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

describe.skipIf(!hasBrowser)('lists of persons, in a browser', () => {
  const workbench = new Workbench()
  const [families, camp] = listsOfPersons(24)
  let page: Page

  beforeAll(async () => {
    const { record } = await Record.create(workbench.record, samplePassphrase, { name: 'a' }, { kinds })
    await record.close()
    for (const it of [families, camp])
      writeFileSync(join(workbench.folder, `${it?.code ?? ''}.csv`), it?.csv ?? '')
    page = await workbench.open({ locale: 'en-US' })
    await unlock(page, samplePassphrase)
    await page.goto(`${workbench.origin}/lists`)
  })
  afterAll(() => workbench.close())

  const band = async (which: string): Promise<number> =>
    Number(await page.locator(`[data-band=${which}] strong`).textContent())

  async function addList(code: string): Promise<void> {
    const chooser = page.locator('input[type=file]').first()
    await chooser.setInputFiles(join(workbench.folder, `${code}.csv`))
    // The code is offered, and the headings tell what the columns hold.
    await page.getByRole('combobox', { name: 'Holds: Full name' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Holds: Full name' }).inputValue()).toBe('name')
    expect(await page.getByRole('combobox', { name: 'Holds: No' }).inputValue()).toBe('')
    expect(await page.getByLabel('Code of the list').inputValue()).toBe(code)
    await page.getByRole('checkbox', { name: /Names nobody twice\./ }).check()
    await expectAccessible(page)
    await page.getByLabel('Code of the list').press('Enter')
    await page.getByText(`List ${code} is in the record`).waitFor()
  }

  test('two lists come in, and the band stands between who is certain and whom nobody has judged', async () => {
    await addList('A')
    await addList('B')
    const all = (families?.names.length ?? 0) + (camp?.names.length ?? 0)
    await expect.poll(() => band('atMost'), { timeout: 15_000 }).toBe(all)
    expect(await band('atLeast')).toBeLessThan(all)
    await expectAccessible(page)
    await page.getByLabel('those proposed as well').check()
    const columns = page.getByRole('group', { name: 'Who stands on which lists' }).getByRole('button')
    await columns.first().focus()
    await page.keyboard.press('End')
    expect(await columns.last().getAttribute('aria-pressed')).toBe('true')
    // Nobody's name is on this screen.
    const text = await page.locator('main').textContent()
    for (const name of [...(families?.names ?? []), ...(camp?.names ?? [])]) expect(text).not.toContain(name)
  })

  test('what the columns hold is said anew beside the first rows, and undone', async () => {
    const change = page.getByRole('button', { name: 'Change columns: A' })
    const sex = page.getByRole('combobox', { name: 'Holds: Sex' })
    await change.click()
    await sex.selectOption('')
    await page.getByRole('combobox', { name: 'Holds: Place' }).selectOption('birth-place')
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Save ⏎/ }).click()
    await page.getByText('The columns of list A are said anew.').waitFor()
    await change.click()
    await sex.waitFor()
    expect(await sex.inputValue()).toBe('')
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/do/undo', { method: 'POST', headers, body: '{}' })
    })
    await page.reload()
    await change.click()
    await sex.waitFor()
    expect(await sex.inputValue()).toBe('sex')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.locator('[data-band=atMost]').waitFor()
    // Names are gone from the screen with the form.
    const text = await page.locator('main').textContent()
    for (const name of families?.names ?? []) expect(text).not.toContain(name)
  })

  test('two lists carry no estimate, and a file of counts does until it is stopped', async () => {
    await page.getByRole('button', { name: 'Estimate', exact: true }).click()
    await page.getByText('No estimate is made from these lists').waitFor()
    await page.getByText('At least 3 are needed').waitFor()
    const counts =
      'press,region,families,count\n1,0,0,60\n0,1,0,55\n0,0,1,70\n1,1,0,20\n1,0,1,24\n0,1,1,22\n1,1,1,9'
    const buffer = Buffer.from(counts)
    const chooser = page.locator('input[type=file]').last()
    await chooser.setInputFiles({ name: 'counts.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped.').waitFor()
    expect(await page.locator('progress').count()).toBe(0)
  })

  test('an estimate from a file is made by groups, kept, renamed, withdrawn, and undone', async () => {
    const counts = 'sex,press,region,families,count\nF,1,0,0,60\nF,0,1,0,55\nM,1,1,0,20'
    const buffer = Buffer.from(counts)
    const chooser = page.locator('input[type=file]').last()
    // Two overlap and one holds nobody: that no estimate can be made is an outcome too, and comes at once.
    await chooser.setInputFiles({ name: 'two.csv', mimeType: 'text/csv', buffer })
    await page.getByLabel('In groups by the column').selectOption('sex')
    await page.getByRole('button', { name: 'Estimate in these groups' }).click()
    await page.getByRole('heading', { name: 'By group: sex' }).waitFor()
    const keep = page.getByRole('button', { name: 'Keep', exact: true })
    await keep.waitFor()
    expect(await keep.isDisabled()).toBe(true)
    await page.getByLabel('Title in English').fill('Two lists alone')
    await expectAccessible(page)
    await page.getByLabel('Title in English').press('Enter')
    await page.getByText('The estimate is in the record.').waitFor()
    await page.reload()
    const kept = page.locator('details', { hasText: 'Two lists alone' })
    await kept.locator('summary').click()
    await kept.getByText('No estimate is made from these lists').waitFor()
    await kept.getByRole('heading', { name: 'By group: sex' }).waitFor()
    expect(await kept.locator('summary').textContent()).toContain('from two.csv')
    await expectAccessible(page)
    const forged = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ id: crypto.randomUUID(), title: { en: 'Ten thousand' } })
      return (await fetch('/api/estimate/keep', { method: 'POST', headers, body })).status
    })
    expect(forged).toBe(422)
    await kept.getByRole('button', { name: 'Change the title' }).click()
    await expectAccessible(page)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('By sex, two lists')
    await page.keyboard.press('Enter')
    await page.getByText('The title is changed.').waitFor()
    const renamed = page.locator('details', { hasText: 'By sex, two lists' })
    await renamed.getByRole('button', { name: 'Withdraw…' }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await renamed.getByLabel('Reason').fill('one list is a copy')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByText('The estimate is withdrawn.').waitFor()
    const countKept = () => page.locator('details[data-kept]').count()
    await expect.poll(countKept, { timeout: 15_000 }).toBe(0)
    const undo = () =>
      page.evaluate(async () => {
        const headers = { 'content-type': 'application/json' }
        await fetch('/api/do/undo', { method: 'POST', headers, body: '{}' })
      })
    await undo()
    await page.reload()
    await renamed.waitFor()
    // Step by step: renaming and keeping are taken back too.
    await undo()
    await undo()
    await page.reload()
    await page.locator('[data-band=atMost]').waitFor()
    await expect.poll(countKept, { timeout: 15_000 }).toBe(0)
  })

  test('a card shows both persons and what speaks for and against; an answer narrows the band, undo widens it', async () => {
    const before = await band('atMost')
    await page.getByRole('link', { name: 'Answer them under Review' }).click()
    await page.getByText('Are these two one person?').waitFor()
    const name = await page.locator('tr', { hasText: 'full name' }).locator('bdi').first().textContent()
    expect([...(families?.names ?? []), ...(camp?.names ?? [])]).toContain(name)
    await page.getByText(/of 100 pairs like this one/).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('r')
    await page.keyboard.type('one family')
    await page.keyboard.press('Enter')
    await page.keyboard.press('y')
    await page.locator('section[aria-labelledby="last-decisions"] li', { hasText: 'Same person' }).waitFor()
    await page.getByRole('link', { name: 'Lists' }).click()
    await expect.poll(() => band('atMost'), { timeout: 15_000 }).toBe(before - 1)
    await page.goto(`${workbench.origin}/history`)
    await page.getByText('one family').waitFor()
    // Names are in no address, no title, no draft and nothing that the browser keeps.
    const kept = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      const drafts = await (await fetch('/api/drafts', { method: 'POST', headers, body: '{}' })).text()
      return drafts + JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href + document.title
    })
    for (const one of [...(families?.names ?? []), ...(camp?.names ?? [])]) expect(kept).not.toContain(one)
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/do/undo', { method: 'POST', headers, body: '{}' })
    })
    await page.goto(`${workbench.origin}/lists`)
    await expect.poll(() => band('atMost'), { timeout: 15_000 }).toBe(before)
    expect(workbench.strayed).toEqual([])
    expect(workbench.complaints).toEqual([])
  })

  test('in Korean, on a telephone, in the dark', async () => {
    const small = await workbench.open({ locale: 'ko-KR', width: 390, height: 844, dark: true })
    await small.goto(`${workbench.origin}/lists`)
    await small.locator('[data-band=atMost]').waitFor()
    await expectAccessible(small)
    expect(await small.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})
