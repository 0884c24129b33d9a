import type { Mark } from '../law/marks.ts'
import type { WordedVerdict } from '../law/verdict-in-words.ts'

/** The table in words of one language: for print, for a spreadsheet, for a terminal. */
export interface LawPaper {
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  readonly provisions: readonly PaperProvision[]
  readonly accounts: readonly PaperReport[]
  readonly disputes: readonly {
    readonly kind: string
    readonly about: string
    readonly sides: readonly string[]
  }[]
  readonly norms: readonly PaperNorm[]
  readonly standsBehind: string
}

export interface PaperColumn {
  readonly text: string
  readonly instrument: string
  readonly title: string
  /** How it is known, and when it is in force. */
  readonly notes: readonly string[]
}

export interface PaperRow {
  readonly conduct: string
  readonly media: string
  readonly circumstances: string
  /** One for each column; absent where nothing stands. */
  readonly cells: readonly (PaperCell | undefined)[]
}

export interface PaperCell {
  /** What the paper says: penalties and whom they reach, with the provisions that say it. */
  readonly paper: readonly { readonly says: string; readonly provisions: readonly string[] }[]
  /** What is reported, with the numbers of the accounts that say it. */
  readonly reported: readonly { readonly says: string; readonly accounts: readonly number[] }[]
  readonly marks: readonly PaperMark[]
  readonly accounts: number
  readonly origins: number
}

export interface PaperMark {
  readonly sign: string
  readonly word: string
  readonly mark: Mark | 'conflict'
  readonly possibly: boolean
}

export interface PaperProvision {
  readonly code: string
  readonly text: string
  readonly article: string
  readonly says: string
  readonly reportedBy: string
}

export interface PaperReport {
  readonly number: number
  readonly id: string
  readonly quote: string
  readonly source: string
  readonly origin: string
  readonly when: string
  readonly says: string
  readonly verdicts: readonly { readonly text: string; readonly verdicts: readonly WordedVerdict[] }[]
}

/** An article of a treaty, and what would breach it. */
export interface PaperNorm {
  readonly name: string
  readonly reason: string
  /** Each with its sign: confirmed, proposed, struck. */
  readonly provisions: readonly string[]
  readonly accounts: readonly string[]
  /** Whose word stands, and why. */
  readonly judged: readonly string[]
}
