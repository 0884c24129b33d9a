import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleRecord } from '../../e2e/sample-record.ts'
import { accountKind } from '../accounts/kinds.ts'
import { samePersonKind } from '../linkage/kinds.ts'
import { find } from './find.ts'
import { undo } from './manage.ts'
import type { Context } from './operation.ts'
import { judgePersons, personPairs } from './persons.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-persons-'))
const all = { limit: 200 }
let context: Context

/** Two arrests of which nothing but the codenames tells the victims apart. */
beforeAll(async () => {
  context = await sampleRecord(join(folder, 'record'))
  const { record, member } = context
  await record.change(member, { why: '', operation: 'code' }, async (writer) => {
    const acts = (await writer.list(accountKind)).filter((it) => it.object.kind === 'act')
    for (const [at, name] of ['XA-P-77', 'xa p 77'].entries()) {
      const old = acts[at]
      if (old?.object.kind !== 'act') throw new Error('the sample has no two acts')
      const { when: _, where: __, ...rest } = old.object
      const victims = { min: 1, max: 1 }
      await writer.put(accountKind, { ...rest, type: 'torture', persons: [name], victims })
    }
  })
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const minimum = async (): Promise<number> =>
  (await find.run(context, { question: 'type:torture person:"XA-P-77","xa p 77"', keep: false })).minimum
    .value
const waits = async (): Promise<string[]> =>
  (await personPairs.run(context, all)).cards.map((it) => it.persons.join(' '))

test('two codenames written alike are asked about; judged the same, they count once', async () => {
  expect(await waits()).toContain('xa p 77 XA-P-77')
  expect(await minimum()).toBe(2)
  const persons: [string, string] = ['XA-P-77', 'xa p 77']
  const given = { persons, reason: 'same village, same trade' }
  const { subject } = await judgePersons.run(context, { ...given, verdict: 'same' })
  expect(await waits()).not.toContain('xa p 77 XA-P-77')
  expect(await minimum()).toBe(1)
  // The later judgement of the same two replaces the earlier.
  const again = await judgePersons.run(context, {
    ...given,
    verdict: 'different',
    persons: ['XA-P-77', 'XA P 77'],
  })
  expect(again.subject).toBe(subject)
  expect(await context.record.read.count(samePersonKind.kind)).toBe(1)
  expect(await minimum()).toBe(2)
  await undo.run(context, { reason: '' })
  expect(await minimum()).toBe(1)
})

test('nobody is judged whom no account names, or who is compared with themselves', async () => {
  const judged = (a: string, b: string): Promise<unknown> =>
    judgePersons.run(context, { persons: [a, b], verdict: 'same', reason: 'r' })
  await expect(judged('XA-P-77', 'XA-P-999')).rejects.toMatchObject({ code: 'not-found' })
  await expect(judged('XA-P-77', ' xa-p-77')).rejects.toMatchObject({ code: 'usage' })
})
