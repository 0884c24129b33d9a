import { GirokError } from './errors.ts'

/**
 * A place in the tree: a country (ISO 3166-1 alpha-2, `KP`), its subdivision (ISO 3166-2, `KP-06`), or finer, as
 * slugs of lower-case ASCII letters, digits and hyphens: `KP-06/pyongsan`, to any depth.
 */
export interface Place {
  readonly code: string
  readonly country: string
  readonly subdivision?: string
  /** The slugs below the subdivision. */
  readonly finer: readonly string[]
}

const form = /^([A-Z]{2})(?:(-[A-Z0-9]{1,3})((?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*))?$/

/** Checked by form only. Throws `place-invalid`. */
export function parsePlace(text: string): Place {
  const code = text.trim()
  const match = form.exec(code)
  if (match === null) throw new GirokError('place-invalid', { value: text })
  const [, country = '', subdivision, finer = ''] = match
  return {
    code,
    country,
    ...(subdivision === undefined ? {} : { subdivision: country + subdivision }),
    finer: finer.split('/').slice(1),
  }
}

/** True if `inner` is the same place as `outer` or lies below it. */
export function contains(outer: string, inner: string): boolean {
  if (!inner.startsWith(outer)) return false
  if (inner.length === outer.length) return true
  const next = inner.charAt(outer.length)
  return next === '/' || (next === '-' && outer.length === 2)
}

/** True if one of the two lies in the other: a thing said of each may be the same thing. */
export function nested(a: string, b: string): boolean {
  return contains(a, b) || contains(b, a)
}

/**
 * True only if the two can't be the same place. Each side is a set of alternatives; an empty one is an unknown
 * place, which excludes nothing.
 */
export function placesExclude(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  return a.every((one) => b.every((other) => !nested(one, other)))
}

/** Where both can be true: of every nested pair the narrower. Empty if they exclude each other. */
export function meet(a: readonly string[], b: readonly string[]): string[] {
  const common = a.flatMap((one) =>
    b.filter((other) => nested(one, other)).map((other) => (one.length > other.length ? one : other)),
  )
  return widest(common)
}

/** The same alternatives without those that lie in another of them, sorted. */
export function widest(places: readonly string[]): string[] {
  const distinct = [...new Set(places)].sort()
  return distinct.filter((one) => !distinct.some((other) => other !== one && contains(other, one)))
}
