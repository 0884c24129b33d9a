import type { ProblemCode } from '../../record/problem.ts'

export interface PublicationProblem {
  code: ProblemCode
  file?: string
  /** The entry's index in its log. */
  entry?: number
  log?: string
  subject?: string
  /** Id of the finding. */
  finding?: string
  detail?: string
}

/** Something that can't be told from what is disclosed, and how often. */
export interface PublicationNote {
  code:
    | 'withheld'
    | 'weight-not-checkable'
    | 'pair-not-checkable'
    | 'judged'
    | 'sources-not-committed'
    | 'findings-not-committed'
  finding?: string
  count: number
}

export interface Verification {
  ok: boolean
  /** Findings and disclosed fields looked at. */
  findings: number
  fields: number
  problems: PublicationProblem[]
  notes: PublicationNote[]
  /** Keys that the publication names; their fingerprints must be compared with ones known from elsewhere. */
  keys: { origin: string; key: string; fingerprint: string }[]
}

export function verifyPublication(folder: string, options?: { key?: string }): Promise<Verification>
