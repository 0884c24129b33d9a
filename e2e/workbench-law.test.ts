import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { lawFileSchema } from '../src/law/model.ts'
import { add, addInput } from '../src/operations/add.ts'
import { importInput, importSheet } from '../src/operations/import-sheet.ts'
import { lawAdd } from '../src/operations/law-add.ts'
import { Record } from '../src/record/io/record.ts'
import { root } from './girok.ts'
import { sampleRecord, samplePassphrase } from './sample-record.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url))
const lawFile = join(root, 'examples', 'law.json')

describe.skipIf(!hasBrowser)('law and practice in the workbench', () => {
  const bench = new Workbench()
  let page: Page

  beforeAll(async () => {
    await (await sampleRecord(bench.record)).record.close()
    page = await bench.open()
    page.setDefaultTimeout(8000)
    await unlock(page, samplePassphrase)
  })
  afterAll(() => bench.close())

  const go = (path: string) => page.goto(`${bench.origin}${path}`)
  const param = (name: string) => new URL(page.url()).searchParams.get(name)
  const cells = () => page.getByRole('gridcell')
  const active = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '')
  const panel = () => page.getByRole('complementary')

  test('a file of law shows what would enter and what would change, and enters by one’s hand', async () => {
    await go('/law/add')
    await page.locator('input[type=file]').setInputFiles(lawFile)
    await page.getByRole('heading', { name: /What would enter/ }).waitFor()
    await page.getByText('1 law, 3 texts,').waitFor()
    await page.getByText(/verdicts of accounts would change/).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await go('/law/texts')
    // What is coded stands there already; nothing of the file does.
    await page.getByText('Stands for a text not entered yet').waitFor()
    expect(await page.getByText('Text as amended in 2023').count()).toBe(0)
    await go('/law/add')
    await page.locator('input[type=file]').setInputFiles(lawFile)
    await page.getByRole('button', { name: 'Enter it' }).click()
    await page.getByText(/^Entered: 3 texts/).waitFor()
    await go('/law/texts')
    await page.getByText('Text as amended in 2023').first().waitFor()
    await page.getByText('Known of, not held').waitFor()
    await expectAccessible(page)
  })

  test('a file that breaks a rule is refused, with its place in the file', async () => {
    await go('/law/add')
    const broken = readFileSync(lawFile, 'utf8').replace('labour-camp:3y..7y', 'labour-camp:7y..3y')
    const file = { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from(broken) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('alert').filter({ hasText: '$.provisions[0].penalty' }).waitFor()
    expect(await page.getByRole('button', { name: 'Enter it' }).count()).toBe(0)
  })

  test('the matrix: texts, what is reported, marks by sign and word, and how many voices stand behind', async () => {
    await go('/law')
    await cells().first().waitFor()
    await page.getByText(/accounts of acts from \d+ independent origins\./).waitFor()
    for (const head of ['Summary of the text of 2017', 'Text as amended in 2023', 'As told, text not given'])
      await page.getByRole('columnheader', { name: head }).waitFor()
    await page
      .getByRole('columnheader', { name: /from April 2023|from 1 April 2023/ })
      .first()
      .waitFor()
    const marks = page.getByRole('gridcell').locator('.mark')
    expect(await marks.filter({ hasText: '▲harsher' }).count()).toBeGreaterThan(0)
    expect(await marks.filter({ hasText: 'possibly' }).count()).toBeGreaterThan(0)
    await expectAccessible(page)
  })

  test('by keyboard: arrows, Enter opens, Esc closes and comes back; the address keeps what is open', async () => {
    await page.keyboard.press('m')
    expect(await active()).toBe('0 0')
    await page.keyboard.press('ArrowRight')
    expect(await active()).toBe('0 1')
    await page.keyboard.press('Control+End')
    const last = await active()
    await page.keyboard.press('ArrowDown')
    expect(await active()).toBe(last)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Enter')
    await panel().getByRole('heading', { name: 'What is reported' }).waitFor()
    expect(param('in')).toBe('XA-FCCA-2017-v1')
    await expectAccessible(page)
    await page.reload()
    await panel().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => panel().count()).toBe(0)
    expect(await active()).toBe('0 0')
    expect(param('in')).toBe(null)
  })

  test('an opened cell leads from a verdict to its provisions, its accounts and their words', async () => {
    await cells().first().click()
    await panel().getByText('one to three years in a labour camp').first().waitFor()
    await panel()
      .getByText(/^Reported by/)
      .first()
      .waitFor()
    const link = panel()
      .getByRole('link', { name: /Read it in its source/ })
      .last()
    expect(await link.getAttribute('href')).toMatch(/^\/read\/src_.*\?account=acc_/)
    await link.click()
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/read\//)
    await page.goBack()
    await panel().waitFor()
  })

  test('a norm is proposed, and a person confirms or strikes it with a reason', async () => {
    await panel().getByText('International norms').first().click()
    await panel()
      .getByRole('button', { name: /^Confirm \/ Strike/ })
      .first()
      .click()
    const confirm = panel().getByRole('button', { name: 'Confirm', exact: true })
    await confirm.click()
    await panel().getByText('Say why, and then choose.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await expectAccessible(page)
    await panel().getByLabel('Reason').first().fill('The rule itself punishes reading')
    await confirm.click()
    await panel().getByText('The rule itself punishes reading').first().waitFor()
    await panel().getByText('confirmed').first().waitFor()
    expect(await panel().getByRole('link', { name: 'Undo it in History' }).first().getAttribute('href')).toBe(
      '/history',
    )
  })

  test('filters narrow the matrix, understood as typed, and stand in the address', async () => {
    await go('/law')
    await cells().first().waitFor()
    const before = await cells().count()
    await page.keyboard.press('/')
    await page.keyboard.insertText('since 2024')
    await page.keyboard.press('Enter')
    await page.getByText('Understood: since 2024').waitFor()
    expect(param('when')).toBe('2024/..')
    await page.getByLabel('Texts').selectOption('XA-FCCA-2017-v2')
    await expect.poll(() => page.getByRole('columnheader').count()).toBe(4)
    expect(await cells().count()).toBeLessThan(before)
    await page.getByLabel('Date').fill('one day')
    await page.keyboard.press('Enter')
    await page.locator('[aria-invalid=true]').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect.poll(() => cells().count()).toBe(before)
  })

  test('where all reported comes from one origin, a sentence says so and names it', async () => {
    const origins = page.getByLabel('Origins')
    const name = (await origins.locator('option').nth(1).textContent()) ?? ''
    await origins.selectOption({ index: 1 })
    await page.getByText(/from one origin/).waitFor()
    expect(await page.locator('.voices').textContent()).toContain(name)
  })

  test('disagreements about the law stand side by side; a reading ranks them, and settles the conflict', async () => {
    await go('/law/disagreements')
    const rival = page.getByRole('region', { name: /Article 9 is reported differently/ })
    await rival.getByText('eight to fifteen years in a labour camp').first().waitFor()
    await rival.getByText('five to ten years in a labour camp').first().waitFor()
    await rival.getByText('Your reading').first().click()
    await rival.getByRole('button', { name: /^Move up/ }).click()
    await rival.getByLabel('Reason').fill('It names the page on which it stands')
    await expectAccessible(page)
    await rival.getByRole('button', { name: 'Keep this reading' }).click()
    await rival.getByText(/: It names the page on which it stands$/).waitFor()
  })

  test('what the matrix holds is kept as a finding, and a changed law marks it to be reviewed', async () => {
    await go('/law')
    await page.getByText('Keep as a finding about law').click()
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByText('Give it a title in one language at least.').waitFor()
    await page.getByLabel('Title in English').fill('Reading, as reported')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/law/findings')
    await page.getByText('The record still says the same.').waitFor()
    await go('/law/add')
    const file = lawFileSchema.parse(JSON.parse(readFileSync(lawFile, 'utf8')))
    // A second report of an article that the record has from a source: the two answer differently.
    const rival = {
      ...{ code: 'xa-v1-7-rival', text: 'XA-FCCA-2017-v1', article: '7', conduct: ['possess', 'read'] },
      ...{ media: ['foreign'], penalty: 'labour-camp:1y..20y|death', reportedBy: { by: 'Harbour Courier' } },
    }
    const json = JSON.stringify({ ...file, provisions: [...file.provisions, rival] })
    const changed = { name: 'changed.json', mimeType: 'application/json', buffer: Buffer.from(json) }
    await page.locator('input[type=file]').setInputFiles(changed)
    await page.getByText('provisions were added').first().waitFor()
    await page.getByRole('button', { name: 'Enter it' }).click()
    await page.getByText(/^Entered:/).waitFor()
    await go('/law/findings')
    await page.getByText('To be reviewed').waitFor()
    await page.getByText(/verdicts? changed since it was kept/).click()
    await expectAccessible(page)
  })

  test('provisions that answer differently are a named conflict in the cell, with a place for one’s reading', async () => {
    await go('/law')
    const cell = cells().filter({ hasText: 'Conflict' }).first()
    await cell.click()
    await panel().getByRole('heading', { name: 'Provisions that answer differently' }).first().waitFor()
    await panel().getByRole('button', { name: 'Keep this reading' }).first().click()
    await panel().getByText('Say why you rank them so.').waitFor()
    await page.keyboard.type('It quotes the article')
    await expectAccessible(page)
    await panel().getByRole('button', { name: 'Keep this reading' }).first().click()
    await panel()
      .getByText(/A reading of this record ranks the reports/)
      .first()
      .waitFor()
  })

  test('a law and its text by form, dates understood as typed', async () => {
    await go('/law/add')
    await page.getByRole('button', { name: 'See what would enter' }).last().click()
    expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThan(3)
    await page.getByLabel(/^Short name of the law/).fill('XA-NOTE-1')
    await page.getByLabel('Country (two letters)').fill('XA')
    await page.getByLabel('Name in English', { exact: true }).fill('Note Act')
    await page.getByLabel('Title of the text in English').fill('As passed')
    await page.getByLabel('Short name of the text').fill('XA-NOTE-1-v1')
    await page.getByLabel('How its text is known').selectOption('translation')
    await page.getByLabel('In force from').fill('2020년 3월')
    await page.getByText('Understood: March 2020').waitFor()
    await page.getByLabel('Reported by').fill('Open Page')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'See what would enter' }).last().click()
    await page.getByText('a text was added').first().waitFor()
    await page.getByRole('button', { name: 'Enter it' }).click()
    await page.getByText('Entered: 1 text').waitFor()
    await go('/history')
    for (const done of ['Entered law', 'Kept a reading of provisions', 'Judged an international norm'])
      await page.getByText(done).first().waitFor()
  })

  test('by keyboard alone: a second text of a law, looked at, left, taken up again and entered', async () => {
    await go('/law/add')
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '')
    await page.getByLabel('Which law').focus()
    await page.keyboard.type('Note')
    // What is needed says so before one has tried.
    for (const label of [
      'Title of the text in Korean',
      'Title of the text in English',
      'Short name of the text (needed)',
    ]) {
      await page.keyboard.press('Tab')
      expect(
        await page.getByLabel(label, { exact: true }).evaluate((it) => it === document.activeElement),
      ).toBe(true)
    }
    await page.keyboard.type('XA-NOTE-1-v2')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('As amended')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Leaked')
    await page.getByLabel('Reported by (needed)').focus()
    await page.keyboard.type('Harbour Courier')
    await page.keyboard.press('Enter')
    await page.getByText('a text was added').first().waitFor()
    expect(await focused()).toContain('What would enter')
    await page.getByRole('button', { name: 'Leave it out' }).press('Enter')
    expect(
      await page.getByLabel('Reported by (needed)').evaluate((it) => it === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByText('a text was added').first().waitFor()
    await page.getByRole('button', { name: 'Enter it' }).press('Enter')
    await page.getByText('Entered: 1 text').waitFor()
    await expect.poll(focused).toContain('What would enter')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Choose a source, to code its provisions')
  })

  test('a provision is coded in Read: the record’s laws are offered, the penalty is understood in words', async () => {
    await go('/sources')
    const source = await page
      .getByRole('link', { name: /XA-LAW-1/ })
      .first()
      .getAttribute('href')
    await go((source ?? '').replace('/sources/', '/read/'))
    await page.locator('.text').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('l')
    const form = page.getByRole('form')
    await form.getByLabel('Law', { exact: true }).fill('XA-NOTE-1-v1')
    await form.getByLabel('Article').fill('3')
    await form.getByText('Understood: Note Act').waitFor()
    await form.locator('.chip', { hasText: 'Translation' }).waitFor()
    await form.getByLabel('Penalty in words').fill('5년 이상 15년 이하의 로동교화형')
    await form.getByText('Understood: five to fifteen years in a labour camp').waitFor()
    expect(await form.getByLabel(/^Term:/).inputValue()).toBe('5 years to 15 years')
    await form.getByLabel('Penalty in words').fill('five of something')
    await form.getByRole('button', { name: /^Save/ }).click()
    expect(await form.getByLabel('Penalty in words').getAttribute('aria-invalid')).toBe('true')
    await form.getByLabel('Penalty in words').fill('up to five years in a labour camp')
    await form.getByLabel('Says that the text says nothing of this').check()
    await expectAccessible(page)
    await form.getByRole('button', { name: /^Save/ }).click()
    await expect.poll(() => page.getByRole('form').count()).toBe(0)
    await go('/law/texts')
    const law = page.getByRole('region', { name: /Note Act/ })
    await law.getByText('1 provision').click()
    await law.getByText('It is reported that the text says nothing of this.').waitFor()
    await law.getByText('up to five years in a labour camp').waitFor()
  })

  test('on paper everything is drawn, and nothing but the matrix', async () => {
    await go('/law')
    await cells().first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Filters', { exact: false }).first().isVisible()).toBe(false)
    expect(await page.locator('.shell > header').isVisible()).toBe(false)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.length).toBeGreaterThan(10_000)
    await page.emulateMedia({ media: 'screen' })
  })

  test('in Korean, on a telephone, in the dark', async () => {
    const small = await bench.open({ locale: 'ko-KR', width: 390, height: 844, dark: true })
    small.setDefaultTimeout(8000)
    for (const path of ['/law', '/law/texts', '/law/disagreements', '/law/findings', '/law/add']) {
      await small.goto(`${bench.origin}${path}`)
      await small.getByRole('heading', { level: 1, name: '법과 실제' }).waitFor()
      await small.waitForLoadState('networkidle')
      expect(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await expectAccessible(small)
    }
    await small.context().close()
  })

  test('nothing left this machine', () => {
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})

describe.skipIf(!hasBrowser || !existsSync(seeds))('the founding case in the workbench', () => {
  const bench = new Workbench()
  let page: Page

  beforeAll(async () => {
    const { record } = await Record.create(bench.record, samplePassphrase, { name: 'seeds' }, { kinds })
    const member = await record.defaultMember()
    const context = { record, codebook: new Codebook(), member, language: 'ko' as const }
    const paths = readdirSync(seeds)
      .filter((it) => it.endsWith('.txt'))
      .map((it) => join(seeds, it))
    await add.run(context, addInput.parse({ paths }))
    await importSheet.run(context, importInput.parse({ path: join(seeds, 'accounts.csv') }))
    await lawAdd.run(context, { library: 'kp' })
    await record.close()
    page = await bench.open({ locale: 'ko-KR' })
    page.setDefaultTimeout(15_000)
    await unlock(page, samplePassphrase)
  })
  afterAll(() => bench.close())

  test('reported practice stands beside every text, and how few voices tell of it is said', async () => {
    await page.goto(`${bench.origin}/law`)
    await page.getByRole('gridcell').first().waitFor()
    expect(await page.locator('.voices').textContent()).toMatch(/원출처/)
    expect(await page.getByRole('gridcell').locator('.mark').count()).toBeGreaterThan(10)
    await page.getByRole('columnheader', { name: '2022년 개정 법문' }).waitFor()
    const pictures = process.env['GIROK_PICTURES']
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'law-founding.png') })
    await page.goto(`${bench.origin}/law/disagreements`)
    await page.getByText('없다고 전한 쪽').first().waitFor()
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'law-founding-disputes.png') })
    expect(bench.complaints).toEqual([])
  })
})
