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
 * The record key of a folder. A rekey that was cut off is finished here where its database stands already, and
 * cleared away where it doesn't.
 * @throws record-not-found, record-half-written, record-damaged, record-newer, wrong-passphrase
 */
export function openedKeyring(folder: string, secret: string): OpenedKeyring {
  const keyring = join(folder, keyringFile)
  const next = join(folder, nextKeyringFile)
  const database = join(folder, databaseFile)
  if (!existsSync(keyring) && !existsSync(database))
    throw new GirokError('record-not-found', { path: folder })
  for (const [file, missing] of [
    [keyring, keyringFile],
    [database, databaseFile],
  ] as const) {
    if (!existsSync(file)) throw new GirokError('record-half-written', { path: folder, missing })
  }
  if (existsSync(next)) {
    const found = parseKeyring(read(next))
    if (found.start === fileStart(database)) {
      const recordKey = openKeyring(found, secret)
      renameSync(next, keyring)
      return { recordKey, start: found.start }
    }
    rmSync(next)
    removeDatabase(join(folder, nextDatabaseFile))
  }
  const found = parseKeyring(read(keyring))
  return { recordKey: openKeyring(found, secret), start: found.start }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw fileError(error, path)
  }
}
