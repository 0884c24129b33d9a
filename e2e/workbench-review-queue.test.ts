import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountKind } from '../src/accounts/kinds.ts'
import { recordToReview } from './review-record.ts'
import { samplePassphrase } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

describe.skipIf(!hasBrowser)('two versions, lost places and codenames, in a browser', () => {
  const workbench = new Workbench()
  let page: Page
  let disputed = ''
  let source = ''

  beforeAll(async () => {
    const context = await recordToReview(workbench.record)
    disputed = (await context.record.read.disputed())[0]?.subject ?? ''
    source = (await context.record.read.heads(accountKind, disputed))[0]?.object.source ?? ''
    await context.record.close()
    page = await workbench.open({ locale: 'en-US' })
    await unlock(page, samplePassphrase)
  })
  afterAll(() => workbench.close())

  const tab = (name: string) => page.locator('main nav a', { hasText: name })
  const waits = (name: string): Promise<string | null> => tab(name).locator('b').textContent()
  const decided = (word: string) =>
    page.locator('section[aria-labelledby="last-decisions"] li', { hasText: word })

  test('a source whose account is in dispute can be read, and an edit of it leads to the card', async () => {
    await page.goto(`${workbench.origin}/read/${source}`)
    await page.locator('mark').first().waitFor()
    const answer = await page.evaluate(async (ref) => {
      const body = JSON.stringify({ ref, status: 'reviewed' })
      const headers = { 'content-type': 'application/json', 'x-language': 'en' }
      return (await fetch('/api/do/review', { method: 'POST', headers, body })).json()
    }, disputed)
    expect(answer).toMatchObject({ error: { code: 'disagreement' } })
  })

  test('two versions: one is taken whole, undone, then one of each', async () => {
    await page.goto(`${workbench.origin}/review?kind=disagreements`)
    await page.getByText('Edited in two places').waitFor()
    expect(await waits('Two versions')).toBe('1')
    await expectAccessible(page)
    // Nothing is settled before a choice is made.
    await page.keyboard.press('y')
    await page.getByText('Choose a version').waitFor()
    expect(await waits('Two versions')).toBe('1')
    await page.keyboard.press('2')
    await expect.poll(() => page.locator('td.taken').count()).toBe(3)
    await page.keyboard.press('y')
    await decided('Settled').waitFor()
    await expect.poll(() => waits('Two versions')).toBe('0')
    await page.keyboard.press('u')
    await expect.poll(() => waits('Two versions')).toBe('1')
    await page.getByText('Edited in two places').waitFor()

    await page.keyboard.press('1')
    await page.locator('tr', { hasText: 'credibility' }).locator('input').nth(1).check()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Settle/ }).click()
    await decided('Settled').waitFor()
    const shown = await page.evaluate(async (ref) => {
      const headers = { 'content-type': 'application/json', 'x-language': 'en' }
      return (await fetch('/api/do/show', { method: 'POST', headers, body: JSON.stringify({ ref }) })).json()
    }, disputed)
    expect(shown.value.heads).toHaveLength(1)
    expect(shown.value.heads[0].object).toMatchObject({ victims: { min: 31 }, credibility: 4 })
  })

  test('a file is read anew from its source’s page, and its quotes move', async () => {
    await page.goto(`${workbench.origin}/sources/${source}`)
    await page.getByRole('button', { name: 'Read the files anew' }).click()
    await page.getByText('quotes were moved to it').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Read the files anew' }).click()
    await page.getByText('read as before').waitFor()
  })

  test('words that lost their place are placed by number, by typing, or left', async () => {
    // What has moved to the text as it is read now is put back: undone from history, it waits.
    const undone = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json', 'x-language': 'en' }
      const ask = async (name: string, input: object) =>
        (await fetch(`/api/do/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })).json()
      return [(await ask('undo', {})).value.operation, (await ask('undo', {})).value.operation]
    })
    expect(undone).toEqual(['reanchor', 'extract'])
    await page.goto(`${workbench.origin}/review?kind=places`)
    await page.locator('.place').first().waitFor()
    const all = Number(await waits('Quotes to place'))
    expect(all).toBeGreaterThan(5)
    await expectAccessible(page)
    await page.keyboard.press('1')
    await page.locator('.place[aria-pressed=true]').waitFor()
    await page.keyboard.press('y')
    await decided('Placed').waitFor()
    await expect.poll(() => waits('Quotes to place')).toBe(String(all - 1))
    await page.keyboard.press('u')
    await expect.poll(() => waits('Quotes to place')).toBe(String(all))

    await page.locator('#by-words').fill('nowhere in this text')
    await page.keyboard.press('Enter')
    await page.locator('.chosen mark').waitFor()
    await page.locator('#card-name').focus()
    await page.keyboard.press('y')
    await page.getByRole('alert').waitFor()
    expect(await waits('Quotes to place')).toBe(String(all))
    await page.keyboard.press('n')
    await decided('Left on the old text').waitFor()
    await expect.poll(() => waits('Quotes to place')).toBe(String(all - 1))

    // By hand: a stretch of the new text is selected.
    await page.locator('.window').waitFor()
    await page.locator('.window').evaluate((element) => {
      const text = element.firstChild
      if (!text) return
      const range = document.createRange()
      range.setStart(text, 20)
      range.setEnd(text, 45)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
    })
    await page.locator('.chosen mark').waitFor()
    await page.keyboard.press('y')
    await decided('Placed').waitFor()
  })

  test('two codenames are judged one person, or nobody can tell', async () => {
    await tab('Same person?').click()
    await page.getByText('Do these two codenames mean one person?').waitFor()
    expect(await page.locator('.card').textContent()).toContain('written alike')
    await page.locator('.card section mark').nth(1).waitFor()
    await expectAccessible(page)
    const before = Number(await waits('Same person?'))
    await page.keyboard.press('t')
    await decided('Can’t tell').waitFor()
    await expect.poll(async () => Number(await waits('Same person?'))).toBe(before - 1)
    await page.keyboard.press('u')
    await expect.poll(async () => Number(await waits('Same person?'))).toBe(before)
    await page.keyboard.press('r')
    await page.keyboard.type('one village, one trade')
    await page.keyboard.press('Enter')
    await page.keyboard.press('y')
    await decided('Same person').waitFor()
    await page.getByText('Nothing waits here').waitFor()
  })

  test('in Korean, on a telephone, in the dark; and nothing left this machine', async () => {
    const phone = await workbench.open({ locale: 'ko-KR', width: 390, height: 844, dark: true })
    await phone.goto(`${workbench.origin}/review?kind=places`)
    await phone.locator('.card').waitFor()
    await expectAccessible(phone)
    expect(workbench.strayed).toEqual([])
    expect(workbench.complaints).toEqual([])
  })
})
