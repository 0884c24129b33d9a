import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildWorkbench } from '../src/server/build.ts'
import { serve, type Serving } from '../src/server/serve.ts'

export const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((it) => existsSync(it))
export const hasBrowser = executablePath !== undefined
export const chromiumPath = executablePath ?? ''

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** The workbench in a real browser, over a record in a folder of its own. */
export class Workbench {
  readonly folder = mkdtempSync(join(tmpdir(), 'girok-web-'))
  readonly record = join(this.folder, 'record')
  /** Requests that left this machine: there must be none. */
  readonly strayed: string[] = []
  /** What the page complained of. */
  readonly complaints: string[] = []
  #browser: Browser | undefined
  #serving: Serving | undefined

  async open(
    options: { locale?: 'ko-KR' | 'en-US'; width?: number; height?: number; dark?: boolean } = {},
  ): Promise<Page> {
    await buildWorkbench(() => undefined)
    this.#serving ??= await serve(this.record)
    this.#browser ??= await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-quic'],
    })
    const context = await this.#browser.newContext({
      locale: options.locale ?? 'en-US',
      viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
      colorScheme: options.dark ? 'dark' : 'light',
    })
    const page = await context.newPage()
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url())
      if (protocol !== 'data:' && hostname !== '127.0.0.1') this.strayed.push(request.url())
    })
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto(this.#serving.link)
    return page
  }

  get link(): string {
    return this.#serving?.link ?? ''
  }

  get origin(): string {
    return this.link.split('/#')[0] ?? ''
  }

  async close(): Promise<void> {
    await this.#browser?.close()
    await this.#serving?.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Opens the record in the page. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type=password]').first().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.locator('header nav').waitFor()
}

/** What axe finds wrong with the page as it stands. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Run through the debugger: the page's own policy lets no foreign script in.
  return page.evaluate<readonly string[]>(`if (!window.axe) { ${axe} }
    axe.run(document, { resultTypes: ['violations'] }).then((it) =>
    it.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))`)
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
}
