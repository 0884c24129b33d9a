import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { changeKind, erasureKind, kindsOf, memberKind, type KindDefinition } from '../../kinds.ts'
import { Record } from '../record.ts'

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
