import { parentPort, workerData } from 'node:worker_threads'
import type { CaptureTable } from '../capture-table.ts'
import { runChain } from '../latent-class.ts'
import type { ChainPlan } from '../latent-class-method.ts'

export interface ChainTask {
  readonly table: CaptureTable
  readonly plan: ChainPlan
}

export interface ChainAnswer {
  readonly chain: number
  readonly draws: Float64Array<ArrayBuffer>
}

const { table, plan } = workerData as ChainTask
// Chains are dealt out one by one, so that no core waits while another still has several.
parentPort?.on('message', (chain: number) => {
  const draws = runChain(table, plan.seed, chain, plan)
  parentPort?.postMessage({ chain, draws } satisfies ChainAnswer, [draws.buffer])
})
