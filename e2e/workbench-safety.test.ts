import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kinds } from '../src/kinds.ts'
import { sources } from '../src/operations/browse.ts'
import { Record } from '../src/record/io/record.ts'
import { buildWorkbench } from '../src/server/build.ts'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { executablePath, expectAccessible, hasBrowser, unlock } from './workbench.ts'

const child = fileURLToPath(new URL('serve-child.ts', import.meta.url))

/** A server in a process of its own, so that it can be killed. */
async function start(folder: string): Promise<{ process: ChildProcess; link: string }> {
  const process = fork(child, [folder])
  const link = await new Promise<string>((resolve) =>
    process.once('message', (it) => resolve(typeof it === 'string' ? it : '')),
  )
  return { process, link }
}

describe.skipIf(!hasBrowser)('two tabs, and a server that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'girok-safety-'))
  const path = join(folder, 'record')
  let server: Awaited<ReturnType<typeof start>>
  let browser: Browser
  let one: Page
  let two: Page
  let source = ''
  let accounts = 0

  beforeAll(async () => {
    const context = await sampleRecord(path)
    accounts = await context.record.read.count('account')
    const listed = await sources.run(context, {})
    source = listed.find((it) => it.source.codename === 'XA-INT-1')?.id ?? ''
    await context.record.close()
    await buildWorkbench(() => undefined)
    server = await start(path)
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
    const tabs = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 768 } })
    tabs.setDefaultTimeout(8000)
    one = await tabs.newPage()
    await one.goto(server.link)
    await unlock(one, samplePassphrase)
    two = await tabs.newPage()
    for (const it of [one, two]) {
      await it.goto(`${server.link.split('/#')[0] ?? ''}/read/${source}`)
      await it.locator('[data-card]').first().waitFor()
    }
  })
  afterAll(async () => {
    await browser.close()
    server.process.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  const editFirst = async (on: Page): Promise<void> => {
    await on.bringToFront()
    await on.locator('[data-card]').first().click()
    await on.getByRole('button', { name: /^Edit/ }).click()
    await on.locator('#field-note').waitFor()
  }
  const saved = (on: Page) => on.locator('.told').getByText('Saved').waitFor()

  test('what one tab saves the other shows; what both edit is refused, with both versions kept', async () => {
    await editFirst(two)
    await two.locator('#field-note').fill('from the second tab')
    await editFirst(one)
    await one.locator('#field-note').fill('from the first tab')
    await one.keyboard.press('Control+Enter')
    await saved(one)
    await two.bringToFront()
    await two.locator('#field-note').focus()
    await two.keyboard.press('Control+Enter')
    await two.getByText('changed this', { exact: false }).first().waitFor()
    expect(await two.locator('#field-note').inputValue()).toBe('from the second tab')
    await two.locator('summary', { hasText: 'Look at the other version' }).click()
    await two.locator('li', { hasText: 'from the first tab' }).waitFor()
    await two.getByRole('button', { name: 'Save mine over it' }).click()
    await saved(two)
    await one.getByText('from the second tab').first().waitFor()
  })

  test('no decision, withdrawal or change of many is made over what nobody saw', async () => {
    const post = (name: string, body: object): Promise<string> =>
      two.evaluate(
        async (it) => {
          const how = { method: 'POST', headers: { 'content-type': 'application/json' } }
          return (await fetch(`/api/do/${it.name}`, { ...how, body: JSON.stringify(it.body) })).text()
        },
        { name, body },
      )
    /** Somebody else's change, of which this page doesn't hear; then what was begun here is sent. */
    const overtaken = async (name: string, body: object, send: string): Promise<void> => {
      await two.route('**/api/session', () => undefined)
      expect(await post(name, body)).toContain('"value"')
      await two.getByRole('button', { name: send, exact: true }).click()
      await two.getByText('changed this', { exact: false }).waitFor()
      await two.locator('summary', { hasText: 'Look at the other version' }).click()
      await two.unroute('**/api/session')
    }
    const over = () => two.getByRole('button', { name: 'Save mine over it' }).click()

    const card = two.locator('[data-card]').first()
    const account = (await card.getAttribute('data-card')) ?? ''
    await two.getByRole('button', { name: 'Withdraw…' }).click()
    await two.getByLabel('Why is it withdrawn?').fill('told at second hand')
    await overtaken('review', { ref: account, status: 'reviewed', credibility: 3 }, 'Withdraw')
    await two.locator('li', { hasText: 'coded → reviewed' }).waitFor()
    await expectAccessible(two)
    await over()
    await two.locator('.told').getByText('Withdrawn').waitFor()
    expect(await post('show', { ref: account })).toContain('told at second hand')

    await two.goto(`${server.link.split('/#')[0] ?? ''}/sources/${source}`)
    await two.getByText('Withdraw consent').first().click()
    await two.locator('#withdraw-reason').fill('afraid for her brother')
    await overtaken('consent', { ref: source, scope: 'share' }, 'Withdraw consent')
    expect(await two.locator('#withdraw-reason').inputValue()).toBe('afraid for her brother')
    await expectAccessible(two)
    await over()
    await two.getByText('afraid for her brother', { exact: true }).waitFor()

    await two.goto(`${server.link.split('/#')[0] ?? ''}/sources`)
    await two.getByRole('checkbox', { name: /XA-INT-1/ }).check()
    await two.getByRole('combobox', { name: 'Reliability' }).selectOption('B')
    await overtaken('describe', { refs: [source], reliability: 'E' }, 'Set reliability')
    await two.locator('li', { hasText: '→ E' }).waitFor()
    await expectAccessible(two)
    await over()
    await two.getByText('1 source changed').waitFor()
    expect(await post('show', { ref: source })).toContain('"reliability":"B"')
  })

  test('killed in the midst of a save: said at once, nothing typed is lost, and the save is entered once', async () => {
    await one.bringToFront()
    await one.locator('.text').focus()
    await one.keyboard.press('ArrowDown')
    await one.keyboard.press('ArrowDown')
    await one.keyboard.press('Shift+ArrowRight')
    await one.getByRole('toolbar').waitFor()
    await one.keyboard.press('c')
    await one.locator('#field-note').fill('typed before the crash')
    // The save is committed, and its answer never arrives.
    await one.route('**/api/do/code', async (route) => {
      await route.fetch()
      server.process.kill('SIGKILL')
      await route.abort()
    })
    await one.keyboard.press('Control+Enter')
    await one.getByRole('alert').getByText('Girok does not answer.').waitFor()
    expect(await one.locator('#field-note').inputValue()).toBe('typed before the crash')
    await one.unroute('**/api/do/code')

    const before = server.link.split('/#')[0]
    server = await start(path)
    expect(server.link.split('/#')[0]).toBe(before)
    const fresh = await one.context().newPage()
    await fresh.goto(server.link)
    await unlock(fresh, samplePassphrase)
    await one.bringToFront()
    await expect.poll(() => one.getByText('Girok does not answer.').count(), { timeout: 8000 }).toBe(0)
    if (await one.locator('input[type=password]').count()) await unlock(one, samplePassphrase)
    const form = one.locator('#field-note')
    if ((await form.count()) === 0) await one.getByRole('button', { name: 'Continue' }).first().click()
    expect(await form.inputValue()).toBe('typed before the crash')
    await form.focus()
    await one.keyboard.press('Control+Enter')
    await saved(one)
    server.process.kill('SIGKILL')
    const record = await Record.open(path, samplePassphrase, { kinds })
    expect(await record.read.count('account')).toBe(accounts + 1)
    await record.close()
  })
})
