import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { GirokError } from '../../kernel/errors.ts'
import { fileStart, removeDatabase } from './database.ts'
import { fileError } from './files.ts'
import { openKeyring, parseKeyring } from './keyring.ts'

export const databaseFile = 'record.db'
export const keyringFile = 'keys.json'
/** The keyring of a rekey under way: it is the one from the moment that the new database stands in place. */
export const nextKeyringFile = 'keys.next.json'
export const nextDatabaseFile = 'record.next.db'

export interface OpenedKeyring {
  readonly recordKey: Buffer
  /** What the database file must begin with. */
  readonly start: string
}

/**
 * The record key of a folder. Of a rekey that was cut off the new keyring is taken where its database stands already.
 * @throws record-not-found, record-half-written, record-damaged, record-newer, wrong-passphrase
 */
export function openedKeyring(folder: string, secret: string): OpenedKeyring {
  const keyring = join(folder, keyringFile)
  const database = join(folder, databaseFile)
  if (!existsSync(keyring) && !existsSync(database))
    throw new GirokError('record-not-found', { path: folder })
  for (const [file, missing] of [
    [keyring, keyringFile],
    [database, databaseFile],
  ] as const) {
    if (!existsSync(file)) throw new GirokError('record-half-written', { path: folder, missing })
  }
  const found = parseKeyring(read(nextIsCurrent(folder) ? join(folder, nextKeyringFile) : keyring))
  return { recordKey: openKeyring(found, secret), start: found.start }
}

/**
 * Finishes a rekey that was cut off where its database stands already, and clears it away where it doesn't: a copy
 * left lying would keep what is erased later. Only for somebody who holds the database open: while another process
 * is at its rekey, nobody else does.
 */
export function settleRekey(folder: string): void {
  const next = join(folder, nextKeyringFile)
  if (nextIsCurrent(folder)) renameSync(next, join(folder, keyringFile))
  else rmSync(next, { force: true })
  rmSync(`${next}.part`, { force: true })
  removeDatabase(join(folder, nextDatabaseFile))
}

function nextIsCurrent(folder: string): boolean {
  const next = join(folder, nextKeyringFile)
  if (!existsSync(next)) return false
  try {
    return parseKeyring(read(next)).start === fileStart(join(folder, databaseFile))
  } catch {
    return false
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw fileError(error, path)
  }
}
