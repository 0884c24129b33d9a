import type { Language } from '../kernel/bilingual.ts'
import { GirokError } from '../kernel/errors.ts'
import type { Codes } from './codes.ts'
import { editDistance } from './edit-distance.ts'
import { isUserAssigned } from './places.ts'
import { vocabularies } from './vocabularies.ts'
import { flatten } from './vocabulary.ts'
import type { Term } from './vocabulary.ts'

const closed = new Set(vocabularies.filter((vocabulary) => vocabulary.closed).map(({ id }) => id))

/**
 * The project's vocabularies, with the terms that a record has added.
 *
 * Throws GirokError 'value-unusable' for an added term in a closed vocabulary, with a code that is taken or
 * badly formed, or below a term that isn't there, and 'code-unknown' never: asking for a code is what `has` is for.
 */
export class Codebook implements Codes {
  readonly #terms = new Map<string, Map<string, Term>>()

  /** Terms beside the project's own: with them a thread makes the same codebook for itself. */
  readonly extra: readonly Term[]

  constructor(extra: readonly Term[] = []) {
    this.extra = extra
    for (const vocabulary of vocabularies) {
      this.#terms.set(vocabulary.id, new Map(flatten(vocabulary).map((term) => [term.code, term])))
    }
    for (const term of extra) this.#add(term)
    for (const id of new Set(extra.map((term) => term.vocabulary))) this.#order(id)
  }

  has(vocabulary: string, code: string): boolean {
    return this.term(vocabulary, code) !== undefined
  }

  /** The term of a code; of a `code:detail`, the term that takes the detail. */
  term(vocabulary: string, code: string): Term | undefined {
    const terms = this.#terms.get(vocabulary)
    if (!terms) return undefined
    const exact = terms.get(code)
    if (exact) return exact
    if (vocabulary === 'media-origin' && isUserAssigned(code)) return userAssigned(code)
    const detailed = terms.get(code.split(':', 1)[0] ?? '')
    return detailed?.detail && detailOf(code) ? detailed : undefined
  }

  under(vocabulary: string, code: string, ancestor: string): boolean {
    if (code === ancestor) return this.has(vocabulary, code)
    const term = this.term(vocabulary, code)
    if (!term) return false
    if (term.code !== code) {
      // `code` carries a detail: below its own term and all above it, and below a detail that takes it in.
      return ancestor.startsWith(`${term.code}:`)
        ? detailWithin(detailOf(code), detailOf(ancestor))
        : this.under(vocabulary, term.code, ancestor)
    }
    return term.parent !== undefined && this.under(vocabulary, term.parent, ancestor)
  }

  nearest(vocabulary: string, code: string): string {
    const asked = fold(code)
    let best = ''
    let least = Infinity
    for (const term of this.terms(vocabulary)) {
      for (const name of [term.code, term.label.ko, term.label.en]) {
        const distance = editDistance(asked, fold(name)) / Math.max(asked.length, name.length, 1)
        if (distance < least) {
          least = distance
          best = term.code
        }
      }
    }
    return best
  }

  once(type: string): boolean {
    return this.term('act-type', type)?.once ?? false
  }

  /** The label of a code, with its detail where it has one; an unknown code is its own label. */
  label(vocabulary: string, code: string, language: Language): string {
    const term = this.term(vocabulary, code)
    if (!term) return code
    const label = term.label[language]
    return term.code === code ? label : `${label} ${code.slice(term.code.length + 1)}`
  }

  /** Every term of the vocabulary, retired ones too, each after the one it lies under. */
  every(vocabulary: string): Term[] {
    return [...(this.#terms.get(vocabulary)?.values() ?? [])]
  }

  /** The vocabulary's terms that are offered, each after the one it lies under. */
  terms(vocabulary: string): Term[] {
    return this.every(vocabulary).filter((term) => !term.retired)
  }

  /** The terms right below `code`; the roots where no code is given. */
  children(vocabulary: string, code?: string): Term[] {
    return this.terms(vocabulary).filter((term) => term.parent === code)
  }

  /** Puts added terms where a reader of the list looks for them: after what they lie under and all below that. */
  #order(vocabulary: string): void {
    const below = new Map<string | undefined, Term[]>()
    for (const term of this.every(vocabulary))
      below.set(term.parent, [...(below.get(term.parent) ?? []), term])
    const walk = (parent: string | undefined): Term[] =>
      (below.get(parent) ?? []).flatMap((term) => [term, ...walk(term.code)])
    this.#terms.set(vocabulary, new Map(walk(undefined).map((term) => [term.code, term])))
  }

  #add(term: Term): void {
    const terms = this.#terms.get(term.vocabulary)
    if (!terms || closed.has(term.vocabulary)) refuse('vocabulary', term.vocabulary)
    if (!/^[\p{L}\p{N}]+(?:[:-][\p{L}\p{N}]+)*$/u.test(term.code)) refuse('code', term.code)
    if (this.has(term.vocabulary, term.code)) refuse('code', term.code)
    const above = term.parent === undefined ? undefined : terms.get(term.parent)
    // Demanding that the parent be there already also keeps the tree free of cycles.
    if (term.parent !== undefined && !above) refuse('parent', term.parent)
    terms.set(term.code, above?.once ? { ...term, once: true } : term)
  }
}

function refuse(field: string, detail: string): never {
  throw new GirokError('value-unusable', { field, detail })
}

/** A country that only this record knows is foreign media's origin like any other. */
function userAssigned(code: string): Term {
  return {
    vocabulary: 'media-origin',
    code,
    parent: 'foreign',
    label: { ko: code, en: code },
    definition: { ko: code, en: code },
  }
}

interface Detail {
  readonly least: number
  readonly most: number
}

/** `prior:3` is exactly three, `prior:3+` three or more. */
function detailOf(code: string): Detail | undefined {
  const found = /^[^:]+:(\d{1,6})(\+?)$/.exec(code)
  if (!found) return undefined
  const least = Number(found[1])
  return { least, most: found[2] === '+' ? Infinity : least }
}

function detailWithin(inner: Detail | undefined, outer: Detail | undefined): boolean {
  return inner !== undefined && outer !== undefined && inner.least >= outer.least && inner.most <= outer.most
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}
