import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

describe.skipIf(!hasBrowser)('review and settings in a browser', () => {
  const workbench = new Workbench()
  let page: Page
  let checkpoint = ''

  beforeAll(async () => {
    const context = await sampleRecord(workbench.record)
    checkpoint = (await context.record.read.newestCheckpoint()) ?? ''
    await context.record.close()
    page = await workbench.open({ locale: 'en-US' })
    await unlock(page, samplePassphrase)
  })
  afterAll(() => workbench.close())

  const waits = (name: string): Promise<string | null> =>
    page.locator('main nav a', { hasText: name }).locator('b').textContent()
  const card = (): Promise<string | null> => page.locator('.card').textContent()
  const decided = (word: string) =>
    page.locator('section[aria-labelledby="last-decisions"] li', { hasText: word })

  test('three accounts by keyboard, one withdrawn with a reason and brought back', async () => {
    await page.getByRole('link', { name: 'Review', exact: true }).click()
    await page.locator('.card mark').waitFor()
    expect(await waits('To review')).toBe('41')
    expect(await card()).toContain('Print Inspection Bureau')
    await expectAccessible(page)

    await page.keyboard.press('y')
    await decided('Accepted').first().waitFor()
    expect(await waits('To review')).toBe('40')
    await page.locator('.card mark', { hasText: 'at least five people were executed in Dovaine' }).waitFor()
    // The sheet said 2; a look at the words says 3.
    await page.keyboard.press('3')
    await page.locator('button[aria-pressed="true"]', { hasText: '3' }).waitFor()
    await page.keyboard.press('y')
    await expect.poll(() => waits('To review')).toBe('39')

    await page.keyboard.press('Space')
    await page.locator('.card mark', { hasText: 'According to the organisation Open Page' }).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await page.getByText('Write a reason').waitFor()
    await page.keyboard.type('coded twice; n and y are letters here')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await decided('Withdrawn').waitFor()
    expect(await waits('To review')).toBe('38')

    await page.keyboard.press('u')
    await expect.poll(() => waits('To review')).toBe('39')
    await page.locator('.card mark', { hasText: 'According to the organisation Open Page' }).waitFor()
    expect(await decided('Withdrawn').count()).toBe(0)
    await page.keyboard.press('Backspace')
    await page.locator('.card mark', { hasText: 'numerous other people' }).waitFor()
    await page.keyboard.press('y')
    await expect.poll(() => waits('To review')).toBe('38')
    expect(await decided('Accepted').count()).toBe(3)
  })

  test('what was decided is in the record', async () => {
    await page.reload()
    await page.locator('.card mark').waitFor()
    expect(await waits('To review')).toBe('38')
    await page.getByText('3 of 41 accounts reviewed').waitFor()
  })

  test('two accounts are judged the same act, and asked about no more', async () => {
    await page.locator('main nav a', { hasText: 'Same act?' }).click()
    await page.locator('.card section').nth(1).locator('mark').waitFor()
    const before = Number(await waits('Same act?'))
    expect(before).toBeGreaterThan(0)
    expect(await page.locator('.card section').count()).toBe(2)
    const asked = new URL(page.url()).searchParams.get('card')
    await expectAccessible(page)
    await page.keyboard.press('r')
    await page.keyboard.type('same province and month')
    await page.keyboard.press('Enter')
    await page.keyboard.press('y')
    await decided('Same act').waitFor()
    await expect.poll(async () => Number(await waits('Same act?'))).toBeLessThan(before)
    await expect.poll(() => new URL(page.url()).searchParams.get('card')).not.toBe(asked)
    await page.keyboard.press('u')
    await expect.poll(async () => Number(await waits('Same act?'))).toBe(before)
    await expect.poll(() => new URL(page.url()).searchParams.get('card')).toBe(asked)
  })

  test('the record is verified, and compared with a checkpoint from before', async () => {
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByText('The newest checkpoint').waitFor()
    await page.keyboard.press('v')
    await page.getByText('The record verifies.').waitFor()
    await page.locator('#older').fill('nothing of the kind')
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('This isn’t a whole checkpoint').waitFor()
    await page.locator('#older').fill(checkpoint.replaceAll('\n', '\r\n'))
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('still holds everything that this checkpoint sealed').waitFor()
    // A checkpoint that the record's key never signed: one letter of its root is another.
    const [, , root = ''] = checkpoint.split('\n')
    const forged = checkpoint.replace(root, `${root.startsWith('A') ? 'B' : 'A'}${root.slice(1)}`)
    await page.locator('#older').fill(forged)
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('The record does NOT verify').waitFor()
    await page.locator('main [role=status] li').first().waitFor()
    await expectAccessible(page)
  })

  test('the codebook is found by a part of a word in either language', async () => {
    await page.locator('#term').fill('처형')
    await page.getByText('Found in all vocabularies').waitFor()
    await page.locator('code', { hasText: /^execution$/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('term')).toBe('처형')
  })

  test('in Korean as well, and nothing left this machine', async () => {
    await page.getByRole('group', { name: 'Language' }).getByRole('button', { name: '한국어' }).click()
    await page.getByRole('heading', { name: '키와 확인점' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: '검토', exact: true }).click()
    await page.locator('.card mark').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: '장소와 때', exact: true }).click()
    await page.locator('.lens').waitFor()
    await expectAccessible(page)
    expect(workbench.strayed).toEqual([])
    expect(workbench.complaints).toEqual([])
  })
})
