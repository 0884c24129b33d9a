import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePassphrase, sampleRecord } from '../../e2e/sample-record.ts'
import { accountKind } from '../accounts/kinds.ts'
import { kinds } from '../kinds.ts'
import { archiveFile, exportArchive, restoreArchive } from '../record/io/archive.ts'
import { Record } from '../record/io/record.ts'
import { verifyRecord } from '../record/io/verify.ts'
import { sourceKind } from '../sources/kinds.ts'
import { code } from './code.ts'
import { disagreements, settle } from './disagreements.ts'
import { gather } from './evidence.ts'
import { find } from './find.ts'
import { show } from './look.ts'
import { consent, undo } from './manage.ts'
import type { Context } from './operation.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-heads-'))
const all = { limit: 200 }
let context: Context
let account = ''
let source = ''

interface Lines {
  readonly head: string
  readonly logs: string[]
  readonly entries: string[]
  readonly checkpoints: string[]
}

function linesOf(archive: string): Lines {
  const lines = readFileSync(join(archive, archiveFile), 'utf8').trimEnd().split('\n')
  const of = (kind: string): string[] => lines.filter((it) => it.startsWith(`{"line":"${kind}"`))
  return {
    head: of('girok-archive')[0] ?? '',
    logs: of('log'),
    entries: of('entry'),
    checkpoints: of('checkpoint'),
  }
}

/** What two devices wrote, as one archive: every line of both once, in the order of arrival. */
function joined(one: Lines, other: Lines): string {
  const both = (pick: (it: Lines) => string[]): string[] => [...new Set([...pick(one), ...pick(other)])]
  const lines = [
    one.head,
    ...both((it) => it.logs),
    ...both((it) => it.entries),
    ...both((it) => it.checkpoints),
  ]
  return `${lines.join('\n')}\n`
}

const edit = async (at: Context, min: number): Promise<void> => {
  const { object } = await at.record.read.get(accountKind, account)
  if (object.kind !== 'act') throw new Error('not an act')
  const { source: of, passages, coder: _, status: __, ...stated } = object
  const places = passages.map(({ layer, start, end }) => ({ layer, start, end }))
  await code.run(at, { account, source: of, passages: places, stated: { ...stated, victims: { min } } })
}

beforeAll(async () => {
  const here = await sampleRecord(join(folder, 'here'))
  for await (const it of here.record.read.each(accountKind)) {
    if (it.object.kind === 'act' && it.object.status === 'coded') account ||= it.subject
  }
  source = (await here.record.read.get(accountKind, account)).object.source
  // A copy goes to a second device, as a restored archive does; both work on without knowing of each other.
  await exportArchive(here.record, join(folder, 'copy'))
  const empty = async (name: string): Promise<Record> =>
    (await Record.create(join(folder, name), samplePassphrase, undefined, { kinds })).record
  const there = { ...here, record: await empty('there') }
  await restoreArchive(join(folder, 'copy'), there.record)
  await edit(here, 31)
  await edit(there, 47)
  await consent.run(here, { ref: source, scope: 'publish' })
  await consent.run(there, { ref: source, scope: 'none', reason: 'asked by phone' })
  await exportArchive(here.record, join(folder, 'from-here'))
  await exportArchive(there.record, join(folder, 'from-there'))
  await Promise.all([here.record.close(), there.record.close()])
  // The two exports, put together line by line, are an archive as docs/format.md has it.
  mkdirSync(join(folder, 'both', 'items'), { recursive: true })
  const { cpSync } = await import('node:fs')
  cpSync(join(folder, 'from-here', 'items'), join(folder, 'both', 'items'), { recursive: true })
  const text = joined(linesOf(join(folder, 'from-here')), linesOf(join(folder, 'from-there')))
  writeFileSync(join(folder, 'both', archiveFile), text)
  context = { ...here, record: await empty('both-restored') }
  await restoreArchive(join(folder, 'both'), context.record)
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

test('two devices that edited apart leave two heads each, and the record verifies', async () => {
  expect((await verifyRecord(context.record)).problems).toEqual([])
  const { waiting, cards } = await disagreements.run(context, all)
  expect(waiting).toBe(2)
  expect(cards.map((it) => [it.subject, it.differing])).toEqual([
    [account, ['victims']],
    [source, ['consent']],
  ])
  expect(cards[0]?.sides.map((it) => it.object['victims'])).toEqual([{ min: 31 }, { min: 47 }])
  expect(cards[0]?.sides.every((it) => it.author === 'sample')).toBe(true)
  expect((await show.run(context, { ref: account })).heads).toHaveLength(2)
})

test('while they disagree, the account proves nothing, and the stricter consent holds', async () => {
  const { accounts, sources } = await gather(context.record)
  expect(accounts.some((it) => it.id === account)).toBe(false)
  expect(sources.get(source)?.object.consent.scope).toBe('none')
  const found = await find.run(context, { question: '', keep: false })
  expect(found.accounts).not.toContain(account)
})

test('an edit of what is in dispute is refused, and says that it is', async () => {
  await expect(edit(context, 5)).rejects.toMatchObject({ code: 'disagreement', params: { subject: account } })
})

test('settled on one side, undone, and settled with a field of the other', async () => {
  const [card] = (await disagreements.run(context, all)).cards
  const [here, there] = card?.sides ?? []
  await settle.run(context, { ref: account, keep: there?.leaf ?? '', take: {}, reason: 'asked the coder' })
  expect((await context.record.read.get(accountKind, account)).object).toMatchObject({ victims: { min: 47 } })
  expect((await disagreements.run(context, all)).waiting).toBe(1)
  expect((await gather(context.record)).accounts.some((it) => it.id === account)).toBe(true)

  const { operation } = await undo.run(context, { reason: '' })
  expect(operation).toBe('settle')
  const again = await disagreements.run(context, all)
  expect(again.cards.find((it) => it.subject === account)?.sides).toHaveLength(2)
  expect((await verifyRecord(context.record)).problems).toEqual([])

  const sides = again.cards.find((it) => it.subject === account)?.sides ?? []
  const min = (it: (typeof sides)[number]): unknown => it.object['victims']
  const thirtyOne = sides.find((it) => JSON.stringify(min(it)) === '{"min":31}')
  const other = sides.find((it) => it !== thirtyOne)
  expect(here?.object['victims']).toEqual({ min: 31 })
  const take = { victims: thirtyOne?.leaf ?? '' }
  await settle.run(context, { ref: account, keep: other?.leaf ?? '', take, reason: '' })
  expect((await context.record.read.get(accountKind, account)).object).toMatchObject({ victims: { min: 31 } })
  await settle.run(context, { ref: source, keep: '2', take: {}, reason: '' })
  expect((await context.record.read.get(sourceKind, source)).object.consent.scope).toBe('none')
  expect(await disagreements.run(context, all)).toEqual({ waiting: 0, cards: [] })
  await context.record.rebuild()
  expect((await verifyRecord(context.record)).problems).toEqual([])
})

test('what is settled already can’t be settled again', async () => {
  await expect(settle.run(context, { ref: account, keep: '1', take: {}, reason: '' })).rejects.toMatchObject({
    code: 'not-found',
  })
})
