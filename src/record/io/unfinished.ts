import { rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile, keyringFile } from './opened-keyring.ts'
import { witnessFile } from './witness.ts'

export const itemsFolder = 'items'

/**
 * Takes away what the making of a record left when it failed, so that it can be tried again: a folder with half a
 * record in it would be refused as not empty. Only for a record that was made in this very run.
 */
export function discardUnfinished(folder: string): void {
  const journals = ['-wal', '-shm', '-journal'].map((it) => databaseFile + it)
  const whole = [databaseFile, keyringFile, witnessFile]
  for (const file of [...whole, ...whole.map((it) => `${it}.part`), ...journals, itemsFolder])
    rmSync(join(folder, file), { recursive: true, force: true })
  try {
    rmdirSync(folder)
  } catch {
    // Somebody else keeps something in it: it stays.
  }
}
