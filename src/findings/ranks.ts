/** Sorted lists of whole numbers, each number once. */

export function sortedRanks(ranks: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(ranks)).sort()
}

/** Position of the first number that is `least` or more; the length if there is none. */
export function atLeast(ranks: Int32Array, least: number): number {
  let low = 0
  let high = ranks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranks[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Position of the last number that is `most` or less; -1 if there is none. */
export function atMost(ranks: Int32Array, most: number): number {
  return atLeast(ranks, most + 1) - 1
}

/** The positions in `ranks` of numbers that stand in it. */
export function positions(ranks: Int32Array, numbers: Iterable<number>): Int32Array {
  return Int32Array.from(numbers, (number) => atLeast(ranks, number))
}
