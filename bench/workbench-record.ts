/** The record that the workbench is measured on, and its server in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accountKind } from '../src/accounts/kinds.ts'
import { add } from '../src/operations/add.ts'
import { find } from '../src/operations/find.ts'
import { importSheet } from '../src/operations/import-sheet.ts'
import { contextOf, newRecord, recordFolder } from './bench-record.ts'
import { prepareImport } from './import.ts'
import { dice } from './dice.ts'
import { inventedSources, sheetRow } from './invented-sheet.ts'
import { prose } from './invented-text.ts'
import type { Sizes } from './sizes.ts'

/** The source that a thousand accounts rest on. */
export const crowded = 'crowded.txt'
const accountsOfCrowded = 1000

export const keptQuestions = [
  'type:execution where:XA-05',
  'type:execution when:2010/2015',
  'type:torture media:KR',
]

export async function prepareWorkbench(folder: string, sizes: Sizes): Promise<void> {
  const rows = sizes.rows - accountsOfCrowded
  prepareImport(folder, { ...sizes, rows, sources: sizes.sources - 1 })
  const [pattern] = [...inventedSources(1, accountsOfCrowded)]
  const { text, sentences } = prose('en', 100_000, dice(20260404))
  writeFileSync(join(folder, 'sources', crowded), text)
  const coded = (pattern?.rows ?? []).map((row, at) => ({
    ...row,
    source: crowded,
    quote: sentences[at % sentences.length] ?? '',
  }))
  appendFileSync(join(folder, 'sheet.csv'), coded.map(sheetRow).join(''))
  const { record } = await newRecord(folder)
  const context = await contextOf(record)
  await add.run(context, add.input.parse({ paths: [join(folder, 'sources')] }))
  const report = await importSheet.run(context, importSheet.input.parse({ path: join(folder, 'sheet.csv') }))
  const refused = report.refused[0]
  if (refused) throw new Error(JSON.stringify(refused))
  for (const question of keptQuestions)
    await find.run(context, find.input.parse({ question, titleEn: question }))
  console.log(`workbench: ${await record.read.count(accountKind.kind)} accounts`)
  await record.close()
}

export interface ServedRecord {
  readonly link: string
  /** Megabytes that its process holds now, and held at most; none where the system doesn't tell. */
  memory(): { now: number; peak: number } | undefined
  close(): void
}

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/** Serves it as `girok serve` does. */
export async function serveRecord(folder: string): Promise<ServedRecord> {
  const args = ['--disable-warning=ExperimentalWarning', main, '-r', recordFolder(folder), '--json', 'serve']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const link = await linkOf(child)
  return {
    link,
    memory: () => memoryOf(child.pid ?? 0),
    close: () => void child.kill(),
  }
}

function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/.exec(said)
      if (found) resolve(found[0])
    })
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}

function memoryOf(pid: number): { now: number; peak: number } | undefined {
  if (process.platform !== 'linux') return undefined
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024)
  return { now: of('VmRSS'), peak: of('VmHWM') }
}
