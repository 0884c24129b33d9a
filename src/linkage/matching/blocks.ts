import type { RuleKeys } from './block-keys.ts'

/** Rows of one rule in the order of their keys. Rows of a block stand together, in their own order. */
export interface SortedKeys {
  readonly keys: Uint32Array
  readonly rows: Int32Array
}

/** Sorts (key, row) by key, 11 bits at a time; empty places are left out: what is missing meets nobody. */
export function sortKeys({ width, keys: all }: RuleKeys): SortedKeys {
  let size = 0
  for (const key of all) if (key !== 0) size++
  // In memory that threads share; three passes end in the other pair of arrays.
  let keys: Uint32Array = new Uint32Array(size)
  let rows: Int32Array = new Int32Array(size)
  for (let i = 0, at = 0; i < all.length; i++) {
    const key = all[i] ?? 0
    if (key === 0) continue
    keys[at] = key
    rows[at++] = (i / width) | 0
  }
  let otherKeys: Uint32Array = new Uint32Array(new SharedArrayBuffer(size * 4))
  let otherRows: Int32Array = new Int32Array(new SharedArrayBuffer(size * 4))
  const starts = new Uint32Array(2048)
  for (const shift of [0, 11, 22]) {
    starts.fill(0)
    for (const key of keys) {
      const digit = (key >>> shift) & 2047
      starts[digit] = (starts[digit] ?? 0) + 1
    }
    let sum = 0
    for (let digit = 0; digit < 2048; digit++) {
      const count = starts[digit] ?? 0
      starts[digit] = sum
      sum += count
    }
    for (let i = 0; i < size; i++) {
      const key = keys[i] ?? 0
      const digit = (key >>> shift) & 2047
      const at = starts[digit] ?? 0
      starts[digit] = at + 1
      otherKeys[at] = key
      otherRows[at] = rows[i] ?? 0
    }
    ;[keys, otherKeys, rows, otherRows] = [otherKeys, keys, otherRows, rows]
  }
  return { keys, rows }
}

/** Calls back with each block of two rows or more: from, to (exclusive) in the sorted keys. */
export function forEachBlock(
  { keys }: SortedKeys,
  from: number,
  to: number,
  each: (from: number, to: number) => void,
): void {
  let start = from
  while (start < to) {
    const key = keys[start]
    let end = start + 1
    while (end < to && keys[end] === key) end++
    if (end - start > 1) each(start, end)
    start = end
  }
}

/** Whether a rule brings two rows together. */
export function meet({ width, keys }: RuleKeys, a: number, b: number): boolean {
  if (width === 1) return keys[a] !== 0 && keys[a] === keys[b]
  const baseA = a * width
  const baseB = b * width
  for (let i = 0; i < width; i++) {
    const key = keys[baseA + i] ?? 0
    if (key === 0) continue
    for (let j = 0; j < width; j++) if (keys[baseB + j] === key) return true
  }
  return false
}
