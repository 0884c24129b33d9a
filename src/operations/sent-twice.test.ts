import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { newId } from '../kernel/ids.ts'
import { kinds } from '../kinds.ts'
import { Record } from '../record/io/record.ts'
import { custodyKind, itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import { accountKind, incidentKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import { addBytes } from './add.ts'
import { code, review } from './code.ts'
import { describe, describeInput } from './describe.ts'
import { find, findInput } from './find.ts'
import { consent, judge, withdraw } from './manage.ts'
import type { Context } from './operation.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-twice-'))
const bytes = Buffer.from('One was taken at the ferry. Two were taken at the market.')
let context: Context
let source = ''
const accounts: string[] = []

beforeAll(async () => {
  const made = await Record.create(join(folder, 'record'), 'five words', { name: 'KM' }, { kinds })
  const member = await made.record.defaultMember()
  context = { record: made.record, codebook: new Codebook(), member, language: 'en' }
  source = (await addBytes(context, { file: 'ferry.txt', bytes, kind: 'document' })).source
  const layer = (await context.record.read.list(layerKind))[0]?.subject ?? ''
  for (const [start, end, min] of [
    [0, 27, 1],
    [28, 57, 2],
  ] as const) {
    const stated = {
      ...{ kind: 'act', type: 'arrest', victims: { min }, when: '2020' },
      attribution: { voice: 'own', basis: 'unstated' },
    }
    const input = code.input.parse({ source, passages: [{ layer, start, end }], stated })
    accounts.push((await code.run(context, input)).subject)
  }
}, 60_000)
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const leaf = async (): Promise<string> => (await context.record.read.get(sourceKind, source)).leaf
const changed = ({ over, ...given }: { over: string; note: string }): Promise<unknown> =>
  describe.run(context, describeInput.parse({ refs: [source], over: { [source]: over }, ...given }))

test('details are not saved over a version that nobody saw; a consent given since is none of theirs', async () => {
  const seen = await leaf()
  await consent.run(context, { ref: source, scope: 'internal', reason: 'asked', over: seen })
  // The other way round as well: only what one form saves can stand in its way.
  await changed({ note: 'from the ferryman', over: seen })
  const before = await leaf()
  await expect(changed({ note: 'from his son', over: seen })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  })
  expect(await leaf()).toBe(before)
  await expect(consent.run(context, { ref: source, scope: 'publish', over: seen })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  })
  await changed({ note: 'from his son', over: before })
  // Sent again because its answer never came.
  const now = await leaf()
  await changed({ note: 'from his son', over: before })
  expect(await leaf()).toBe(now)
})

test('several sources are changed only as they were looked at, and each only in what is changed', async () => {
  const other = (
    await addBytes(context, { file: 'other.txt', bytes: Buffer.from('Other.'), kind: 'document' })
  ).source
  const otherLeaf = async (): Promise<string> => (await context.record.read.get(sourceKind, other)).leaf
  const over = { [source]: await leaf(), [other]: await otherLeaf() }
  const graded = (reliability: 'B' | 'C', looked: typeof over): Promise<unknown> =>
    describe.run(context, describeInput.parse({ refs: [source, other], reliability, over: looked }))
  // What somebody noted meanwhile is nobody's grade.
  await describe.run(context, describeInput.parse({ refs: [other], note: 'from the mill' }))
  await graded('B', over)
  const before = await leaf()
  await expect(graded('C', over)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  expect(await leaf()).toBe(before)
  // Sent again because its answer never came.
  await graded('B', over)
  expect(await leaf()).toBe(before)
  await graded('C', { [source]: before, [other]: await otherLeaf() })
  expect((await context.record.read.get(sourceKind, other)).object).toMatchObject({
    ...{ reliability: 'C', note: 'from the mill' },
  })
})

test('a consent is withdrawn as it was looked at; sent again it is withdrawn once', async () => {
  const seen = await leaf()
  await consent.run(context, { ref: source, scope: 'share', reason: 'asked again', over: seen })
  const now = await leaf()
  const withdrawn = (over: string): ReturnType<typeof withdraw.run> =>
    withdraw.run(context, { ref: source, reason: 'afraid', over })
  await expect(withdrawn(seen)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  expect(await leaf()).toBe(now)
  await withdrawn(now)
  const after = await leaf()
  await withdrawn(now)
  expect(await leaf()).toBe(after)
  expect((await context.record.read.get(sourceKind, source)).object.consent).toEqual({
    ...{ scope: 'none', reason: 'afraid' },
  })
})

test('a decision on an account that somebody changed since is refused', async () => {
  const [, second = ''] = accounts
  const account = async (): ReturnType<typeof context.record.read.get<Account>> =>
    context.record.read.get(accountKind, second)
  const { leaf: over, object } = await account()
  const withdrawn = { ref: second, status: 'withdrawn' as const, reason: 'a rumour', over }
  await review.run(context, { ref: second, status: 'reviewed', credibility: 3, over })
  await expect(review.run(context, withdrawn)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  expect((await account()).object).toEqual({ ...object, status: 'reviewed', credibility: 3 })
  await review.run(context, { ref: second, status: 'coded' })
})

test('a judgement that is sent twice is one', async () => {
  const id = newId('incident', randomBytes)
  const input = { accounts, same: true, reason: 'one boat', id }
  expect(await judge.run(context, input)).toEqual({ subject: id })
  expect(await judge.run(context, input)).toEqual({ subject: id })
  expect(await context.record.read.count('incident')).toBe(1)
  expect((await context.record.read.get(incidentKind, id)).object.accounts).toEqual(accounts)
  await expect(judge.run(context, { ...input, same: false })).rejects.toMatchObject({ code: 'usage' })
})

test('a file that is sent twice arrived once; dropped again it arrived again', async () => {
  const send = (arrival: string): ReturnType<typeof addBytes> =>
    addBytes(context, { file: 'market.txt', bytes: Buffer.from('At the market.'), kind: 'document', arrival })
  const before = await context.record.read.count(itemKind.kind)
  const [first, second] = [newId('custody', randomBytes), newId('custody', randomBytes)]
  expect((await send(first)).again).toBe(false)
  const { item, again } = await send(first)
  expect(again).toBe(false)
  expect((await send(second)).again).toBe(true)
  expect((await send(second)).again).toBe(true)
  const hands = await context.record.read.having(custodyKind, 'item', item)
  expect(hands.map((it) => it.object.event)).toEqual(['acquired', 'acquired-again'])
  expect(await context.record.read.count(itemKind.kind)).toBe(before + 1)
})

test('no number is signed that whoever signs has not seen', async () => {
  const sign = (shown: number): ReturnType<typeof find.run> =>
    find.run(
      context,
      findInput.parse({ question: 'type:arrest', standard: 'reasonable-grounds-to-believe', shown }),
    )
  await expect(sign(7)).rejects.toMatchObject({ code: 'number-moved', params: { shown: 7, now: 2 } })
  expect(await context.record.read.count('finding')).toBe(0)
  expect((await sign(2)).finding).toMatch(/^fin_/)
})
