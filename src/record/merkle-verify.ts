import type { Sha256 } from '../kernel/ports.ts'
import { isHash, isSize, isSubtree, nodeHash } from './merkle-tree.ts'

// After RFC 9162 sections 2.1.3.2 and 2.1.4.2. Nothing here trusts its input: whatever is wrong with sizes, indices
// or the length of a hash, the answer is false and nothing is thrown.

type Hashes = readonly Uint8Array[]

/** Whether `leaf` (a leaf hash) stands at `index` of the tree that has this size and root. */
export function verifyInclusion(
  sha256: Sha256,
  { index, size, leaf, proof, root }: InclusionClaim & { size: number },
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !isHash(leaf) || !proof.every(isHash)) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sha256, sibling, hash)
      // On the right border, levels where the node has no sibling are passed over.
      while (place % 2 === 0) [place, last] = [half(place), half(last)]
    } else {
      hash = nodeHash(sha256, hash, sibling)
    }
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && equal(hash, root)
}

export interface InclusionClaim {
  readonly index: number
  readonly leaf: Uint8Array
  readonly proof: Hashes
  readonly root: Uint8Array
}

/** Whether `leaf` stands at `index` of the whole tree, as proven by the root of the subtree `[start, end)`. */
export function verifySubtreeInclusion(
  sha256: Sha256,
  { start, end, index, ...claim }: InclusionClaim & { start: number; end: number },
): boolean {
  if (!isSubtree(start, end) || !isSize(index) || index < start) return false
  return verifyInclusion(sha256, { ...claim, index: index - start, size: end - start })
}

/**
 * Whether the tree of size `from` is the beginning of that of size `to`. Nothing can be said of an empty tree:
 * `from` 0 is false. Of two trees of one size, the roots are compared and nothing else is.
 */
export function verifyConsistency(
  sha256: Sha256,
  claim: { from: number; to: number; fromRoot: Uint8Array; toRoot: Uint8Array; proof: Hashes },
): boolean {
  if (claim.from === 0) return false
  return verifySubtreeConsistency(sha256, {
    start: 0,
    end: claim.from,
    size: claim.to,
    subtreeRoot: claim.fromRoot,
    root: claim.toRoot,
    proof: claim.proof,
  })
}

export interface SubtreeConsistencyClaim {
  readonly start: number
  readonly end: number
  readonly size: number
  readonly subtreeRoot: Uint8Array
  readonly root: Uint8Array
  readonly proof: Hashes
}

/**
 * Whether the leaves `[start, end)`, with their own root, are a subtree of the tree of that size and root
 * (draft-ietf-plants-merkle-tree-certs). The empty subtree is in every tree: then only its root is looked at.
 */
export function verifySubtreeConsistency(sha256: Sha256, claim: SubtreeConsistencyClaim): boolean {
  const { start, end, size, subtreeRoot, root, proof } = claim
  if (!isSubtree(start, end) || !isSize(size) || end > size || !proof.every(isHash)) return false
  if (start === end) return proof.length === 0 && equal(subtreeRoot, sha256(''))
  if (start === 0 && end === size) return proof.length === 0 && equal(subtreeRoot, root)

  // First and last leaf of the subtree and last leaf of the tree, as seen from level to level.
  let [first, last, border] = [start, end - 1, size - 1]
  const up = (): void => {
    ;[first, last, border] = [half(first), half(last), half(border)]
  }
  // Up to the largest node that ends where the subtree ends: from there on the proof tells of both.
  const reachesTheEnd = last === border
  while (first !== last && (reachesTheEnd || last % 2 === 1)) up()

  const hashes = [...proof]
  const seed = first === last ? subtreeRoot : hashes.shift()
  if (seed === undefined || !isHash(seed)) return false
  let subtreeHash = seed
  let treeHash = seed
  for (const sibling of hashes) {
    if (border === 0) return false
    if (last % 2 === 1 || last === border) {
      if (first < last) subtreeHash = nodeHash(sha256, sibling, subtreeHash)
      treeHash = nodeHash(sha256, sibling, treeHash)
      while (last % 2 === 0) up()
    } else {
      treeHash = nodeHash(sha256, treeHash, sibling)
    }
    up()
  }
  return border === 0 && equal(subtreeHash, subtreeRoot) && equal(treeHash, root)
}

const half = (value: number): number => Math.floor(value / 2)

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at])
}
