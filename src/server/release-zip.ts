import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import { GirokError } from '../kernel/errors.ts'

/** What a ZIP file holds without its later extensions, a little less. */
const mostBytes = 4_000_000_000
const mostFiles = 65_000

/** A folder as a ZIP file, made while it is sent: the same folder gives the same bytes. @throws file-too-large */
export function zipOf(folder: string, name: string, at: string): ReadableStream<Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
    .sort()
  const bytes = files.reduce((sum, it) => sum + statSync(it).size, 0)
  if (bytes > mostBytes || files.length > mostFiles)
    throw new GirokError('file-too-large', { file: `${name}.zip`, bytes, limit: mostBytes })
  const chunks = zipped(folder, name, files, new Date(at))
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}

async function* zipped(
  folder: string,
  name: string,
  files: readonly string[],
  at: Date,
): AsyncGenerator<Uint8Array, undefined> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const drained = (): Uint8Array[] => {
    const some = ready
    ready = []
    return some
  }
  for (const path of files) {
    const entry = new ZipDeflate(`${name}/${relative(folder, path).split(sep).join('/')}`, { level: 6 })
    // The moment of sealing, for all: when a file was copied is nobody's business.
    entry.mtime = at
    zip.add(entry)
    for await (const chunk of createReadStream(path)) {
      if (chunk instanceof Uint8Array) entry.push(chunk)
      yield* drained()
    }
    entry.push(new Uint8Array(), true)
    yield* drained()
  }
  zip.end()
  yield* drained()
  return undefined
}
