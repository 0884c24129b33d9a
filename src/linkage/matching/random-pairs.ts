import type { Comparator } from './comparators.ts'
import type { Column } from './dictionary.ts'
import { patternOf, type PatternCounts } from './model.ts'
import { pairLevels } from './pair-levels.ts'
import { shareOfValue } from './usual-levels.ts'

const sampledRows = 900

/** What rows taken at random have in common. */
export interface RandomPairs {
  readonly patterns: PatternCounts
  /** For each comparison how often two rows have one value, where frequencies tell. */
  readonly equal: readonly (number | undefined)[]
}

/** All pairs of some rows, those whose content hashes lowest. */
export function randomPairs(
  codes: Int32Array,
  comparators: readonly Comparator[],
  columns: readonly Column[],
  hashes: Uint32Array,
): RandomPairs {
  const sample = lowest(hashes, sampledRows)
  const sizes = comparators.map((one) => one.levels)
  const patterns: PatternCounts = new Map()
  const levels = new Uint8Array(comparators.length)
  const pairs = pairLevels(codes, comparators)
  for (const [i, a] of sample.entries()) {
    for (let j = i + 1; j < sample.length; j++) {
      pairs.find(a, sample[j] ?? 0, levels)
      const pattern = patternOf(levels, sizes)
      patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1)
    }
  }
  const equal = comparators.map((one, field) => {
    const counts = columns[field]?.dictionary.counts
    return one.weighsRarity || counts === undefined ? undefined : shareOfEqual(one, counts)
  })
  return { patterns, equal }
}

/** The share of the top level is known from the frequencies, and need not be drawn. */
function shareOfEqual({ how }: Comparator, counts: Int32Array): number {
  let held = 0
  for (let code = 1; code < counts.length; code++) held += counts[code] ?? 0
  let equal = 0
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code] ?? 0
    equal += (count / Math.max(1, held)) * shareOfValue(how, held, count - 1, 1)
  }
  return Math.min(0.999, Math.max(equal, 0.5 / Math.max(1, held * (held - 1))))
}

/** The rows with the lowest hashes. A bound is guessed first, so that not all rows need sorting. */
function lowest(hashes: Uint32Array, wanted: number): number[] {
  let share = Math.min(1, (2 * wanted) / Math.max(1, hashes.length))
  for (;;) {
    const bound = share * 2 ** 32
    const found: number[] = []
    for (const [row, hash] of hashes.entries()) if (hash < bound || share >= 1) found.push(row)
    if (found.length >= wanted || share >= 1)
      return found.sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0)).slice(0, wanted)
    share = Math.min(1, share * 2)
  }
}
