import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { GirokError, isGirokError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Clock, Progress } from '../../kernel/ports.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import { memberKind, type Kinds } from '../kinds.ts'
import type { Change, Member } from '../model.ts'
import { signNote, type NoteSigner } from '../signed-note.ts'
import { databaseError, emptyDerivedTables, fileStart, openDatabase, type Database } from './database.ts'
import { signer } from './ed25519.ts'
import { draftPrefix, Drafts } from './drafts.ts'
import { fileError, makeFolder, writeWhole } from './files.ts'
import { Held } from './held.ts'
import { deriveKey, makeKeyring, requirePassphrase } from './keyring.ts'
import { databaseFile, keyringFile, openedKeyring, settleRekey } from './opened-keyring.ts'
import { loadFrontier, ownLog, saveFrontier } from './own-log.ts'
import { Reader } from './reader.ts'
import { rederive } from './rederive.ts'
import { SealedItems } from './sealed-items.ts'
import { sha256 } from './sha256.ts'
import { discardUnfinished, itemsFolder } from './unfinished.ts'
import { Witness } from './witness.ts'
import { erasing, Writer, type Commit } from './writer.ts'

export { databaseFile, keyringFile }

export interface RecordOptions {
  readonly kinds: Kinds
  readonly clock?: Clock
  readonly patience?: number
}

/** What a commit hands back: what its function gave, and the checkpoint that now seals it. */
export interface Committed<T> {
  readonly value: T
  /** The change's id; undefined where nothing was appended, and so nothing written. */
  readonly change: string | undefined
  readonly checkpoint: string | undefined
}

/** An open record. Reading goes through `read`, every change through `change`. */
export class Record {
  readonly folder: string
  readonly read: Reader
  /** What has been read, kept for as long as the record is open. */
  readonly held: Held
  readonly items: SealedItems
  /** What was typed and not saved: no part of the log. */
  readonly drafts: Drafts
  readonly kinds: Kinds
  readonly db: Database
  /** What `read` reads through: a long change doesn't hold up those who only look. They see what is committed. */
  readonly #reading: Database
  readonly witness: Witness
  /** For the threads that verify: each opens the file for itself. */
  readonly databaseKey: Uint8Array
  readonly #clock: Clock
  readonly #start: string
  /** Commits of this process wait for one another. */
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    folder: string,
    [db, reading]: readonly [Database, Database],
    items: SealedItems,
    keys: { witness: Witness; database: Uint8Array },
    options: RecordOptions,
  ) {
    this.folder = folder
    this.db = db
    this.#reading = reading
    this.items = items
    this.drafts = new Drafts(db)
    this.witness = keys.witness
    this.databaseKey = keys.database
    this.kinds = options.kinds
    this.read = new Reader(reading)
    this.held = new Held(this.read)
    this.#clock = options.clock ?? Date.now
    this.#start = fileStart(join(folder, databaseFile))
  }

  /**
   * Makes a record in an empty or new folder, with its first member; one that an archive will fill begins without.
   * The keyring is written last: a folder without it is no record yet.
   * @throws record-exists, folder-not-empty, passphrase-too-short, folder-read-only, disk-full
   */
  static async create(
    folder: string,
    passphrase: string,
    first: Member | undefined,
    options: RecordOptions,
  ): Promise<{ record: Record; recoveryKey: string }> {
    if (existsSync(join(folder, keyringFile))) throw new GirokError('record-exists', { path: folder })
    try {
      makeFolder(folder)
      if (readdirSync(folder).length > 0) throw new GirokError('folder-not-empty', { path: folder })
    } catch (error) {
      throw fileError(error, folder)
    }
    requirePassphrase(passphrase)
    try {
      return await Record.#make(folder, passphrase, first, options)
    } catch (error) {
      discardUnfinished(folder)
      throw error
    }
  }

  static async #make(
    folder: string,
    passphrase: string,
    first: Member | undefined,
    options: RecordOptions,
  ): Promise<{ record: Record; recoveryKey: string }> {
    const path = join(folder, databaseFile)
    const recordKey = randomBytes(32)
    const databaseKey = deriveKey(recordKey, 'database')
    const db = openDatabase(path, databaseKey, { create: true })
    try {
      const member = newId('member', randomBytes)
      await db
        .insertInto('meta')
        .values([
          { key: 'item-identity', value: await SealedItems.newIdentity() },
          { key: 'item-names', value: randomBytes(32).toString('hex') },
          { key: 'witness', value: randomBytes(32).toString('hex') },
          { key: 'member', value: member },
        ])
        .execute()
      const record = await Record.#assemble(folder, db, databaseKey, options)
      if (first) {
        const change = { why: '', operation: 'new' }
        await record.change(member, change, (writer) => writer.put(memberKind, first, member))
      }
      const { text, recoveryKey } = makeKeyring(recordKey, passphrase, fileStart(path))
      writeWhole(join(folder, keyringFile), text)
      return { record, recoveryKey }
    } catch (error) {
      await db.destroy()
      throw databaseError(error, path)
    }
  }

  /**
   * Opens a record. `secret` is the passphrase or the recovery key.
   * @throws record-not-found, record-half-written, wrong-passphrase, record-damaged, record-newer, record-rolled-back
   */
  static async open(folder: string, secret: string, options: RecordOptions): Promise<Record> {
    const { recordKey, start } = openedKeyring(folder, secret)
    const path = join(folder, databaseFile)
    if (fileStart(path) !== start)
      throw new GirokError('record-damaged', { file: databaseFile, detail: 'start' })
    const databaseKey = deriveKey(recordKey, 'database')
    const db = openDatabase(path, databaseKey, options)
    try {
      const record = await Record.#assemble(folder, db, databaseKey, options)
      // Where it can't be done now (a read-only disk), the record can still be read, and the next opening tries again.
      await record.finishErasure().catch(() => undefined)
      try {
        settleRekey(folder)
      } catch {
        // As above.
      }
      return record
    } catch (error) {
      await db.destroy()
      throw databaseError(error, databaseFile)
    }
  }

  /** Opens a record that this process has open already, to read only: for a thread that has been given its key. */
  static async openToRead(folder: string, databaseKey: Uint8Array, options: RecordOptions): Promise<Record> {
    const db = openDatabase(join(folder, databaseFile), databaseKey, { ...options, readOnly: true })
    try {
      return await Record.#assemble(folder, db, databaseKey, options, db)
    } catch (error) {
      await db.destroy()
      throw databaseError(error, databaseFile)
    }
  }

  static async #assemble(
    folder: string,
    db: Database,
    databaseKey: Uint8Array,
    options: RecordOptions,
    readOnly?: Database,
  ): Promise<Record> {
    const meta = new Map(
      (await db.selectFrom('meta').selectAll().where('key', 'not like', `${draftPrefix}%`).execute()).map(
        (row) => [row.key, row.value],
      ),
    )
    const known = (key: string): string => {
      const value = meta.get(key)
      if (value === undefined) throw new GirokError('record-half-written', { path: folder, missing: key })
      return value
    }
    const names = Buffer.from(known('item-names'), 'hex')
    const items = new SealedItems(join(folder, itemsFolder), known('item-identity'), names)
    const witness = new Witness(folder, Buffer.from(known('witness'), 'hex'))
    const reading = readOnly ?? besides(folder, db, databaseKey, options)
    return new Record(folder, [db, reading], items, { witness, database: databaseKey }, options)
  }

  /** The member who works here unless somebody else is named. */
  async defaultMember(): Promise<string> {
    const row = await this.#reading
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'member')
      .executeTakeFirstOrThrow()
    return row.value
  }

  /**
   * The one door for changes: what `fn` appends becomes one commit, sealed by one signed checkpoint, or nothing.
   * Nothing appended writes nothing.
   * @throws record-busy, disk-full, record-rolled-back, and whatever `fn` throws
   */
  async change<T>(who: string, change: Change, fn: (writer: Writer) => Promise<T>): Promise<Committed<T>> {
    const mine = this.#turn.then(() => this.#commit(who, change, fn))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #commit<T>(who: string, change: Change, fn: (writer: Writer) => Promise<T>): Promise<Committed<T>> {
    try {
      return await this.db.connection().execute(async (db) => {
        await sql`BEGIN IMMEDIATE`.execute(db)
        try {
          this.#refuseReplaced()
          const { commit, key } = await this.#beginCommit(db, who)
          const writer = new Writer(db, commit, this.kinds)
          const opened = await writer.begin(change)
          const value = await fn(writer)
          if (writer.appended < 2) {
            await sql`ROLLBACK`.execute(db)
            return { value, change: undefined, checkpoint: undefined }
          }
          await writer.finish()
          const { origin, tree } = commit
          const text = formatCheckpoint({ origin, size: tree.size, root: tree.root() })
          const note = signNote(sha256, text, signer(origin, key))
          await db.insertInto('checkpoint').values({ log: commit.logId, size: tree.size, note }).execute()
          await saveFrontier(db, commit.logId, tree)
          await sql`COMMIT`.execute(db)
          this.#witnessed(origin, tree.size, note)
          return { value, change: opened.subject, checkpoint: note }
        } catch (error) {
          await rollBack(db)
          throw error
        }
      })
    } catch (error) {
      throw databaseError(error, join(this.folder, databaseFile))
    }
  }

  /** After another process's rekey this one holds a file that nobody will open again. @throws record-busy */
  #refuseReplaced(): void {
    const path = join(this.folder, databaseFile)
    if (fileStart(path) !== this.#start) throw new GirokError('record-busy', { path })
  }

  /** The commit stands, whatever becomes of the witness: a disk that is full now must not make it look failed. */
  #witnessed(origin: string, size: number, note: string): void {
    try {
      this.witness.saw(origin, size, note)
    } catch (error) {
      if (!isGirokError(error)) throw error
    }
  }

  async #beginCommit(db: Database, author: string): Promise<{ commit: Commit; key: Uint8Array }> {
    const own = await ownLog(db)
    const { last } = await db
      .selectFrom('entry')
      .select((it) => it.fn.max<number | null>('id').as('last'))
      .executeTakeFirstOrThrow()
    const tree = await loadFrontier(db, own.id)
    this.witness.refuseRollback(own.origin, tree.size)
    const commit = {
      logId: own.id,
      origin: own.origin,
      author,
      tree,
      clock: this.#clock,
      nextEntry: (last ?? 0) + 1,
    }
    return { commit, key: own.key }
  }

  /** Makes the derived tables anew from the entries alone. */
  async rebuild(progress?: Progress): Promise<void> {
    await this.replay(() => Promise.resolve(), progress)
  }

  /** Lets `fill` put in entries as they were sealed elsewhere, then derives every table anew: all of it or nothing. */
  async replay(fill: (db: Database) => Promise<unknown>, progress?: Progress): Promise<void> {
    await this.db.connection().execute(async (db) => {
      await sql`BEGIN IMMEDIATE`.execute(db)
      try {
        await fill(db)
        await emptyDerivedTables(db)
        await rederive(db, this.kinds, progress)
        await sql`COMMIT`.execute(db)
      } catch (error) {
        await rollBack(db)
        throw databaseError(error, join(this.folder, databaseFile))
      }
    })
  }

  /** Reads at one moment of the record, whatever other processes commit meanwhile. */
  async snapshot<T>(fn: (db: Database) => Promise<T>): Promise<T> {
    return this.db.connection().execute(async (db) => {
      await sql`BEGIN`.execute(db)
      try {
        return await fn(db)
      } finally {
        await rollBack(db)
      }
    })
  }

  /** Signs what goes out with the key of this copy's log. */
  async noteSigner(): Promise<NoteSigner> {
    const { origin, key } = await ownLog(this.db)
    return signer(origin, key)
  }

  /** Remembers the newest checkpoint of every log beside the database. */
  async noteCheckpoints(): Promise<void> {
    const rows = await this.db
      .selectFrom('checkpoint')
      .innerJoin('log', 'log.id', 'checkpoint.log')
      .select(['log.origin', 'checkpoint.size', 'checkpoint.note'])
      .orderBy('checkpoint.size')
      .execute()
    for (const { origin, size, note } of new Map(rows.map((row) => [row.origin, row])).values()) {
      this.witness.saw(origin, size, note)
    }
  }

  /**
   * After an erasure: the sealed files are taken away, and the journal, which still holds the destroyed values
   * (encrypted), is emptied into the file. What a crash kept from happening is done at the next opening.
   */
  async finishErasure(): Promise<void> {
    const row = await this.db.selectFrom('meta').select('value').where('key', '=', erasing).executeTakeFirst()
    if (!row) return
    this.held.forget()
    for (const sha256 of row.value.split(' ').filter((it) => it !== '')) this.items.erase(sha256)
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(this.db)
    // Pages that were read before the erasure leave the memory as well.
    await sql`PRAGMA shrink_memory`.execute(this.#reading)
    await this.db.deleteFrom('meta').where('key', '=', erasing).execute()
  }

  async close(): Promise<void> {
    await this.#turn
    this.held.forget()
    if (this.#reading !== this.db) await this.#reading.destroy()
    await this.db.destroy()
  }
}

/** A second connection, to read by. On a disk that can only be read there may be none: then one serves for all. */
function besides(folder: string, db: Database, key: Uint8Array, { patience }: RecordOptions): Database {
  try {
    const some = patience === undefined ? {} : { patience }
    return openDatabase(join(folder, databaseFile), key, { ...some, readOnly: true, cache: 65_536 })
  } catch (error) {
    if (isGirokError(error) && error.code === 'folder-read-only') return db
    throw error
  }
}

async function rollBack(db: Database): Promise<void> {
  // A full disk can end the transaction by itself; then there is none left to roll back.
  await sql`ROLLBACK`.execute(db).catch(() => undefined)
}
