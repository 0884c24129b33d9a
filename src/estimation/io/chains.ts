import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Progress } from '../../kernel/ports.ts'
import type { CaptureTable } from '../capture-table.ts'
import type { ChainPlan } from '../latent-class-method.ts'
import type { ChainAnswer, ChainTask } from './chain-worker.ts'

/**
 * Runs all chains, each from a seed of its own, on as many threads as there are cores. What comes out depends on the
 * seeds alone, not on how many threads there were or which was first.
 */
export async function runChains(
  table: CaptureTable,
  plan: ChainPlan,
  progress: Progress = () => undefined,
  threads = availableParallelism(),
): Promise<Float64Array[]> {
  const draws = new Array<Float64Array>(plan.chains)
  let next = 0
  let done = 0
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const workerData: ChainTask = { table, plan }
      const worker = new Worker(new URL('./chain-worker.ts', import.meta.url), { workerData })
      const more = (): void => {
        if (next < plan.chains) worker.postMessage(next++)
        else worker.terminate().then(() => resolve(), reject)
      }
      worker.on('error', reject)
      worker.on('message', (answer: ChainAnswer) => {
        draws[answer.chain] = answer.draws
        done += 1
        progress(done, plan.chains)
        more()
      })
      more()
    })
  await Promise.all(Array.from({ length: Math.min(threads, plan.chains) }, work))
  return draws
}
