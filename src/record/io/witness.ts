import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { GirokError } from '../../kernel/errors.ts'
import { canonicalJson } from '../canonical-json.ts'
import { writeWhole } from './files.ts'
import { openBytes, sealBytes } from './keyring.ts'

export const witnessFile = 'witness'

const seenSchema = z.record(z.string(), z.strictObject({ size: z.int(), note: z.string() }))

/**
 * The newest checkpoint that this folder has seen of each log, sealed beside the database. It shows that an older
 * `record.db` was put back; against somebody who puts the whole folder back only a checkpoint kept elsewhere helps.
 */
export class Witness {
  readonly #path: string
  readonly #key: Uint8Array

  constructor(folder: string, key: Uint8Array) {
    this.#path = join(folder, witnessFile)
    this.#key = key
  }

  /** By log; undefined where the file is missing. @throws record-damaged */
  seen(): Record<string, { size: number; note: string }> | undefined {
    if (!existsSync(this.#path)) return undefined
    const damaged = new GirokError('record-damaged', { file: witnessFile, detail: 'seal' })
    const text = readFileSync(this.#path, 'latin1')
    const plain = openBytes(this.#key, text, 'girok/witness')
    // Base64 leaves bits unused at its end: only the exact text that was written is the witness.
    if (!plain || Buffer.from(text, 'base64url').toString('base64url') !== text) throw damaged
    return seenSchema.parse(JSON.parse(plain.toString()))
  }

  /** Notes a commit's checkpoint. */
  saw(log: string, size: number, note: string): void {
    const known = this.seen() ?? {}
    const text = canonicalJson({ ...known, [log]: { size, note } })
    writeWhole(this.#path, sealBytes(this.#key, Buffer.from(text), 'girok/witness'))
  }

  /** Before a commit: a log that is shorter than it was seen to be must not go on, it would fork. @throws record-rolled-back */
  refuseRollback(log: string, size: number): void {
    const known = this.seen()?.[log]
    if (known && known.size > size)
      throw new GirokError('record-rolled-back', { known: known.size, found: size })
  }
}
