import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserServer, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sources } from '../src/operations/browse.ts'
import { buildWorkbench } from '../src/server/build.ts'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { chromiumPath, expectAccessible, hasBrowser, unlock } from './workbench.ts'

const child = fileURLToPath(new URL('serve-child.ts', import.meta.url))
const question = 'type:execution media:foreign'
/** Words that stand nowhere else. */
const said = {
  coding: 'nobody at the mill was asked',
  details: 'brought by the ferryman',
  consent: 'she agreed on the telephone',
  titleKo: '방앗간에서 처형된 사람',
  titleEn: 'Put to death at the mill',
  weighed: 'weighed against the ministry',
  review: 'the words say otherwise',
  law: 'a reader of the ferry paper',
  lawFinding: 'Kept apart from the harvest',
  term: '방앗간 앞에서',
  person: 'Kingfisher of the mill',
}
const all = Object.values(said)

async function start(folder: string): Promise<{ process: ChildProcess; link: string }> {
  const process = fork(child, [folder])
  const link = await new Promise<string>((resolve) =>
    process.once('message', (it) => resolve(typeof it === 'string' ? it : '')),
  )
  return { process, link }
}

describe.skipIf(!hasBrowser)('what is typed and not saved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'girok-drafts-'))
  const path = join(folder, 'record')
  let server: Awaited<ReturnType<typeof start>>
  let browser: BrowserServer
  let page: Page
  let source = ''

  /** A browser of its own, so that it can be killed as a machine kills it. */
  async function browse(): Promise<void> {
    browser = await chromium.launchServer({ executablePath: chromiumPath, args: ['--no-sandbox'] })
    const context = await (
      await chromium.connect(browser.wsEndpoint())
    ).newContext({ locale: 'en-US', viewport: { width: 1366, height: 768 } })
    page = await context.newPage()
    page.setDefaultTimeout(8000)
    await page.goto(server.link)
  }
  beforeAll(async () => {
    const context = await sampleRecord(path)
    const listed = await sources.run(context, {})
    source = listed.find((it) => it.source.codename === 'XA-INT-1')?.id ?? ''
    await context.record.close()
    await buildWorkbench(() => undefined)
    server = await start(path)
    await browse()
    await unlock(page, samplePassphrase)
  })
  afterAll(async () => {
    await browser.kill()
    server.process.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  const go = (to: string): Promise<unknown> => page.goto(`${server.link.split('/#')[0] ?? ''}${to}`)
  /** Until the record has all that was typed. */
  const putAway = async (words: readonly string[]): Promise<void> => {
    const kept = (): Promise<string> =>
      page.evaluate(async () => (await fetch('/api/drafts', { method: 'POST', body: '{}' })).text())
    for (const it of words)
      await expect.poll(async () => (await kept()).includes(it), { timeout: 8000, message: it }).toBe(true)
  }
  const bytesOnDisk = (): Buffer =>
    Buffer.concat(
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((it) => it.isFile())
        .map((it) => readFileSync(join(it.parentPath, it.name))),
    )

  /** Opens each form again, and looks whether what was typed stands there. */
  async function allIsBack(): Promise<void> {
    await go(`/read/${source}`)
    await page.getByText('Begun, not saved').waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await page.locator('#field-note').inputValue()).toBe(said.coding)
    await go(`/sources/${source}`)
    await page.getByRole('button', { name: 'Go on editing E' }).click()
    expect(await page.locator('#detail-note').inputValue()).toBe(said.details)
    await page.getByRole('button', { name: 'Go on editing', exact: true }).click()
    expect(await page.locator('#reason').inputValue()).toBe(said.consent)
    await go('/findings')
    await page.getByText('Begun, not saved').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Continue' }).click()
    await page.locator('#title-ko').waitFor()
    expect(await page.locator('#question').inputValue()).toBe(question)
    expect(await page.locator('#title-ko').inputValue()).toBe(said.titleKo)
    expect(await page.locator('#title-en').inputValue()).toBe(said.titleEn)
    expect(await page.locator('#note').inputValue()).toBe(said.weighed)
    await go('/law/add')
    await page.getByLabel('Reported by (needed)').waitFor()
    expect(await page.getByLabel('Reported by (needed)').inputValue()).toBe(said.law)
    await go('/law')
    await page.getByLabel('Title in English').waitFor()
    expect(await page.getByLabel('Title in English').inputValue()).toBe(said.lawFinding)
    await go('/settings?vocabulary=conduct')
    await page.getByText('Begun, not saved').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await page.locator('#term-ko').inputValue()).toBe(said.term)
    expect(await page.locator('#person-name').inputValue()).toBe(said.person)
    await go('/review?kind=coded')
    await page.locator('#reason').waitFor()
    expect(await page.locator('#reason').inputValue()).toBe(said.review)
  }

  test('a killed browser loses none of it: it comes back in every form', async () => {
    await go(`/read/${source}`)
    await page.locator('[data-card]').first().click()
    await page.getByRole('button', { name: /^Edit/ }).click()
    await page.locator('#field-note').fill(said.coding)
    await go(`/sources/${source}`)
    await page.getByRole('button', { name: /^Edit/ }).click()
    await page.locator('#detail-note').fill(said.details)
    await page.getByRole('button', { name: 'Change consent' }).click()
    await page.locator('#reason').fill(said.consent)
    await go('/findings/new')
    await page.locator('#question').fill(question)
    await page.locator('#title-ko').fill(said.titleKo)
    await page.locator('#title-en').fill(said.titleEn)
    await page.locator('#note').fill(said.weighed)
    await go('/law/add')
    await page.getByLabel('Reported by (needed)').fill(said.law)
    await go('/law')
    await page.getByText('Keep as a finding about law').click()
    await page.getByLabel('Title in English').fill(said.lawFinding)
    await go('/settings?vocabulary=manner')
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.locator('#person-name').fill(said.person)
    await page.getByRole('button', { name: 'Add a term' }).click()
    await page.locator('#term-ko').fill(said.term)
    await go('/review?kind=coded')
    await page.locator('.card mark').first().waitFor()
    await page.keyboard.press('n')
    await page.locator('#reason').fill(said.review)
    await putAway(all)
    browser.process().kill('SIGKILL')
    await browse()
    await page.locator('header nav').waitFor()
    await allIsBack()
  })

  test('at the lock the page forgets all of it, on the disk none can be read, and unlocked it is back', async () => {
    await page.locator('#reason').fill(`${said.review} twice`)
    // Typed this moment: the lock itself puts it away.
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.locator('input[type=password]').waitFor()
    const heap: string[] = []
    const debug = await page.context().newCDPSession(page)
    debug.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => heap.push(chunk))
    await debug.send('HeapProfiler.takeHeapSnapshot', {})
    const memory = heap.join('')
    const disk = bytesOnDisk()
    expect(memory).toContain('girok')
    for (const words of all) {
      expect(memory.includes(JSON.stringify(words).slice(1, -1)), words).toBe(false)
      expect(disk.includes(words), words).toBe(false)
    }
    expect(await page.content()).not.toContain(said.review)
    await unlock(page, samplePassphrase)
    await go('/review?kind=coded')
    expect(await page.locator('#reason').inputValue()).toBe(`${said.review} twice`)
    await page.locator('#reason').fill(said.review)
    await putAway([`${said.review}\\"`])
    await allIsBack()
  })

  test('where the record cannot be reached, a lock says so before anything typed is given up', async () => {
    await go(`/sources/${source}`)
    await page.getByRole('button', { name: 'Go on editing E' }).click()
    server.process.kill('SIGKILL')
    await page.locator('#detail-note').fill('typed into the void')
    await page.getByText('Girok does not answer.').waitFor()
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.getByText('Not locked yet').waitFor()
    expect(await page.locator('#detail-note').inputValue()).toBe('typed into the void')
    await expectAccessible(page)
    // Started again, and unlocked in the tab of its link: this page goes on, and puts it away.
    server = await start(path)
    const fresh = await page.context().newPage()
    await fresh.goto(server.link)
    await unlock(fresh, samplePassphrase)
    await page.bringToFront()
    await expect.poll(() => page.getByText('Not locked yet').count(), { timeout: 8000 }).toBe(0)
    if (await page.locator('input[type=password]').count()) {
      await page.getByText('is still in this page').waitFor()
      await unlock(page, samplePassphrase)
    }
    await putAway(['typed into the void'])
    await fresh.close()
    server.process.kill('SIGKILL')
    await page.getByText('Girok does not answer.').waitFor()
    if ((await page.locator('#detail-note').count()) === 0)
      await page.getByRole('button', { name: 'Go on editing E' }).click()
    await page.locator('#detail-note').fill('given up')
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.getByText('Not locked yet').waitFor()
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.locator('input[type=password]').waitFor()
    expect(await page.content()).not.toContain('given up')
  })
})
