import type { Codebook } from '../../../src/codebook/codebook.ts'
import { vocabularies } from '../../../src/codebook/vocabularies.ts'
import type { Term, Vocabulary } from '../../../src/codebook/vocabulary.ts'

/** A term with what lies below it, as far as a filter lets it through. */
export interface Branch {
  readonly term: Term
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
export function found(
  words: string,
  codebook: Codebook,
  all: readonly Vocabulary[] = vocabularies,
): FoundIn[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((it) => it !== '')
  return all.flatMap((vocabulary) => {
    const below = Map.groupBy(codebook.every(vocabulary.id), (it) => it.parent)
    const branches = filtered(below, undefined, wanted)
    const count = countOf(branches)
    return count > 0 ? [{ vocabulary, branches, count }] : []
  })
}

type Below = ReadonlyMap<string | undefined, readonly Term[]>

function filtered(below: Below, above: string | undefined, wanted: readonly string[]): Branch[] {
  return (below.get(above) ?? []).flatMap((term) => {
    const { code, label, definition } = term
    const text = fold([code, label.ko, label.en, definition.ko, definition.en].join(' '))
    const here = wanted.every((it) => text.includes(it))
    const branches = filtered(below, code, wanted)
    return here || branches.length > 0 ? [{ term, found: here, below: branches }] : []
  })
}

function countOf(branches: readonly Branch[]): number {
  return branches.reduce((sum, it) => sum + Number(it.found) + countOf(it.below), 0)
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase()
