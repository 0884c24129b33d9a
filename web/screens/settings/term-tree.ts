import { vocabularies } from '../../../src/codebook/vocabularies.ts'
import type { TermEntry, Vocabulary } from '../../../src/codebook/vocabulary.ts'

/** A term with what lies below it, as far as a filter lets it through. */
export interface Branch {
  readonly term: TermEntry
  /** It holds the words itself; otherwise something below it does. */
  readonly found: boolean
  readonly below: readonly Branch[]
}

export interface FoundIn {
  readonly vocabulary: Vocabulary
  readonly branches: readonly Branch[]
  /** How many terms hold the words. */
  readonly count: number
}

/** The terms whose code, label or definition holds every word, in either language, with the terms above them. */
export function found(words: string, all: readonly Vocabulary[] = vocabularies): FoundIn[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((it) => it !== '')
  return all.flatMap((vocabulary) => {
    const branches = filtered(vocabulary.terms, wanted)
    const count = countOf(branches)
    return count > 0 ? [{ vocabulary, branches, count }] : []
  })
}

function filtered(terms: readonly TermEntry[], wanted: readonly string[]): Branch[] {
  return terms.flatMap((term) => {
    const text = fold([term.code, ...term.ko, ...term.en].join(' '))
    const here = wanted.every((it) => text.includes(it))
    const below = filtered(term.below ?? [], wanted)
    return here || below.length > 0 ? [{ term, found: here, below }] : []
  })
}

function countOf(branches: readonly Branch[]): number {
  return branches.reduce((sum, it) => sum + Number(it.found) + countOf(it.below), 0)
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase()
