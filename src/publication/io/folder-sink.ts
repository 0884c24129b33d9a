import { createHash, type Hash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sink } from '../form.ts'
import type { ManifestLine } from '../manifest.ts'

interface OpenFile {
  readonly hash: Hash
  handle: number | undefined
}

const mostOpen = 100

/** Writes files below a folder, and hashes them on the way, so that nothing is read again for the manifest. */
export class FolderSink implements Sink {
  readonly #folder: string
  readonly #files = new Map<string, OpenFile>()
  /** Those with a handle, the longest unused first. */
  readonly #open = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  add(path: string, chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const file = this.#fileAt(path)
    file.hash.update(bytes)
    for (let at = 0; at < bytes.length;) at += writeSync(file.handle ?? this.#reopened(path, file), bytes, at)
  }

  paths(): string[] {
    return [...this.#files.keys()]
  }

  /** Everything is on the disk. No more can be added. */
  end(): ManifestLine[] {
    for (const path of [...this.#open]) this.#close(path)
    // At the end and not before: by then the system has written most of it by itself.
    for (const path of this.#files.keys()) this.#flush(path)
    return [...this.#files].map(([path, { hash }]) => ({ path, sha256: hash.digest('hex') }))
  }

  /** Lets go of the files where writing failed. */
  abandon(): void {
    for (const path of this.#open) closeSync(this.#files.get(path)?.handle ?? -1)
    this.#open.clear()
  }

  #fileAt(path: string): OpenFile {
    const known = this.#files.get(path)
    if (known !== undefined) return known
    if (!/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(path)) {
      throw new Error(`a path that is not for every system: ${path}`)
    }
    const file: OpenFile = { hash: createHash('sha256'), handle: undefined }
    this.#files.set(path, file)
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true })
    return file
  }

  #reopened(path: string, file: OpenFile): number {
    const [oldest] = this.#open
    if (this.#open.size >= mostOpen && oldest !== undefined) this.#close(oldest)
    file.handle = openSync(join(this.#folder, path), 'a')
    this.#open.add(path)
    return file.handle
  }

  #close(path: string): void {
    const file = this.#files.get(path)
    this.#open.delete(path)
    if (file?.handle === undefined) return
    closeSync(file.handle)
    file.handle = undefined
  }

  #flush(path: string): void {
    const handle = openSync(join(this.#folder, path), 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  }
}
