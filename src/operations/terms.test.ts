import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../e2e/girok.ts'
import { samplePassphrase, sampleRecord } from '../../e2e/sample-record.ts'
import { accountKind } from '../accounts/kinds.ts'
import { kinds } from '../kinds.ts'
import { exportArchive, restoreArchive } from '../record/io/archive.ts'
import { Record } from '../record/io/record.ts'
import { code } from './code.ts'
import { find } from './find.ts'
import { importSheet } from './import-sheet.ts'
import { undo } from './manage.ts'
import type { Context } from './operation.ts'
import { released } from '../../e2e/released.ts'
import { codebookIn } from './record-codebook.ts'
import { retire, term, terms, termUses } from './terms.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-terms-'))
let context: Context

beforeAll(async () => {
  context = await sampleRecord(join(folder, 'record'))
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const now = async (): Promise<Context> => ({ ...context, codebook: await codebookIn(context.record) })
const drowning = {
  vocabulary: 'act-type',
  parent: 'execution',
  label: { ko: '  수장  ', en: 'Execution by drowning' },
}

test('a term is added, found by questions, worded anew, and keeps its code', async () => {
  const { subject, code: made } = await term.run(await now(), parsed(drowning))
  expect(made).toBe('execution-by-drowning')
  const { value: account } = await recoded(made)
  const asked = await find.run(await now(), { question: `type:${made}`, keep: false })
  expect(asked.accounts).toEqual([account])
  // What lies under executions is found among them as well.
  const above = await find.run(await now(), { question: 'type:execution', keep: false })
  expect(above.accounts).toContain(account)
  const label = { ko: '물에 빠뜨림', en: 'Drowned in the river' }
  await term.run(await now(), parsed({ ...drowning, label, ref: subject }))
  const codebook = await codebookIn(context.record)
  expect(codebook.label('act-type', made, 'ko')).toBe('물에 빠뜨림')
  expect(await termUses.run(context, {})).toEqual({ [subject]: 1 })
})

test('a retired term is offered no more; questions and labels still know it', async () => {
  const [{ id } = { id: '' }] = await terms.run(context, {})
  await retire.run(context, { ref: id, retired: true })
  const codebook = await codebookIn(context.record)
  expect(codebook.terms('act-type').some((it) => it.code === 'execution-by-drowning')).toBe(false)
  const asked = await find.run(await now(), { question: 'type:execution-by-drowning', keep: false })
  expect(asked.accounts).toHaveLength(1)
  // Nobody codes by it anew; the account that has it can be mended and keeps it.
  await expect(recoded('execution-by-drowning')).rejects.toMatchObject({ code: 'code-retired' })
  await recoded('execution-by-drowning', asked.accounts[0])
  await retire.run(context, { ref: id, retired: false })
  expect((await codebookIn(context.record)).term('act-type', 'execution-by-drowning')).not.toMatchObject({
    retired: true,
  })
})

test.each([
  ['a code of the project', { vocabulary: 'manner', label: { ko: '따로', en: 'Public' } }, 'name-taken'],
  ['a Korean name', { vocabulary: 'act-type', label: { ko: '처 형', en: 'Something else' } }, 'name-taken'],
  ['how films travel', { vocabulary: 'channel', label: { ko: '말', en: 'Word' } }, 'value-unusable'],
  ['no vocabulary', { vocabulary: 'places', label: { ko: '말', en: 'Word' } }, 'value-unusable'],
  ['no letters', { vocabulary: 'manner', label: { ko: '말', en: '…' } }, 'value-unusable'],
  [
    'a parent that is not there',
    { vocabulary: 'manner', parent: 'nowhere', label: { ko: '말', en: 'Word' } },
    'value-unusable',
  ],
])('refused: %s', async (_, given, refusal) => {
  const before = await terms.run(context, {})
  await expect(term.run(await now(), parsed(given))).rejects.toMatchObject({ code: refusal })
  expect(await terms.run(context, {})).toEqual(before)
})

test('a term can’t be put below itself', async () => {
  const manner = { vocabulary: 'manner', label: { ko: '한밤중', en: 'At night' } }
  const { subject, code: above } = await term.run(await now(), parsed(manner))
  const below = { vocabulary: 'manner', parent: above, label: { ko: '새벽', en: 'Before dawn' } }
  const { code: under } = await term.run(await now(), parsed(below))
  const turned = parsed({ ...manner, parent: under, ref: subject })
  await expect(term.run(await now(), turned)).rejects.toMatchObject({ code: 'value-unusable' })
})

test('an addition that is undone leaves its label to what was coded meanwhile, and can be made again', async () => {
  const given = { vocabulary: 'circumstance', label: { ko: '생일', en: 'On a birthday' } }
  const { subject } = await term.run(await now(), parsed(given))
  await undo.run(context, { reason: '' })
  const undone = (await terms.run(context, {})).find((it) => it.id === subject)
  expect(undone).toMatchObject({ undone: true, term: { retired: true } })
  expect((await codebookIn(context.record)).label('circumstance', 'on-a-birthday', 'ko')).toBe('생일')
  const again = await term.run(await now(), parsed(given))
  expect(again.code).toBe('on-a-birthday')
  expect((await codebookIn(context.record)).terms('circumstance').map((it) => it.code)).toContain(again.code)
})

test('the codebook is made anew only when a term changes', async () => {
  const first = await codebookIn(context.record)
  await recoded('execution')
  expect(await codebookIn(context.record)).toBe(first)
  await term.run(await now(), parsed({ vocabulary: 'reach', label: { ko: '동창', en: 'Classmates' } }))
  const second = await codebookIn(context.record)
  expect(second).not.toBe(first)
  await undo.run(context, { reason: '' })
  expect(await codebookIn(context.record)).not.toBe(second)
})

test('a coding sheet may use it, and a page shows its label, as words and not as markup', async () => {
  const label = { ko: '<img src=x onerror=alert(1)> 밤', en: '<img src=x onerror=alert(1)> night' }
  const { code: made } = await term.run(await now(), parsed({ vocabulary: 'manner', label }))
  const [columns = '', ...rows] = readFileSync(join(root, 'examples', 'accounts.csv'), 'utf8').split('\n')
  const act =
    rows.find((row) => row.startsWith('monitoring-mission-report.txt,') && row.includes(',act,')) ?? ''
  const [headings, cells] = [columns.split(','), splitCsv(act)]
  cells[headings.indexOf('manner')] = made
  const sheet = join(folder, 'one.csv')
  writeFileSync(sheet, `${columns}\n${cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')}\n`)
  await importSheet.run(await now(), { path: sheet, mapping: {}, keepGood: false })
  const kept = await find.run(await now(), { question: `manner:${made}`, titleEn: 'Night', keep: true })
  expect(kept.accounts).toHaveLength(1)
  const out = join(folder, 'pages')
  await released(await now(), { out, findings: [kept.finding ?? ''] })
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.html'))
  const html = pages.map((it) => readFileSync(join(out, it), 'utf8')).join('\n')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; night')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; 밤')
  expect(html).not.toContain('<img')
})

test('a record that is restored from an export has its terms', async () => {
  const out = join(folder, 'export')
  await exportArchive(context.record, out)
  const { record } = await Record.create(join(folder, 'again'), samplePassphrase, undefined, { kinds })
  await restoreArchive(out, record)
  const before = await terms.run(context, {})
  expect(await terms.run({ ...context, record }, {})).toEqual(before)
  await record.close()
})

/** The cells of a line of the sample: commas, and quotation marks where they must be. */
function splitCsv(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

function parsed(given: object): Parameters<typeof term.run>[1] {
  return term.input.parse(given)
}

/** An act of the sample, the first unless one is named, coded by hand with another type. */
async function recoded(type: string, named?: string): Promise<{ value: string }> {
  for await (const { subject, object } of context.record.read.each(accountKind)) {
    if (object.kind !== 'act' || subject !== (named ?? subject)) continue
    const { source, passages, coder: _, status: __, ...stated } = object
    await code.run(await now(), {
      account: subject,
      source,
      passages: passages.map(({ layer, start, end }) => ({ layer, start, end })),
      stated: { ...stated, type },
    })
    return { value: subject }
  }
  throw new Error('the sample has no act')
}
