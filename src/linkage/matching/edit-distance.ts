const longest = 64
let before = new Uint8Array(longest + 1)
let last = new Uint8Array(longest + 1)
let row = new Uint8Array(longest + 1)

/**
 * Whether the second text comes from the first by at most `most` single slips: a character left out, put in, mistaken or
 * changed with its neighbour. Gives the number of slips, or most + 1;
 * texts of more than 64 characters are equal or not.
 */
export function slips(a: string, b: string, most: number): number {
  if (a === b) return 0
  if (a.length > longest || b.length > longest || Math.abs(a.length - b.length) > most) return most + 1
  const width = b.length + 1
  for (let j = 0; j < width; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j < width; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let value = Math.min((last[j - 1] ?? 0) + (same ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        value = Math.min(value, (before[j - 2] ?? 0) + 1)
      row[j] = value
      if (value < least) least = value
    }
    if (least > most) return most + 1
    const free = before
    before = last
    last = row
    row = free
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}
