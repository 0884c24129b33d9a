import type { Kind } from '../../kernel/ids.ts'

/** One revision of one object, as it stands in the record. */
export interface Stored<T = unknown> {
  readonly subject: string
  readonly kind: Kind
  readonly object: T
  /** The entry's number in this database: the order of arrival. */
  readonly entry: number
  /** Origin of its log, and its place there. */
  readonly log: string
  readonly index: number
  readonly at: string
  readonly author: string
  /** Leaf hash, base64url. */
  readonly leaf: string
}

/** A revision in a subject's history. `object` is missing where it was erased. */
export interface Revision extends Omit<Stored, 'object'> {
  readonly object: Record<string, unknown> | undefined
  /** Leaf hashes of the revisions that it replaced. */
  readonly revises: readonly string[]
  readonly state: 'current' | 'superseded' | 'withdrawn' | 'erased'
}

/** A change as history tells it: entries `from` (its own) up to, not including, `to`. */
export interface ChangeSummary {
  readonly id: string
  /** Its own entry's number in this database. */
  readonly entry: number
  readonly log: string
  readonly from: number
  readonly to: number
  readonly at: string
  readonly author: string
  readonly why: string
  readonly operation: string
  readonly undoes?: string
  readonly erased: boolean
}
