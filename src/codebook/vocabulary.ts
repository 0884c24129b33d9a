import type { Bilingual } from '../kernel/bilingual.ts'

/** A label and one sentence of definition, in one language. */
export type Wording = readonly [label: string, definition: string]

/** A term as it stands in a vocabulary file, with the narrower terms below it. */
export interface TermEntry {
  readonly code: string
  readonly ko: Wording
  readonly en: Wording
  /** Can befall a person only once. Holds for everything below as well. */
  readonly once?: true
  /** What may follow the code after a colon: a number, or that number and more (`prior:3`, `prior:1+`). */
  readonly detail?: 'number'
  readonly below?: readonly TermEntry[]
}

/** A controlled vocabulary: one tree or several, in the order in which people should be offered the terms. */
export interface Vocabulary {
  readonly id: string
  readonly ko: Wording
  readonly en: Wording
  /** A record may add terms of its own unless the vocabulary is closed. */
  readonly closed?: true
  readonly terms: readonly TermEntry[]
}

/** A term on its own, as the codebook hands it out and as a record adds its own. */
export interface Term {
  readonly vocabulary: string
  readonly code: string
  readonly parent?: string
  readonly label: Bilingual
  readonly definition: Bilingual
  readonly once?: true
  readonly detail?: 'number'
  /** Added by the record, not brought by the project. */
  readonly own?: true
  /** No longer offered; known all the same, for the accounts that have it. */
  readonly retired?: true
}

/** The terms of a vocabulary without the nesting, each after the one it lies under. */
export function flatten(vocabulary: Vocabulary): Term[] {
  const terms: Term[] = []
  const walk = (entries: readonly TermEntry[], above: Term | undefined): void => {
    for (const entry of entries) {
      const term = termOf(vocabulary.id, entry, above)
      terms.push(term)
      walk(entry.below ?? [], term)
    }
  }
  walk(vocabulary.terms, undefined)
  return terms
}

function termOf(vocabulary: string, entry: TermEntry, above: Term | undefined): Term {
  const once = entry.once ?? above?.once
  return {
    vocabulary,
    code: entry.code,
    ...(above && { parent: above.code }),
    label: { ko: entry.ko[0], en: entry.en[0] },
    definition: { ko: entry.ko[1], en: entry.en[1] },
    ...(once && { once }),
    ...(entry.detail && { detail: entry.detail }),
  }
}
