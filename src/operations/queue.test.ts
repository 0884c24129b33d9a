import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleRecord } from '../../e2e/sample-record.ts'
import { accountKind } from '../accounts/kinds.ts'
import { seenIn } from '../findings/seen.ts'
import { review } from './code.ts'
import { find } from './find.ts'
import { lens } from './lens.ts'
import { judge } from './manage.ts'
import type { Context } from './operation.ts'
import { pairs, queue, staleFindings } from './queue.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-queue-'))
const question = 'type:execution media:foreign when:2018/2023 where:XA'
let context: Context

beforeAll(async () => {
  context = await sampleRecord(join(folder, 'record'))
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const all = { limit: 200 }

test('what is coded waits for a second look, what somebody else coded first', async () => {
  const before = await queue.run(context, all)
  expect(before).toMatchObject({ coded: { waiting: 41 }, suggested: { waiting: 0 }, reviewed: 0 })
  expect(before.coded.cards.every((it) => it.own)).toBe(true)
  const last = before.coded.cards.at(-1)
  const { record } = context
  await record.change(context.member, { why: '', operation: 'code' }, async (writer) => {
    const old = await writer.get(accountKind, last?.id ?? '')
    await writer.revise(accountKind, old, { ...old.object, coder: 'somebody else' })
  })
  const after = await queue.run(context, { limit: 3 })
  expect(after.coded.waiting).toBe(41)
  expect(after.coded.cards).toHaveLength(3)
  expect(after.coded.cards[0]).toMatchObject({ id: last?.id, own: false })
})

test('a suggestion waits apart until somebody accepts it; what was reviewed waits no more', async () => {
  const [first, second] = (await queue.run(context, all)).coded.cards
  await context.record.change(context.member, { why: '', operation: 'code' }, async (writer) => {
    const old = await writer.get(accountKind, first?.id ?? '')
    await writer.revise(accountKind, old, { ...old.object, status: 'suggested' })
  })
  await review.run(context, { ref: second?.id ?? '', status: 'reviewed', credibility: 2 })
  expect(await queue.run(context, all)).toMatchObject({
    coded: { waiting: 39 },
    suggested: { waiting: 1, cards: [{ id: first?.id }] },
    reviewed: 1,
  })
  await review.run(context, { ref: first?.id ?? '', status: 'coded' })
  expect(await queue.run(context, all)).toMatchObject({ coded: { waiting: 40 }, suggested: { waiting: 0 } })
})

test('two voices on one month and province come first, and are asked about once', async () => {
  const { cards, waiting, complete } = await pairs.run(context, all)
  expect(complete).toBe(true)
  expect(cards).toHaveLength(waiting)
  // The Ministry on Marnoc, and Open Page or the Mission that repeats it: examples/README.md, rows 5, 21 and 35.
  const top = cards.slice(0, 2).map((it) =>
    it.accounts
      .map(({ codename }) => codename)
      .sort()
      .join(' '),
  )
  expect(top.sort()).toEqual(['XA-GOV-1 XA-NGO-1', 'XA-GOV-1 XA-REP-1'])
  for (const { accounts } of cards) expect(accounts[0].origin).not.toBe(accounts[1].origin)
  const [asked] = cards
  await judge.run(context, { accounts: asked?.accounts.map((it) => it.id) ?? [], same: true, reason: 'r' })
  const after = await pairs.run(context, all)
  expect(after.waiting).toBeLessThan(waiting)
})

test('a signed finding whose number moved waits to be looked at again', async () => {
  const standard = 'reasonable-grounds-to-believe'
  const found = await find.run(context, { question, standard, titleEn: 'Executed', keep: true })
  expect((await staleFindings.run(context, all)).findings.waiting).toBe(0)
  const [proof] = found.minimum.proof
  const ref = proof?.accounts[0] ?? ''
  await review.run(context, { ref, status: 'withdrawn', reason: 'coded twice' })
  expect((await staleFindings.run(context, all)).findings).toMatchObject({
    waiting: 1,
    cards: [{ id: found.finding, title: { en: 'Executed' }, before: found.minimum.value, removed: 1 }],
  })
})

test('the lens has dates as bounds, and says what only may lie inside', async () => {
  const answer = await lens.run(context, { question })
  const seen = seenIn(answer)
  const about = seen.find((it) => it.when === '2020~')
  expect(about).toMatchObject({ inside: false, span: { firm: false, earliest: 18262, latest: 18627 } })
  expect(seen.filter((it) => it.span === undefined)).toHaveLength(1)
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
})
