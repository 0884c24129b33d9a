import Sqlite from 'better-sqlite3-multiple-ciphers'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
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
  /** Milliseconds to wait for another process's commit. */
  readonly patience?: number
}

/** Opens the encrypted file: authenticated pages (AEGIS), nothing in the clear on disk, temp files in memory. */
export function openDatabase(path: string, key: Uint8Array, options: OpenOptions = {}): Database {
  if (!options.create && !existsSync(path)) throw new GirokError('record-not-found', { path })
  try {
    const sqlite = new Sqlite(path, {
      readonly: options.readOnly ?? false,
      fileMustExist: !options.create,
      timeout: options.patience ?? 5000,
    })
    unlock(sqlite, key)
    sqlite.pragma('temp_store=memory')
    sqlite.pragma('secure_delete=on')
    sqlite.pragma('cache_size=-65536')
    if (options.create) {
      // Freed pages leave the file at each commit: none is left that no check reads.
      sqlite.pragma('auto_vacuum=full')
      sqlite.pragma('journal_mode=wal')
      sqlite.exec(recordTables + derivedTables)
    }
    // After this a commit that was acknowledged survives a power cut.
    if (!options.readOnly) sqlite.pragma('synchronous=full')
    sqlite.prepare('SELECT count(*) FROM meta').get()
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  } catch (error) {
    throw databaseError(error, path)
  }
}

function unlock(sqlite: Sqlite.Database, key: Uint8Array): void {
  sqlite.pragma(`cipher='aegis'`)
  sqlite.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
}

/** Copies the database to `next` under another key. The lock held meanwhile keeps every other process out. */
export function rekeyDatabase(
  path: string,
  next: string,
  key: Uint8Array,
  fresh: Uint8Array,
  copy: (from: string, to: string) => void,
): void {
  const old = new Sqlite(path, { fileMustExist: true, timeout: 5000 })
  try {
    unlock(old, key)
    old.pragma('locking_mode=exclusive')
    const [left] = old.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (left?.busy !== 0) throw new GirokError('record-busy', { path })
    old.exec('BEGIN EXCLUSIVE')
    copy(path, next)
    old.exec('ROLLBACK')
  } catch (error) {
    throw databaseError(error, path)
  } finally {
    old.close()
  }
  const copied = new Sqlite(next, { fileMustExist: true })
  try {
    unlock(copied, key)
    copied.pragma('temp_store=memory')
    // The cipher can't change keys while there is a write-ahead journal.
    copied.pragma('journal_mode=delete')
    copied.pragma(`rekey="x'${Buffer.from(fresh).toString('hex')}'"`)
    copied.pragma('journal_mode=wal')
  } catch (error) {
    throw databaseError(error, next)
  } finally {
    copied.close()
  }
}

/** Words what SQLite reports. With the right key, "not a database" means that the file was altered. */
export function databaseError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY')) return new GirokError('record-busy', { path })
  if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_WRITE')
    return new GirokError('disk-full', { path })
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return new GirokError('folder-read-only', { path })
  }
  if (/^SQLITE_(NOTADB|CORRUPT|IOERR|PROTOCOL|FORMAT|AUTH)/.test(code) || /malformed/.test(String(error))) {
    return new GirokError('record-damaged', { file: path, detail: code })
  }
  return fileError(error, path)
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
