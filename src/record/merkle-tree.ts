import { GirokError } from '../kernel/errors.ts'
import type { Sha256 } from '../kernel/ports.ts'

// The Merkle tree of RFC 6962 section 2.1 (the same as in C2SP tlog-tiles). Wherever a leaf is meant, its leaf hash is
// handed over: 32 bytes. Sizes and indices go up to 2^53 - 1, so halving is done by division, not by bits.

/** What stands for a leaf in the tree: SHA-256(0x00 || data), a text being its UTF-8. */
export function leafHash(sha256: Sha256, data: Uint8Array | string): Uint8Array {
  if (typeof data === 'string') return sha256(`\u0000${data}`)
  const prefixed = new Uint8Array(data.length + 1)
  prefixed.set(data, 1)
  return sha256(prefixed)
}

/** SHA-256(0x01 || left || right). `room` is where the 65 bytes are put together: to allocate costs more than to hash. */
export function nodeHash(
  sha256: Sha256,
  left: Uint8Array,
  right: Uint8Array,
  room: Uint8Array = new Uint8Array(65),
): Uint8Array {
  if (!isHash(left) || !isHash(right)) throw new RangeError('a hash in the tree has 32 bytes')
  room[0] = 1
  room.set(left, 1)
  room.set(right, 33)
  return sha256(room)
}

/**
 * All that must be kept of a tree to let it grow: the hashes of the perfect subtrees that it is made of, from the
 * largest to the smallest; as many as `size` has ones in binary.
 */
export interface Frontier {
  readonly size: number
  readonly hashes: readonly Uint8Array[]
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** The frontier with one more leaf. */
export function append(sha256: Sha256, frontier: Frontier, leaf: Uint8Array): Frontier {
  const hasher = new TreeHasher(sha256, frontier)
  hasher.append(leaf)
  return hasher.frontier()
}

/** The root of the tree that a frontier stands for; of the empty tree, the hash of nothing. */
export function rootOf(sha256: Sha256, frontier: Frontier): Uint8Array {
  return new TreeHasher(sha256, frontier).root()
}

/** A tree that grows in place, for streams of leaves. A frontier that can't be one throws `value-unusable`. */
export class TreeHasher {
  readonly #sha256: Sha256
  readonly #hashes: Uint8Array[]
  readonly #room = new Uint8Array(65)
  #size: number

  constructor(sha256: Sha256, frontier: Frontier = emptyFrontier) {
    const { size, hashes } = frontier
    if (!isSize(size) || hashes.length !== ones(size) || !hashes.every(isHash)) {
      throw new GirokError('value-unusable', { field: 'frontier', detail: `${size}/${hashes.length}` })
    }
    this.#sha256 = sha256
    this.#hashes = [...hashes]
    this.#size = size
  }

  get size(): number {
    return this.#size
  }

  append(leaf: Uint8Array): void {
    if (!isHash(leaf)) throw new RangeError('a leaf hash has 32 bytes')
    let hash = leaf
    // Every one at the low end of the size is a perfect subtree that the new leaf completes to one twice as large.
    for (let size = this.#size; size % 2 === 1; size = (size - 1) / 2) {
      hash = nodeHash(this.#sha256, this.#hashes.pop() ?? hash, hash, this.#room)
    }
    this.#hashes.push(hash)
    this.#size += 1
  }

  root(): Uint8Array {
    if (this.#size === 0) return this.#sha256('')
    return this.#hashes.reduceRight((right, left) => nodeHash(this.#sha256, left, right))
  }

  frontier(): Frontier {
    return { size: this.#size, hashes: [...this.#hashes] }
  }
}

/** The length in bytes of every hash in the tree. */
export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === 32
}

/** Whether a number can be the size of a tree, or a place in one. */
export function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

/**
 * Whether the leaves from `start` to before `end` are what draft-ietf-plants-merkle-tree-certs calls a subtree:
 * `start` is a multiple of the smallest power of two that is not below their number.
 */
export function isSubtree(start: number, end: number): boolean {
  if (!isSize(start) || !isSize(end) || start > end) return false
  let width = 1
  while (width < end - start) width *= 2
  return start % width === 0
}

function ones(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
