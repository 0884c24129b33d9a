import { availableParallelism } from 'node:os'
import { GirokError } from '../../kernel/errors.ts'
import type { Extraction, ExtractionOptions, Reading } from './extraction.ts'
import { ExtractionChild } from './extraction-child.ts'
import { kindOf, readFile } from './read-file.ts'

export type { Extraction, ExtractionOptions } from './extraction.ts'

const largest = 512 * 1024 * 1024
/** Text up to this size is decoded here: nothing in it is parsed, and a thousand small files take no detour. */
const small = 1024 * 1024
const usualSeconds = 60
const usualMegabytes = 1024

/** Draws text from files, the parsed kinds in processes of their own, with limits on time and memory. */
export class Extractor {
  readonly #most: number
  readonly #idle: ExtractionChild[] = []
  readonly #busy = new Set<ExtractionChild>()
  readonly #waiting: (() => void)[] = []
  #closed = false

  constructor(options: { workers?: number } = {}) {
    this.#most = Math.max(1, options.workers ?? Math.min(4, availableParallelism()))
  }

  /**
   * @throws GirokError file-empty, file-too-large, file-lies, file-kind-unknown, file-encrypted, file-damaged,
   * file-expands, file-without-text, text-undecodable, text-unpaired-surrogate, extraction-timeout, extraction-memory
   */
  async extract(bytes: Uint8Array, fileName: string, options: ExtractionOptions = {}): Promise<Extraction> {
    if (this.#closed) throw new Error('extractor closed')
    if (bytes.length === 0) throw new GirokError('file-empty', { file: fileName })
    if (bytes.length > largest) {
      throw new GirokError('file-too-large', { file: fileName, bytes: bytes.length, limit: largest })
    }
    const reading: Reading = { fileName, encoding: options.encoding }
    const kind = kindOf(bytes, reading)
    const parsed = kind === 'pdf' || kind === 'zip' || kind === 'html'
    if (!parsed && (kind !== 'text' || bytes.length < small)) return readFile(bytes, reading)
    const child = await this.#take(options.megabytes ?? usualMegabytes)
    try {
      return await child.read(bytes, reading, options.seconds ?? usualSeconds)
    } finally {
      this.#give(child)
    }
  }

  /** The page of an HTML file, sanitised in a process of its own. @throws GirokError as `extract` */
  async page(bytes: Uint8Array, fileName: string): Promise<string> {
    const child = await this.#take(usualMegabytes)
    try {
      return await child.page(bytes, { fileName }, usualSeconds)
    } finally {
      this.#give(child)
    }
  }

  /** Ends every process; what is still being read fails. */
  close(): Promise<void> {
    this.#closed = true
    for (const child of [...this.#idle, ...this.#busy]) child.stop()
    for (const wake of this.#waiting.splice(0)) wake()
    return Promise.resolve()
  }

  async #take(megabytes: number): Promise<ExtractionChild> {
    while (this.#busy.size >= this.#most) await new Promise<void>((wake) => this.#waiting.push(wake))
    if (this.#closed) throw new Error('extractor closed')
    const idle = this.#idle.splice(0)
    const fitting = idle.find((child) => child.fit && child.megabytes === megabytes)
    for (const child of idle) {
      if (child === fitting) continue
      // One with other limits makes room, so that there are never more processes than asked for.
      if (child.fit && this.#busy.size + this.#idle.length + 1 < this.#most) this.#idle.push(child)
      else child.stop()
    }
    const child = fitting ?? new ExtractionChild(megabytes)
    this.#busy.add(child)
    return child
  }

  #give(child: ExtractionChild): void {
    this.#busy.delete(child)
    if (child.fit && !this.#closed) this.#idle.push(child)
    else child.stop()
    this.#waiting.shift()?.()
  }
}
