import { parsePlace, contains, nested } from '../../../src/kernel/where.ts'

interface Placed {
  readonly where?: readonly string[] | undefined
}

/** A place with what lies below it. */
export interface PlaceNode {
  readonly code: string
  readonly depth: number
  /** Accounts that lie wholly here. */
  readonly inside: number
  /** Of these, those that say no more than this place. */
  readonly here: number
}

/** What a user can choose: a place, or the accounts that name none. */
export const nowhere = '?'

/** Every place that is named, and the places above it, in the order of the tree. */
export function placeTree(all: readonly Placed[]): PlaceNode[] {
  const codes = new Set(all.flatMap((it) => (it.where ?? []).flatMap(withAbove)))
  return [...codes].sort().map((code) => ({
    code,
    depth: withAbove(code).length - 1,
    inside: all.filter((it) => lies(it, code) === 'inside').length,
    here: all.filter((it) => it.where?.length === 1 && it.where[0] === code).length,
  }))
}

/** The codes from the country down to the place itself. */
function withAbove(code: string): string[] {
  const { country, subdivision, finer } = parsePlace(code)
  const finerCodes = finer.map((_, at) => [subdivision ?? country, ...finer.slice(0, at + 1)].join('/'))
  return [country, ...(subdivision === undefined ? [] : [subdivision]), ...finerCodes]
}

/** Where an account lies: wholly in the place, perhaps (a wider place, one of several), or elsewhere. */
export function lies({ where = [] }: Placed, place: string): 'inside' | 'maybe' | 'outside' {
  if (place === nowhere) return where.length === 0 ? 'inside' : 'outside'
  if (where.length === 0) return 'maybe'
  if (where.every((it) => contains(place, it))) return 'inside'
  return where.some((it) => nested(it, place)) ? 'maybe' : 'outside'
}
