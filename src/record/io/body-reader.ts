import { sql, type Kysely, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Kind } from '../../kernel/ids.ts'
import type { Tables } from './schema.ts'

const page = 2000

/** A head without its header: the entry's number, whose it is, and its body as it is stored. */
export interface HeadBody {
  readonly entry: number
  readonly subject: string
  readonly body: string | null
}

/** The text of a body's field. A body is lines of `name<tab>value`, and neither sign stands within a value. */
function fieldText(field: string): RawBuilder<string> {
  const start = sql`instr(char(10) || entry.body, char(10) || ${field} || char(9)) + ${field.length + 1}`
  const rest = sql`substr(entry.body, ${start})`
  return sql<string>`substr(${rest}, 1, instr(${rest}, char(10)) - 1)`
}

/** A head that no later head of its subject stands beside. */
const newestHead = sql`revision.state = 'current' AND NOT EXISTS (
  SELECT 1 FROM revision AS later
  WHERE later.subject = revision.subject AND later.state = 'current' AND later.entry > revision.entry)`

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

  /** How many objects of a kind, each by its newest head, have each pair of values of two of their fields, as JSON: counted without reading them. Both fields must be there always. */
  async tally(
    kind: Kind,
    one: string,
    other: string,
  ): Promise<{ one: string; other: string; count: number }[]> {
    await this.ready()
    const { rows } = await sql<{ one: string; other: string; count: number }>`
      SELECT ${fieldText(one)} AS one, ${fieldText(other)} AS other, count(*) AS count
      FROM revision JOIN entry ON entry.id = revision.entry
      WHERE revision.kind = ${kind} AND ${newestHead}
      GROUP BY 1, 2`.execute(this.db)
    return rows
  }

  /** The first objects of a kind, oldest first, each by its newest head, of which these fields have these values. */
  async first(kind: Kind, fields: Readonly<Record<string, string>>, limit: number): Promise<HeadBody[]> {
    await this.ready()
    const same = Object.entries(fields).map(
      ([name, value]) => sql`AND ${fieldText(name)} = ${JSON.stringify(value)}`,
    )
    const { rows } = await sql<HeadBody>`
      SELECT revision.entry, revision.subject, entry.body
      FROM revision JOIN entry ON entry.id = revision.entry
      WHERE revision.kind = ${kind} AND ${newestHead} ${sql.join(same, sql` `)}
      ORDER BY revision.entry LIMIT ${limit}`.execute(this.db)
    return rows
  }
}
