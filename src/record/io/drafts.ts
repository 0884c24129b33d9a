import { sql } from 'kysely'
import type { Database } from './database.ts'

/** In the table `meta`: what was typed and not saved yet. It is no entry, and stands in no log and no export. */
export const draftPrefix = 'draft:'

/** What was typed in one form: the key says in which and about what, the body what, as JSON. */
export interface Draft {
  readonly key: string
  readonly body: string
}

/** What was typed and not saved, kept in this copy of the record alone. */
export class Drafts {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** Keeps a draft in the place of the one with its key, and of `instead`. Of what is erased nothing is kept. */
  async put({ key, body }: Draft, instead?: string): Promise<void> {
    if (instead !== undefined) await this.drop(instead)
    // One statement: an erasure can't come between looking and writing.
    await sql`
      INSERT INTO meta (key, value) SELECT ${draftPrefix + key}, ${body}
      WHERE NOT EXISTS (
        SELECT 1 FROM json_each(${JSON.stringify(subjectsIn({ key, body }))}) named
        JOIN revision ON revision.subject = named.value GROUP BY named.value HAVING min(state) = 'erased' AND max(state) = 'erased'
      )
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`.execute(this.#db)
  }

  async drop(key: string): Promise<void> {
    await this.#db
      .deleteFrom('meta')
      .where('key', '=', draftPrefix + key)
      .execute()
  }

  /** All of them, in the order of their keys. */
  async list(): Promise<Draft[]> {
    const rows = await this.#db
      .selectFrom('meta')
      .selectAll()
      .where('key', '>=', draftPrefix)
      .where('key', '<', `${draftPrefix}\u{10ffff}`)
      .orderBy('key')
      .execute()
    return rows.map(({ key, value }) => ({ key: key.slice(draftPrefix.length), body: value }))
  }

  /** Drops whatever names one of these subjects: an erasure takes half-written words about it as well. */
  async dropNaming(subjects: ReadonlySet<string>): Promise<void> {
    for (const draft of await this.list())
      if (subjectsIn(draft).some((it) => subjects.has(it))) await this.drop(draft.key)
  }
}

const subjectsIn = ({ key, body }: Draft): string[] => [
  ...new Set(`${key} ${body}`.match(/\b[a-z]{3}_[a-z2-7]{26}/g) ?? []),
]
