import { ConfinedChild } from '../../sources/io/confined-child.ts'
import type { Table } from '../sheet.ts'
import { isTable, type SheetJob } from './sheet-messages.ts'

const seconds = 60
const megabytes = 1024

/**
 * As `readTable`, in a process of its own: sheets come from anywhere, and the process that holds the key parses
 * nothing from anywhere. @throws as `readTable`, and extraction-timeout, extraction-memory, file-damaged
 */
export async function readSheet(bytes: Uint8Array, file: string, encoding?: string): Promise<Table> {
  const child = new ConfinedChild(new URL('sheet-process.ts', import.meta.url), megabytes)
  try {
    const job: SheetJob = { bytes, file, encoding }
    const table = await child.ask(job, file, seconds)
    if (!isTable(table)) throw new Error('another reply')
    return table
  } finally {
    child.stop()
  }
}
