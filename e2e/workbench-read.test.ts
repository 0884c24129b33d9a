import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { detailsIn } from '../src/cli/commands/intake.ts'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { sources as listSources } from '../src/operations/browse.ts'
import { importInput, importSheet } from '../src/operations/import-sheet.ts'
import { Record } from '../src/record/io/record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const examples = fileURLToPath(new URL('../examples', import.meta.url))
const passphrase = 'five words make a sentence'
const line =
  '가을 😀 도베인주에서 두 사람이 외국 만화를 빌려주다 붙잡혔다고 들었습니다. They said so twice.\n\n'
/** Where to leave pictures of the screens, if anywhere. */
const pictures = process.env['GIROK_PICTURES']

/** Types as an input method does: the syllables grow, and are then committed. */
async function compose(keys: CDPSession, growing: readonly string[], text: string): Promise<void> {
  for (const it of growing) {
    await keys.send('Input.imeSetComposition', {
      text: it,
      selectionStart: it.length,
      selectionEnd: it.length,
    })
  }
  await keys.send('Input.insertText', { text })
}

describe.skipIf(!hasBrowser)('reading and coding in the workbench', () => {
  const bench = new Workbench()
  let page: Page
  let keys: CDPSession
  const ids = new Map<string, string>()

  beforeAll(async () => {
    const { record } = await Record.create(bench.record, passphrase, { name: 'Ari' }, { kinds })
    const member = await record.defaultMember()
    const context = { record, codebook: new Codebook(), member, language: 'en' as const }
    const long = join(bench.folder, 'long.txt')
    writeFileSync(long, line.repeat(Math.ceil(1_000_000 / Buffer.byteLength(line))))
    const details = detailsIn(join(examples, 'sources.csv'))
    await add.run(context, addInput.parse({ paths: [join(examples, 'sources'), long], details }))
    await importSheet.run(context, importInput.parse({ path: join(examples, 'accounts.csv') }))
    for (const { id, source } of await listSources.run(context, {})) ids.set(source.codename, id)
    await record.close()
    page = await bench.open()
    page.setDefaultTimeout(4000)
    await unlock(page, passphrase)
    keys = await page.context().newCDPSession(page)
  })
  afterAll(() => bench.close())

  const idOf = (codename: string): string => ids.get(codename) ?? codename
  const open = async (codename: string): Promise<void> => {
    await page.goto(`${bench.origin}/read/${idOf(codename)}`)
    await page.locator('.text').waitFor()
  }
  const selected = (): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '')
  const marks = (account: string): Promise<string[]> =>
    page.locator(`mark[data-accounts~="${account}"]`).allTextContents()
  const active = (): string => new URL(page.url()).searchParams.get('account') ?? ''
  const told = (on: Page) => on.locator('.told')
  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}.png`) })
  }

  test('a card shows its passage, and a passage its card', async () => {
    await open('XA-INT-1')
    const cards = page.locator('[data-card]')
    expect(await cards.count()).toBe(3)
    await cards.nth(1).click()
    const second = active()
    await page.waitForFunction((id) => document.querySelector(`mark.active[data-accounts~="${id}"]`), second)
    expect((await marks(second)).join('')).toContain('케터레이주에서도 한 사람이')
    await page.locator('mark').last().click()
    expect(active()).not.toBe(second)
    expect(await page.locator(`[data-card="${active()}"]`).getAttribute('aria-expanded')).toBe('true')
    await expectAccessible(page)
    await picture('read-en')
  })

  test('an act is coded by keyboard alone, with Korean typed through a composition', async () => {
    await open('XA-LAW-1')
    await page.locator('.text').focus()
    await page.keyboard.press('ArrowDown')
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const quote = (await selected()).trim()
    expect(quote.split(/\s+/)).toHaveLength(3)
    await page.keyboard.press('a')
    await page.locator('#field-type').waitFor()

    // The letter that codes is only a letter while a syllable grows in a field.
    await compose(keys, ['ㅊ', '처', '첳', '처혀', '처형'], '처형')
    expect(await page.locator('#field-type').inputValue()).toBe('처형')
    await page.keyboard.press('Tab')
    await page.locator('.chip', { hasText: 'Execution' }).first().waitFor()
    await page.keyboard.type('at least seven')
    await page.getByText('Understood: at least 7').waitFor()
    await page.keyboard.press('Tab')
    await compose(keys, ['2020ㄴ', '2020녀', '2020년'], '2020년')
    await page.keyboard.type(' 3')
    await compose(keys, ['ㅇ', '우', '월'], '월')
    await page.getByText('Understood: March 2020').waitFor()
    await page.keyboard.press('Tab')
    await compose(keys, ['ㄷ', '도', '도베', '도베인'], '도베인')
    await page.keyboard.press('Enter')
    // Once more neither takes in another place nor saves.
    await page.keyboard.press('Enter')
    expect(await page.locator('form .chip', { hasText: /\S/ }).allTextContents()).toHaveLength(3)
    await picture('read-form-en')
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await told(page).getByText('Saved').waitFor()
    expect((await marks(active())).join('')).toBe(quote)
    expect(await page.locator(`[data-card="${active()}"]`).textContent()).toMatch(
      /Execution · at least 7 · March 2020 · Dovaine/,
    )
  })

  test('it is edited, and undone in place', async () => {
    await page.keyboard.press('e')
    await page.locator('#field-victims').fill('about ten')
    await page.getByText('Understood: at least 1 (no number stated)').waitFor()
    await page.keyboard.press('Control+Enter')
    const card = page.locator(`[data-card="${active()}"]`)
    await card.getByText('no number stated').waitFor()
    await page.keyboard.press('u')
    await told(page).getByText('Undone').waitFor()
    await card.getByText('at least 7').waitFor()
  })

  test('a bad count says so, and nothing typed is lost, not even by leaving', async () => {
    await page.keyboard.press('e')
    await page.locator('#field-victims').fill('a lot, I think')
    await page.locator('#field-note').fill('heard twice')
    await page.keyboard.press('Control+Enter')
    const field = page.locator('#field-victims')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await page.locator('#field-victims-said').textContent()).toContain('a lot, I think')
    expect(await page.locator('#field-note').inputValue()).toBe('heard twice')
    await page.keyboard.press('Escape')
    await page.getByText('Begun, not saved').waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await page.locator('#field-victims').inputValue()).toBe('a lot, I think')
    await page.locator('#field-victims').fill('적어도 7명')
    await page.keyboard.press('Control+Enter')
    await told(page).getByText('Saved').waitFor()
  })

  test('words chosen by mouse become one more passage; the account is withdrawn with a reason, and back', async () => {
    const account = active()
    const block = page.locator('p[data-at]').last()
    await block.scrollIntoViewIfNeeded()
    await block.click({ position: { x: 30, y: 12 }, clickCount: 2 })
    const word = (await selected()).trim()
    expect(word).not.toBe('')
    await page.getByRole('button', { name: 'Add this passage' }).click()
    await page.keyboard.press('Control+Enter')
    await told(page).getByText('Saved').waitFor()
    expect(await marks(account)).toContain(word)

    await page.getByRole('button', { name: 'Withdraw…' }).click()
    await page.keyboard.type('coded twice')
    await page.keyboard.press('Enter')
    await told(page).getByText('Withdrawn').waitFor()
    expect(await marks(account)).toEqual([])
    await told(page).getByRole('button').click()
    await expect.poll(() => marks(account)).toContain(word)
  })

  test('a text of a megabyte opens, and a key press answers', async () => {
    const before = performance.now()
    await page.goto(`${bench.origin}/read/${idOf('long.txt')}`).catch(() => undefined)
    await page.locator('p[data-at]').first().waitFor()
    const opened = performance.now() - before
    await page.locator('.text').focus()
    const times: number[] = []
    for (const key of ['ArrowDown', ...Array<string>(10).fill('Shift+ArrowRight'), 'a']) {
      // From the key to the frame that shows what it did.
      await page.evaluate(() =>
        addEventListener(
          'keydown',
          () => {
            const began = performance.now()
            requestAnimationFrame(() =>
              setTimeout(() => document.body.setAttribute('data-took', String(performance.now() - began))),
            )
          },
          { once: true, capture: true },
        ),
      )
      await page.evaluate(() => document.body.removeAttribute('data-took'))
      await page.keyboard.press(key)
      times.push(Number(await page.locator('body[data-took]').getAttribute('data-took')))
    }
    await page.locator('#field-type').waitFor()
    // The astral character before the words: places are counted in code points.
    expect(await page.locator('form q').first().textContent()).toContain('😀')
    process.stdout.write(
      `1 MB: opened in ${Math.round(opened)} ms; keys ${times.map(Math.round).join(' ')} ms\n`,
    )
    expect(opened).toBeLessThan(10_000)
    expect(Math.max(...times)).toBeLessThan(1000)
    await page.keyboard.press('Escape')
  })

  test('in Korean too, nothing is wrong with the page, and no request has left the machine', async () => {
    await open('XA-NEWS-3')
    await page.getByRole('button', { name: '한국어' }).click()
    await page.locator('[data-card]').first().click()
    await page.getByRole('button', { name: '고치기' }).waitFor()
    await expectAccessible(page)
    await picture('read-ko')
    await page.getByRole('button', { name: '고치기' }).click()
    await page.locator('#field-victims').waitFor()
    await expectAccessible(page)
    await picture('read-form-ko')
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})
