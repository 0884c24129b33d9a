import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { kinds } from '../kinds.ts'
import { exportArchive, restoreArchive } from '../record/io/archive.ts'
import { Record } from '../record/io/record.ts'
import { verifyRecord } from '../record/io/verify.ts'
import { addBytes } from './add.ts'
import { makeIdentities, rekeyIdentities } from './compartments.ts'
import { eraseIdentity, identities, identityOf, sealIdentity, showIdentity } from './identities.ts'
import { resolve } from './look.ts'
import { erase, undo } from './manage.ts'
import { OpenedCompartments } from './opened-compartments.ts'
import type { Context } from './operation.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-identities-'))
const passphrase = 'seven otters in the harbour'
const ari = { name: '아리 Tolvane', contact: 'the ferry office', note: 'the sister of WREN' }
let context: Context
let recoveryKey = ''

const contextOf = async (record: Record): Promise<Context> => ({
  record,
  codebook: new Codebook(),
  member: await record.defaultMember(),
  language: 'en',
})

beforeAll(async () => {
  const made = await Record.create(join(folder, 'record'), 'five words', { name: 'KM' }, { kinds })
  context = await contextOf(made.record)
  for (const file of ['HERON.txt', 'WREN.txt', 'FINCH.txt'])
    await addBytes(context, { file, bytes: Buffer.from(`What was said, ${file}.`), kind: 'interview' })
}, 60_000)
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const sealed = async (): Promise<string[]> =>
  (await identities.run(context, {})).sealed.map((it) => it.codename)

test('needs a compartment, with a passphrase that does not open the record as well', async () => {
  await expect(sealIdentity.run(context, { ref: 'HERON.txt', ...ari })).rejects.toMatchObject({
    code: 'compartment-missing',
  })
  await expect(makeIdentities.run(context, { passphrase: 'short' })).rejects.toMatchObject({
    code: 'passphrase-too-short',
  })
  await expect(makeIdentities.run(context, { passphrase: 'five words' })).rejects.toMatchObject({
    code: 'identity-passphrase-same',
  })
  ;({ recoveryKey } = await makeIdentities.run(context, { passphrase }))
  expect(recoveryKey).toMatch(/^GIROK-ID-/)
  await expect(makeIdentities.run(context, { passphrase: 'another one' })).rejects.toMatchObject({
    code: 'compartment-exists',
  })
})

test('is sealed without the passphrase, and shown only with it or the recovery key', async () => {
  await sealIdentity.run(context, { ref: 'HERON.txt', ...ari })
  expect(await sealed()).toEqual(['HERON.txt'])
  const shown = (given?: string): Promise<unknown> =>
    showIdentity.run(context, { ref: 'HERON.txt', ...(given === undefined ? {} : { passphrase: given }) })
  for (const given of [passphrase, recoveryKey])
    expect(await shown(given)).toMatchObject({ persons: [{ ...ari }] })
  for (const given of ['five words', 'seven otters in the harbou', ''])
    await expect(shown(given)).rejects.toMatchObject({ code: 'identity-passphrase-wrong' })
  await expect(shown()).rejects.toMatchObject({ code: 'identity-locked' })
})

test('the open record holds none of its words, in no row and in no file', async () => {
  const { db } = context.record
  const rows = await db.selectFrom('entry').selectAll().execute()
  const facets = await db.selectFrom('facet').selectAll().execute()
  const text = JSON.stringify([rows, facets, await context.record.read.changes(100)])
  expect(text).toContain('HERON')
  for (const word of ['아리', 'Tolvane', 'ferry office', 'sister']) expect(text).not.toContain(word)
  expect(await context.record.read.search('Tolvane', 10)).toEqual([])
  for (const file of readdirSync(join(folder, 'record')))
    if (file.startsWith('record.')) {
      expect(readFileSync(join(folder, 'record', file)).includes('Tolvane'), file).toBe(false)
    }
})

test('a key is kept for a moment, and gone at the lock', async () => {
  const ref = 'HERON.txt'
  const opened = new OpenedCompartments(300)
  const open = { ...context, opened }
  await showIdentity.run(open, { ref, passphrase })
  expect(await showIdentity.run(open, { ref })).toMatchObject({ persons: [{ ...ari }] })
  await new Promise((done) => setTimeout(done, 400))
  await expect(showIdentity.run(open, { ref })).rejects.toMatchObject({ code: 'identity-locked' })
  await showIdentity.run(open, { ref, passphrase })
  opened.drop()
  await expect(showIdentity.run(open, { ref })).rejects.toMatchObject({ code: 'identity-locked' })
})

test('a change can be undone; a compartment whose making was undone still opens', async () => {
  const ref = 'HERON.txt'
  await sealIdentity.run(context, { ref, name: 'somebody else', contact: '', note: '' })
  await undo.run(context, { reason: '' })
  expect(await showIdentity.run(context, { ref, passphrase })).toMatchObject({ persons: [{ ...ari }] })
  const made = (await context.record.read.changes(100)).find((it) => it.operation === 'make-compartment')
  await undo.run(context, { reason: '', change: made?.id })
  expect(await showIdentity.run(context, { ref, passphrase })).toMatchObject({ persons: [{ ...ari }] })
  const undone = (await context.record.read.changes(1)).at(0)
  await undo.run(context, { reason: '', change: undone?.id })
  await expect(sealIdentity.run(context, { ref, name: ' ', contact: '', note: '' })).rejects.toMatchObject({
    code: 'value-unusable',
  })
})

test('a text that was sealed for one source is not shown for another', async () => {
  const from = await resolve(context.record.read, 'HERON.txt')
  const to = await resolve(context.record.read, 'FINCH.txt')
  const definition = kinds.get('identity')
  if (!definition) throw new Error('no such kind')
  const change = await context.record.change(
    context.member,
    { why: '', operation: 'test' },
    async (writer) => {
      const old = await writer.get(definition, identityOf(from))
      await writer.put(definition, { ...Object(old.object), source: to }, identityOf(to))
    },
  )
  await expect(showIdentity.run(context, { ref: to, passphrase })).rejects.toMatchObject({
    code: 'record-damaged',
  })
  await undo.run(context, { reason: '', change: change.change })
})

test('a new passphrase ends the old one and the old recovery key, in the history too', async () => {
  const next = 'nine herons on a roof'
  await expect(rekeyIdentities.run(context, { passphrase: 'not this one', next })).rejects.toMatchObject({
    code: 'identity-passphrase-wrong',
  })
  const fresh = await rekeyIdentities.run(context, { passphrase: recoveryKey, next })
  const shown = (given: string): Promise<unknown> =>
    showIdentity.run(context, { ref: 'HERON.txt', passphrase: given })
  for (const given of [next, fresh.recoveryKey])
    expect(await shown(given)).toMatchObject({ persons: [{ ...ari }] })
  for (const given of [passphrase, recoveryKey])
    await expect(shown(given)).rejects.toMatchObject({ code: 'identity-passphrase-wrong' })
  await expect(undo.run(context, { reason: '' })).rejects.toMatchObject({ code: 'undo-erased' })
  expect((await verifyRecord(context.record)).problems).toEqual([])
  await rekeyIdentities.run(context, { passphrase: next, next: passphrase })
})

test('goes through an export, which does not hold its words, to a record where it opens', async () => {
  await sealIdentity.run(context, { ref: 'WREN.txt', name: 'Ilse Marrow', contact: '', note: '' })
  await exportArchive(context.record, join(folder, 'archive'))
  const lines = readFileSync(join(folder, 'archive', 'record.jsonl'), 'utf8')
  expect(lines).toContain('HERON.txt')
  for (const word of ['아리', 'Tolvane', 'Marrow']) expect(lines).not.toContain(word)
  const { record } = await Record.create(join(folder, 'restored'), 'another sentence', undefined, { kinds })
  await restoreArchive(join(folder, 'archive'), record)
  const restored = await contextOf(record)
  const found = await showIdentity.run(restored, { ref: 'WREN.txt', passphrase })
  expect(found.persons).toMatchObject([{ name: 'Ilse Marrow' }])
  expect((await verifyRecord(record)).problems).toEqual([])
  await record.close()
})

test('is destroyed alone, or with its source, and the record verifies', async () => {
  const { record } = context
  const id = await resolve(record.read, 'WREN.txt')
  await eraseIdentity.run(context, { ref: 'WREN.txt', reason: 'asked to' })
  expect(await sealed()).toEqual(['HERON.txt'])
  await expect(eraseIdentity.run(context, { ref: 'WREN.txt', reason: '' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await sealIdentity.run(context, { ref: id, name: 'Ilse Marrow', contact: '', note: '' })
  expect(await sealed()).toEqual(['HERON.txt', 'WREN.txt'])
  await erase.run(context, { ref: id, reason: 'asked to' })
  expect((await record.read.history(identityOf(id))).map((it) => it.state)).toEqual(['erased', 'erased'])
  expect(await sealed()).toEqual(['HERON.txt'])
  const { problems } = await verifyRecord(record)
  expect(problems).toEqual([])
})
