import type { Sha256 } from '../kernel/ports.ts'
import { nodeHash } from './merkle-tree.ts'

const hashLength = 32

/**
 * The audit paths of all leaves of one tree (RFC 6962 section 2.1.1). Held are the hashes of the tree's nodes, twice
 * as many as its leaves, and no path: a hundred thousand paths held as texts took 250 MB.
 */
export class AuditPaths {
  /** The hashes of each level one after the other, from the leaves upwards. */
  readonly #levels: readonly Uint8Array[]
  readonly size: number

  /** `leaves`: the leaf hashes one after the other, 32 bytes each. */
  constructor(sha256: Sha256, leaves: Uint8Array) {
    if (leaves.length % hashLength !== 0) throw new RangeError('a leaf hash has 32 bytes')
    this.size = leaves.length / hashLength
    const levels = [leaves]
    const room = new Uint8Array(2 * hashLength + 1)
    for (let below = leaves; below.length > hashLength; below = levels.at(-1) ?? below) {
      const count = below.length / hashLength
      const level = new Uint8Array(Math.ceil(count / 2) * hashLength)
      for (let left = 0; left < count; left += 2) {
        // Where there is no right half, what is on the left is a whole subtree of the level above.
        const hash =
          left + 1 < count
            ? nodeHash(sha256, hashAt(below, left), hashAt(below, left + 1), room)
            : hashAt(below, left)
        level.set(hash, (left / 2) * hashLength)
      }
      levels.push(level)
    }
    this.#levels = levels
  }

  /** From the leaf upwards. An index outside the tree is a bug of the caller's. */
  of(index: number): Uint8Array[] {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size)
      throw new RangeError(`no leaf ${index} of ${this.size}`)
    const path: Uint8Array[] = []
    let at = index
    for (const level of this.#levels) {
      const beside = at % 2 === 0 ? at + 1 : at - 1
      if (beside * hashLength < level.length) path.push(hashAt(level, beside))
      at = Math.floor(at / 2)
    }
    return path
  }
}

const hashAt = (level: Uint8Array, place: number): Uint8Array =>
  level.subarray(place * hashLength, (place + 1) * hashLength)
