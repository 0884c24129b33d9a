import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { GirokError } from '../kernel/errors.ts'
import type { Progress } from '../kernel/ports.ts'
import { kinds } from '../kinds.ts'
import { memberMeant, membersIn } from '../operations/members.ts'
import type { Context } from '../operations/operation.ts'
import { codebookIn } from '../operations/record-codebook.ts'
import { keyringFile, Record } from '../record/io/record.ts'
import type { Shell } from './shell.ts'
import { askPassphrase, progressBar, type Terminal } from './terminal.ts'
import { textsIn } from './texts.ts'

/** The record's folder: as given, else `GIROK_RECORD`, else the folder one stands in. @throws record-not-found */
export function recordFolder(terminal: Terminal, given: string | undefined): string {
  const folder = given ?? terminal.env['GIROK_RECORD']
  if (folder !== undefined && folder !== '') return folder
  if (existsSync(join(process.cwd(), keyringFile))) return process.cwd()
  throw new GirokError('record-not-found', { path: process.cwd() })
}

/** Opens the record, lets `work` use it, and closes it whatever happens. */
export async function withRecord<T>(
  terminal: Terminal,
  folder: string,
  label: string,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  if (!existsSync(join(folder, keyringFile)) && !existsSync(folder))
    throw new GirokError('record-not-found', { path: folder })
  const secret = await askPassphrase(terminal, textsIn(terminal.language).askPassphrase)
  const record = await Record.open(folder, secret, { kinds })
  const bar = progressBar(terminal, label)
  try {
    return await work(await contextOf(record, terminal, bar))
  } finally {
    bar.end()
    await record.close()
  }
}

export const inRecord = <T>(
  { terminal, record }: Shell,
  work: (context: Context) => Promise<T>,
): Promise<T> => withRecord(terminal, recordFolder(terminal, record()), '', work)

export async function contextOf(record: Record, terminal: Terminal, progress: Progress): Promise<Context> {
  const member =
    terminal.as === undefined
      ? await record.defaultMember()
      : memberMeant(await membersIn(record.read), terminal.as)
  return { record, codebook: await codebookIn(record), member, language: terminal.language, progress }
}
