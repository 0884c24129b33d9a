import { parentPort, workerData } from 'node:worker_threads'
import { estimate, type Estimate } from '../estimation/io/estimate.ts'
import type { Captures } from '../estimation/read-captures.ts'

/** What has become of it so far, or in the end. */
export type Estimating =
  | { readonly done: number; readonly total: number }
  | { readonly found: Estimate }
  | { readonly fault: string }

const tell = (it: Estimating): void => parentPort?.postMessage(it)

// It is given how many persons stand on which lists, and nothing of anybody.
estimate(workerData as Captures, {}, (done, total) => tell({ done, total })).then(
  (found) => tell({ found }),
  (error: unknown) => tell({ fault: error instanceof Error ? (error.stack ?? error.message) : 'error' }),
)
