import { randomBytes } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileStart, rekeyDatabase } from './database.ts'
import { writeWhole } from './files.ts'
import { deriveKey, makeKeyring, requirePassphrase } from './keyring.ts'
import {
  databaseFile,
  keyringFile,
  nextDatabaseFile,
  nextKeyringFile,
  openedKeyring,
  settleRekey,
} from './opened-keyring.ts'

/**
 * Gives the record a new key under a new passphrase, and encrypts the database anew with it. The new database and
 * keyring are made beside the old ones and take their places only when both are whole on disk: cut off at any
 * moment, the record opens with the old passphrase or the new one, and is the same.
 * The sealed evidence stays as it is: its key lies in the database.
 * @returns the new recovery key  @throws wrong-passphrase, passphrase-too-short, record-busy, disk-full
 */
export function rekey(folder: string, secret: string, passphrase: string): string {
  const { recordKey } = openedKeyring(folder, secret)
  const fresh = randomBytes(32)
  const database = join(folder, databaseFile)
  const next = join(folder, nextDatabaseFile)
  requirePassphrase(passphrase)
  const keys = { old: deriveKey(recordKey, 'database'), fresh: deriveKey(fresh, 'database') }
  let printed = ''
  const place = (): void => {
    const { text, recoveryKey } = makeKeyring(fresh, passphrase, fileStart(next))
    printed = recoveryKey
    writeWhole(join(folder, nextKeyringFile), text)
    for (const journal of ['-wal', '-shm']) rmSync(database + journal, { force: true })
    renameSync(next, database)
    renameSync(join(folder, nextKeyringFile), join(folder, keyringFile))
  }
  rekeyDatabase(database, next, keys, { prepare: () => settleRekey(folder), place })
  return printed
}
