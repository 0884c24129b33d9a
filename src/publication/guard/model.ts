import type { Sha256 } from '../../kernel/ports.ts'
import type { Account } from '../../accounts/model.ts'
import type { Source } from '../../sources/model.ts'
import type { PublishedAccount, PublishedFinding, PublishedSource } from '../model.ts'
import type { Audience } from '../profiles.ts'
import type { Grain } from '../treatment.ts'

/** A blocker must be gone before a release is sealed; a notice says what doesn't go out, and why. */
export const guardCodes = {
  /** Accounts that the consent of their source keeps in the record. */
  'consent-missing': 'notice',
  'consent-ended': 'notice',
  'consent-withdrawn': 'notice',
  /** Accounts that somebody keeps in the record although their source agrees. */
  'kept-whole': 'notice',
  /** A sealed name, or a spelling of it in either script, or a contact. */
  'sealed-name': 'blocker',
  /** Identities are sealed, and their compartment isn't open: nobody looked for their names. */
  'names-not-looked-for': 'blocker',
  /** A sealed name is an ordinary word too: it was looked for only where a title or a call follows. */
  'name-is-a-word': 'notice',
  /** A sealed name in another script, or too short: it was looked for as it is written, or not at all. */
  'name-not-readable': 'notice',
  'phone-number': 'blocker',
  'mail-address': 'blocker',
  'street-address': 'blocker',
  /** A day and a place below province together, in words or in fields. */
  'day-and-place': 'blocker',
  /** The same in words that have been published already. */
  'day-and-place-published': 'notice',
  /** Somebody looked at an alarm about words, and says that it is none. */
  'looked-at': 'notice',
  /** A finding repeats a date or a place of an account finer than the account itself goes out. */
  'finer-than-chosen': 'blocker',
  /** What goes out of one witness fits fewer than k. */
  'singled-out': 'blocker',
  /** Words that were withheld stand in the passage of another account, or around it. */
  'withheld-words-beside': 'blocker',
  /** A channel account goes out by itself. */
  'channel-alone': 'blocker',
  /** A text refers to an account that doesn't go out, or isn't there. */
  'reference-withheld': 'blocker',
  'reference-unknown': 'blocker',
  /** A footnote's passage isn't where it was. */
  'passage-lost': 'blocker',
  /** A text has no title or no words in one of the two languages. */
  'translation-missing': 'blocker',
  /** An estimate that was chosen isn't in the record any more. */
  'estimate-gone': 'blocker',
  /** An estimate is made from a list whose source doesn't agree to go out so far, or that somebody keeps. */
  'estimate-list-kept': 'blocker',
  /** Or from one that isn't in the record any more: nobody can say whether it agrees. */
  'estimate-list-gone': 'blocker',
  /** Some of its counts hold fewer people than a witness must resemble. Somebody says that they may go out, and why. */
  'estimate-small-counts': 'blocker',
  /** The lists give other counts since it was kept. */
  'estimate-changed': 'notice',
  /** It has a title in one of the two languages only. */
  'estimate-title-missing': 'notice',
  /** A finding's number has changed since it was signed. */
  'finding-stale': 'notice',
  'finding-draft': 'notice',
  /** A finding has no title in one of the two languages, or in none. */
  'title-missing': 'notice',
} as const
export type GuardCode = keyof typeof guardCodes

/** Where it stands: never the secret itself. */
export interface GuardProblem {
  readonly code: GuardCode
  readonly account?: string
  readonly source?: string
  readonly finding?: string
  /** One that was kept. */
  readonly estimate?: string
  /** Place of the text in the release, from 0. */
  readonly text?: number
  /** A field's name; of several texts in it `passages/0`: before, quote and after of a passage read as one text. */
  readonly field?: string
  /** Code points of the value's text. */
  readonly from?: number
  readonly to?: number
  /** For `singled-out`: how many it fits; for consent: how many accounts; for small counts: how many of them. */
  readonly count?: number
  /**
   * Of an alarm about words, or small counts, that somebody may judge to be none: names this code at this place in these
   * very words or counts, so that others raise it again.
   */
  readonly alarm?: string
  /** Of one that was looked at: what it looks like. */
  readonly was?: GuardCode
  /** What would be enough to clear it, where the guard can tell. */
  readonly remedy?: {
    readonly of: string
    readonly field: string
    readonly treatment: 'generalised' | 'withheld'
    readonly to?: Grain
  }
}

/** Who a source is, from its sealed compartment: looked for, and never kept. */
export interface SealedWords {
  readonly source: string
  readonly name: string
  readonly contact: string
  readonly note: string
}

/** A source that told what it lived through, with all that the record holds of it: those who aren't in the release too. */
export interface Witness {
  readonly id: string
  readonly source: Source
  readonly accounts: readonly Account[]
}

export interface GuardGiven {
  readonly audience: Audience
  readonly k: number
  /** Undefined: sealed, and not opened. Empty: nobody's identity is in the record. */
  readonly sealed: readonly SealedWords[] | undefined
  readonly witnesses: readonly Witness[]
  readonly sources: Readonly<Record<string, PublishedSource>>
  readonly sha256: Sha256
  /** Alarms that somebody looked at and let pass. */
  readonly passed?: ReadonlySet<string>
}

/** Looks at a release as it would go out: all accounts, in any order, then all findings. */
export interface Guard {
  accounts(accounts: readonly PublishedAccount[]): void
  finding(finding: PublishedFinding): void
  /** Any other words that go out: a title, a note, a text, an origin's name. */
  words(text: string, where: Omit<GuardProblem, 'code'>): void
  /** All that was found, blockers first, each once. */
  problems(): GuardProblem[]
}
