import type { Bilingual } from '../kernel/bilingual.ts'
import type { Question, Result } from '../findings/model.ts'
import type { BehindEach } from '../law/behind.ts'
import type { Comparison } from '../law/compare.ts'
import type { Dispute } from '../law/disputes.ts'
import type { MatrixCell, MatrixFilter, MatrixRow, Matrix } from '../law/matrix.ts'

/** All that goes out: what the pages are made of, and what a stranger needs to check them. */
export interface Publication {
  readonly v: 1
  /** RFC 3339, UTC. */
  readonly at: string
  /** Logs that disclosed entries stand in, with their keys as C2SP verifier keys. */
  readonly log: readonly PublishedLog[]
  /** One signed note per log. */
  readonly checkpoints: readonly string[]
  readonly findings: readonly PublishedFinding[]
  /** Law against practice, where it was asked for. */
  readonly law?: PublishedLaw
  /** By account id: everything that the findings' numbers rest on, and what may lie inside them. */
  readonly accounts: Readonly<Record<string, PublishedAccount>>
  /** By source id. */
  readonly sources: Readonly<Record<string, PublishedSource>>
  /** Names of origins by root key. */
  readonly origins: Readonly<Record<string, string>>
  readonly entries: readonly DisclosedEntry[]
  /** How many accounts the numbers rest on whose source doesn't consent to publication. */
  readonly withheld: number
}

export interface PublishedLog {
  readonly origin: string
  readonly verifierKey: string
}

export interface PublishedFinding {
  readonly id: string
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
  /** Positions in `Publication.entries`: the texts are shown as these entries have them. */
  readonly entries: {
    readonly instruments: readonly number[]
    readonly texts: readonly number[]
    readonly readings: readonly number[]
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

/** An account that counts and whose source has not agreed to publication: that it is there, and nothing else. */
export interface WithheldAccount {
  readonly id: string
  readonly withheld: 'consent'
}

export interface DisclosedAccount {
  readonly id: string
  readonly withheld?: undefined
  readonly source: string
  /** Position in `Publication.entries`. */
  readonly entry: number
  /** Exactly the disclosed fields of its entry; never `coder` or `note`. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Names of fields that stay in the record although the account goes out. */
  readonly kept?: readonly string[]
  readonly passages: readonly PublishedPassage[]
  /** Root key; absent where nobody knows whose word it is. */
  readonly origin?: string
}

/** `before` and `after` show no more than the committed passage's `prefix` and `suffix`. */
export interface PublishedPassage {
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly page?: number
}

export interface PublishedSource {
  readonly id: string
  readonly codename: string
  readonly title?: string
  readonly kind: string
  readonly language?: string
  /** EDTF. */
  readonly date?: string
  readonly reliability?: string
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

export const publicationFile = 'publication.json'
export const manifestFile = 'manifest.txt'
export const verifierFile = 'verify.mjs'
export const checkFile = 'CHECK.txt'
