import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { changeKind, erasureKind, kindsOf, memberKind, type KindDefinition } from '../../kinds.ts'
import { Record } from '../record.ts'
import { undo } from '../undo.ts'

/** The record's own tests use a plain kind of object: what accounts look like is none of its business. */
export interface Note {
  words: string
  about?: string | undefined
}

export const noteKind: KindDefinition<Note> = {
  kind: 'account',
  schema: z.strictObject({ words: z.string(), about: z.string().optional() }),
  facets: ({ about }) => (about === undefined ? [] : [['about', about]]),
  segments: ({ words }) => [{ start: 0, end: words.length, text: words }],
}

export const kinds = kindsOf([changeKind, memberKind, erasureKind, noteKind] as KindDefinition[])
export const passphrase = 'five words make a sentence'
export const change = { why: 'test', operation: 'test' }

/** A folder that is gone when the test is over. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'girok-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A record with `commits` commits of `each` notes; the first note of each later commit revises the first of all. */
export async function notesRecord(folder: string, commits: number, each: number): Promise<Record> {
  const { record } = await Record.create(folder, passphrase, { name: '기록자' }, { kinds })
  const me = await record.defaultMember()
  for (let commit = 0; commit < commits; commit += 1) {
    await record.change(me, change, async (writer) => {
      for (let at = 0; at < each; at += 1) {
        await writer.put(noteKind, { words: `commit ${commit} 진술 ${at}`, about: `commit ${commit}` })
      }
      const [first] = await writer.having(noteKind, 'about', 'commit 0')
      if (commit > 0 && first)
        await writer.revise(noteKind, first, { ...first.object, words: `seen again in ${commit}` })
    })
  }
  return record
}

/** Evidence, as the record knows it: an entry of the kind `item` that gives the hash of its bytes. */
export const evidenceKind: KindDefinition<{ sha256: string }> = {
  kind: 'item',
  schema: z.strictObject({ sha256: z.string() }),
}

export const kindsWithEvidence = kindsOf([...kinds.values(), evidenceKind] as KindDefinition[])

/** A record on disk, closed, that a test copies and spoils. The recovery key opens it without Argon2's wait. */
export interface Original {
  readonly folder: string
  readonly recoveryKey: string
  /** The key of the database file, for somebody who tampers. */
  readonly key: Uint8Array
}

/** `commits` commits of `each` notes with a piece of evidence in each commit, one revision and one undone change. */
export async function makeOriginal(folder: string, commits: number, each: number): Promise<Original> {
  const { record, recoveryKey } = await Record.create(
    folder,
    passphrase,
    { name: '기록자' },
    { kinds: kindsWithEvidence },
  )
  const me = await record.defaultMember()
  for (let commit = 0; commit < commits; commit += 1) {
    const bytes = Buffer.from(`evidence ${commit} `.repeat(40))
    const sha256 = hash('sha256', bytes)
    await record.items.write(sha256, bytes)
    await record.change(me, change, async (writer) => {
      await writer.put(evidenceKind, { sha256 })
      for (let at = 0; at < each; at += 1)
        await writer.put(noteKind, { words: `commit ${commit} 진술 ${at}`, about: `commit ${commit}` })
      const [first] = await writer.having(noteKind, 'about', 'commit 0')
      if (commit > 0 && first)
        await writer.revise(noteKind, first, { ...first.object, words: `seen again in ${commit}` })
    })
  }
  await undo(record, me, 'mistake')
  await record.close()
  return { folder, recoveryKey, key: record.databaseKey }
}

export function openOriginal(folder: string, { recoveryKey }: Original): Promise<Record> {
  return Record.open(folder, recoveryKey, { kinds: kindsWithEvidence })
}

/** All that a record says, evidence included: two that say the same are the same record. */
export async function allOf(record: Record): Promise<unknown> {
  const entries = await record.db
    .selectFrom('entry')
    .select(['log', 'idx', 'header', 'seed', 'body'])
    .orderBy('id')
    .execute()
  const checkpoints = await record.db.selectFrom('checkpoint').selectAll().orderBy('size').execute()
  const heads = (await record.read.list(noteKind)).map((it) => it.object)
  const evidence: string[] = []
  for (const it of await record.read.list(evidenceKind))
    evidence.push(Buffer.from(await record.items.read(it.object.sha256)).toString())
  return { entries, checkpoints, heads, evidence, found: await record.read.search('진술', 100) }
}
