import { join } from 'node:path'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import type { Context } from '../src/operations/operation.ts'
import { Record } from '../src/record/io/record.ts'

export const passphrase = 'four words and a bench'

export const recordFolder = (folder: string): string => join(folder, 'record')

export function newRecord(folder: string): Promise<{ record: Record; recoveryKey: string }> {
  return Record.create(recordFolder(folder), passphrase, { name: 'bench' }, { kinds })
}

export function openRecord(folder: string): Promise<Record> {
  return Record.open(recordFolder(folder), passphrase, { kinds })
}

export async function contextOf(record: Record): Promise<Context> {
  return { record, codebook: new Codebook(), member: await record.defaultMember(), language: 'en' }
}
