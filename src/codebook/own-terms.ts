import { Codebook } from './codebook.ts'
import type { OwnTerm } from './model.ts'
import { vocabularies } from './vocabularies.ts'
import { flatten, type Term, type Vocabulary } from './vocabulary.ts'

/** The vocabularies that a record may add terms to. */
export const extendable: readonly Vocabulary[] = vocabularies.filter((it) => !it.closed)

const longestCode = 60
const keyOf = (vocabulary: string, code: string): string => `${vocabulary}/${code}`

/** A term's code, from its English label: lower case, its words joined by hyphens; '' where no letter is left. */
export function codeFrom(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
  return [...plain]
    .slice(0, longestCode)
    .join('')
    .replace(/^-+|-+$/g, '')
}

/**
 * The codebook with a record's own terms. It never throws: what a record holds must be readable whatever this
 * version brings. A term whose code is taken is left out (the first has it); one whose parent isn't there, or lies
 * below itself, stands at the root.
 */
export function codebookOf(own: readonly OwnTerm[]): Codebook {
  const known = new Set(vocabularies.flatMap(flatten).map((it) => keyOf(it.vocabulary, it.code)))
  const open = new Set(extendable.map((it) => it.id))
  const wanted = new Map<string, OwnTerm>()
  for (const term of own) {
    const key = keyOf(term.vocabulary, term.code)
    if (open.has(term.vocabulary) && !known.has(key) && !wanted.has(key)) wanted.set(key, term)
  }
  const placed: Term[] = []
  const place = (key: string, term: Term): void => {
    wanted.delete(key)
    known.add(key)
    placed.push(term)
  }
  for (let before = -1; before !== placed.length;) {
    before = placed.length
    for (const [key, term] of wanted) {
      if (term.parent === undefined || known.has(keyOf(term.vocabulary, term.parent)))
        place(key, termOf(term))
    }
  }
  for (const [key, { parent: _, ...term }] of wanted) place(key, termOf(term))
  return new Codebook(placed)
}

function termOf({ vocabulary, code, parent, label, definition, retired }: OwnTerm): Term {
  return {
    vocabulary,
    code,
    label,
    definition: { ko: definition?.ko ?? '', en: definition?.en ?? '' },
    own: true,
    ...(parent === undefined ? {} : { parent }),
    ...(retired ? { retired } : {}),
  }
}
