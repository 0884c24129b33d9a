import type { Comparator } from './comparators.ts'

/** Finds the level of each comparison of two rows. */
export interface PairLevels {
  /** Writes a level a comparison: 0 where a value is missing. */
  find(a: number, b: number, levels: Uint8Array): void
}

const slots = 1 << 20

/** What is dear to compare is compared once for each pair of different values, as long as it is remembered. */
class Remembered {
  readonly #low = new Int32Array(slots).fill(-1)
  readonly #high = new Int32Array(slots)
  readonly #levels = new Uint8Array(slots)
  readonly #comparator: Comparator

  constructor(comparator: Comparator) {
    this.#comparator = comparator
  }

  level(a: number, b: number): number {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 12
    if (this.#low[slot] === low && this.#high[slot] === high) return this.#levels[slot] ?? 0
    // Always asked the same way round, so that the outcome can't depend on the order of rows.
    const level = this.#comparator.level(low, high)
    this.#low[slot] = low
    this.#high[slot] = high
    this.#levels[slot] = level
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
