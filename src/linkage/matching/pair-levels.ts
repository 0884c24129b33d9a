import type { Comparator } from './comparators.ts'

/** Finds the level of each comparison of two rows. */
export interface PairLevels {
  /** Writes a level a comparison: 0 where a value is missing. */
  find(a: number, b: number, levels: Uint8Array): void
}

// Few enough to stay near the processor: blocks ask for the same values again and again, and then for others.
const slots = 1 << 18
const levelBits = 4

/** What is dear to compare is compared once for each pair of different values, as long as it is remembered. */
class Remembered {
  /** Two numbers a slot, side by side: the lower code; the higher with the level in its last bits. */
  readonly #held = new Int32Array(2 * slots).fill(-1)
  readonly #comparator: Comparator

  constructor(comparator: Comparator) {
    this.#comparator = comparator
  }

  level(a: number, b: number): number {
    if (a === b && this.#comparator.equalIsTop) return this.#comparator.levels
    const low = a < b ? a : b
    const high = a < b ? b : a
    const slot = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 14) * 2
    const held = this.#held[slot + 1] ?? 0
    if (this.#held[slot] === low && held >> levelBits === high) return held & ((1 << levelBits) - 1)
    const level = this.#comparator.level(low, high)
    this.#held[slot] = low
    this.#held[slot + 1] = (high << levelBits) | level
    return level
  }
}

export function pairLevels(codes: Int32Array, comparators: readonly Comparator[]): PairLevels {
  const width = comparators.length
  const ways = comparators.map((one) => (one.dear ? new Remembered(one) : one))
  return {
    find(a, b, levels) {
      const baseA = a * width
      const baseB = b * width
      for (let i = 0; i < width; i++) {
        const first = codes[baseA + i] ?? 0
        const second = codes[baseB + i] ?? 0
        levels[i] = first === 0 || second === 0 ? 0 : (ways[i]?.level(first, second) ?? 0)
      }
    },
  }
}
