/** Which lists hold a person: bit i is set where list i does. Never 0: nobody recorded those. */
export interface History {
  readonly mask: number
  readonly count: number
}

/** What every method works on. Histories are sorted by mask and stand once each, whatever the file's order. */
export interface CaptureTable {
  readonly lists: readonly string[]
  readonly histories: readonly History[]
}

/** A bit per list must fit a whole number that bitwise operators can hold. */
export const mostLists = 30

/** @param counts by mask; masks of nobody and counts of 0 are left out */
export function captureTable(lists: readonly string[], counts: ReadonlyMap<number, number>): CaptureTable {
  const histories = [...counts]
    .filter(([mask, count]) => mask > 0 && count > 0)
    .map(([mask, count]) => ({ mask, count }))
    .sort((a, b) => a.mask - b.mask)
  return { lists, histories }
}

export function documentedIn({ histories }: CaptureTable): number {
  return histories.reduce((sum, { count }) => sum + count, 0)
}

/** How many persons stand on all lists of `mask`. */
export function heldBy({ histories }: CaptureTable, mask: number): number {
  return histories.reduce((sum, it) => sum + ((it.mask & mask) === mask ? it.count : 0), 0)
}

/** A count for each of the 2^k histories, by mask; only for few lists. */
export function cellsOf({ lists, histories }: CaptureTable): Float64Array {
  const cells = new Float64Array(2 ** lists.length)
  for (const { mask, count } of histories) cells[mask] = count
  return cells
}

export function sizeOf(mask: number): number {
  let left = mask
  let size = 0
  for (; left !== 0; left &= left - 1) size += 1
  return size
}
