import type { Penalty } from '../accounts/model.ts'
import type { GravityReason, PenaltyVerdict } from './gravity.ts'

export type VerdictCode = PenaltyVerdict | 'other-persons' | 'no-known-basis'
export type Dimension = 'penalty' | 'persons' | 'basis'

export type ReasonCode =
  | GravityReason
  | 'penalty-not-stated'
  | 'provision-penalty-not-stated'
  | 'conduct-not-covered'
  | 'provisions-conflict'
  | 'reach-not-named'
  | 'reach-not-stated'
  | 'reach-wider'
  | 'disputed'
  | 'silent-by-report'
  | 'not-examined'
  | 'text-not-held'
  | 'no-text-in-force'
  | 'date-uncertain'

/** Why: a closed code, and what its words need to know. */
export interface Reason {
  readonly code: ReasonCode
  readonly params: {
    /** The alternatives of the provision, as a cell of a sheet. */
    readonly law?: string
    readonly kind?: string
    readonly reach?: string
    readonly circumstance?: string
    /** Provisions or readings by which one of several provisions was followed. */
    readonly narrower?: string
    readonly reading?: string
    /** Provisions that were passed over for it, that conflict, that say so, or that are silent. */
    readonly provisions?: readonly string[]
    readonly silences?: readonly string[]
    /** Of 'date-uncertain': what it would be under each text that the account may fall under. */
    readonly would?: readonly { readonly text: string; readonly verdicts: readonly VerdictCode[] }[]
  }
}

/** What has to be so for a verdict that holds possibly. */
export interface Condition {
  readonly code:
    /** One of `values`, of which `other` is none that a provision names. */
    | 'conduct-is'
    | 'media-is'
    | 'circumstance-holds'
    | 'circumstance-does-not-hold'
    | 'provision-covers'
    | 'provision-does-not-cover'
    /** One of these texts was in force: under the others it holds only possibly. */
    | 'text-in-force'
    | 'pairing'
    | 'not-all-tried'
  readonly values: readonly string[]
}

export interface Verdict {
  readonly verdict: VerdictCode
  readonly dimension: Dimension
  readonly holds: 'certainly' | 'possibly'
  readonly conditions: readonly Condition[]
  readonly reason: Reason
  /** The first of `provisions`. */
  readonly provision?: string
  /** Provisions that give this verdict. */
  readonly provisions?: readonly string[]
  /** The reported penalty that it is about; absent where it is about all of them. */
  readonly alternative?: Penalty
  /** The conduct and media that it is about; absent where it is about all that the account names. */
  readonly conduct?: string
  readonly media?: string
  /** Of the dimension `basis`. */
  readonly basis?: 'disputed' | 'silent-by-report' | 'not-examined'
}

/** Provisions of one text that apply together and answer differently. */
export interface Conflict {
  readonly alternative?: Penalty
  readonly conduct?: string
  readonly media?: string
  readonly holds: 'certainly' | 'possibly'
  readonly conditions: readonly Condition[]
  readonly sides: readonly { readonly provision: string; readonly verdicts: readonly VerdictCode[] }[]
}

/** What one set of provisions answers to one question about a case: `slot` names the question. */
export interface Outcome {
  readonly slot: string
  readonly dimension: Dimension
  readonly verdict: VerdictCode
  readonly reason: Reason
  readonly provisions: readonly string[]
  readonly alternative?: Penalty
  readonly basis?: Verdict['basis']
  readonly sides?: Conflict['sides']
  readonly pairing?: true
}
