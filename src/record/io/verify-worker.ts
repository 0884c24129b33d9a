import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from './database.ts'
import { verifyRange } from './verify-range.ts'

/** What a worker is asked: a stretch of one log, in a database that it opens for itself, to read only. */
export interface RangeTask {
  readonly path: string
  readonly key: Uint8Array
  readonly log: { id: number; origin: string }
  readonly from: number
  readonly to: number
}

const { path, key, log, from, to } = workerData as RangeTask
const db = openDatabase(path, key, { readOnly: true })
const report = await verifyRange(db, log, from, to, (entries) => parentPort?.postMessage({ entries }))
await db.destroy()
parentPort?.postMessage({ report }, [report.leaves.buffer as ArrayBuffer])
