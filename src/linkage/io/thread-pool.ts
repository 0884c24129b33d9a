import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Answer, News, Shared, Task } from './thread-messages.ts'

/** Threads that share a table. Tasks are dealt out one by one, so that no core waits while another still has several. */
export class ThreadPool {
  readonly #workers: readonly Worker[]

  constructor(shared: Shared, threads = availableParallelism()) {
    // What a thread may hold besides shared memory; a machine that has less swaps or refuses either way.
    const resourceLimits = { maxOldGenerationSizeMb: 4096 }
    this.#workers = Array.from(
      { length: threads },
      () => new Worker(new URL('./link-worker.ts', import.meta.url), { workerData: shared, resourceLimits }),
    )
  }

  tell(news: News): void {
    for (const worker of this.#workers) worker.postMessage(news)
  }

  /** Does all tasks, made as they are dealt, in whatever order; `take` gets each answer as it comes. */
  async doAll(tasks: Iterable<Task>, take: (answer: Answer, done: number) => void): Promise<void> {
    const left = tasks[Symbol.iterator]()
    let done = 0
    const work = (worker: Worker): Promise<void> =>
      new Promise((resolve, reject) => {
        const more = (): void => {
          const next = left.next()
          if (next.done !== true) worker.postMessage({ task: next.value })
          else {
            worker.off('message', answered)
            worker.off('error', reject)
            resolve()
          }
        }
        const answered = (answer: Answer): void => {
          done++
          take(answer, done)
          more()
        }
        worker.on('message', answered)
        worker.on('error', reject)
        more()
      })
    await Promise.all(this.#workers.map(work))
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}
