import type { Language } from '../../kernel/bilingual.ts'

/** All that the printed report says, in one language: the template lays it out and adds no word. */
export interface ReportSheet {
  readonly language: Language
  readonly title: string
  readonly words: Readonly<Record<string, string>>
  readonly columns: Readonly<Record<'proof' | 'reported' | 'other', readonly string[]>>
  readonly cover: Cover
  readonly texts: readonly TextPart[]
  readonly findings: readonly FindingPart[]
  /** Findings that have no part of their own here. */
  readonly otherFindings: readonly {
    readonly number: string
    readonly title: string
    readonly figures: string
  }[]
  readonly otherFindingsLead: string
  readonly otherFindingsNote?: string
  readonly estimates: readonly EstimatePart[]
  readonly law?: LawPart
  readonly check: CheckPart
}

/** A name and what stands beside it. `code`: to be compared letter by letter. */
export interface Fact {
  readonly name: string
  readonly value: string
  readonly code?: boolean
}

export interface Cover {
  /** Above the title: which release, for whom. */
  readonly line: string
  /** Set for a release that isn't for everybody; at the head of every page. */
  readonly restricted?: string
  readonly facts: readonly Fact[]
  readonly notes: readonly string[]
}

export type Run =
  | { readonly kind: 'words' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly runs: readonly Run[] }
  /** `first`: the note itself stands here; later calls lead to it. */
  | { readonly kind: 'note'; readonly at: number; readonly first: boolean }

export type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: 'quote'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Run[])[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
      /** A head with notes in it isn't repeated: its notes would be too. */
      readonly repeat: boolean
    }

export interface TextPart {
  readonly title: string
  readonly missing?: string
  readonly pieces: readonly Piece[]
  readonly notes: readonly { readonly quote?: Quote; readonly line: string }[]
}

export interface Quote {
  readonly before: string
  readonly words: string
  readonly after: string
  /** ISO 639, where it is one. */
  readonly language?: string
  readonly page?: string
}

export interface FindingPart {
  readonly number: string
  readonly title: string
  readonly flags: readonly string[]
  readonly question: string
  readonly figures: readonly {
    readonly name: string
    readonly value: string
    readonly help: readonly string[]
  }[]
  /** Standard of proof, signature, remark. */
  readonly lines: readonly string[]
  readonly withheld?: string
  readonly proof?: {
    readonly lead: string
    readonly members: readonly (readonly string[])[]
    readonly membersNote?: string
    readonly pairs: readonly (readonly [pair: string, because: string])[]
    readonly pairsNote?: string
  }
  readonly reported: {
    readonly lead: string
    readonly rows: readonly (readonly string[])[]
    readonly note?: string
  }
  readonly accounts: readonly AccountCard[]
  readonly accountsNote?: string
  readonly maybe?: {
    readonly lead: string
    readonly withheld?: string
    readonly accounts: readonly AccountCard[]
    readonly note?: string
  }
  readonly silent: readonly string[]
}

export interface AccountCard {
  readonly number: string
  readonly id: string
  readonly quotes: readonly Quote[]
  readonly facts: readonly Fact[]
}

export interface EstimatePart extends Pick<FindingPart, 'title' | 'flags' | 'figures' | 'lines'> {
  readonly sentence: string
  /** Methods side by side, and groups of people. */
  readonly tables: readonly PrintedTable[]
  /** Why there is no single number, and why methods are silent. */
  readonly reasons: readonly { readonly title: string; readonly reasons: readonly string[] }[]
  readonly counts: PrintedTable & { readonly note?: string }
  readonly again: { readonly title: string; readonly lines: readonly string[]; readonly command: string }
}

interface PrintedTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface LawPart {
  readonly title: string
  readonly flags: readonly string[]
  readonly lines: readonly string[]
  readonly words: Readonly<Record<'row' | 'paper' | 'reported' | 'signs' | 'disputes', string>>
  /** A wide matrix is several tables, each with the rows that say anything in it. */
  readonly tables: readonly {
    readonly columns: readonly { readonly name: string; readonly notes: readonly string[] }[]
    readonly rows: readonly { readonly name: string; readonly cells: readonly LawCell[] }[]
  }[]
  readonly note?: string
  readonly legend: readonly { readonly sign: string; readonly name: string; readonly help: string }[]
  readonly disputes: readonly string[]
}

export interface LawCell {
  readonly paper?: string
  readonly reported?: string
  readonly marks: readonly { readonly sign: string; readonly name: string }[]
  readonly behind?: string
}

export interface CheckPart {
  readonly steps: readonly string[]
  readonly can: readonly string[]
  readonly cannot: readonly string[]
  readonly facts: readonly Fact[]
  readonly left: readonly string[]
}
