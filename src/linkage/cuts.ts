import type { How } from './hows.ts'

/** What the numbers are at which a comparison's levels are cut. */
export type CutKind = 'likeness' | 'days' | 'years' | 'slips'

const kinds: Readonly<Partial<Record<How, CutKind>>> = {
  name: 'likeness',
  place: 'likeness',
  text: 'likeness',
  occupation: 'likeness',
  date: 'days',
  age: 'years',
  number: 'slips',
}

/** Where levels are cut unless the specification says otherwise. */
const usual: Readonly<Partial<Record<How, readonly number[]>>> = {
  name: [0.85, 0.92],
  place: [0.85, 0.92],
  text: [0.85, 0.92],
  occupation: [0.85, 0.92],
  date: [800],
  age: [2, 5],
  number: [1, 2],
}

export const usualCuts = (how: How): readonly number[] | undefined => usual[how]
export const cutsOf = (how: How, given?: readonly number[]): readonly number[] => given ?? usual[how] ?? []

const most: Readonly<Record<CutKind, number>> = { likeness: 1, days: 100_000, years: 150, slips: 8 }

/** Says in English what is wrong with levels that somebody has written; undefined where nothing is. */
export function wrongCuts(how: How, levels: readonly number[]): string | undefined {
  const kind = kinds[how]
  if (kind === undefined) return `"${how}" has no levels that could be set`
  if (levels.some((it, i) => i > 0 && it <= (levels[i - 1] ?? it)))
    return 'levels rise, each above the one before'
  const [first = 0, last = 0] = [levels[0], levels.at(-1)]
  if (kind === 'likeness')
    return first > 0 && last < 1 ? undefined : 'likeness lies between 0 and 1, both left out'
  if (levels.some((it) => !Number.isInteger(it))) return `${kind} are whole numbers`
  return first >= 1 && last <= most[kind] ? undefined : `from 1 to ${most[kind]} ${kind}`
}
