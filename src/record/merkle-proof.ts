import type { Sha256 } from '../kernel/ports.ts'
import { isSize, isSubtree, TreeHasher } from './merkle-tree.ts'

/** The leaf hash at an index of the tree: 32 bytes. */
type LeafAt = (index: number) => Uint8Array

/** Shows that the tree of size `from` is the beginning of that of size `to` (RFC 6962 section 2.1.2). */
export function consistencyProof(sha256: Sha256, from: number, to: number, leafAt: LeafAt): Uint8Array[] {
  return subtreeConsistencyProof(sha256, { start: 0, end: from, size: to }, leafAt)
}

/** Shows that the leaves `[start, end)` are a subtree of the tree of that size (draft-ietf-plants-merkle-tree-certs). */
export function subtreeConsistencyProof(
  sha256: Sha256,
  { start, end, size }: { start: number; end: number; size: number },
  leafAt: LeafAt,
): Uint8Array[] {
  if (!isSubtree(start, end) || !isSize(size) || end > size) throw new RangeError(`${start} ${end} ${size}`)
  if (start === end) return []
  const hash = (from: number, to: number): Uint8Array => rangeHash(sha256, from, to, leafAt)
  /** `known`: whether the verifier has the hash of the whole of what is asked for. */
  const prove = (low: number, high: number, from: number, known: boolean): Uint8Array[] => {
    if (from === low && end === high) return known ? [] : [hash(low, high)]
    const middle = low + split(high - low)
    if (end <= middle) return [...prove(low, middle, from, known), hash(middle, high)]
    if (from >= middle) return [...prove(middle, high, from, known), hash(low, middle)]
    return [...prove(middle, high, middle, false), hash(low, middle)]
  }
  return prove(0, size, start, true)
}

function rangeHash(sha256: Sha256, start: number, end: number, leafAt: LeafAt): Uint8Array {
  const hasher = new TreeHasher(sha256)
  for (let index = start; index < end; index++) hasher.append(leafAt(index))
  return hasher.root()
}

/** The largest power of two below `size`, which is at least 2. */
function split(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}
