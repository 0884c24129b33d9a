import { parentPort, workerData } from 'node:worker_threads'
import type { CapturesByStratum } from '../estimation/captures-by-stratum.ts'
import { estimate, type Estimate } from '../estimation/io/estimate.ts'
import { estimateStrata } from '../estimation/io/estimate-strata.ts'
import { overDrawn, type OverDrawn } from '../estimation/over-drawn.ts'
import type { CaptureTable } from '../estimation/capture-table.ts'
import type { ChainPlan } from '../estimation/latent-class-method.ts'
import type { Captures } from '../estimation/read-captures.ts'

export interface ToEstimate {
  readonly captures: Captures | CapturesByStratum
  readonly plan: Partial<ChainPlan>
  /** Of clusterings that were drawn, where questions wait. */
  readonly drawn: readonly CaptureTable[]
}

export interface EstimateFound {
  readonly estimate: Estimate
  readonly drawn: OverDrawn | undefined
}

/** What has become of it so far, or in the end. */
export type Estimating =
  | { readonly done: number; readonly total: number }
  | { readonly found: EstimateFound }
  | { readonly fault: string }

const tell = (it: Estimating): void => parentPort?.postMessage(it)

// It is given how many persons stand on which lists, and nothing of anybody.
const { captures, plan, drawn } = workerData as ToEstimate
const progress = (done: number, total: number): void => tell({ done, total })
const estimating =
  'strata' in captures ? estimateStrata(captures, plan, progress) : estimate(captures, plan, progress)
estimating.then(
  (found) => tell({ found: { estimate: found, drawn: overDrawn(drawn) } }),
  (error: unknown) => tell({ fault: error instanceof Error ? (error.stack ?? error.message) : 'error' }),
)
