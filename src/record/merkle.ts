// The log's Merkle tree: how it grows, what is proven of it, and how such a proof is checked.
export {
  append,
  emptyFrontier,
  type Frontier,
  leafHash,
  nodeHash,
  rootOf,
  TreeHasher,
} from './merkle-tree.ts'
export { AuditPaths } from './audit-paths.ts'
export { consistencyProof, subtreeConsistencyProof } from './merkle-proof.ts'
export {
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './merkle-verify.ts'
