import { sql, type SelectQueryBuilder } from 'kysely'
import { GirokError } from '../../kernel/errors.ts'
import type { Kind } from '../../kernel/ids.ts'
import { parseBody, parseHeader, type EntryHeader } from '../entry.ts'
import type { KindDefinition } from '../kinds.ts'
import { changeKind } from '../kinds.ts'
import { withdrawnField } from '../model.ts'
import { searchExpression } from '../search-words.ts'
import { BodyReader } from './body-reader.ts'
import type { RevisionState, Tables } from './schema.ts'
import type { ChangeSummary, Revision, Stored } from './stored.ts'

const page = 2000
/** A search with more matches than this gives the oldest first instead of the best. */
const ranked = 1000

interface EntryRow {
  id: number
  header: string
  leaf: Uint8Array
  body: string | null
}

export function soundHeader(text: string): EntryHeader {
  const header = parseHeader(text)
  if (!header) throw new GirokError('record-damaged', { file: 'record.db', detail: 'header' })
  return header
}

function stored<T>(row: EntryRow): Stored<T> {
  const { subject, kind, log, index, at, author } = soundHeader(row.header)
  const leaf = Buffer.from(row.leaf).toString('base64url')
  return {
    subject,
    kind,
    object: parseBody(row.body ?? '') as T,
    entry: row.id,
    log,
    index,
    at,
    author,
    leaf,
  }
}

function revision(row: EntryRow & { state: RevisionState }): Revision {
  const it = stored<Record<string, unknown>>(row)
  const { revises } = soundHeader(row.header)
  return { ...it, object: row.body === null ? undefined : it.object, revises, state: row.state }
}

type ChangeQuery = SelectQueryBuilder<
  Tables,
  'revision' | 'entry',
  Pick<EntryRow, 'id' | 'header' | 'leaf' | 'body'> & { size: number | null }
>

/** Looks things up. Everybody who only reads gets this. */
export class Reader extends BodyReader {
  async #rows(build: 'subject' | 'kind', value: string, after: number): Promise<EntryRow[]> {
    await this.ready()
    return this.db
      .selectFrom('revision')
      .innerJoin('entry', 'entry.id', 'revision.entry')
      .select(['entry.id', 'entry.header', 'entry.leaf', 'entry.body'])
      .where(build === 'subject' ? 'revision.subject' : 'revision.kind', '=', value)
      .where('revision.state', '=', sql.lit('current'))
      .where('revision.entry', '>', after)
      .orderBy('revision.entry')
      .limit(page)
      .execute()
  }

  /** The heads of a subject: none, one, or several where two devices edited apart. */
  async heads<T>(definition: KindDefinition<T>, subject: string): Promise<Stored<T>[]> {
    const rows = await this.#rows('subject', subject, 0)
    return rows.map((row) => stored<T>(row)).filter((it) => it.kind === definition.kind)
  }

  /** The object, or undefined where there is none. @throws disagreement where it has two heads */
  async find<T>(definition: KindDefinition<T>, subject: string): Promise<Stored<T> | undefined> {
    const [first, second] = await this.heads(definition, subject)
    if (second) throw new GirokError('disagreement', { subject })
    return first
  }

  /** The object. @throws not-found, disagreement */
  async get<T>(definition: KindDefinition<T>, subject: string): Promise<Stored<T>> {
    const found = await this.find(definition, subject)
    if (!found) throw new GirokError('not-found', { ref: subject })
    return found
  }

  /** The newest head of each of these subjects that stands in the record, in their order. */
  async newestOf<T>(definition: KindDefinition<T>, subjects: readonly string[]): Promise<Stored<T>[]> {
    await this.ready()
    const found = new Map<string, Stored<T>>()
    for (let at = 0; at < subjects.length; at += page) {
      const rows = await this.db
        .selectFrom('revision')
        .innerJoin('entry', 'entry.id', 'revision.entry')
        .select(['entry.id', 'entry.header', 'entry.leaf', 'entry.body'])
        .where('revision.subject', 'in', subjects.slice(at, at + page))
        .where('revision.kind', '=', definition.kind)
        .where('revision.state', '=', sql.lit('current'))
        .orderBy('revision.entry')
        .execute()
      for (const row of rows) {
        const it = stored<T>(row)
        found.set(it.subject, it)
      }
    }
    return subjects.flatMap((subject) => found.get(subject) ?? [])
  }

  /** All objects of a kind, oldest first. */
  async *each<T>(definition: KindDefinition<T>): AsyncGenerator<Stored<T>> {
    for (let after = 0; ;) {
      const rows = await this.#rows('kind', definition.kind, after)
      for (const row of rows) yield stored<T>(row)
      const last = rows.at(-1)
      if (!last || rows.length < page) return
      after = last.id
    }
  }

  async list<T>(definition: KindDefinition<T>): Promise<Stored<T>[]> {
    const all: Stored<T>[] = []
    for await (const it of this.each(definition)) all.push(it)
    return all
  }

  /** Objects of a kind that carry a facet, oldest first. */
  async having<T>(definition: KindDefinition<T>, name: string, value: string): Promise<Stored<T>[]> {
    await this.ready()
    const rows = await this.db
      .selectFrom('facet')
      .innerJoin('revision', 'revision.subject', 'facet.subject')
      .innerJoin('entry', 'entry.id', 'revision.entry')
      .select(['entry.id', 'entry.header', 'entry.leaf', 'entry.body'])
      .where('facet.name', '=', name)
      .where('facet.value', '=', value)
      .where('revision.kind', '=', definition.kind)
      .where('revision.state', '=', sql.lit('current'))
      .orderBy('entry.id')
      .execute()
    return rows.map((row) => stored<T>(row))
  }

  /** Which of these subjects stand in the record; withdrawn ones don't. */
  async present(subjects: readonly string[]): Promise<Set<string>> {
    await this.ready()
    const found = new Set<string>()
    for (let at = 0; at < subjects.length; at += page) {
      const rows = await this.db
        .selectFrom('revision')
        .select('subject')
        .distinct()
        .where('subject', 'in', subjects.slice(at, at + page))
        .where('state', '=', sql.lit('current'))
        .execute()
      for (const row of rows) found.add(row.subject)
    }
    return found
  }

  /** Subjects with several heads: edited in two places, and not settled yet. Oldest first. */
  async disputed(): Promise<{ subject: string; kind: string }[]> {
    await this.ready()
    return this.db
      .selectFrom('revision')
      .select((it) => ['subject', it.fn.min<string>('kind').as('kind')])
      .where('state', '=', sql.lit('current'))
      .groupBy('subject')
      .having((it) => it.fn.countAll(), '>', 1)
      .orderBy((it) => it.fn.min('entry'))
      .execute()
  }

  /** Values of a facet that several objects of a kind carry, with their subjects in the order of arrival. */
  async carriedBySeveral(kind: Kind, name: string): Promise<Map<string, string[]>> {
    await this.ready()
    const rows = await this.db
      .selectFrom('revision')
      .innerJoin('facet', 'facet.subject', 'revision.subject')
      .select(['facet.value', 'facet.subject'])
      .where('revision.kind', '=', kind)
      .where('revision.state', '=', sql.lit('current'))
      .where('facet.name', '=', name)
      .orderBy('revision.entry')
      .execute()
    const found = Map.groupBy(rows, (row) => row.value)
    return new Map(
      [...found]
        .filter(([, all]) => all.length > 1)
        .map(([value, all]) => [value, all.map((it) => it.subject)]),
    )
  }

  /** Whether anything was entered of a kind since the entry `after`, and up to which entry that holds. */
  async since(kind: Kind, after: number): Promise<{ upTo: number; some: boolean }> {
    await this.ready()
    const { newest, total } = await this.db
      .selectFrom('revision')
      .select((it) => [
        it.fn.max<number | null>('entry').as('newest'),
        it.fn.countAll<number>().filterWhere('kind', '=', kind).as('total'),
      ])
      .where('entry', '>', after)
      .executeTakeFirstOrThrow()
    return { upTo: newest ?? after, some: total > 0 }
  }

  /** The number of the newest entry: it moves on with every change, another process's too, and with nothing else. */
  async newestEntry(): Promise<number> {
    await this.ready()
    const { newest } = await this.db
      .selectFrom('entry')
      .select((it) => it.fn.max<number | null>('id').as('newest'))
      .executeTakeFirstOrThrow()
    return newest ?? 0
  }

  async count(kind: Kind): Promise<number> {
    await this.ready()
    const { total } = await this.db
      .selectFrom('revision')
      .select((it) => it.fn.countAll<number>().as('total'))
      .where('kind', '=', kind)
      .where('state', '=', sql.lit('current'))
      .executeTakeFirstOrThrow()
    return total
  }

  /** Every revision of a subject, oldest first. */
  async history(subject: string): Promise<Revision[]> {
    await this.ready()
    const rows = await this.db
      .selectFrom('revision')
      .innerJoin('entry', 'entry.id', 'revision.entry')
      .select(['entry.id', 'entry.header', 'entry.leaf', 'entry.body', 'revision.state'])
      .where('revision.subject', '=', subject)
      .orderBy('entry.id')
      .execute()
    return rows.map(revision)
  }

  /** Subjects whose id begins so, at most `limit`. */
  async subjectsLike(prefix: string, limit: number): Promise<string[]> {
    await this.ready()
    const rows = await this.db
      .selectFrom('revision')
      .select('subject')
      .distinct()
      .where('subject', '>=', prefix)
      .where('subject', '<', `${prefix}\u{10ffff}`)
      .limit(limit)
      .execute()
    return rows.map((row) => row.subject)
  }

  /** Every revision of every object of a kind, those of withdrawn ones and superseded ones too; withdrawals themselves and what was erased are left out. */
  async *everyRevision<T>(definition: KindDefinition<T>): AsyncGenerator<Stored<T>> {
    await this.ready()
    for (let after = 0; ;) {
      const rows = await this.db
        .selectFrom('revision')
        .innerJoin('entry', 'entry.id', 'revision.entry')
        .select(['entry.id', 'entry.header', 'entry.leaf', 'entry.body'])
        .where('revision.kind', '=', definition.kind)
        .where('revision.entry', '>', after)
        .where('entry.body', 'is not', null)
        .orderBy('revision.entry')
        .limit(page)
        .execute()
      for (const row of rows) {
        const it = stored<T & object>(row)
        if (!(withdrawnField in it.object)) yield it
      }
      const last = rows.at(-1)
      if (!last || rows.length < page) return
      after = last.id
    }
  }

  /** The changes, newest first; those of `before` (an entry) and later ones are left out. */
  async changes(limit: number, before = Infinity): Promise<ChangeSummary[]> {
    return this.#summaries((it) => it.limit(limit), before)
  }

  /** The changes whose id begins so, newest first, at most six. */
  async changesLike(prefix: string): Promise<ChangeSummary[]> {
    const ids = (await this.subjectsLike(prefix, 6)).filter((it) => it.startsWith(prefix))
    if (ids.length === 0) return []
    return this.#summaries((it) => it.where('revision.subject', 'in', ids), Infinity)
  }

  async #summaries(narrow: (query: ChangeQuery) => ChangeQuery, before: number): Promise<ChangeSummary[]> {
    await this.ready()
    const query = this.db
      .selectFrom('revision')
      .innerJoin('entry', 'entry.id', 'revision.entry')
      .select(['entry.id', 'entry.header', 'entry.leaf', 'entry.body'])
      .select((of) =>
        of
          .selectFrom('checkpoint')
          .select((it) => it.fn.min<number>('size').as('size'))
          .whereRef('checkpoint.log', '=', 'entry.log')
          .whereRef('checkpoint.size', '>', 'entry.idx')
          .as('size'),
      )
      .where('revision.kind', '=', changeKind.kind)
      .orderBy('entry.id', 'desc')
    const rows = await narrow(
      Number.isFinite(before) ? query.where('entry.id', '<', before) : query,
    ).execute()
    return rows.map((row): ChangeSummary => {
      const it = stored<{ why?: string; operation?: string; undoes?: string }>(row)
      const { why = '', operation = '', undoes } = it.object
      return {
        id: it.subject,
        entry: it.entry,
        log: it.log,
        from: it.index,
        to: row.size ?? it.index + 1,
        at: it.at,
        author: it.author,
        why,
        operation,
        ...(undoes === undefined ? {} : { undoes }),
        erased: row.body === null,
      }
    })
  }

  /** Subjects of a kind that entries after this one speak of. */
  async touched(kind: Kind, after: number): Promise<string[]> {
    await this.ready()
    const rows = await this.db
      .selectFrom('revision')
      .select('subject')
      .distinct()
      .where('entry', '>', after)
      .where('kind', '=', kind)
      .execute()
    return rows.map((row) => row.subject)
  }

  /** The newest signed checkpoint of the newest log. */
  async newestCheckpoint(): Promise<string | undefined> {
    await this.ready()
    const row = await this.db
      .selectFrom('checkpoint')
      .select('note')
      .orderBy('log', 'desc')
      .orderBy('size', 'desc')
      .executeTakeFirst()
    return row?.note
  }

  /** Entries `from` to `to` of a log, erased ones without object. */
  async entries(log: string, from: number, to: number): Promise<Revision[]> {
    await this.ready()
    const rows = await this.db
      .selectFrom('entry')
      .innerJoin('log', 'log.id', 'entry.log')
      .innerJoin('revision', 'revision.entry', 'entry.id')
      .select(['entry.id', 'entry.header', 'entry.leaf', 'entry.body', 'revision.state'])
      .where('log.origin', '=', log)
      .where('entry.idx', '>=', from)
      .where('entry.idx', '<', to)
      .orderBy('entry.idx')
      .execute()
    return rows.map(revision)
  }

  /** Segments that hold all words of a query, best first. Positions in code points of the layer's text. */
  async search(query: string, limit: number): Promise<{ layer: string; start: number; end: number }[]> {
    await this.ready()
    const expression = searchExpression(query)
    if (expression === undefined) return []
    const matching = sql`segment_words WHERE segment_words MATCH ${expression}`
    const { rows: some } = await sql`SELECT rowid FROM ${matching} LIMIT ${ranked + 1}`.execute(this.db)
    // Ranking reads every use of each word: worth it where matches are few, seconds where they are many.
    const order = some.length > ranked ? sql`rowid` : sql`rank, rowid`
    const { rows } = await sql<{ layer: string; start: number; end: number }>`
      SELECT layer, start, "end" FROM (SELECT rowid AS id FROM ${matching} ORDER BY ${order} LIMIT ${limit}) AS found
      JOIN segment ON segment.id = found.id`.execute(this.db)
    return rows
  }
}
