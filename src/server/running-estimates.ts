import { Worker } from 'node:worker_threads'
import { GirokError } from '../kernel/errors.ts'
import type { CountedFrom } from '../operations/kept-estimates.ts'
import type { EstimateFound, Estimating, ToEstimate } from './estimating-thread.ts'

interface Running {
  readonly worker: Worker
  readonly end: (error: Error) => void
  progress: { done: number; total: number } | undefined
}

/** One that has come out, and from what. */
export interface DoneEstimate {
  readonly estimate: EstimateFound['estimate']
  readonly from: CountedFrom
}

/** So many that came out are remembered: who keeps one has it on the screen. */
const mostDone = 16

/** Estimates under way, each in a thread of its own: they take from seconds to minutes, and may be given up. */
export class RunningEstimates {
  readonly #running = new Map<string, Running>()
  readonly #done = new Map<string, DoneEstimate>()

  /** `id`: by which whoever asked asks how far it is. `signal`: nobody waits any more. */
  run(id: string, asked: ToEstimate, signal?: AbortSignal): Promise<EstimateFound> {
    return new Promise<EstimateFound>((resolve, reject) => {
      const worker = new Worker(new URL('./estimating-thread.ts', import.meta.url), { workerData: asked })
      worker.unref()
      const end = (error: Error): void => {
        this.#running.delete(id)
        void worker.terminate()
        reject(error)
      }
      const running: Running = { worker, end, progress: undefined }
      this.#running.set(id, running)
      signal?.addEventListener('abort', () => end(givenUp()))
      worker.on('error', end)
      worker.on('message', (it: Estimating) => {
        if ('total' in it) running.progress = it
        else if ('fault' in it) end(new Error(it.fault))
        else {
          this.#running.delete(id)
          void worker.terminate()
          resolve(it.found)
        }
      })
    })
  }

  progress(id: string): Running['progress'] {
    return this.#running.get(id)?.progress
  }

  /** Until the record is locked, so that it can be kept as it was computed here, and not as a page says that it was. */
  remember(id: string, done: DoneEstimate): void {
    this.#done.set(id, done)
    for (const oldest of this.#done.keys()) {
      if (this.#done.size <= mostDone) break
      this.#done.delete(oldest)
    }
  }

  done(id: string): DoneEstimate | undefined {
    return this.#done.get(id)
  }

  /** The record is locked: what it asked for ends. */
  clear(): void {
    this.#done.clear()
    for (const { end } of this.#running.values()) end(givenUp())
  }
}

const givenUp = (): GirokError => new GirokError('passphrase-needed', {})
