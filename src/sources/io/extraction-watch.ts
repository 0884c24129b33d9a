// Ends the process in which a file is read when it takes too much memory, or when nobody waits for it any more.
import { workerData } from 'node:worker_threads'

const everyMilliseconds = 25
const data: unknown = workerData
const limit = (numberAt(data, 'megabytes') ?? 0) * 1024 * 1024
const parent = numberAt(data, 'parent')

setInterval(() => {
  // SIGKILL, so that no dump of memory with a witness's words in it is left on the disk.
  if (process.memoryUsage.rss() > limit || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, everyMilliseconds)

function numberAt(value: unknown, key: string): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1]
  return typeof found === 'number' ? found : undefined
}
