import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { estimate } from '../src/estimation/io/estimate.ts'
import { readCaptures } from '../src/estimation/read-captures.ts'
import { kinds } from '../src/kinds.ts'
import { find, findInput } from '../src/operations/find.ts'
import { keepEstimate } from '../src/operations/kept-estimates.ts'
import { releaseKind } from '../src/publication/kinds.ts'
import { Record } from '../src/record/io/record.ts'
import { addWitnesses } from './invented-witnesses.ts'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

describe.skipIf(!hasBrowser)('releases in the workbench', () => {
  const bench = new Workbench()
  let page: Page
  let finding = ''

  beforeAll(async () => {
    const context = await sampleRecord(bench.record)
    await addWitnesses(context, bench.folder)
    const found = await find.run(
      context,
      findInput.parse({
        question: 'type:execution media:foreign when:2018/2023 where:XA',
        titleKo: '처형된 사람',
        titleEn: 'Executed',
        standard: context.codebook.every('standard-of-proof')[0]?.code,
      }),
    )
    finding = found.finding ?? ''
    const columns = ['press', 'region', 'count']
    const rows = [
      ['1', '0', '60'],
      ['0', '1', '55'],
      ['1', '1', '30'],
    ]
    const two = await estimate(readCaptures({ columns, rows }))
    const title = { ko: '명단 둘', en: 'Two lists' }
    await keepEstimate(context, { title, from: { file: 'two.csv' }, estimate: two })
    await context.record.close()
    page = await bench.open()
    page.setDefaultTimeout(15_000)
    await unlock(page, samplePassphrase)
  }, 120_000)
  afterAll(() => bench.close())

  const main = (): Promise<string> => page.locator('main').innerText()
  const folder = (): string => join(`${bench.record}-releases`, 'release-1')

  test('an empty list says what to do; a draft is made by keyboard', async () => {
    await page.keyboard.press('Alt+Digit6')
    await page.getByText('No releases yet').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('n')
    await page.getByLabel('Executed').waitFor()
    expect(await page.getByLabel('Executed').isChecked()).toBe(true)
    await page.getByLabel('Two lists').check()
    await expectAccessible(page)
    await page.getByLabel('Title in English').fill('First release')
    await page.getByLabel('Title in Korean').fill('첫 공개본')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/\d+ sources and accounts/).waitFor()
    expect(page.url()).toMatch(/\/releases\/rel_\w+\/fields$/)
  })

  test('what goes out stands field by field; less goes out for a reason, and that can be taken back', async () => {
    await expectAccessible(page)
    const rows = page.getByRole('list', { name: 'What goes out' }).getByRole('button')
    const account = rows.filter({ hasText: 'act' }).first()
    await account.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Let less go out: where' }).click()
    await dialog.getByLabel('How').selectOption('country')
    await dialog.getByLabel('Reason').fill('A small place')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await dialog.getByText('(decided here: A small place)').waitFor()
    await page.keyboard.press('Escape')
    await page.getByLabel('Show').selectOption('overruled')
    await page.getByText('1 source or account', { exact: true }).waitFor()
    await rows.first().click()
    await dialog.getByRole('button', { name: 'Take back: where' }).click()
    await page.getByText('Nothing like that is in this release.').waitFor()
    await page.keyboard.press('Escape')
  })

  test('a text refers by typing, shows its footnotes, and survives a lock', async () => {
    await page.keyboard.press('3')
    await page.getByText('No texts yet').waitFor()
    await page.keyboard.press('a')
    await page.getByLabel('Title in Korean').fill('요약')
    const korean = page.getByLabel('Text in Korean')
    await korean.fill('여러 사람이 **처형되었다**.')
    await page.keyboard.press('Control+Shift+KeyE')
    await page.getByRole('combobox').fill('Executed')
    await page.getByRole('option', { name: /finding Executed/ }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    expect(await korean.inputValue()).toBe(`여러 사람이 **처형되었다**.[[${finding}]]`)
    await page.getByRole('link', { name: 'Note 1' }).waitFor()
    await page.getByText('A title or a text stands in one of the two languages only').first().waitFor()
    await page.waitForTimeout(2500)
    await page.keyboard.press('Control+Shift+KeyL')
    await unlock(page, samplePassphrase)
    await page.getByRole('link', { name: 'Note 1' }).waitFor()
    expect(await korean.inputValue()).toContain('[[fin_')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Saved.').waitFor()
  })

  test('a blocker keeps it from being sealed, and leads to its place', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('4')
    await page.getByText(/thing.* to clear before it can be sealed/).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('6')
    await page.getByText('It can’t be sealed yet.').waitFor()
    await page.getByRole('link', { name: 'To the check' }).click()
    await page.getByRole('link', { name: 'Go to the text' }).first().click()
    await page.getByLabel('Title in English').fill('Summary')
    await page
      .getByLabel('Text in English')
      .fill(`Several people were executed.[[${finding}]] [[acc_nothing]]`)
    await page.getByRole('button', { name: 'Line 1' }).click()
    expect(
      await page
        .getByLabel('Text in English')
        .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
    ).toBe('[[acc_nothing]]')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Saved.').waitFor()
  })

  test('all that is proposed is taken at once for one reason, by keyboard; one is taken back, and taken alone', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('4')
    await page.getByText('4 things to clear before it can be sealed').waitFor()
    const takeAll = page.getByRole('button', { name: 'Take all 4 proposals…' })
    await page.keyboard.press('a')
    expect(await page.locator(':focus').evaluate((it) => it.tagName)).toBe('INPUT')
    await page.keyboard.press('Escape')
    expect(await takeAll.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await page.keyboard.type('they would be known')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing stands against sealing it.').waitFor()
    expect(await page.locator(':focus').innerText()).toContain('Nothing stands against sealing it.')
    expect(await page.getByText('Take all').count()).toBe(0)

    await page.keyboard.press('2')
    await page.getByLabel('Show').selectOption('overruled')
    await page.getByText('4 sources and accounts').waitFor()
    const rows = page.getByRole('list', { name: 'What goes out' }).getByRole('button')
    await rows.filter({ hasText: 'XA-WIT-6' }).filter({ hasText: /Act/ }).click()
    await page.getByRole('button', { name: /^To the source, .*: where$/ }).click()
    await page.getByRole('button', { name: 'Take back: where' }).click()
    await page.getByRole('button', { name: 'Take back: where' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('4')
    await page.getByText('1 thing to clear before it can be sealed').waitFor()
    const proposed = page.getByRole('listitem').filter({ hasText: 'XA-WIT-6' }).getByRole('button')
    await proposed.press('Enter')
    await expectAccessible(page)
    await page.keyboard.type('after all')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing stands against sealing it.').waitFor()
    await page.keyboard.press('3')
    await page.getByLabel('Text in English').waitFor()
  })

  test('an alarm about words is passed with a reason, by keyboard, and says so from then on', async () => {
    const text = page.getByLabel('Text in English')
    await text.fill(`${await text.inputValue()} The ministry answers at 010-1234-5678.`)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Saved.').waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('4')
    await page.getByText('This looks like a telephone number.').waitFor()
    await page.getByRole('button', { name: 'It isn’t them…' }).press('Enter')
    await expectAccessible(page)
    await page.keyboard.type('the number of the ministry, from its own page')
    await page.keyboard.press('Enter')
    await page.getByText('let it pass: the number of the ministry, from its own page').waitFor()
    await page.getByText('Nothing stands against sealing it.').waitFor()
    await page.keyboard.press('3')
    await text.waitFor()
  })

  test('two tabs: what another saved is shown, and nothing is lost', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url().replace(/texts$/, 'choice'))
    await other.getByLabel('Title in English').fill('Second thoughts')
    await page.locator('h1').click()
    await page.keyboard.press('1')
    await page.getByLabel('Title in English').fill('Release one')
    await other.keyboard.press('Control+Enter')
    await other.getByText('Saved.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Yours is still here.').waitFor()
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Release one')
    await page.getByRole('button', { name: 'Save mine over it' }).click()
    await page.getByText('Saved.').waitFor()
    await other.close()
  })

  test('sealed from the page, beside the record; verified, packed, and never unsealed', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('5')
    await page.getByText('all of it is new').waitFor()
    await page.keyboard.press('6')
    await page.getByText(`${bench.record}-releases`).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Tick the box above first.').waitFor()
    await page.getByLabel('I have read what goes out').check()
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('never changed, and can’t be called back').waitFor({ timeout: 60_000 })
    await page.getByText(folder(), { exact: true }).waitFor()
    expect(existsSync(join(folder(), 'index.html'))).toBe(true)
    expect(readFileSync(join(folder(), 'ko/estimates.html'), 'utf8')).toContain('명단 둘')
    expect(readFileSync(join(folder(), 'estimates/1.csv'), 'utf8')).toContain('1,1,30')
    await expectAccessible(page)
    await page.keyboard.press('v')
    await page.getByText(/Everything holds: 1 finding/).waitFor({ timeout: 60_000 })
    const waits = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download as a ZIP file' }).click()
    const files = unzipSync(readFileSync(await (await waits).path()))
    expect(strFromU8(files['release-1/manifest.txt'] ?? new Uint8Array())).toBe(
      readFileSync(join(folder(), 'manifest.txt'), 'utf8'),
    )
    const refused = await page.evaluate(async () => {
      const ask = (path: string, body: object): Promise<Response> =>
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      return (await (await ask('/api/do/undo', { reason: 'no' })).json()) as { error?: { code: string } }
    })
    expect(refused.error?.code).toBe('seal-not-undone')
  }, 120_000)

  test('a folder altered by hand is named, and a correction says what it corrects', async () => {
    appendFileSync(join(folder(), 'index.html'), '<!-- more -->')
    await page.keyboard.press('v')
    await page.getByText('Something does not hold.').waitFor({ timeout: 60_000 })
    expect(await main()).toContain('index.html')
    await page.keyboard.press('c')
    await page.getByText('Correction of no. 1').waitFor()
    await page.getByLabel('What it corrects, and why').fill('The title was wrong.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('corrects no. 1').waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('5')
    await page.getByText('Since no. 1').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('u')
    await page.getByText('The first for this audience').waitFor()
    await expectAccessible(page)
  }, 120_000)

  test('a seal that was cut off shows in the list, says what to do, and is taken back', async () => {
    // As a killed process leaves it: entered, with a number and no list of files, and half a folder.
    const record = await Record.open(bench.record, samplePassphrase, { kinds })
    const [draft] = (await record.read.list(releaseKind)).filter(({ object }) => object.number === undefined)
    if (draft === undefined) throw new Error('no draft')
    await record.change(await record.defaultMember(), { why: '', operation: 'seal-release' }, (writer) =>
      writer.revise(releaseKind, draft, {
        ...draft.object,
        number: 2,
        at: '2024-05-05T10:00:00.000Z',
        carried: [],
      }),
    )
    await record.close()
    const left = join(folder(), '..', '.release-2-Ab3xYz')
    mkdirSync(join(left, 'data'), { recursive: true })
    await page.keyboard.press('u')
    await page.getByText('Its files are not written to the end.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'What to do' }).press('Enter')
    await page.getByText('Its sealing was cut off').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('b')
    await page.getByRole('navigation', { name: 'Steps to a sealed release' }).waitFor()
    expect(existsSync(left)).toBe(false)
    expect([bench.strayed, bench.complaints]).toEqual([[], []])
  }, 120_000)
})
