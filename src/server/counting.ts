import { Worker } from 'node:worker_threads'
import { GirokError } from '../kernel/errors.ts'
import type { Progress } from '../kernel/ports.ts'
import type { Record } from '../record/io/record.ts'
import type { As, Asked, Told } from './counting-thread.ts'

/** Names of the operations that the thread runs. */
export const counted: ReadonlySet<string> = new Set([
  'ask',
  'kept',
  'kept-finding',
  'finding',
  'result',
  'lens',
  'stale-findings',
  'pairs',
  'person-pairs',
  'listed-pairs',
  'listed-pair',
  'linked-count',
  'linked-captures',
  'kept-estimates',
  'release-fields',
  'preview-text',
  'diff-releases',
  'check-release',
])

interface Waiting {
  readonly progress: Progress | undefined
  readonly resolve: (json: string) => void
  readonly reject: (error: unknown) => void
}

/** A thread that counts, so that the server can answer everybody else meanwhile. It holds what it has read. */
export class Counting {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #ended = false

  /** Starts the thread: loading its program takes as long as reading half a record, so it begins before the key is here. */
  constructor() {
    this.#worker = new Worker(new URL('./counting-thread.ts', import.meta.url))
    this.#worker.unref()
    this.#worker.on('message', (told: Told) => this.#heard(told))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new GirokError('passphrase-needed', {})))
  }

  /** It failed as a whole, for want of memory for one: another is to be started. */
  get ended(): boolean {
    return this.#ended
  }

  /** Gives it the record that is open: it opens the file for itself, and begins to read. */
  open({ folder, databaseKey }: Pick<Record, 'folder' | 'databaseKey'>): void {
    this.#send({ folder, key: databaseKey })
  }

  /** JSON of what the query gives. `signal`: whoever asked has gone. */
  run(
    name: string,
    input: unknown,
    as: As,
    { signal, progress }: { signal?: AbortSignal; progress?: Progress | undefined } = {},
  ): Promise<string> {
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, progress })
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.delete(id)) return
        this.#send({ drop: id })
        resolve('null')
      })
      this.#send({ id, name, input, as })
    })
  }

  /** Has what was just written read before anybody asks. */
  changed(): void {
    this.#send({ changed: true })
  }

  /** Ends the thread, and with it all that it held. */
  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #send(asked: Asked): void {
    this.#worker.postMessage(asked)
  }

  #heard(told: Told): void {
    const waiting = this.#waiting.get(told.id)
    if ('total' in told) {
      waiting?.progress?.(told.done, told.total)
      return
    }
    this.#waiting.delete(told.id)
    if (!waiting) return
    if ('json' in told) waiting.resolve(told.json)
    else if ('broken' in told) waiting.reject(new GirokError(told.broken.code, told.broken.params))
    else waiting.reject(new Error(told.fault))
  }

  #end(error: unknown): void {
    this.#ended = true
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
