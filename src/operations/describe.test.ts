import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { Codebook } from '../codebook/codebook.ts'
import { kinds } from '../kinds.ts'
import { Record } from '../record/io/record.ts'
import { sourceKind } from '../sources/kinds.ts'
import type { Source } from '../sources/model.ts'
import { addBytes } from './add.ts'
import { describe, describeInput, type Described } from './describe.ts'
import { resolve } from './look.ts'
import { consent, undo } from './manage.ts'
import type { Context } from './operation.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-describe-'))
let context: Context

beforeAll(async () => {
  const made = await Record.create(join(folder, 'record'), 'five words', { name: 'KM' }, { kinds })
  const member = await made.record.defaultMember()
  context = { record: made.record, codebook: new Codebook(), member, language: 'en' }
  for (const file of ['ferry.txt', 'market.txt']) {
    await addBytes(context, { file, bytes: Buffer.from(`What was said at ${file}.`), kind: 'document' })
  }
}, 60_000)
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const change = (input: z.input<typeof describeInput>): Promise<Described> =>
  describe.run(context, describeInput.parse(input))
const source = async (ref: string): Promise<Source> =>
  (await context.record.read.get(sourceKind, await resolve(context.record.read, ref))).object
const changes = async (): Promise<number> => (await context.record.read.changes(1000)).length

test('writes nothing where nothing differs', async () => {
  await change({ refs: ['ferry.txt'], title: 'At the ferry' })
  const before = await changes()
  expect(await change({ refs: ['ferry.txt'], title: ' At the ferry ' })).not.toHaveProperty('change')
  expect(await changes()).toBe(before)
})

test.each([
  [['market.txt'], { codename: 'FERRY.txt' }, 'codename-taken'],
  [['ferry.txt', 'market.txt'], { codename: 'TWIN' }, 'codename-taken'],
  [['market.txt'], { codename: ' ' }, 'value-unusable'],
  [['market.txt'], { codename: 'src_market' }, 'value-unusable'],
  [['market.txt'], { date: 'last spring' }, 'date-invalid'],
  [['market.txt'], { language: 'not a language' }, 'value-unusable'],
  [['ferry.txt', 'nobody'], {}, 'not-found'],
])('refuses %j %j whole', async (refs, details, code) => {
  const before = await changes()
  await expect(change({ refs, note: 'not to be entered', ...details })).rejects.toMatchObject({ code })
  expect(await changes()).toBe(before)
})

test('a kind that is told in confidence narrows a consent by default, one that is published widens none', async () => {
  const both = ['ferry.txt', 'market.txt']
  expect((await change({ refs: both, kind: 'interview' })).narrowed).toHaveLength(2)
  for (const ref of both) expect(await source(ref)).toMatchObject({ consent: { scope: 'internal' } })
  await undo.run(context, { reason: '' })
  for (const ref of both)
    expect(await source(ref)).toMatchObject({ kind: 'document', consent: { scope: 'publish' } })
  await change({ refs: both, kind: 'interview' })
  expect((await change({ refs: both, kind: 'document' })).narrowed).toEqual([])
  for (const ref of both)
    expect(await source(ref)).toMatchObject({ kind: 'document', consent: { scope: 'internal' } })
})

test('a consent that somebody gave a reason for stays', async () => {
  await consent.run(context, { ref: 'ferry.txt', scope: 'publish', reason: 'agreed by letter' })
  expect((await change({ refs: ['ferry.txt'], kind: 'interview' })).narrowed).toEqual([])
  expect(await source('ferry.txt')).toMatchObject({ kind: 'interview', consent: { scope: 'publish' } })
})
