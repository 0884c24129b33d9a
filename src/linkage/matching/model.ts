import type { UsualLevels } from './usual-levels.ts'

/** How often each level is reached: by two rows of one person (m), and by two rows taken at random (u). Level 0 unused. */
export interface FieldModel {
  readonly m: readonly number[]
  readonly u: readonly number[]
}

export interface Model {
  readonly fields: readonly FieldModel[]
  /** The share of all pairs of rows that are one person, as estimated. */
  readonly prior: number
}

/** Patterns of levels with how many pairs show each. A pattern is a number in mixed base: see `patternBase`. */
export type PatternCounts = Map<number, number>

export function patternOf(levels: Uint8Array, sizes: readonly number[]): number {
  let pattern = 0
  for (const [i, size] of sizes.entries()) pattern = pattern * (size + 1) + (levels[i] ?? 0)
  return pattern
}

export function levelsOf(pattern: number, sizes: readonly number[]): number[] {
  const levels = new Array<number>(sizes.length).fill(0)
  let rest = pattern
  for (let i = sizes.length - 1; i >= 0; i--) {
    const base = (sizes[i] ?? 0) + 1
    levels[i] = rest % base
    rest = Math.floor(rest / base)
  }
  return levels
}

/** A share for each level from its counts, and from what is usual, which weighs as much as so many pairs. */
export function shares(counts: readonly number[], usual: readonly number[], pairs: number): number[] {
  const known = counts.map((count, level) => (level === 0 ? 0 : count + pairs * (usual[level] ?? 0)))
  const sum = known.reduce((total, it) => total + it, 0)
  return known.map((it, level) => (level === 0 ? 1 : it / sum))
}

export interface Trained {
  /** For each field, or undefined where the rule decides its level beforehand. */
  readonly m: readonly (readonly number[] | undefined)[]
  /** Pairs of one person among those of the rule, as expected. */
  readonly matches: number
}

// What is usual weighs as much as so many pairs of one person, unless the comparison says otherwise.
const usualMatches = 6
// Of the pairs that a rule brings together so many are of one person, before they have told anything.
const startingPrior = 0.2

/**
 * Expectation and maximisation over the patterns of one blocking rule, with u held. Patterns are taken in the order of
 * their numbers, so that sums come out the same whatever the order of rows.
 */
export function trainOnRule(
  counts: PatternCounts,
  sizes: readonly number[],
  usual: readonly UsualLevels[],
  u: readonly (readonly number[])[],
  free: readonly boolean[],
  rounds: number,
): Trained {
  const patterns = [...counts].sort((a, b) => a[0] - b[0])
  const levels = patterns.map(([pattern]) => levelsOf(pattern, sizes))
  const total = patterns.reduce((sum, [, count]) => sum + count, 0)
  let m: readonly (readonly number[])[] = usual.map((one) => one.m)
  let prior = startingPrior
  for (let round = 0; round < rounds; round++) {
    const sums = sizes.map((size) => new Array<number>(size + 1).fill(0))
    let matches = 0
    for (const [i, [, count]] of patterns.entries()) {
      let odds = prior / (1 - prior)
      const found = levels[i] ?? []
      for (const [field, level] of found.entries()) {
        if (level === 0 || free[field] !== true) continue
        odds *= (m[field]?.[level] ?? 1) / (u[field]?.[level] ?? 1)
      }
      const share = (odds / (1 + odds)) * count
      matches += share
      for (const [field, level] of found.entries()) {
        const sum = sums[field]
        if (sum !== undefined && level > 0) sum[level] = (sum[level] ?? 0) + share
      }
    }
    m = sums.map((sum, field) => shares(sum, usual[field]?.m ?? [], usual[field]?.matches ?? usualMatches))
    const next = (matches + startingPrior) / (total + 1)
    const settled = Math.abs(next - prior) < 1e-6
    prior = next
    if (settled) break
  }
  return { m: m.map((one, field) => (free[field] === true ? one : undefined)), matches: prior * total }
}

/** Shares averaged over rules, each as heavy as the root of the matches that it learned from; undefined where no rule tells. */
export function averaged(
  trained: readonly Trained[],
  sizes: readonly number[],
): (readonly number[] | undefined)[] {
  return sizes.map((size, field) => {
    const sum = new Array<number>(size + 1).fill(0)
    for (const { m, matches } of trained) {
      const one = m[field]
      if (one === undefined || matches < 1) continue
      const weight = Math.sqrt(matches)
      for (const [level, share] of one.entries()) sum[level] = (sum[level] ?? 0) + share * weight
    }
    return sum.some((it) => it > 0) ? shares(sum, [], 0) : undefined
  })
}
