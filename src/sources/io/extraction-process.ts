// The process in which files are read. Started by ExtractionChild, which gives it one job at a time.
import { Worker } from 'node:worker_threads'
import { GirokError, isGirokError } from '../../kernel/errors.ts'
import { isJob, type Job, type Reply } from './extraction-messages.ts'
import { readFile } from './read-file.ts'

const megabytes = Number(process.argv[2])
const megabyte = 1024 * 1024

// A thread of its own, since this one may not come up for air.
new Worker(new URL('extraction-watch.ts', import.meta.url), {
  workerData: { megabytes, parent: process.ppid },
}).unref()

// No reader here needs the network, and a file must not be able to tell anybody that it is being read.
Object.assign(globalThis, { fetch: undefined, WebSocket: undefined, EventSource: undefined })

process.on('message', (message: unknown) => {
  if (!isJob(message)) return
  void work(message).then((reply) => process.send?.(reply))
})
process.on('disconnect', () => process.exit())

async function work({ task, bytes, reading }: Job): Promise<Reply> {
  try {
    if (task === 'page') {
      const { harmlessPage } = await import('./harmless-page.ts')
      return { kind: 'page', html: await harmlessPage(bytes, reading), megabytes: held() }
    }
    const extraction = await readFile(bytes, reading)
    return { kind: 'extraction', extraction, megabytes: held() }
  } catch (error) {
    const { code, params } = asRule(error, reading.fileName)
    return { kind: 'error', code, params, megabytes: held() }
  }
}

const held = (): number => process.memoryUsage.rss() / megabyte

const isRule = (error: unknown): error is GirokError => isGirokError(error)

/** Whatever a library stumbles over is damage in the file, as far as its user is concerned. */
function asRule(error: unknown, file: string): GirokError {
  if (isRule(error)) return error
  const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown'
  const isMemory =
    error instanceof RangeError && /allocation failed|invalid (?:string|array) length/iu.test(detail)
  return isMemory
    ? new GirokError('extraction-memory', { file, megabytes })
    : new GirokError('file-damaged', { file, detail })
}
