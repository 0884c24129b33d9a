import { parsePlace, contains, nested } from '../../../src/kernel/where.ts'
import type { Counted } from './counted.ts'

interface Placed {
  readonly where?: readonly string[] | undefined
}

/** A place with what is told of it. */
export interface PlaceNode {
  readonly code: string
  readonly depth: number
  /** Accounts that surely lie wholly here. */
  readonly inside: number
  /** Accounts that name this place and may lie here: it is one of several, or something else about them is unsure. */
  readonly maybe: number
  /** Of both, those that say no more than this place. */
  readonly only: number
}

/** What a user can choose besides a place: the accounts that name none. */
export const nowhere = '?'

const onlyMark = 'only:'

/** What a user can choose besides: the accounts that say this place and no more. */
export function onlyIn(code: string): string {
  return `${onlyMark}${code}`
}

/** The place of a choice, whether or not it takes in what lies below; undefined for `nowhere`. */
export function placeOf(choice: string): string | undefined {
  if (choice === nowhere) return undefined
  return choice.startsWith(onlyMark) ? choice.slice(onlyMark.length) : choice
}

/** Every place that is named, and the places above it, in the order of the tree. */
export function placeTree(all: readonly Counted<Placed>[]): PlaceNode[] {
  const nodes = new Map<string, { inside: number; maybe: number; only: number }>()
  const above = new Map<string, readonly string[]>()
  const lineOf = (code: string): readonly string[] => {
    const known = above.get(code) ?? withAbove(code)
    above.set(code, known)
    return known
  }
  for (const { of, sure } of all) {
    const lines = (of.where ?? []).map(lineOf)
    // Nearly every account names one place; only several need to be told apart.
    for (const code of lines.length > 1 ? new Set(lines.flat()) : (lines[0] ?? [])) {
      const node = nodes.get(code) ?? { inside: 0, maybe: 0, only: 0 }
      nodes.set(code, node)
      if (sure && (lines.length === 1 || lines.every((line) => line.includes(code)))) node.inside += 1
      else node.maybe += 1
      if (of.where?.length === 1 && of.where[0] === code) node.only += 1
    }
  }
  return [...nodes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, node]) => ({ code, depth: lineOf(code).length - 1, ...node }))
}

/** The codes from the country down to the place itself. */
function withAbove(code: string): string[] {
  const { country, subdivision, finer } = parsePlace(code)
  const finerCodes = finer.map((_, at) => [subdivision ?? country, ...finer.slice(0, at + 1)].join('/'))
  return [country, ...(subdivision === undefined ? [] : [subdivision]), ...finerCodes]
}

/** Where an account lies: wholly in the choice, perhaps (a wider place, one of several), or elsewhere. */
export function lies({ where = [] }: Placed, choice: string): 'inside' | 'maybe' | 'outside' {
  if (choice === nowhere) return where.length === 0 ? 'inside' : 'outside'
  const place = placeOf(choice) ?? ''
  if (place !== choice) return where.length === 1 && where[0] === place ? 'inside' : 'outside'
  if (where.length === 0) return 'maybe'
  if (where.every((it) => contains(place, it))) return 'inside'
  return where.some((it) => nested(it, place)) ? 'maybe' : 'outside'
}

/** The country that the question names, or that most accounts speak of: what the map shows unless asked otherwise. */
export function mainCountry(tree: readonly PlaceNode[], asked: readonly string[] = []): string | undefined {
  const named = new Set(asked.map((code) => code.slice(0, 2)))
  if (named.size === 1) return [...named][0]
  return tree
    .filter((it) => it.depth === 0)
    .reduce<PlaceNode | undefined>((most, it) => (most && weight(most) >= weight(it) ? most : it), undefined)
    ?.code
}

const weight = (it: PlaceNode): number => it.inside + it.maybe
