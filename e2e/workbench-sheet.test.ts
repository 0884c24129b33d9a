import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '../src/accounts/io/read-sheet.ts'
import { detailsIn } from '../src/cli/commands/intake.ts'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { Record } from '../src/record/io/record.ts'
import { root } from './girok.ts'
import { expectAccessible, hasBrowser, unlock, Workbench } from './workbench.ts'

const passphrase = 'five words make a sentence'
const pictures = process.env['GIROK_PICTURES']
const examples = join(root, 'examples')

/** Ten rows of the sample under headings of somebody's own, three of them not fit to be entered. */
function fieldSheet(): string {
  const { columns, rows } = readTable(readFileSync(join(examples, 'accounts.csv')), 'accounts.csv')
  const own = new Map([
    ['source', 'Document'],
    ['quote', 'Excerpt'],
    ['kind', 'Kind (coded)'],
  ])
  const at = (column: string): number => columns.indexOf(column)
  const ten = rows.slice(0, 10).map((row) => [...row, 'KM'])
  ten[2]?.splice(at('source'), 1, 'The mission')
  ten[3]?.splice(at('quote'), 1, '<img src=x onerror=alert(1)> nobody ever said')
  ten[4]?.splice(at('note'), 1, '=HYPERLINK("http://evil.example","read me")')
  return Papa.unparse([[...columns.map((it) => own.get(it) ?? it), 'Coder <b>initials</b>'], ...ten])
}

describe.skipIf(!hasBrowser)('a coding sheet from the page', () => {
  const bench = new Workbench()
  let page: Page
  let refused = ''

  beforeAll(async () => {
    const { record } = await Record.create(bench.record, passphrase, { name: 'KM' }, { kinds })
    const member = await record.defaultMember()
    const context = { record, codebook: new Codebook(), member, language: 'en' as const }
    const details = detailsIn(join(examples, 'sources.csv'))
    await add.run(context, addInput.parse({ paths: [join(examples, 'sources')], details }))
    await record.close()
    page = await bench.open()
    page.setDefaultTimeout(8000)
    await unlock(page, passphrase)
    await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor()
  }, 120_000)
  afterAll(() => bench.close())

  const drop = async (name: string, text: string): Promise<void> => {
    const transfer = await page.evaluateHandle(
      (given) => {
        const made = new DataTransfer()
        made.items.add(new File([given.text], given.name))
        return made
      },
      { name, text },
    )
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  }
  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  }
  const typeInto = async (label: string, typed: string): Promise<void> => {
    await page.getByRole('combobox', { name: label, exact: true }).focus()
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  const post = (path: string, body: object): Promise<{ status: number; text: string }> =>
    page.evaluate(
      async (given) => {
        const reply = await fetch(given.path, {
          method: 'POST',
          body: JSON.stringify(given.body),
          headers: { 'content-type': 'application/json' },
        })
        return { status: reply.status, text: await reply.text() }
      },
      { path, body },
    )

  test('it is looked at first: its rows, what its columns seem to hold, and what is missing', async () => {
    await drop('field.csv', fieldSheet())
    await page.getByRole('heading', { level: 1, name: 'field.csv' }).waitFor()
    await page.getByText('10 rows, 29 columns').waitFor()
    await page.getByText('Still missing: source, quote').waitFor()
    expect(await page.getByRole('button', { name: 'Coding sheet: check it' }).isDisabled()).toBe(true)
    expect(await page.getByText('Coder <b>initials</b>').count()).toBe(1)
    await expectAccessible(page)
    await picture('look-en-1366')
  })

  test('columns are named by type-ahead, and a check says what would become of every row', async () => {
    await typeInto('Document', 'sour')
    await typeInto('Excerpt', 'quo')
    // A browser that ends has no file any more; what was said of its columns is in the record.
    const kept = async (): Promise<boolean> => (await post('/api/drafts', {})).text.includes('field.csv')
    await expect.poll(kept, { timeout: 8000 }).toBe(true)
    await page.reload()
    await page.getByText('what you said of its columns is still here').waitFor()
    await expectAccessible(page)
    await drop('field.csv', fieldSheet())
    await page.getByRole('button', { name: 'Coding sheet: check it' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('7 of 10 rows can be entered.').waitFor()
    await page.getByText('3 rows are refused.').waitFor()
    const rows = page.getByRole('list', { name: 'Refused rows' })
    expect(await rows.getByText('The mission').count()).toBeGreaterThan(0)
    expect(await rows.getByText('<img src=x onerror=alert(1)>').count()).toBeGreaterThan(0)
    expect(await page.locator('main img').count()).toBe(0)
    await expectAccessible(page)
    await picture('checked-en-1366')
    // Nothing is in the record yet.
    expect((await post('/api/do/history', {})).text).not.toContain('"operation":"import"')
  })

  test('a name that means nothing here is said to mean a source', async () => {
    await page.getByText('1 name means no source here').waitFor()
    await typeInto('The mission', 'XA-REP-1')
    await page.getByText('You changed something since').waitFor()
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByText('8 of 10 rows can be entered.').waitFor()
    await expectAccessible(page)
  })

  test('the refused rows come as a sheet to be mended, in which nothing runs', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the refused rows' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('field.refused.csv')
    refused = readFileSync(await download.path(), 'utf8')
    const { data } = Papa.parse<string[]>(refused.slice(1).trim())
    expect(data).toHaveLength(3)
    expect(data[0]).toContain('Excerpt')
    expect(data[0]?.at(-1)).toBe('reason')
    expect(data.flat().filter((it) => it.startsWith('='))).toEqual([])
    expect(data.flat().filter((it) => it.startsWith("'=HYPERLINK"))).toHaveLength(1)
  })

  test('the good rows are entered as one change, and it is undone as one', async () => {
    const before = (await post('/api/do/history', {})).text
    await page.getByRole('button', { name: 'Enter the 8 good rows only' }).click()
    await page.getByText('8 accounts entered.').waitFor()
    await expectAccessible(page)
    await picture('entered-en-1366')
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await page.getByRole('button', { name: 'Coding sheet: check it' }).waitFor()
    expect(before).not.toContain('"operation":"import"')
    const after = (await post('/api/do/history', {})).text
    expect(after.split('"operation":"import"')).toHaveLength(2)
    await page.getByRole('button', { name: 'Coding sheet: check it' }).click()
    await page.getByRole('button', { name: 'Enter the 8 good rows only' }).click()
    await page.getByText('8 accounts entered.').waitFor()
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor()
    const counted = async (): Promise<number> => {
      const texts = await page.getByRole('listitem').allTextContents()
      return texts.map((it) => Number(/(\d+) accounts?/.exec(it)?.[1] ?? 0)).reduce((a, b) => a + b, 0)
    }
    await expect.poll(counted).toBe(8)
  })

  test('the mended sheet is known by its headings; what is there already is not entered twice', async () => {
    const { columns, rows } = readTable(Buffer.from(fieldSheet()), 'field.csv')
    const original = readTable(readFileSync(join(examples, 'accounts.csv')), 'accounts.csv').rows
    const mended = rows.map((row, at) => [...(original[at] ?? []), row.at(-1) ?? '', 'some reason'])
    await drop('field.refused.csv', Papa.unparse([[...columns, 'reason'], ...mended]))
    await page.getByRole('button', { name: 'Coding sheet: check it' }).click()
    await page.getByText('Every row can be entered.').waitFor()
    await page.getByRole('button', { name: 'Enter 10 rows' }).click()
    await page.getByText('2 accounts entered. 8 were here already').waitFor()
    await page.getByRole('button', { name: 'Done', exact: true }).click()
  })

  test('what is no sheet says so, and can still be a source', async () => {
    await drop('broken.xlsx', 'PK not a workbook')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('broken.xlsx')
    await page.getByRole('button', { name: 'Put it away' }).click()
    await drop('log.csv', 'hour,words\n9,The gate was shut\n')
    await page.getByText('Still missing').waitFor()
    await page.getByRole('button', { name: 'No, a source to read' }).click()
    await page.getByRole('button', { name: 'Published texts' }).click()
    await page.getByText('1 of 1 done').waitFor()
    expect(await page.getByRole('link', { name: 'log.csv' }).count()).toBeGreaterThan(0)
  })

  test('the server reads no sheet by name, holds none for long, and none while locked', async () => {
    expect((await post('/api/do/import', { path: '/etc/hostname' })).status).toBe(404)
    const gone = await post('/api/sheet/check', { sheet: 'guess', places: [] })
    expect(gone.status).toBe(422)
    expect(gone.text).toContain('sheet-gone')
    await page.keyboard.press('Escape')
    await page.evaluate(() => scrollTo(0, 0))
    await drop('field.csv', fieldSheet())
    await page.getByRole('button', { name: 'Coding sheet: check it' }).waitFor()
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await page.getByRole('heading', { name: 'Open the record' }).waitFor()
    expect((await post('/api/sheet', {})).text).toContain('passphrase-needed')
    expect(await page.content()).not.toContain('Excerpt')
    await unlock(page, passphrase)
    await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor()
    expect(await page.getByText('Excerpt').count()).toBe(0)
  })

  test('in Korean, in the dark, and on a phone it is as accessible', async () => {
    await page.getByRole('button', { name: '한국어' }).click()
    await page.emulateMedia({ colorScheme: 'dark' })
    await drop('field.csv', fieldSheet())
    await page.getByText('아직 없는 열: 출처, 인용').waitFor()
    await typeInto('Document', '출처')
    await typeInto('Excerpt', '인용')
    await picture('look-ko-dark-1366')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.keyboard.press('Control+Enter')
    await page.getByText('10개 행 가운데 7개를 저장할 수 있습니다.').waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await picture('checked-ko-dark-390')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.emulateMedia({ colorScheme: 'light' })
    await picture('checked-ko-light-1366')
  })

  test('nothing left this machine, and the page had nothing to complain of', () => {
    expect(bench.strayed).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})
