import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import type { Kind } from '../../kernel/ids.ts'
import type { Tables } from './schema.ts'

const page = 2000

/** A head without its header: the entry's number, whose it is, and its body as it is stored. */
export interface HeadBody {
  readonly entry: number
  readonly subject: string
  readonly body: string | null
}

/** Looks at bodies alone. Headers and leaves are two thirds of an entry, and most of the work of reading many. */
export class BodyReader {
  protected readonly db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.db = db
  }

  /** Called before each reading; a writer puts on disk what it still holds. */
  protected async ready(): Promise<void> {
    // A plain reader holds nothing back.
  }

  /** The bodies of a kind's heads, oldest first, by pages. */
  async *bodies(kind: Kind): AsyncGenerator<HeadBody[]> {
    await this.ready()
    for (let after = 0; ;) {
      const rows = await this.#bodies()
        .where('revision.kind', '=', kind)
        .where('revision.entry', '>', after)
        .orderBy('revision.entry')
        .limit(page)
        .execute()
      yield rows
      const last = rows.at(-1)
      if (!last || rows.length < page) return
      after = last.entry
    }
  }

  /** The same of these subjects only. */
  async bodiesOf(kind: Kind, subjects: readonly string[]): Promise<HeadBody[]> {
    await this.ready()
    const found: HeadBody[] = []
    for (let at = 0; at < subjects.length; at += page) {
      found.push(
        ...(await this.#bodies()
          .where('revision.subject', 'in', subjects.slice(at, at + page))
          .where('revision.kind', '=', kind)
          .execute()),
      )
    }
    return found.sort((a, b) => a.entry - b.entry)
  }

  #bodies(): SelectQueryBuilder<Tables, 'revision' | 'entry', HeadBody> {
    return this.db
      .selectFrom('revision')
      .innerJoin('entry', 'entry.id', 'revision.entry')
      .select(['revision.entry', 'revision.subject', 'entry.body'])
      .where('revision.state', '=', sql.lit('current'))
  }
}
