import type { RuleKeys } from './block-keys.ts'
import { forEachBlock, meet, sortKeys, type SortedKeys } from './blocks.ts'

/** A block that was too large to be compared; its pairs may still meet by another rule. */
export interface LargeBlock {
  readonly rule: number
  readonly rows: number
  /** A row of it, by which it can be told what is common to all. */
  readonly example: number
}

export interface Blocks {
  readonly rules: readonly RuleKeys[]
  readonly sorted: readonly SortedKeys[]
  readonly large: readonly LargeBlock[]
  /** Pairs by all rules; one that several rules bring together is counted several times. */
  readonly pairs: number
}

/** One rule's share of the blocks. */
export interface RuleBlocks {
  readonly rule: RuleKeys
  readonly sorted: SortedKeys
  readonly large: readonly LargeBlock[]
  readonly pairs: number
}

/** Sorts the keys of a rule, and takes out blocks that are too large: their keys become empty. */
export function blocksOf(rule: RuleKeys, at: number, largest: number): RuleBlocks {
  const large: LargeBlock[] = []
  let pairs = 0
  const all = sortKeys(rule)
  forEachBlock(all, 0, all.rows.length, (from, to) => {
    const size = to - from
    if (size <= largest) pairs += (size * (size - 1)) / 2
    else {
      large.push({ rule: at, rows: size, example: all.rows[from] ?? 0 })
      emptyBlock(rule, all, from, to)
    }
  })
  return { rule, sorted: large.length === 0 ? all : sortKeys(rule), large, pairs }
}

export function allBlocks(found: readonly RuleBlocks[]): Blocks {
  return {
    rules: found.map(({ rule }) => rule),
    sorted: found.map(({ sorted }) => sorted),
    large: found.flatMap(({ large }) => large),
    pairs: found.reduce((sum, { pairs }) => sum + pairs, 0),
  }
}

function emptyBlock({ width, keys }: RuleKeys, sorted: SortedKeys, from: number, to: number): void {
  const key = sorted.keys[from]
  for (let i = from; i < to; i++) {
    const base = (sorted.rows[i] ?? 0) * width
    for (let j = base; j < base + width; j++) if (keys[j] === key) keys[j] = 0
  }
}

/** A stretch of the sorted keys of one rule. It begins and ends between blocks. */
export interface Stretch {
  readonly rule: number
  readonly from: number
  readonly to: number
}

/** Cuts the work into stretches of about so many pairs. */
export function stretches({ sorted }: Pick<Blocks, 'sorted'>, pairs: number): Stretch[] {
  const found: Stretch[] = []
  for (const [rule, keys] of sorted.entries()) {
    let from = 0
    let count = 0
    forEachBlock(keys, 0, keys.rows.length, (start, end) => {
      count += ((end - start) * (end - start - 1)) / 2
      if (count < pairs) return
      found.push({ rule, from, to: end })
      from = end
      count = 0
    })
    if (count > 0) found.push({ rule, from, to: keys.rows.length })
  }
  return found
}

/** Whether this is the first rule, and within it the least key, by which the two rows meet. */
export function firstMeeting(
  rules: readonly RuleKeys[],
  rule: number,
  key: number,
  a: number,
  b: number,
): boolean {
  for (let earlier = 0; earlier < rule; earlier++) {
    const one = rules[earlier]
    if (one !== undefined && meet(one, a, b)) return false
  }
  const own = rules[rule]
  return own === undefined || own.width === 1 || leastShared(own, a, b) === key
}

function leastShared({ width, keys }: RuleKeys, a: number, b: number): number {
  let least = 2 ** 32
  for (let i = a * width; i < (a + 1) * width; i++) {
    const key = keys[i] ?? 0
    if (key === 0 || key >= least) continue
    for (let j = b * width; j < (b + 1) * width; j++) if (keys[j] === key) least = key
  }
  return least
}
