import type { Codebook } from '../codebook/codebook.ts'
import type { Sha256 } from '../kernel/ports.ts'
import type { ManifestLine } from './manifest.ts'
import type {
  AccountShard,
  PublishedAccount,
  PublishedFinding,
  PublishedLaw,
  PublishedText,
  ReleaseHead,
} from './model.ts'

/** Where a form's files go. What is added to a path stands behind what was added before. */
export interface Sink {
  add(path: string, chunk: string | Uint8Array): void
  /** What has been added so far. */
  paths?(): readonly string[]
  /** Set where a thread of its own may write to the same folder: it says afterwards what it wrote. */
  readonly shared?: { readonly folder: string; take(written: readonly ManifestLine[]): void }
}

/** What a form is made with. */
export interface Press {
  readonly head: ReleaseHead
  readonly codebook: Codebook
  readonly sha256: Sha256
  readonly sink: Sink
}

/**
 * One form of a release: site, tables, entities. A release is too large to hold, so it goes past: all findings,
 * then texts, then law, then all shards of accounts in the order of ids, then the end. What is short comes first: the
 * report is set meanwhile. The same release gives the same bytes.
 */
export interface Form {
  /** With the accounts that its page shows: all that its proof rests on, and some of the others. */
  finding?(finding: PublishedFinding, place: number, accounts: ReadonlyMap<string, PublishedAccount>): void
  /** With the accounts that its footnotes open to. */
  text?(text: PublishedText, place: number, accounts: ReadonlyMap<string, PublishedAccount>): void
  /** Law against practice, with all accounts that it compares. */
  law?(law: PublishedLaw, accounts: ReadonlyMap<string, PublishedAccount>): void
  accounts?(shard: AccountShard): void
  /** Waits for a form that is made elsewhere and has fallen behind. */
  room?(): Promise<void>
  end?(): void | Promise<void>
  /** It won't be finished: lets go of what it holds. */
  drop?(): void
}

export type MakeForm = (press: Press) => Form

/** How many accounts of a finding stand on its own page; the others are a link away. */
export const mostOnPage = 200
