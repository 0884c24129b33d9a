import { toBase64 } from '../../kernel/base64.ts'
import { GirokError } from '../../kernel/errors.ts'
import { bodyLines, fieldSalt } from '../entry.ts'
import { inclusionProofs } from '../merkle.ts'
import { verifierKey } from '../signed-note.ts'
import type { Database } from './database.ts'
import type { Record } from './record.ts'
import { sha256, sha256Base64Url } from './sha256.ts'
import type { Stored } from './stored.ts'

/** One entry with some of its fields laid open, and its path to the checkpoint of its log. */
export interface Disclosure {
  readonly log: string
  readonly index: number
  readonly header: string
  readonly fields: { salt: string; name: string; value: string }[]
  /** RFC 6962 audit path, base64. */
  readonly inclusion: string[]
}

export interface Disclosures {
  readonly logs: { origin: string; verifierKey: string }[]
  /** The newest signed checkpoint of each log, in the same order. */
  readonly checkpoints: string[]
  readonly entries: Disclosure[]
}

/**
 * Lays open the named fields of entries, and nothing else of them: each with its salt, so that it can be checked.
 * Logs named in `also` come with their checkpoint even where none of their entries is laid open.
 */
export async function disclose(
  record: Record,
  wanted: readonly { entry: Pick<Stored, 'log' | 'index'>; fields: (name: string) => boolean }[],
  also: readonly string[] = [],
): Promise<Disclosures> {
  const byLog = Map.groupBy(wanted, (it) => it.entry.log)
  for (const origin of also) if (!byLog.has(origin)) byLog.set(origin, [])
  const disclosures: Disclosures = { logs: [], checkpoints: [], entries: [] }
  const found = new Map<(typeof wanted)[number], Disclosure>()
  for (const [origin, some] of byLog) {
    const { id, key, size, note } = await sealedLog(record.db, origin)
    const leaves = await allLeaves(record.db, id, size)
    const leafAt = (index: number): Uint8Array => leaves.subarray(index * 32, index * 32 + 32)
    const indices = [...new Set(some.map((it) => it.entry.index))]
    const paths = inclusionProofs(sha256, size, indices, leafAt)
    disclosures.logs.push({ origin, verifierKey: verifierKey(sha256, origin, key) })
    disclosures.checkpoints.push(note)
    for (const it of some) {
      const row = await stored(record.db, id, it.entry.index)
      const fields = bodyLines(row.body)
        .filter(([name]) => it.fields(name))
        .map(([name, value]) => ({ salt: fieldSalt(sha256Base64Url, row.seed, name), name, value }))
      const inclusion = (paths.get(it.entry.index) ?? []).map(toBase64)
      found.set(it, { log: origin, index: it.entry.index, header: row.header, fields, inclusion })
    }
  }
  disclosures.entries.push(...wanted.flatMap((it) => found.get(it) ?? []))
  return disclosures
}

async function sealedLog(
  db: Database,
  origin: string,
): Promise<{ id: number; key: Uint8Array; size: number; note: string }> {
  const row = await db
    .selectFrom('log')
    .innerJoin('checkpoint', 'checkpoint.log', 'log.id')
    .select(['log.id', 'log.public_key', 'checkpoint.size', 'checkpoint.note'])
    .where('log.origin', '=', origin)
    .orderBy('checkpoint.size', 'desc')
    .executeTakeFirstOrThrow()
  return { id: row.id, key: row.public_key, size: row.size, note: row.note }
}

async function allLeaves(db: Database, log: number, size: number): Promise<Uint8Array> {
  const leaves = new Uint8Array(size * 32)
  for (let from = 0; from < size; from += 10_000) {
    const rows = await db
      .selectFrom('entry')
      .select(['idx', 'leaf'])
      .where('log', '=', log)
      .where('idx', '>=', from)
      .where('idx', '<', Math.min(size, from + 10_000))
      .execute()
    for (const row of rows) leaves.set(row.leaf, row.idx * 32)
  }
  return leaves
}

async function stored(
  db: Database,
  log: number,
  index: number,
): Promise<{ header: string; seed: string; body: string }> {
  const { header, seed, body } = await db
    .selectFrom('entry')
    .select(['header', 'seed', 'body'])
    .where('log', '=', log)
    .where('idx', '=', index)
    .executeTakeFirstOrThrow()
  if (seed === null || body === null) throw new GirokError('not-found', { ref: `#${index}` })
  return { header, seed, body }
}
