/** One step in which two groups of rows became one, at which average weight. */
export interface Merge {
  readonly a: number
  readonly b: number
  readonly height: number
}

/** What a pair may say at most: one very strong pair shall not outvote many that contradict it. */
const mostBits = 15

/**
 * Joins rows, the two groups with the highest average weight between them first, down to `least`. Groups with a pair that
 * is forbidden (-Infinity) are never joined; those with a pair that is certain (Infinity) are joined before all. Rows must come in an order of their own content: it decides between equals.
 */
export function averageLinkage(
  rows: readonly number[],
  weight: (a: number, b: number) => number,
  least: number,
): Merge[] {
  const size = rows.length
  const sums = new Float64Array(size * size).fill(-Infinity)
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const found = weight(rows[i] ?? 0, rows[j] ?? 0)
      const bounded = Number.isFinite(found) ? Math.max(-mostBits, Math.min(mostBits, found)) : found
      sums[i * size + j] = bounded
      sums[j * size + i] = bounded
    }
  }
  const counts = new Int32Array(size).fill(1)
  const alive = Array.from({ length: size }, (_, i) => i)
  // The nearest group of each, so that a step looks at a row of the table only where it changed.
  const nearest = new Int32Array(size)
  const height = (i: number, j: number): number => {
    const average = (sums[i * size + j] ?? -Infinity) / ((counts[i] ?? 1) * (counts[j] ?? 1))
    // Judged the same by one pair and forbidden by another: what is forbidden stands.
    return Number.isNaN(average) ? -Infinity : average
  }
  const seek = (i: number): void => {
    let best = -1
    for (const j of alive) if (j !== i && (best < 0 || height(i, j) > height(i, best))) best = j
    nearest[i] = best
  }
  for (const i of alive) seek(i)
  const merges: Merge[] = []
  while (alive.length > 1) {
    let first = -1
    let best = -Infinity
    for (const i of alive) {
      const found = height(i, nearest[i] ?? 0)
      if (found > best) [best, first] = [found, i]
    }
    if (first < 0 || best < least) break
    const second = nearest[first] ?? 0
    const [stay, go] = first < second ? [first, second] : [second, first]
    merges.push({ a: rows[stay] ?? 0, b: rows[go] ?? 0, height: best })
    for (const k of alive) {
      if (k === stay || k === go) continue
      const sum = (sums[stay * size + k] ?? 0) + (sums[go * size + k] ?? 0)
      sums[stay * size + k] = sum
      sums[k * size + stay] = sum
    }
    counts[stay] = (counts[stay] ?? 0) + (counts[go] ?? 0)
    alive.splice(alive.indexOf(go), 1)
    for (const k of alive) if (k === stay || nearest[k] === stay || nearest[k] === go) seek(k)
  }
  return merges
}
