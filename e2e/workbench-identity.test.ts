import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { addBytes } from '../src/operations/add.ts'
import { Record } from '../src/record/io/record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const passphrase = 'five words make a sentence'
const ofIdentities = 'seven otters in the harbour'

describe.skipIf(!hasBrowser)('who a source is', () => {
  const bench = new Workbench()
  let page: Page

  beforeAll(async () => {
    const { record } = await Record.create(bench.record, passphrase, { name: 'KM' }, { kinds })
    const member = await record.defaultMember()
    const context = { record, codebook: new Codebook(), member, language: 'en' as const }
    for (const file of ['HERON.txt', 'WREN.txt'])
      await addBytes(context, { file, bytes: Buffer.from(`Said by ${file}.`), kind: 'interview' })
    await record.close()
    page = await bench.open()
    page.setDefaultTimeout(8000)
    await unlock(page, passphrase)
    await page.getByRole('link', { name: 'HERON.txt' }).first().click()
  }, 120_000)
  afterAll(() => bench.close())

  const shown = (): Promise<string> => page.locator('main').innerText()

  test('the first one makes the compartment by keyboard, and its key stays until it is noted', async () => {
    await page.getByText('Who this is has not been entered').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('i')
    await page.keyboard.type(passphrase)
    await page.getByLabel('The same passphrase again').fill(passphrase)
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').textContent()).toContain('opens the record too')
    await page.getByLabel('Passphrase of the identities').fill(ofIdentities)
    await page.getByLabel('The same passphrase again').fill(ofIdentities)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog')
    expect(await sheet.locator('.key').textContent()).toMatch(/^GIROK-ID-/)
    await expectAccessible(page)
    for (let times = 0; times < 3; times++) await page.keyboard.press('Escape')
    await sheet.getByLabel('I have printed it').check()
    await sheet.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('Name, in any script').fill('아리 Tolvane')
    await page.getByLabel('What else tells').fill('<img src=x onerror=alert(1)>')
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('The identity is sealed.', { exact: true }).first().waitFor()
    expect(await shown()).not.toContain('Tolvane')
    expect(await shown()).toContain('●●●')
  })

  test('is shown with its passphrase, hidden at a key, and needs none again for a moment', async () => {
    await page.keyboard.press('i')
    const secret = page.getByLabel('Passphrase or recovery key of the identities')
    await secret.fill(passphrase)
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').textContent()).toContain('does not open the sealed identities')
    await expectAccessible(page)
    await secret.fill(ofIdentities)
    await page.keyboard.press('Enter')
    await page.getByText('아리 Tolvane').waitFor()
    await page.getByText('<img src=x onerror=alert(1)>').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('i')
    await page.getByText('The identity is hidden.').waitFor()
    expect(await shown()).not.toContain('Tolvane')
    await page.keyboard.press('i')
    await page.getByText('아리 Tolvane').waitFor()
  })

  test('is hidden after a minute, and when the page is left', async () => {
    await page.keyboard.press('i')
    await page.clock.install()
    await page.keyboard.press('i')
    await page.getByText('아리 Tolvane').waitFor()
    await page.clock.fastForward(61_000)
    await page.getByText('The identity is hidden.').waitFor()
    await page.keyboard.press('i')
    await page.getByText('아리 Tolvane').waitFor()
    await page.keyboard.press('u')
    await page.getByRole('link', { name: 'HERON.txt' }).first().click()
    await page.getByText('The identity is sealed.', { exact: true }).waitFor({ state: 'attached' })
    expect(await page.content()).not.toContain('Tolvane')
  })

  test('history, list and address say nothing of it, and a lock forgets the key', async () => {
    for (const path of ['/history', '/sources']) {
      await page.goto(bench.origin + path)
      await page.locator('h1').waitFor()
      expect(await page.content()).not.toContain('Tolvane')
    }
    await page.goto(`${bench.origin}/history`)
    await page.getByText('Sealed an identity').first().click()
    await page.getByText('●●●').first().waitFor()
    await page.keyboard.press('Control+Shift+KeyL')
    await unlock(page, passphrase)
    await page.goto(`${bench.origin}/sources`)
    await page.getByRole('link', { name: 'HERON.txt' }).first().click()
    await page.getByText('The identity is sealed.', { exact: true }).waitFor({ state: 'attached' })
    await page.keyboard.press('i')
    await page.getByLabel('Passphrase or recovery key of the identities').waitFor()
    expect(await page.content()).not.toContain('Tolvane')
    expect([bench.strayed, bench.complaints]).toEqual([[], []])
  })
})
