import type { Blocks, RuleBlocks, Stretch } from '../matching/candidates.ts'
import type { Clustering, Components } from '../matching/cluster.ts'
import type { Constraints } from '../matching/constraints.ts'
import type { Column } from '../matching/dictionary.ts'
import type { KeptPairs } from '../matching/pair-store.ts'
import type { Weights } from '../matching/scorer.ts'
import type { LinkSpec } from '../link-spec.ts'

/** What every thread is given at its start. Codes are in memory that all share. */
export interface Shared {
  readonly spec: LinkSpec
  readonly rows: number
  /** Columns by their fields, as JSON. */
  readonly columns: ReadonlyMap<string, Column>
  readonly codes: Int32Array
}

/** Told to all threads before the tasks that need it. */
export type News =
  | { readonly kind: 'blocks'; readonly blocks: Pick<Blocks, 'rules' | 'sorted'>; readonly every: number }
  | {
      readonly kind: 'weights'
      readonly weights: Weights
      readonly constraints: Constraints
      readonly order: Uint32Array
      readonly least: number
    }

export type Task =
  | { readonly kind: 'rule'; readonly rule: number }
  | { readonly kind: 'count'; readonly stretch: Stretch }
  | { readonly kind: 'compare'; readonly stretch: Stretch }
  | { readonly kind: 'cluster'; readonly components: Components }

export type Answer =
  | { readonly kind: 'rule'; readonly rule: number; readonly blocks: RuleBlocks }
  | {
      readonly kind: 'count'
      readonly rule: number
      readonly counts: ReadonlyMap<number, number>
      readonly once: ReadonlyMap<number, number>
    }
  | { readonly kind: 'compare'; readonly compared: number; readonly kept: KeptPairs }
  | { readonly kind: 'cluster'; readonly clustering: Clustering }
