import type { Bilingual, Language } from '../kernel/bilingual.ts'
import type { Question, Result, Unit } from '../findings/model.ts'
import type { EstimateChange } from './estimate-changes.ts'
import type { KeptEstimate } from '../estimation/kept-estimate.ts'
import type { BehindEach } from '../law/behind.ts'
import type { Comparison } from '../law/compare.ts'
import type { Dispute } from '../law/disputes.ts'
import type { MatrixCell, MatrixFilter, MatrixRow, Matrix } from '../law/matrix.ts'
import type { Audience } from './profiles.ts'
import type { Because } from './treatment.ts'

/** The head of a release: `data/release.js`. Accounts and findings stand in files of their own, so that none is too large. */
export interface ReleaseHead {
  readonly v: 2
  readonly release: ReleaseFacts
  /** Logs that disclosed entries stand in, with their keys as C2SP verifier keys. */
  readonly log: readonly PublishedLog[]
  /** One signed note per log. */
  readonly checkpoints: readonly string[]
  readonly findings: readonly FindingListed[]
  readonly texts: readonly PublishedText[]
  /** How many there may have been, with those on no list. */
  readonly estimates?: readonly PublishedEstimate[]
  /** Law against practice, where it was asked for. */
  readonly law?: PublishedLaw
  /** By source id: those of disclosed accounts. */
  readonly sources: Readonly<Record<string, PublishedSource>>
  /** Names of origins by root key. */
  readonly origins: Readonly<Record<string, string>>
  /** Files of accounts, in the order of ids; `last` is the id of the last one in it. */
  readonly shards: readonly { readonly name: string; readonly last: string }[]
  /** How many accounts the numbers rest on that don't go out. */
  readonly withheld: number
  /** What is different from the release before this one for the same audience. */
  readonly changes?: ReleaseChanges
}

export interface ReleaseFacts {
  readonly id: string
  /** From 1, in the order of sealing. */
  readonly number: number
  readonly audience: Audience
  readonly title: Bilingual
  /** RFC 3339, UTC. */
  readonly at: string
  /** A witness looks like at least as many. */
  readonly k: number
  readonly corrects?: { readonly number: number; readonly why: string }
  /** Its own entry in the record: number, audience, title, k and corrects as disclosed. */
  readonly entry: DisclosedEntry
  /** The sealed release before it, whoever it was for, with the hash of its manifest. */
  readonly previous?: { readonly number: number; readonly manifest: string; readonly entry: DisclosedEntry }
}

export interface FindingListed {
  readonly id: string
  /** Name of the data file that has the finding whole. */
  readonly file: string
  readonly title: Bilingual
  readonly unit: Unit
  readonly minimum: number
  readonly held: boolean
  readonly origins: number
  readonly question: Question
  readonly standard?: string
  readonly signed?: { readonly at: string }
  readonly stale: boolean
}

/** What is different from an earlier release; ids, and why something isn't there any more. */
export interface ReleaseChanges {
  readonly since: number
  readonly added: readonly string[]
  /** Revised, or going out in another form: with the fields that came, went or are coarser. */
  readonly changed: readonly {
    readonly account: string
    readonly revised: boolean
    readonly shown: readonly string[]
    readonly kept: readonly string[]
  }[]
  readonly withdrawn: readonly {
    readonly account: string
    readonly because: Because | 'account-withdrawn' | 'not-chosen'
  }[]
  readonly findings: readonly {
    readonly finding: string
    readonly title: Bilingual
    /** The numbers then and now; absent where it wasn't or isn't there. */
    readonly then?: number
    readonly now?: number
  }[]
  readonly estimates: readonly EstimateChange[]
}

/** An estimate that was kept, as it was computed; its place from 1 names its files: see `estimates-form.ts`. */
export interface PublishedEstimate {
  readonly title: Bilingual
  /** Of lists: between which numbers of people the judgements leave how many they name. */
  readonly counted:
    { readonly kind: 'lists'; readonly atLeast: number; readonly atMost: number } | { readonly kind: 'file' }
  /** When it was sealed, the lists gave other counts. */
  readonly changed: boolean
  readonly estimate: KeptEstimate['estimate']
}

/** A text in one or both languages, its references resolved to footnotes. */
export interface PublishedText {
  readonly title: Bilingual
  readonly body: Readonly<Partial<Record<Language, readonly Block[]>>>
  /** In the order in which the text calls them, per language. */
  readonly footnotes: Readonly<Partial<Record<Language, readonly Footnote[]>>>
}

/** What a footnote opens to. */
export type Footnote =
  | { readonly kind: 'finding'; readonly finding: string }
  | { readonly kind: 'account'; readonly account: string; readonly passage: number }

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

export type Inline =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** Position in `footnotes`. */
  | { readonly kind: 'footnote'; readonly at: number }

/**
 * What a page or table is made of: the head, and of accounts those that it shows. A whole release is too large to hold.
 */
export interface Publication extends ReleaseHead {
  readonly accounts: Readonly<Record<string, PublishedAccount>>
}

/** Up to `shardSize` accounts, in the order of their ids: `data/accounts-0001.js`. */
export interface AccountShard {
  readonly name: string
  readonly accounts: readonly PublishedAccount[]
}
export const shardSize = 100

export interface PublishedLog {
  readonly origin: string
  readonly verifierKey: string
}

export interface PublishedFinding {
  readonly id: string
  /** Title, question, standard and time of signing as its entry has them. */
  readonly entry: DisclosedEntry
  readonly title: Bilingual
  readonly question: Question
  /** The question in its readable syntax. */
  readonly questionText: string
  /** Code of the vocabulary `standard-of-proof`. */
  readonly standard?: string
  /** When it was signed. Whose hand it was stays in the record: who works for the organisation is not published. */
  readonly signed?: { readonly at: string }
  readonly result: Result
  /** The record has changed since it was signed, and the number with it. */
  readonly stale: boolean
  readonly note?: string
}

/** The matrix of law against practice, and where in the publication lies what it rests on. */
export interface PublishedLaw {
  /** Of a matrix that was kept as a finding about law. */
  readonly title?: Bilingual
  readonly standard?: string
  readonly signed?: { readonly at: string }
  /** Set for a kept matrix: the record has changed since it was signed, and verdicts with it. */
  readonly stale?: boolean
  readonly filter: MatrixFilter
  /** The texts are shown as these entries have them. */
  readonly entries: {
    readonly instruments: readonly DisclosedEntry[]
    readonly texts: readonly DisclosedEntry[]
    readonly readings: readonly DisclosedEntry[]
  }
  /** Ids of all accounts behind the matrix, withheld ones too: on practice, and on what the law says. */
  readonly accounts: readonly string[]
  /** Independent origins of everything that is reported, withheld accounts included. */
  readonly origins: number
  /** Who stands behind the disclosed accounts alone, practices and acts apart. */
  readonly behind: BehindEach
  readonly columns: Matrix['columns']
  /** Rows, cells and disputes are made of disclosed accounts alone. */
  readonly rows: readonly MatrixRow[]
  readonly cells: readonly PublishedCell[]
  readonly disputes: readonly Dispute[]
  /** By the rules, from disclosed provisions and accounts alone. */
  readonly norms: readonly PublishedNorm[]
}

/** An article of a treaty that a provision or an account would breach. Struck ones don't go out. */
export interface PublishedNorm {
  readonly norm: string
  /** Code of a provision or id of an account. */
  readonly subject: string
  readonly of: 'provision' | 'practice' | 'act'
  /** `proposed`: nobody has judged it. Whose judgement it was stays in the record. */
  readonly state: 'proposed' | 'confirmed'
  /** What brought it up, as `field:value`. */
  readonly because: readonly string[]
}

export interface PublishedCell extends Omit<MatrixCell, 'reported'> {
  readonly reported: readonly PublishedComparison[]
}

/** `left`: no verdict is given, since what is withheld would change it. */
export interface PublishedComparison extends Pick<Comparison, 'force' | 'verdicts' | 'conflicts'> {
  readonly account: string
  readonly left?: 'withheld'
}

export type PublishedAccount = DisclosedAccount | WithheldAccount

/** An account that counts and doesn't go out: that it is there, and nothing else. */
export interface WithheldAccount {
  readonly id: string
  readonly withheld: 'consent' | 'overruled'
}

/** As it stands in its file: its words are those of its entry, and stand nowhere else. */
export interface PackedAccount {
  readonly id: string
  readonly withheld?: undefined
  readonly entry: DisclosedEntry
  /** Names of fields that stay in the record although the account goes out. */
  readonly kept?: readonly string[]
  /** Coarser values in place of what the record holds: they can't be checked against it. */
  readonly generalised?: { readonly when?: string; readonly where?: readonly string[] }
  /** Page of each passage, where its file has pages; 0 for none. */
  readonly pages?: readonly number[]
  /** Root key; absent where nobody knows whose word it is. */
  readonly origin?: string
}

/** Opened: see `openAccount`. */
export interface DisclosedAccount extends PackedAccount {
  readonly source: string
  /** The disclosed fields, with coarser values in place of those that are kept. Never `coder` or `note`. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Empty where the words are kept. */
  readonly passages: readonly PublishedPassage[]
}

/** `before` and `after` show no more than the committed passage's `prefix` and `suffix`. */
export interface PublishedPassage {
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly page?: number
}

/** What goes out of a source, as its entry has it. */
export interface PublishedSource {
  readonly id: string
  readonly entry: DisclosedEntry
  readonly codename: string
  readonly title?: string
  readonly kind: string
  readonly language?: string
  /** EDTF. */
  readonly date?: string
  readonly reliability?: string
  /** Coarser than the record holds it. */
  readonly generalised?: { readonly date?: string }
  readonly kept?: readonly string[]
  /** SHA-256 of its items, lower-case hex. */
  readonly sha256?: readonly string[]
}

/** What lets a stranger check values against the record: RFC 6962 below, salted commitments above. */
export interface DisclosedEntry {
  /** Origin of its log. */
  readonly log: string
  readonly index: number
  /** The header's stored bytes. */
  readonly header: string
  /** `value` is the canonical JSON text as stored. */
  readonly fields: readonly { readonly salt: string; readonly name: string; readonly value: string }[]
  /** RFC 6962 audit path to the checkpoint of its log, base64. */
  readonly inclusion: readonly string[]
}

/** Path of a data file by its name: a script that hands its value over, so that a page can load it from a stick. */
export const dataPath = (name: string): string => `data/${name}.js`
export const headName = 'release'
export const manifestFile = 'manifest.txt'
export const verifierFile = 'verify.mjs'
export const checkFile = 'CHECK.txt'
