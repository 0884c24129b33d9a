import { createHash, type Hash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sink } from '../form.ts'
import type { ManifestLine } from '../manifest.ts'

interface OpenFile {
  readonly hash: Hash
  handle: number | undefined
  /** What isn't written yet: a table is added to line by line. */
  held: string
}

const mostOpen = 100
const mostHeld = 262_144
const mostHolding = 12

/** Writes files below a folder, and hashes them on the way, so that nothing is read again for the manifest. */
export class FolderSink implements Sink {
  readonly #folder: string
  /** Written by a thread of its own, and on the disk. */
  readonly #taken: ManifestLine[] = []
  readonly #files = new Map<string, OpenFile>()
  /** Those with a handle, the longest unused first. */
  readonly #open = new Set<string>()

  /** Those with something held, what was added to longest ago first. */
  readonly #holding = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  add(path: string, chunk: string | Uint8Array): void {
    const file = this.#fileAt(path)
    if (typeof chunk === 'string') {
      file.held += chunk
      this.#holding.delete(path)
      this.#holding.add(path)
      const [oldest] = this.#holding
      if (file.held.length > mostHeld) this.#pour(path, file)
      else if (this.#holding.size > mostHolding && oldest !== undefined)
        this.#pour(oldest, this.#fileAt(oldest))
    } else {
      this.#pour(path, file)
      this.#write(path, file, chunk)
    }
  }

  #pour(path: string, file: OpenFile): void {
    this.#holding.delete(path)
    if (file.held === '') return
    const bytes = Buffer.from(file.held)
    file.held = ''
    this.#write(path, file, bytes)
  }

  #write(path: string, file: OpenFile, bytes: Uint8Array): void {
    file.hash.update(bytes)
    for (let at = 0; at < bytes.length;) at += writeSync(file.handle ?? this.#reopened(path, file), bytes, at)
  }

  paths(): string[] {
    return [...this.#files.keys(), ...this.#taken.map(({ path }) => path)]
  }

  get shared(): NonNullable<Sink['shared']> {
    return { folder: this.#folder, take: (written) => void this.#taken.push(...written) }
  }

  /** Everything is on the disk. No more can be added. */
  end(): ManifestLine[] {
    for (const [path, file] of this.#files) {
      this.#pour(path, file)
      // A file into which nothing was put is there all the same.
      if (!existsSync(join(this.#folder, path))) this.#reopened(path, file)
    }
    for (const path of [...this.#open]) this.#close(path)
    // At the end and not before: by then the system has written most of it by itself.
    for (const path of this.#files.keys()) this.#flush(path)
    const own = [...this.#files].map(([path, { hash }]) => ({ path, sha256: hash.digest('hex') }))
    return [...own, ...this.#taken]
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
    const file: OpenFile = { hash: createHash('sha256'), handle: undefined, held: '' }
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
