import { GirokError } from '../../kernel/errors.ts'
import { bodyLines, fieldSalt, parseBody } from '../entry.ts'
import { AuditPaths } from '../merkle.ts'
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
  readonly paths: AuditPaths
}

/**
 * Lays open fields of entries, and nothing else of them: each with its salt, so that it can be checked. All that is
 * laid open stands under one signed checkpoint per log, the newest when this was made.
 */
export class Discloser {
  readonly #db: Database
  readonly #logs: ReadonlyMap<string, SealedLog>
  readonly #proves: boolean

  private constructor(db: Database, logs: ReadonlyMap<string, SealedLog>, proves: boolean) {
    this.#db = db
    this.#logs = logs
    this.#proves = proves
  }

  /**
   * For entries of these logs, which come with their checkpoint even where none of their entries is laid open.
   * `proves: false` leaves salts and paths empty, for whoever only looks at what would be laid open.
   */
  static async of({ db }: Record, logs: Iterable<string>, { proves = true } = {}): Promise<Discloser> {
    const sealed = new Map<string, SealedLog>()
    for (const origin of new Set(logs)) sealed.set(origin, await sealedLog(db, origin))
    return new Discloser(db, sealed, proves)
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
  async open(entry: EntryPlace, fields: (name: string) => boolean): Promise<Disclosure> {
    const [opened] = await this.openAll([entry], () => fields)
    if (opened === undefined) throw new Error('one entry was asked for')
    return opened.entry
  }

  /**
   * Many at once, in their order, each with the whole object that it holds: read one by one they take ten times as
   * long. @throws not-found
   */
  async openAll<E extends EntryPlace>(
    places: readonly E[],
    fieldsOf: (place: E) => (name: string) => boolean,
  ): Promise<{ entry: Disclosure; object: unknown }[]> {
    const rows = new Map<string, ReadonlyMap<number, SealedRow>>()
    for (const [log, of] of Map.groupBy(places, (it) => it.log)) {
      const indices = of.map(({ index }) => index)
      rows.set(log, await storedRows(this.#db, this.#sealed(log).id, indices))
    }
    return places.map((place) => {
      const { log, index } = place
      const row = rows.get(log)?.get(index)
      if (row === undefined) throw new GirokError('not-found', { ref: `#${index}` })
      const isOpen = fieldsOf(place)
      const fields = bodyLines(row.body)
        .filter(([name]) => isOpen(name))
        .map(([name, value]) => ({ salt: this.#salt(row.seed, name), name, value }))
      const inclusion = this.#proves ? this.#sealed(log).paths.of(index).map(inBase64) : []
      const entry = { log, index, header: row.header, fields, inclusion }
      return { entry, object: parseBody(row.body) }
    })
  }

  #salt(seed: string, name: string): string {
    return this.#proves ? fieldSalt(sha256Base64Url, seed, name) : ''
  }

  #sealed(log: string): SealedLog {
    const sealed = this.#logs.get(log)
    if (sealed === undefined) throw new Error('a log that was not asked for')
    return sealed
  }
}

const inBase64 = (hash: Uint8Array): string => Buffer.from(hash).toString('base64')

async function sealedLog(db: Database, origin: string): Promise<SealedLog> {
  const row = await db
    .selectFrom('log')
    .innerJoin('checkpoint', 'checkpoint.log', 'log.id')
    .select(['log.id', 'log.public_key', 'checkpoint.size', 'checkpoint.note'])
    .where('log.origin', '=', origin)
    .orderBy('checkpoint.size', 'desc')
    .executeTakeFirstOrThrow()
  const paths = new AuditPaths(sha256, await allLeaves(db, row.id, row.size))
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

interface SealedRow {
  readonly header: string
  readonly seed: string
  readonly body: string
}

/** Erased entries aren't among them. */
async function storedRows(
  db: Database,
  log: number,
  indices: readonly number[],
): Promise<ReadonlyMap<number, SealedRow>> {
  const found = new Map<number, SealedRow>()
  for (let at = 0; at < indices.length; at += mostAtOnce) {
    const rows = await db
      .selectFrom('entry')
      .select(['idx', 'header', 'seed', 'body'])
      .where('log', '=', log)
      .where('idx', 'in', indices.slice(at, at + mostAtOnce))
      .execute()
    for (const { idx, header, seed, body } of rows) {
      if (seed !== null && body !== null) found.set(idx, { header, seed, body })
    }
  }
  return found
}
const mostAtOnce = 500
