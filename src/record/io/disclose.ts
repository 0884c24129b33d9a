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

type EntryPlace = Pick<Stored, 'log' | 'index'>

interface SealedLog {
  readonly id: number
  readonly key: Uint8Array
  readonly note: string
  readonly paths: ReadonlyMap<number, readonly Uint8Array[]>
}

/**
 * Lays open fields of entries, and nothing else of them: each with its salt, so that it can be checked. All that is
 * laid open stands under one signed checkpoint per log, the newest when this was made.
 */
export class Discloser {
  readonly #db: Database
  readonly #logs: ReadonlyMap<string, SealedLog>

  private constructor(db: Database, logs: ReadonlyMap<string, SealedLog>) {
    this.#db = db
    this.#logs = logs
  }

  /** For these entries. Logs named in `also` come with their checkpoint even where none of their entries is laid open. */
  static async of(
    { db }: Record,
    entries: readonly EntryPlace[],
    also: readonly string[] = [],
  ): Promise<Discloser> {
    const indices = Map.groupBy(entries, (it) => it.log)
    const logs = new Map<string, SealedLog>()
    for (const origin of new Set([...also, ...indices.keys()])) {
      const wanted = (indices.get(origin) ?? []).map((it) => it.index)
      logs.set(origin, await sealedLog(db, origin, wanted))
    }
    return new Discloser(db, logs)
  }

  /** C2SP verifier keys by origin. */
  get logs(): { origin: string; verifierKey: string }[] {
    return [...this.#logs].map(([origin, { key }]) => ({
      origin,
      verifierKey: verifierKey(sha256, origin, key),
    }))
  }

  /** Signed notes, in the order of `logs`. */
  get checkpoints(): string[] {
    return [...this.#logs.values()].map(({ note }) => note)
  }

  /** @throws not-found where the entry has been erased */
  async open({ log, index }: EntryPlace, fields: (name: string) => boolean): Promise<Disclosure> {
    const sealed = this.#logs.get(log)
    const path = sealed?.paths.get(index)
    if (sealed === undefined || path === undefined) throw new Error('an entry that was not asked for')
    const row = await stored(this.#db, sealed.id, index)
    const opened = bodyLines(row.body)
      .filter(([name]) => fields(name))
      .map(([name, value]) => ({ salt: fieldSalt(sha256Base64Url, row.seed, name), name, value }))
    return { log, index, header: row.header, fields: opened, inclusion: path.map(toBase64) }
  }
}

async function sealedLog(db: Database, origin: string, indices: readonly number[]): Promise<SealedLog> {
  const row = await db
    .selectFrom('log')
    .innerJoin('checkpoint', 'checkpoint.log', 'log.id')
    .select(['log.id', 'log.public_key', 'checkpoint.size', 'checkpoint.note'])
    .where('log.origin', '=', origin)
    .orderBy('checkpoint.size', 'desc')
    .executeTakeFirstOrThrow()
  const leaves = await allLeaves(db, row.id, row.size)
  const leafAt = (index: number): Uint8Array => leaves.subarray(index * 32, index * 32 + 32)
  const paths = inclusionProofs(sha256, row.size, indices, leafAt)
  return { id: row.id, key: row.public_key, note: row.note, paths }
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
