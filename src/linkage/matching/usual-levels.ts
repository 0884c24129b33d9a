import type { How } from '../link-spec.ts'

/**
 * How often each level is reached before a file has told anything: by rows of one person (m) and by any two (u), from the
 * level where values differ to that where they are equal. Rounded from two published tables whose persons are known (a
 * made one of Australian addresses, and historical persons of Britain), towards the less certain of the two.
 */
export interface UsualLevels {
  readonly m: readonly number[]
  readonly u: readonly number[]
  /** As much as so many pairs of one person m weighs against the file's own. */
  readonly matches?: number
}

const usual: Readonly<Record<Exclude<How, 'full-name' | 'korean-name'>, UsualLevels>> = {
  date: {
    m: [0.04, 0.02, 0.02, 0.12, 0.02, 0.08, 0.7],
    u: [0.87, 0.06, 0.01, 0.02, 0.025, 0.012, 0.003],
  },
  place: { m: [0.1, 0.02, 0.04, 0.1, 0.74], u: [0.87, 0.03, 0.03, 0.005, 0.065] },
  postcode: { m: [0.05, 0.03, 0.02, 0.12, 0.78], u: [0.95, 0.03, 0.01, 0.007, 0.003] },
  number: { m: [0.05, 0.05, 0.1, 0.8], u: [0.9, 0.07, 0.02, 0.01] },
  name: { m: [0.05, 0.03, 0.02, 0.1, 0.8], u: [0.97, 0.01, 0.007, 0.003, 0.01] },
  text: { m: [0.12, 0.03, 0.2, 0.65], u: [0.92, 0.05, 0.01, 0.02] },
  occupation: { m: [0.15, 0.03, 0.05, 0.77], u: [0.87, 0.02, 0.01, 0.1] },
  age: { m: [0.06, 0.06, 0.2, 0.68], u: [0.83, 0.09, 0.06, 0.02] },
  sex: { m: [0.03, 0.97], u: [0.45, 0.55] },
  exact: { m: [0.1, 0.9], u: [0.8, 0.2] },
}

/** Most names of one person agree well; how well decides how seldom others do. */
function byEvidence(evidence: readonly number[]): UsualLevels {
  const m = asShares(evidence.slice(1).map((_, level) => (level + 1) ** 2))
  return { m, u: m.map((share, i) => share / 2 ** (evidence[i + 1] ?? 0)) }
}

const asShares = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, it) => total + it, 0)
  return weights.map((it) => it / sum)
}

/**
 * Level 0 stands for missing values, and counts as 1. Where levels are cut in an unusual number of places, those between
 * share what those between have usually.
 * @param evidence the bits of each level, where it is a step of them
 */
export function usualLevels(how: How, levels: number, evidence?: readonly number[]): UsualLevels {
  const { m, u } = how === 'full-name' || how === 'korean-name' ? byEvidence(evidence ?? []) : usual[how]
  return { m: [1, ...spread(m, levels)], u: [1, ...spread(u, levels)] }
}

/**
 * The same where a difference is said to forbid: of one person it is a mistake. A small file can't tell how often such
 * mistakes are made in it: a brother and a sister of one birthday look like one. Some eight pairs that agree in all else
 * must differ here before two people are made one.
 */
export function seldomDiffering({ m, u }: UsualLevels): UsualLevels {
  const [missing = 1, , ...agreeing] = m
  const share = agreeing.reduce((sum, it) => sum + it, 0)
  const rest = agreeing.map((it) => (it / share) * (1 - usualMistakes))
  return { m: [missing, usualMistakes, ...rest], u, matches: matchesOfMistakes }
}
/** Well below the share from which on a difference forbids no more: see constraints.ts. */
const [usualMistakes, matchesOfMistakes] = [0.003, 1000]

function spread(shares: readonly number[], levels: number): readonly number[] {
  const between = levels - 2
  const usually = shares.length - 2
  if (between === usually || between <= 0) return shares
  const middle = shares.slice(1, -1)
  const at = (i: number): number => (middle[Math.floor((i * usually) / between)] ?? 0) * (usually / between)
  return asShares([shares[0] ?? 0, ...Array.from({ length: between }, (_, i) => at(i)), shares.at(-1) ?? 0])
}

/** How common a value is held to be of which only one person is known to have it. */
const commonness: Readonly<Record<How, number>> = {
  'full-name': 0.004,
  'korean-name': 0.004,
  name: 0.01,
  date: 0.001,
  age: 0.02,
  sex: 0.5,
  place: 0.08,
  postcode: 0.004,
  number: 0.001,
  occupation: 0.08,
  text: 0.02,
  exact: 0.2,
}

/** In how many rows the file's word about a value weighs as much as what is usual. */
const rowsOfUsual = 6
/** In about so many rows two that share a value are held to be one person, rather than a sign that it is common. */
const smallFile = 200

/**
 * The share of people who have a value that `others` of the held rows have beside the one that is asked about. In a small
 * file `likely` of these others are left out, since they may be the same person's and are most of what is known; a large
 * one speaks for itself.
 */
export function shareOfValue(how: How, held: number, others: number, likely: number): number {
  const small = smallFile / (held + smallFile)
  const rows = rowsOfUsual * small
  return (Math.max(0, others - likely * small) + rows * commonness[how]) / (held + rows)
}
