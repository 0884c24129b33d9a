import Sqlite from 'better-sqlite3-multiple-ciphers'
import { Kysely, SqliteDialect, sql, type SqliteDatabase } from 'kysely'
import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { GirokError } from '../../kernel/errors.ts'
import { fileError } from './files.ts'
import { derivedTables, dropDerivedTables, recordTables, type Tables } from './schema.ts'

export type Database = Kysely<Tables>

/** Bytes at the start of the file that the cipher leaves unauthenticated: its salt and SQLite's page facts. */
const unauthenticated = 24

export function fileStart(path: string): string {
  const bytes = Buffer.alloc(unauthenticated)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, bytes, 0, unauthenticated, 0)
  } finally {
    closeSync(handle)
  }
  return bytes.toString('hex')
}

export interface OpenOptions {
  readonly create?: boolean
  readonly readOnly?: boolean
  /** Pages kept in memory, in KiB. */
  readonly cache?: number
  /** Milliseconds to wait for another process's commit. */
  readonly patience?: number
}

/** Opens the encrypted file: authenticated pages (AEGIS), nothing in the clear on disk, temp files in memory. */
export function openDatabase(path: string, key: Uint8Array, options: OpenOptions = {}): Database {
  if (!options.create && !existsSync(path)) throw new GirokError('record-not-found', { path })
  let sqlite: Sqlite.Database | undefined
  try {
    // SQLite would let everybody on the machine read it; its journals take the file's own mode.
    if (options.create) closeSync(openSync(path, 'wx', 0o600))
    sqlite = new Sqlite(path, {
      readonly: options.readOnly ?? false,
      fileMustExist: true,
      timeout: options.patience ?? 5000,
    })
    unlock(sqlite, key)
    sqlite.pragma('temp_store=memory')
    sqlite.pragma('secure_delete=on')
    // The threads that verify read once each, from end to end: they need little.
    sqlite.pragma(`cache_size=${String(-(options.cache ?? (options.readOnly ? 8192 : 65536)))}`)
    if (options.create) {
      // Entries fill small pages badly: measured, a fifth less to keep and a third less work to read and check.
      sqlite.pragma('page_size=8192')
      // Freed pages leave the file at each commit: none is left that no check reads.
      sqlite.pragma('auto_vacuum=full')
      sqlite.pragma('journal_mode=wal')
      sqlite.exec(recordTables + derivedTables)
    }
    // After this a commit that was acknowledged survives a power cut.
    if (!options.readOnly) sqlite.pragma('synchronous=full')
    sqlite.prepare('SELECT count(*) FROM meta').get()
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database: naming(sqlite, path) }) })
  } catch (error) {
    sqlite?.close()
    throw databaseError(error, path)
  }
}

/** Preparing the same statements again was a fiftieth of the work of a large seal: those in use are kept, without values. */
const mostPrepared = 100

/** The database, with whatever goes wrong in it worded: damage can show in any reading. */
function naming(sqlite: Sqlite.Database, path: string): SqliteDatabase {
  const worded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw databaseError(error, path)
    }
  }
  const prepared = new Map<string, Sqlite.Statement>()
  const statementFor = (text: string): Sqlite.Statement => {
    const statement = prepared.get(text) ?? sqlite.prepare(text)
    // The newest stand last; the longest unused goes first.
    prepared.delete(text)
    prepared.set(text, statement)
    const [oldest] = prepared.keys()
    if (prepared.size > mostPrepared && oldest !== undefined) prepared.delete(oldest)
    return statement
  }
  return {
    close: () => void sqlite.close(),
    prepare(text) {
      const statement = worded(() => statementFor(text))
      return {
        reader: statement.reader,
        all: (values) => worded(() => statement.all(values)),
        run: (values) => worded(() => statement.run(values)),
        // One that is still being stepped through can't be used for anything else.
        iterate: (values) => sqlite.prepare(text).iterate(values),
      }
    },
  }
}

function unlock(sqlite: Sqlite.Database, key: Uint8Array): void {
  sqlite.pragma(`cipher='aegis'`)
  sqlite.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
}

/**
 * Copies the database to `next` under another key, then has it put in the place of the old one. The lock held
 * meanwhile keeps every other process out: what it committed would be lost.
 */
export function rekeyDatabase(
  path: string,
  next: string,
  keys: { old: Uint8Array; fresh: Uint8Array },
  steps: { prepare: () => void; place: () => void },
): void {
  const old = new Sqlite(path, { fileMustExist: true, timeout: 5000 })
  try {
    unlock(old, keys.old)
    old.pragma('locking_mode=exclusive')
    const [left] = old.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (left?.busy !== 0) throw new GirokError('record-busy', { path })
    old.exec('BEGIN EXCLUSIVE')
    steps.prepare()
    try {
      // The journal of a copy that was cut off would be played back into this one.
      removeDatabase(next)
      copyFileSync(path, next)
      changeKey(next, keys)
      // Windows doesn't let a file be replaced while it is open.
      if (process.platform === 'win32') old.close()
      steps.place()
    } catch (error) {
      removeDatabase(next)
      throw error
    }
  } catch (error) {
    throw databaseError(error, path)
  } finally {
    old.close()
  }
}

function changeKey(path: string, keys: { old: Uint8Array; fresh: Uint8Array }): void {
  const copied = new Sqlite(path, { fileMustExist: true })
  try {
    unlock(copied, keys.old)
    copied.pragma('temp_store=memory')
    // The cipher can't change keys while there is a write-ahead journal.
    copied.pragma('journal_mode=delete')
    copied.pragma(`rekey="x'${Buffer.from(keys.fresh).toString('hex')}'"`)
    copied.pragma('journal_mode=wal')
  } finally {
    copied.close()
  }
}

/** A database that nobody needs, with its journals. */
export function removeDatabase(path: string): void {
  for (const part of ['', '-journal', '-wal', '-shm']) rmSync(path + part, { force: true })
}

/** Words what SQLite reports. With the right key, "not a database" means that the file was altered. */
export function databaseError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY')) return new GirokError('record-busy', { path })
  if (/^SQLITE_(FULL|IOERR_(WRITE|SHMSIZE))/.test(code)) return new GirokError('disk-full', { path })
  // On a disk that can only be read, locks and journals fail before anything is written.
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR_(RD)?LOCK|IOERR_SHM|IOERR_DELETE)/.test(code))
    return new GirokError('folder-read-only', { path })
  if (/^SQLITE_(NOTADB|CORRUPT|IOERR|PROTOCOL|FORMAT|AUTH)/.test(code) || /malformed/.test(String(error))) {
    return new GirokError('record-damaged', { file: path, detail: code })
  }
  return fileError(error, path)
}

/** Whether a row was refused because it is there already. */
export function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
}

/** Reads every page: a flipped byte in any of them is found. */
export async function unreadablePages(db: Database): Promise<string[]> {
  const { rows } = await sql<{ quick_check: string }>`PRAGMA quick_check(20)`.execute(db)
  return rows.map((row) => row.quick_check).filter((line) => line !== 'ok')
}

export async function emptyDerivedTables(db: Database): Promise<void> {
  for (const statement of (dropDerivedTables + derivedTables)
    .split(';\n')
    .flatMap((part) => part.split(/;(?=DROP)/))) {
    if (statement.trim()) await sql.raw(statement.replace(/;\s*$/, '')).execute(db)
  }
}
