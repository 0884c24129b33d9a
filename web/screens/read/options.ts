import type { Codebook } from '../../../src/codebook/codebook.ts'
import { placeLabel, places } from '../../../src/codebook/places.ts'
import type { Language } from '../../../src/kernel/bilingual.ts'
import { placeOf } from './understood.ts'

/** Something that a type-ahead offers. */
export interface Option {
  readonly code: string
  readonly label: string
  /** What else it may be found by. */
  readonly also: string
  readonly hint?: string
  /** How deep it lies in its vocabulary. */
  readonly depth: number
}

export function termOptions(codebook: Codebook, vocabulary: string, language: Language): Option[] {
  const terms = new Map(codebook.terms(vocabulary).map((it) => [it.code, it]))
  const depth = (code: string | undefined): number =>
    code === undefined ? 0 : 1 + depth(terms.get(code)?.parent)
  return [...terms.values()].map(({ code, label, definition, parent }) => ({
    ...{ code, label: label[language], also: `${label.ko} ${label.en} ${code}` },
    ...{ hint: definition[language], depth: depth(parent) },
  }))
}

export function placeOptions(language: Language): Option[] {
  return Object.entries(places).map(([code, label]) => ({
    ...{ code, label: placeLabel(code, language), also: `${label.ko} ${label.en} ${code}`, hint: code },
    depth: code.includes('-') ? 1 : 0,
  }))
}

export const nameOptions = (names: Iterable<string>): Option[] =>
  [...new Set(names)].sort().map((it) => ({ code: it, label: it, also: it, depth: 0 }))

/** Those that the typed words fit: first the ones that begin so, each with what it stands under in its own order. */
export function fitting(options: readonly Option[], typed: string): Option[] {
  const asked = typed.normalize('NFKC').trim().toLowerCase()
  if (asked === '') return [...options]
  const begins = options.filter((it) => it.label.toLowerCase().startsWith(asked))
  const holds = options.filter(
    (it) => !begins.includes(it) && `${it.label} ${it.also}`.toLowerCase().includes(asked),
  )
  return [...begins, ...holds]
}

/** The place that somebody typed by its code or its whole name. */
export function typedPlace(typed: string): string | undefined {
  try {
    return placeOf(typed)
  } catch {
    return undefined
  }
}
