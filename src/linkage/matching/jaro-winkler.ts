const mostUnits = 64
const takenA = new Uint8Array(mostUnits)
const takenB = new Uint8Array(mostUnits)

/**
 * Similarity of two texts by Jaro, raised by Winkler's share for up to four equal characters at the start: 0 to 1. Only
 * the first 64 UTF-16 units are looked at.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const lengthA = Math.min(a.length, mostUnits)
  const lengthB = Math.min(b.length, mostUnits)
  if (lengthA === 0 || lengthB === 0) return 0
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  takenA.fill(0, 0, lengthA)
  takenB.fill(0, 0, lengthB)
  let common = 0
  for (let i = 0; i < lengthA; i++) {
    const unit = a.charCodeAt(i)
    const to = Math.min(lengthB, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < to; j++) {
      if (takenB[j] === 1 || b.charCodeAt(j) !== unit) continue
      takenA[i] = 1
      takenB[j] = 1
      common++
      break
    }
  }
  if (common === 0) return 0
  let swapped = 0
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (takenA[i] === 0) continue
    while (takenB[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) swapped++
    j++
  }
  const jaro = (common / lengthA + common / lengthB + (common - swapped / 2) / common) / 3
  let start = 0
  while (start < 4 && start < lengthA && start < lengthB && a.charCodeAt(start) === b.charCodeAt(start))
    start++
  return jaro + start * 0.1 * (1 - jaro)
}
