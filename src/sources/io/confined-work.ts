import { Worker } from 'node:worker_threads'
import { GirokError, isGirokError } from '../../kernel/errors.ts'
import type { Reply } from './confined-messages.ts'

const megabyte = 1024 * 1024

/** What a job asks for, once it is looked at: the name of its file, and how to read it. */
export interface Work {
  readonly file: string
  run(): unknown
}

/** The other end of ConfinedChild: does one job after another, in a process that is watched. */
export function workConfined(read: (job: unknown) => Work | undefined): void {
  const megabytes = Number(process.argv[2])

  // A thread of its own, since this one may not come up for air.
  new Worker(new URL('extraction-watch.ts', import.meta.url), {
    workerData: { megabytes, parent: process.ppid },
  }).unref()

  // No reader here needs the network, and a file must not be able to tell anybody that it is being read.
  Object.assign(globalThis, { fetch: undefined, WebSocket: undefined, EventSource: undefined })

  process.on('message', (job: unknown) => {
    const work = read(job)
    if (work) void done(work, megabytes).then((reply) => process.send?.(reply))
  })
  process.on('disconnect', () => process.exit())
}

async function done(work: Work, megabytes: number): Promise<Reply> {
  try {
    return { value: await work.run(), megabytes: held() }
  } catch (error) {
    const { code, params } = asRule(error, work.file, megabytes)
    return { code, params, megabytes: held() }
  }
}

const held = (): number => process.memoryUsage.rss() / megabyte

const isRule = (error: unknown): error is GirokError => isGirokError(error)

/** Whatever a library stumbles over is damage in the file, as far as its user is concerned. */
function asRule(error: unknown, file: string, megabytes: number): GirokError {
  if (isRule(error)) return error
  const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown'
  const isMemory =
    error instanceof RangeError && /allocation failed|invalid (?:string|array) length/iu.test(detail)
  return isMemory
    ? new GirokError('extraction-memory', { file, megabytes })
    : new GirokError('file-damaged', { file, detail })
}
