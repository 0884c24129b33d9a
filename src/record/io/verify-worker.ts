import { parentPort, workerData } from 'node:worker_threads'
import { isGirokError } from '../../kernel/errors.ts'
import { databaseError, openDatabase } from './database.ts'
import { databaseFile } from './opened-keyring.ts'
import { verifyRange, type RangeReport } from './verify-range.ts'

/** What a worker is asked: a stretch of one log, in a database that it opens for itself, to read only. */
export interface RangeTask {
  readonly path: string
  readonly key: Uint8Array
  readonly log: { id: number; origin: string }
  readonly from: number
  readonly to: number
}

/** What it answers: how far it is, and at the end its report or the rule that was broken. */
export type RangeAnswer =
  | { readonly entries: number }
  | { readonly report: RangeReport }
  | { readonly damaged: { file: string; detail: string } }

const { path, key, log, from, to } = workerData as RangeTask
const answer = (message: RangeAnswer, moved: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, moved)
try {
  const db = openDatabase(path, key, { readOnly: true })
  try {
    const report = await verifyRange(db, log, from, to, (entries) => answer({ entries }))
    answer({ report }, [report.leaves.buffer as ArrayBuffer, report.states.buffer as ArrayBuffer])
  } finally {
    await db.destroy()
  }
} catch (error) {
  // An error loses its class between threads.
  const named = databaseError(error, databaseFile)
  if (!isGirokError(named) || named.code !== 'record-damaged') throw named
  answer({ damaged: named.params as { file: string; detail: string } })
}
