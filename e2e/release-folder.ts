import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDataFile } from '../src/publication/data-file.ts'
import { dataPath, headName, type PackedAccount, type Publication } from '../src/publication/model.ts'
import type { ReleaseHead, WithheldAccount } from '../src/publication/model.ts'
import { openAccount } from '../src/publication/packed-account.ts'

/** A release as its folder has it, all accounts opened: small ones only. */
export function readRelease(folder: string): Publication {
  const read = (name: string): unknown =>
    readDataFile(name, readFileSync(join(folder, dataPath(name)), 'utf8'))
  const head = read(headName) as ReleaseHead
  const rows = head.shards.flatMap(({ name }) => read(name) as (PackedAccount | WithheldAccount)[])
  const accounts = rows.map((it) => [it.id, it.withheld === undefined ? openAccount(it) : it] as const)
  return { ...head, accounts: Object.fromEntries(accounts) }
}
