import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleRecord } from '../../e2e/sample-record.ts'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { verifyRecord } from '../record/io/verify.ts'
import type { Stored } from '../record/io/stored.ts'
import { review } from './code.ts'
import { lawAdd, lawWhatIf } from './law-add.ts'
import { lawFindings, lawKeep, lawKept } from './law-findings.ts'
import { lawNorm, lawRank } from './law-judging.ts'
import { lawCompare, lawMatrix } from './law-matrix.ts'
import { law } from './law.ts'
import { undo } from './manage.ts'
import type { Context } from './operation.ts'
import { staleFindings } from './queue.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-law-'))
const json = readFileSync(new URL('../../examples/law.json', import.meta.url), 'utf8')
const v1 = 'XA-FCCA-2017-v1'
const v2 = 'XA-FCCA-2017-v2'
const everything = { filter: {} }
let context: Context

interface LawJson {
  texts: { code: string; from?: string }[]
  provisions: {
    code: string
    text: string
    penalty?: string
    reaches?: string[]
    reportedBy?: { by: string }
  }[]
}
/** The sample's law with one thing in it changed. */
function altered(change: (file: LawJson) => void): string {
  const file = JSON.parse(json) as LawJson
  change(file)
  return JSON.stringify(file)
}

async function accountsOf(kind: Account['kind']): Promise<Stored<Account>[]> {
  return (await context.record.read.list(accountKind)).filter(({ object }) => object.kind === kind)
}

beforeAll(async () => {
  context = await sampleRecord(join(folder, 'record'))
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

test('provisions that were coded stand in implied texts until somebody enters the texts', async () => {
  const held = await law.run(context, {})
  expect(held.texts.map(({ code, implied }) => [code, implied])).toEqual([
    ['XA-FCCA-2017#commentary', true],
    ['XA-FCCA-2017#none', true],
  ])
  expect(held.provisions).toHaveLength(6)
  expect(Object.keys(held.accounts).sort()).toEqual(held.provisions.map(({ code }) => code).sort())
  const silent = held.provisions.find((one) => one.silent === true)
  expect(held.accounts[silent?.code ?? '']).toMatchObject({ account: { reaches: ['family'] } })
  expect(held.library).toMatchObject([{ name: 'kp', instruments: 5, entered: false }])
})

test('a file with one fault is refused with its place, and nothing of it is entered', async () => {
  const before = await context.record.read.newestCheckpoint()
  const faults: [string, (file: LawJson) => void][] = [
    [
      'law-term-reversed',
      ({ provisions }) => Object.assign(provisions.at(-1) ?? {}, { penalty: 'labour-camp:9y..2y' }),
    ],
    ['law-reporter-missing', ({ provisions }) => delete provisions.at(-1)?.reportedBy],
    ['law-texts-overlap', ({ texts }) => Object.assign(texts[0] ?? {}, { from: '2024-01-01' })],
    [
      'law-code-unknown',
      ({ provisions }) => Object.assign(provisions.at(-1) ?? {}, { penalty: 'guillotine' }),
    ],
    [
      'law-reference-unknown',
      ({ provisions }) => Object.assign(provisions.at(-1) ?? {}, { text: 'XA-OTHER' }),
    ],
  ]
  for (const [code, fault] of faults) {
    const run = lawAdd.run(context, { json: altered(fault) })
    await expect(run, code).rejects.toMatchObject({
      code,
      params: { at: expect.stringMatching(/^\$\.\w+\[\d+\]/) as unknown },
    })
  }
  await expect(lawAdd.run(context, { json: '{"texts": [' })).rejects.toMatchObject({ code: 'law-unreadable' })
  expect(await context.record.read.newestCheckpoint()).toBe(before)
})

test('a file enters whole; the same again enters nothing; undone, it is gone', async () => {
  const whatIf = await lawWhatIf.run(context, { json })
  expect(whatIf.changes.map(({ why }) => why[0]?.code)).toContain('text-added')
  expect(Object.keys(whatIf.accounts).length).toBeGreaterThan(10)
  const added = { instruments: 1, texts: 3, provisions: 6, readings: 0, already: 0 }
  expect(await lawAdd.run(context, { json })).toEqual(added)
  const checkpoint = await context.record.read.newestCheckpoint()
  const nothing = { instruments: 0, texts: 0, provisions: 0, readings: 0, already: 10 }
  expect(await lawAdd.run(context, { json })).toEqual(nothing)
  expect(await context.record.read.newestCheckpoint()).toBe(checkpoint)
  expect((await lawWhatIf.run(context, { json })).changes).toEqual([])

  expect(await undo.run(context, { reason: '' })).toMatchObject({ operation: 'law-add' })
  expect((await law.run(context, {})).instruments).toEqual([])
  expect(await lawAdd.run(context, { json })).toEqual(added)

  const held = await law.run(context, {})
  const placed = held.provisions.filter(({ text, account }) => text === v1 && account !== undefined)
  expect(placed).toHaveLength(4)
  expect(held.texts.filter(({ implied }) => implied).map(({ code }) => code)).toEqual(['XA-FCCA-2017#none'])
  expect(held.unplaced).toEqual([])
  expect(held.disputes).toMatchObject([{ kind: 'rival-reports', article: '9', readings: [] }])
})

test('the matrix: paper, practice, origins, and what a filter leaves of it', async () => {
  const { matrix, accounts, provisions, allOrigins, norms } = await lawMatrix.run(context, everything)
  expect(matrix.columns.map(({ code, held, told }) => [code, held, told])).toEqual([
    [v1, true, false],
    [v2, true, false],
    ['XA-FCCA-2017-v3', false, false],
    ['XA-FCCA-2017#none', true, true],
  ])
  for (const cell of matrix.cells) {
    for (const code of cell.provisions) expect(provisions).toHaveProperty(code)
    for (const { account } of cell.reported) expect(accounts[account]?.quote).not.toBe('')
  }
  const [origin] = allOrigins
  const only = await lawMatrix.run(context, { filter: { origins: [origin?.name ?? ''], texts: [v1] } })
  expect(only.matrix.origins).toBe(1)
  expect(only.matrix.columns.map(({ code }) => code)).toEqual([v1])
  const reported = only.matrix.cells.flatMap((cell) =>
    cell.reported.map(({ account }) => only.accounts[account]),
  )
  expect(new Set(reported.map((one) => one?.origin.key))).toEqual(new Set([origin?.key]))
  expect(only.allOrigins).toEqual(allOrigins)
  expect(
    Object.values(norms)
      .flat()
      .every(({ state }) => state === 'proposed'),
  ).toBe(true)
  for (const filter of [{ origins: ['nobody'] }, { texts: ['XA-OTHER'] }]) {
    await expect(lawMatrix.run(context, { filter })).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(lawMatrix.run(context, { filter: { when: '2023/2021' } })).rejects.toMatchObject({
    code: 'date-reversed',
  })
})

test('only what a person has accepted and nobody has withdrawn is compared', async () => {
  const [practice] = await accountsOf('practice')
  const account = practice?.subject ?? ''
  const { comparisons } = await lawCompare.run(context, { filter: {}, account })
  expect(new Set(comparisons.map((one) => one.account))).toEqual(new Set([account]))
  expect(comparisons[0]).toMatchObject({
    quote: expect.stringMatching(/\S/) as unknown,
    origin: { known: true },
  })
  const all = await lawCompare.run(context, everything)
  expect(all.comparisons.filter((one) => one.account === account)).toEqual(comparisons)

  await review.run(context, { ref: account, status: 'withdrawn', reason: 'taken back' })
  await expect(lawCompare.run(context, { filter: {}, account })).rejects.toMatchObject({ code: 'not-found' })
  const [suggested] = (await accountsOf('practice')).filter((it) => it.object.status === 'coded')
  await context.record.change(context.member, { why: '', operation: 'code' }, (writer) =>
    suggested === undefined
      ? Promise.reject(new Error('none'))
      : writer.revise(accountKind, suggested, { ...suggested.object, status: 'suggested' }),
  )
  const left = new Set((await lawCompare.run(context, everything)).comparisons.map((one) => one.account))
  expect([account, suggested?.subject].some((id) => left.has(id ?? ''))).toBe(false)
  await undo.run(context, { reason: '' })
  await undo.run(context, { reason: '' })
  expect(await lawCompare.run(context, everything)).toEqual(all)
})

test('a reading ranks rival reports, and a norm is confirmed or struck; both can be undone', async () => {
  const provisions = ['xa-v2-9-courier', 'xa-v2-9-open-page']
  const { reading } = await lawRank.run(context, { provisions, reason: 'nearer to the text' })
  const held = await law.run(context, {})
  expect(held.readings).toEqual([{ code: reading, provisions, reason: 'nearer to the text', by: 'sample' }])
  expect(held.disputes).toMatchObject([{ kind: 'rival-reports', readings: [reading] }])
  const turned = await lawRank.run(context, {
    provisions: provisions.toReversed(),
    reason: 'on second thought',
  })
  expect(turned.reading).toBe(reading)
  expect((await law.run(context, {})).readings).toHaveLength(1)
  await expect(lawRank.run(context, { provisions: ['xa-v2-7', 'other'], reason: 'x' })).rejects.toMatchObject(
    {
      code: 'not-found',
      params: { ref: 'other' },
    },
  )

  const { norms } = await lawMatrix.run(context, everything)
  const proposal = norms['xa-v2-11']?.[0]
  const [subject, norm] = [proposal?.subject ?? '', proposal?.norm ?? '']
  await lawNorm.run(context, { subject, norm, verdict: 'struck', reason: 'does not apply here' })
  await lawNorm.run(context, { subject, norm, verdict: 'confirmed', reason: 'it does' })
  const after = (await lawMatrix.run(context, everything)).norms['xa-v2-11']?.[0]
  expect(after).toMatchObject({ norm, state: 'confirmed', judgement: { reason: 'it does', by: 'sample' } })
  await undo.run(context, { reason: '' })
  expect((await lawMatrix.run(context, everything)).norms['xa-v2-11']?.[0]?.state).toBe('struck')
  for (const wrong of [
    { subject: 'xa-v2-11', norm: 'no-such' },
    { subject: 'nobody', norm },
  ]) {
    const run = lawNorm.run(context, { ...wrong, verdict: 'struck', reason: 'x' })
    await expect(run).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('what was kept is to be reviewed when a text changes its verdicts', async () => {
  const kept = await lawKeep.run(context, {
    title: { en: 'Law and practice' },
    filter: { texts: [v1] },
    standard: 'reasonable-grounds-to-believe',
  })
  expect(kept.held).toBeGreaterThan(10)
  await lawKeep.run(context, { title: {}, filter: { texts: [v2] } })
  expect((await lawFindings.run(context, {})).map(({ changes }) => changes.stale)).toEqual([false, false])
  expect((await staleFindings.run(context, { limit: 10 })).lawFindings.waiting).toBe(0)

  // The summary of the law turns out to know of families.
  const stricter = altered(({ provisions }) =>
    provisions.push({
      ...{ code: 'xa-v1-12', text: v1, reaches: ['family'], penalty: 'exile' },
      ...{ reportedBy: { by: 'Harbour Courier' } },
    }),
  )
  const { changes } = await lawWhatIf.run(context, { json: stricter })
  expect(new Set(changes.filter(({ text }) => text === v1).map(({ why }) => why[0]?.code))).toEqual(
    new Set(['provisions-added']),
  )
  expect(await lawAdd.run(context, { json: stricter })).toMatchObject({
    texts: 0,
    provisions: 1,
    already: 10,
  })
  const [first, second] = await lawFindings.run(context, {})
  expect(first?.finding.object).toMatchObject({ signedBy: context.member, title: { en: 'Law and practice' } })
  expect(first?.changes.stale).toBe(true)
  expect(first?.changes.added.length).toBeGreaterThan(0)
  expect(second?.finding.object.standard).toBeUndefined()
  const waiting = (await staleFindings.run(context, { limit: 10 })).lawFindings
  expect(waiting.cards).toContainEqual(expect.objectContaining({ id: kept.finding, before: kept.held }))

  // Kept again without a standard, what was signed stays; signed anew, it holds what follows now.
  const again = { title: {}, filter: { texts: [v1] } }
  expect(await lawKeep.run(context, again)).toMatchObject({ finding: kept.finding, kept: false })
  const isStale = async (): Promise<boolean | undefined> =>
    (await lawFindings.run(context, {})).find((it) => it.finding.subject === kept.finding)?.changes.stale
  expect(await isStale()).toBe(true)
  // Nor over what nobody saw; a signing that is sent twice is one.
  const signed = { ...again, standard: 'reasonable-grounds-to-believe' }
  const looked = (await lawKept.run(context, { filter: again.filter })).kept
  expect(looked).toMatchObject({ subject: kept.finding, object: { title: { en: 'Law and practice' } } })
  expect(await lawKept.run(context, { filter: { when: '1999' } })).toEqual({})
  await expect(lawKeep.run(context, { ...signed, over: '' })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  })
  const over = looked?.leaf ?? ''
  expect(await lawKeep.run(context, { ...signed, over })).toMatchObject({ kept: true })
  expect(await lawKeep.run(context, { ...signed, over })).toMatchObject({ kept: false })
  expect(await isStale()).toBe(false)
  await expect(lawKeep.run(context, { ...again, standard: 'sure' })).rejects.toMatchObject({
    code: 'code-unknown',
  })
})

test('the law that comes with Girok is entered by name, and the record verifies and rebuilds', async () => {
  const added = await lawAdd.run(context, { library: 'kp' })
  expect(added).toMatchObject({ instruments: 5, already: 0 })
  expect((await law.run(context, {})).library).toMatchObject([{ name: 'kp', entered: true }])
  // Nothing of it is compared with what is said to have been done in another country.
  const { comparisons } = await lawCompare.run(context, { filter: { where: ['XA-04'] } })
  expect(comparisons.some(({ text }) => text?.startsWith('KP-') === true)).toBe(false)
  await context.record.rebuild()
  expect((await verifyRecord(context.record)).problems).toEqual([])
})
