import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const passphrase = '까치 lantern 항구 otter 일곱'
const interview = 'M-07: 그날 부두에 모두 모이라고 했다. They read seven names aloud. 😔 나는 끝까지 보았다.'
const markup = '<img src=x onerror=alert(1)>.txt'
const page1 = `<!doctype html><title>&lt;script&gt;alert(2)&lt;/script&gt; Quay report</title>
  <p>At least seven people were punished at the quay.</p><script>alert(3)</script><img src=x onerror="alert(4)">`

/** Lets go of files over the page, as a file manager does. */
async function drop(page: Page, files: Record<string, string>): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const made = new DataTransfer()
    for (const [name, text] of Object.entries(given)) made.items.add(new File([text], name))
    return made
  }, files)
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

/** Types Hangul as an input method does: the syllable grows, then is committed. */
async function compose(page: Page, steps: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of steps) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
  await session.detach()
}

describe.skipIf(!hasBrowser)('from nothing to sources', () => {
  const bench = new Workbench()
  let page: Page
  let recoveryKey = ''

  beforeAll(async () => {
    page = await bench.open()
    page.setDefaultTimeout(8000)
  }, 120_000)
  afterAll(() => bench.close())

  test('first run makes a record, and shows its recovery key once', async () => {
    await expectAccessible(page)
    const [first, second] = [page.getByLabel('Passphrase', { exact: true }), page.getByLabel('again')]
    await page.getByLabel('Your name or initials').fill('KM')
    await first.fill('short')
    expect(await page.locator('.meter [role=status]').textContent()).toContain('Too short')
    await second.fill('shore')
    await page.getByText('The two are not the same.').waitFor()
    await second.fill('short')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('8 characters')

    // A syllable that was broken off is told, one that still grows isn't.
    await page.getByLabel('Show what I type').check()
    await first.fill('')
    await first.focus()
    await compose(page, ['ㄱ', '가', '까'])
    expect(await first.inputValue()).toBe('까')
    expect(await page.getByText('half-composed').count()).toBe(0)
    await first.fill('까ㅊ')
    await page.getByText('half-composed').waitFor()

    await first.fill(passphrase)
    await second.fill(passphrase.normalize('NFD'))
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Make the record' }).click()
    const goOn = page.getByRole('button', { name: 'Open the record' })
    await goOn.waitFor()
    expect(await goOn.isDisabled()).toBe(true)
    recoveryKey = (await page.locator('.key').textContent()) ?? ''
    expect(recoveryKey.length).toBeGreaterThan(40)
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.locator('.key').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.getByLabel('I have printed it').check()
    await goOn.click()
    await page.getByRole('heading', { name: 'No sources yet' }).waitFor()
    expect(await page.content()).not.toContain(recoveryKey)
  })

  test('locked, it opens with the passphrase or the recovery key, and with nothing else', async () => {
    for (const secret of [passphrase, recoveryKey]) {
      await page.getByRole('button', { name: 'Lock', exact: true }).click()
      await page.getByRole('heading', { name: 'Open the record' }).waitFor()
      await page.locator('input[type=password]').fill('not this one')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      expect(await page.locator('input[type=password]').inputValue()).toBe('not this one')
      await expectAccessible(page)
      await unlock(page, secret)
    }
  })

  test('dropped files come in, each with its own end, and none of them runs', async () => {
    await drop(page, { [markup]: interview, 'empty.txt': '', 'quay.html': page1 })
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Told to us in confidence' }).click()
    await page.getByText('3 of 3 done').waitFor()
    expect(await page.locator('section [role=alert]').textContent()).toContain('empty.txt')
    const list = page.getByRole('list', { name: 'Sources' })
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2)
    expect(await list.getByRole('link', { name: markup }).count()).toBe(1)
    expect(await list.getByText('<script>alert(2)</script> Quay report').count()).toBe(1)
    expect(await page.locator('main img, main script').count()).toBe(0)
    await expectAccessible(page)

    await drop(page, { 'copy.txt': interview })
    await page.getByRole('button', { name: 'Published texts' }).click()
    await page.getByText('was here already').waitFor()
    await page.getByRole('button', { name: 'Clear this list' }).click()
    expect(await page.getByText('Files coming in').count()).toBe(0)
  })

  test('facets, words and the keyboard find one again; the address keeps choices and no typed words', async () => {
    const list = page.getByRole('list', { name: 'Sources' })
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1)
    expect(new URL(page.url()).search).toBe('?language=en')
    await page.goBack()
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2)
    await page.keyboard.press('/')
    await page.keyboard.type('onerror')
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1)
    expect(page.url()).not.toContain('onerror')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: markup }).waitFor()
    expect(await page.title()).not.toContain('img')
  })

  test("a source's page tells its custody; its consent changes, ends, and its history says so", async () => {
    expect(await page.locator('code').textContent()).toMatch(/^[0-9a-f]{64}$/)
    expect(await page.getByText('Acquired again').count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Change consent' }).click()
    await page.getByRole('radio', { name: /^Share/ }).check()
    await page.getByLabel('Ends on').fill('2001-02-03')
    await page.getByLabel('Reason (optional)').fill('agreed by letter')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await page.getByText('until 2001-02-03 (ended)').count()).toBe(1)
    expect(await page.locator('ol ins').first().textContent()).toContain('agreed by letter')

    await page.getByText('Withdraw consent').first().click()
    await page.getByLabel('Reason', { exact: true }).fill('asked us to')
    await page.getByRole('button', { name: 'Withdraw consent' }).click()
    await page.getByText('No publication has carried it.').waitFor()
    await expect.poll(() => page.locator('ol > li').count()).toBe(3)
    expect(await page.locator('ol ins').first().textContent()).toBe('None, Reason: asked us to')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: markup }).waitFor()
    expect(await page.locator('ol > li').first().textContent()).toContain('KM')
  })

  test("a source's details are changed by keyboard, kept while unsaved, guarded, and undone", async () => {
    await page.keyboard.press('e')
    const codename = page.getByLabel('Codename')
    await expect.poll(() => codename.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.getByLabel('Date', { exact: true }).fill('not a day')
    await page.getByText('can’t be read as a date').waitFor()
    await page.getByLabel('Date', { exact: true }).fill('March 2021')
    await page.getByText('Understood as 2021-03').waitFor()
    await page.getByLabel('Reliability', { exact: true }).selectOption('B')
    await codename.fill('QUAY.HTML')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByText('have not saved it').waitFor()
    await page.keyboard.press('e')
    expect(await codename.inputValue()).toBe('QUAY.HTML')
    await page.keyboard.press('Control+Enter')
    expect(await page.locator('form [role=alert]').textContent()).toContain('another source')
    await codename.fill('HERON')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'HERON' }).waitFor()
    expect(await page.locator('dl').textContent()).toContain('2021-03')
    expect(await page.locator('ol > li').count()).toBe(4)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { level: 1, name: markup }).waitFor()
    expect(await page.locator('ol > li').count()).toBe(5)
  })

  test('several sources get another kind in one change; what was told in confidence is no longer quotable', async () => {
    await page.goto(`${bench.origin}/sources`)
    await drop(page, { 'one.txt': 'The first paper.', 'two.txt': 'The second paper.' })
    await page.getByLabel('Another kind').selectOption('press-report')
    await page.getByRole('button', { name: 'Add as this kind' }).click()
    await page.getByText('2 of 2 done').waitFor()
    await page.getByRole('button', { name: 'Clear this list' }).click()
    await page.getByRole('checkbox', { name: 'Select one.txt' }).check()
    await page.getByRole('checkbox', { name: 'Select two.txt' }).check()
    await expectAccessible(page)
    const bar = page.getByRole('region', { name: '2 selected' })
    await bar.getByLabel('Kind').selectOption('interview')
    await bar.getByRole('button', { name: 'Set kind' }).click()
    await bar.getByText('2 sources changed. Its kind allowed it').waitFor()
    const row = page.getByRole('listitem').filter({ hasText: 'one.txt' })
    await expect.poll(() => row.textContent()).toContain('Internal')
    await bar.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => row.textContent()).toContain('Press report')
    await bar.getByRole('button', { name: 'Select none' }).click()
  })

  test('sixty sources are a few dozen rows of the page, walked by arrow key', async () => {
    await page.goto(`${bench.origin}/sources`)
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`page-${String(at)}.txt`, `Page ${String(at)} of the log.`]),
    )
    await drop(page, files)
    await page.getByRole('button', { name: 'Published texts' }).click()
    await page.getByText('60 of 60 done').waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Clear this list' }).click()
    await expect.poll(() => page.getByText('64 sources', { exact: true }).count()).toBe(1)
    const rows = page.getByRole('list', { name: 'Sources' }).getByRole('listitem')
    expect(await rows.count()).toBeLessThan(40)
    await page.getByLabel('Filter by name').focus()
    for (let at = 0; at < 64; at += 1) await page.keyboard.press('ArrowDown')
    expect(
      await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')),
    ).toBe('64')
    expect(await rows.count()).toBeLessThan(40)
  })

  test('in Korean, in the dark, and on a phone it is as accessible', async () => {
    await page.getByRole('button', { name: '한국어' }).click()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 800 })
    await page.getByRole('heading', { name: '출처', exact: true }).waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('list', { name: '출처' }).getByRole('link').first().click()
    await page.getByRole('button', { name: '동의 바꾸기' }).click()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: '잠그기' }).click()
    await page.getByRole('heading', { name: '기록 열기' }).waitFor()
    await expectAccessible(page)
  })

  test('nothing left this machine, and the page had nothing to complain of', () => {
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})
