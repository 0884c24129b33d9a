import { sql, type Kysely } from 'kysely'
import { parseBody, type EntryHeader } from '../entry.ts'
import type { Kinds } from '../kinds.ts'
import { erasureKind } from '../kinds.ts'
import { withdrawnField, type Erasure } from '../model.ts'
import { indexWords } from '../search-words.ts'
import type { RevisionState, Tables } from './schema.ts'

/** What the derived tables are made from. */
export interface DerivedFrom {
  readonly id: number
  readonly header: EntryHeader
  /** Null where destroyed. */
  readonly body: string | null
}

const chunk = 300
/** A segment's id follows from its entry, so that a rebuild gives the same rows. */
const mostSegments = 1_000_000

async function inChunks<Row>(rows: readonly Row[], insert: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) await insert(rows.slice(at, at + chunk))
}

/** Fills the derived tables from entries, in the order of their arrival. Commit and rebuild both come through here. */
export class Deriver {
  readonly #db: Kysely<Tables>
  readonly #kinds: Kinds

  constructor(db: Kysely<Tables>, kinds: Kinds) {
    this.#db = db
    this.#kinds = kinds
  }

  async add(entries: readonly DerivedFrom[]): Promise<void> {
    const revisions: { entry: number; subject: string; kind: string; state: RevisionState }[] = []
    const facets: { name: string; value: string; subject: string }[] = []
    const flush = async (): Promise<void> => {
      await inChunks(revisions.splice(0), (rows) => this.#db.insertInto('revision').values(rows).execute())
      await inChunks(facets.splice(0), (rows) =>
        this.#db
          .insertInto('facet')
          .values(rows)
          .onConflict((it) => it.doNothing())
          .execute(),
      )
    }
    for (const { id, header, body } of entries) {
      const { subject, kind, revises } = header
      if (revises.length > 0) {
        await flush()
        await this.#supersede(subject, revises)
      }
      const object = body === null ? undefined : parseBody(body)
      const withdrawn = object !== undefined && withdrawnField in object
      const state = object === undefined ? 'erased' : withdrawn ? 'withdrawn' : 'current'
      revisions.push({ entry: id, subject, kind, state })
      if (state !== 'current') continue
      const definition = this.#kinds.get(kind)
      for (const [name, value] of definition?.facets?.(object) ?? []) facets.push({ name, value, subject })
      const segments = definition?.segments?.(object) ?? []
      if (segments.length > 0) await this.#index(id, subject, segments)
      if (kind === erasureKind.kind) {
        await flush()
        await this.#erased((object as Erasure).entries)
      }
    }
    await flush()
  }

  async #supersede(subject: string, revises: readonly string[]): Promise<void> {
    const rows = await this.#db
      .selectFrom('revision')
      .innerJoin('entry', 'entry.id', 'revision.entry')
      .select(['entry.id', 'entry.leaf'])
      .where('revision.subject', '=', subject)
      .where('revision.state', 'in', ['current', 'withdrawn'])
      .execute()
    const old = rows
      .filter((row) => revises.includes(Buffer.from(row.leaf).toString('base64url')))
      .map((row) => row.id)
    if (old.length > 0) {
      await this.#db.updateTable('revision').set({ state: 'superseded' }).where('entry', 'in', old).execute()
    }
    await this.#forget(subject)
  }

  async #forget(subject: string): Promise<void> {
    await this.#db.deleteFrom('facet').where('subject', '=', subject).execute()
    await sql`DELETE FROM segment_words WHERE rowid IN (SELECT id FROM segment WHERE layer = ${subject})`.execute(
      this.#db,
    )
    await this.#db.deleteFrom('segment').where('layer', '=', subject).execute()
  }

  async #index(
    entry: number,
    layer: string,
    segments: readonly { start: number; end: number; text: string }[],
  ): Promise<void> {
    const rows = segments.map(({ start, end, text }, at) => ({
      id: entry * mostSegments + at,
      layer,
      start,
      end,
      text,
    }))
    await inChunks(rows, async (some) => {
      await this.#db
        .insertInto('segment')
        .values(some.map(({ id, start, end }) => ({ id, layer, start, end })))
        .execute()
      const words = some.map(({ id, text }) => sql`(${id}, ${indexWords(text)})`)
      await sql`INSERT INTO segment_words (rowid, words) VALUES ${sql.join(words)}`.execute(this.#db)
    })
  }

  async #erased(entries: Erasure['entries']): Promise<void> {
    for (const { log, index } of entries) {
      const row = await this.#db
        .selectFrom('entry')
        .innerJoin('log', 'log.id', 'entry.log')
        .innerJoin('revision', 'revision.entry', 'entry.id')
        .select(['entry.id', 'revision.subject'])
        .where('log.origin', '=', log)
        .where('entry.idx', '=', index)
        .executeTakeFirst()
      if (!row) continue
      await this.#db.updateTable('revision').set({ state: 'erased' }).where('entry', '=', row.id).execute()
      await this.#forget(row.subject)
    }
    // A deleted row's words stay in the index's segments until they are merged: the erased must not.
    await sql`INSERT INTO segment_words (segment_words) VALUES ('optimize')`.execute(this.#db)
  }
}
