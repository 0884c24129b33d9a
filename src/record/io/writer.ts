import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { GirokError } from '../../kernel/errors.ts'
import { newId, type Kind } from '../../kernel/ids.ts'
import type { Clock } from '../../kernel/ports.ts'
import { sealEntry, type EntryHeader, type Fields } from '../entry.ts'
import { changeKind, erasureKind, type KindDefinition, type Kinds } from '../kinds.ts'
import { leafHash, type TreeHasher } from '../merkle.ts'
import { withdrawnField, type Change } from '../model.ts'
import { Breath } from './breath.ts'
import { Deriver, type DerivedFrom } from './derive.ts'
import { Drafts } from './drafts.ts'
import { Reader } from './reader.ts'
import type { Tables } from './schema.ts'
import { sha256, sha256Base64Url } from './sha256.ts'
import type { Stored } from './stored.ts'

const held = 300
/** In the table `meta`: hashes of evidence whose sealed files an erasure that is committed has yet to take away. */
export const erasing = 'erasing'

/** Where a commit stands while it is being made. */
export interface Commit {
  readonly logId: number
  readonly origin: string
  readonly author: string
  readonly tree: TreeHasher
  readonly clock: Clock
  nextEntry: number
}

interface Pending extends DerivedFrom {
  readonly row: {
    id: number
    log: number
    idx: number
    header: string
    leaf: Uint8Array
    seed: string
    body: string
  }
}

/** Appends entries. Only `record.change` hands one out; what it appended becomes one commit, or nothing. */
export class Writer extends Reader {
  readonly #commit: Commit
  readonly #kinds: Kinds
  readonly #deriver: Deriver
  readonly #breath = new Breath()
  #pending: Pending[] = []
  #appended = 0

  constructor(db: Kysely<Tables>, commit: Commit, kinds: Kinds) {
    super(db)
    this.#commit = commit
    this.#kinds = kinds
    this.#deriver = new Deriver(db, kinds)
  }

  get author(): string {
    return this.#commit.author
  }

  /** Entries appended so far, the change's own one included. */
  get appended(): number {
    return this.#appended
  }

  now(): string {
    return new Date(this.#commit.clock()).toISOString()
  }

  /** A new object. `subject` is given where the id follows from the content. @throws object-invalid */
  async put<T>(definition: KindDefinition<T>, object: T, subject?: string): Promise<Stored<T>> {
    return this.#append(
      definition.kind,
      subject ?? newId(definition.kind, randomBytes),
      [],
      this.#valid(definition, object),
      object,
    )
  }

  /** A new full revision, replacing `old`: one head, or all heads of a disagreement. @throws object-invalid */
  async revise<T>(
    definition: KindDefinition<T>,
    old: Stored<T> | readonly Stored<T>[],
    object: T,
  ): Promise<Stored<T>> {
    const heads: readonly Stored<T>[] = 'subject' in old ? [old] : old
    const subject = heads[0]?.subject ?? ''
    return this.#append(
      definition.kind,
      subject,
      heads.map((it) => it.leaf),
      this.#valid(definition, object),
      object,
    )
  }

  /** Takes a subject out of the record; its history stays. */
  async withdraw(old: Pick<Stored, 'subject' | 'kind' | 'leaf'>, reason: string): Promise<void> {
    await this.#append(old.kind, old.subject, [old.leaf], { [withdrawnField]: reason }, undefined)
  }

  /** Puts a former revision's fields back as the newest one. */
  async restore(
    subject: string,
    kind: Kind,
    revises: readonly string[],
    object: Record<string, unknown>,
  ): Promise<void> {
    const definition = this.#kinds.get(kind)
    const fields =
      definition && !(withdrawnField in object) ? this.#valid(definition, object) : (object as Fields)
    await this.#append(kind, subject, revises, fields, object)
  }

  /** Destroys seeds and values of entries, and enters that it was done. The log keeps their headers. */
  async erase(
    entries: readonly Pick<Stored, 'log' | 'index' | 'entry' | 'subject'>[],
    items: string[],
    reason: string,
  ): Promise<void> {
    await this.ready()
    const ids = entries.map((it) => it.entry)
    for (let at = 0; at < ids.length; at += held) {
      const some = ids.slice(at, at + held)
      await this.db.updateTable('entry').set({ seed: null, body: null }).where('id', 'in', some).execute()
    }
    await new Drafts(this.db).dropNaming(new Set(entries.map((it) => it.subject)))
    await this.db
      .insertInto('meta')
      .values({ key: erasing, value: items.join(' ') })
      .onConflict((it) => it.doUpdateSet({ value: sql<string>`meta.value || ' ' || excluded.value` }))
      .execute()
    await this.put(erasureKind, { entries: entries.map(({ log, index }) => ({ log, index })), items, reason })
  }

  async begin(change: Change): Promise<Stored<Change>> {
    return this.put(changeKind, change)
  }

  #valid<T>(definition: KindDefinition<T>, object: T): Fields {
    const parsed = definition.schema.safeParse(object)
    if (parsed.success) return parsed.data as Fields
    const [issue] = parsed.error.issues
    const detail = issue ? `${issue.path.join('.')}: ${issue.message}` : ''
    throw new GirokError('object-invalid', { kind: definition.kind, detail })
  }

  async #append<T>(
    kind: Kind,
    subject: string,
    revises: readonly string[],
    fields: Fields,
    object: T,
  ): Promise<Stored<T>> {
    const { logId, origin, author, tree } = this.#commit
    const head: Omit<EntryHeader, 'v' | 'fields'> = {
      log: origin,
      index: tree.size,
      kind,
      subject,
      revises: [...revises].sort(),
      at: this.now(),
      author,
    }
    const sealed = sealEntry(sha256Base64Url, head, fields, randomBytes(32).toString('base64url'))
    const leaf = leafHash(sha256, sealed.header)
    tree.append(leaf)
    const id = this.#commit.nextEntry++
    const { index, at } = head
    this.#pending.push({
      id,
      header: { v: 1, fields: [], ...head },
      body: sealed.body,
      row: { id, log: logId, idx: index, ...sealed, leaf },
    })
    this.#appended += 1
    if (this.#pending.length >= held) await this.ready()
    await this.#breath.taken()
    return {
      subject,
      kind,
      object,
      entry: id,
      log: origin,
      index,
      at,
      author,
      leaf: Buffer.from(leaf).toString('base64url'),
    }
  }

  protected override async ready(): Promise<void> {
    const pending = this.#pending
    if (pending.length === 0) return
    this.#pending = []
    await this.db
      .insertInto('entry')
      .values(pending.map((it) => it.row))
      .execute()
    await this.#deriver.add(pending)
  }

  async finish(): Promise<void> {
    await this.ready()
  }
}
