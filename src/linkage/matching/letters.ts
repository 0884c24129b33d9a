/** Which characters a text has, as bits: characters that share a bit can't be told apart by it. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31)
  return letters
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** What `jaroWinkler` can't exceed, by letters and lengths alone: most pairs of words are done with that. */
export function mostLikeness(lettersA: number, lengthA: number, lettersB: number, lengthB: number): number {
  const common = Math.min(
    lengthA - bitCount(lettersA & ~lettersB),
    lengthB - bitCount(lettersB & ~lettersA),
    lengthA,
    lengthB,
  )
  const jaro = common <= 0 ? 0 : (common / lengthA + common / lengthB + 1) / 3
  return jaro + 0.4 * (1 - jaro)
}

/** How many slips lie between two texts at least. */
export function leastSlips(lettersA: number, lettersB: number): number {
  return Math.max(bitCount(lettersA & ~lettersB), bitCount(lettersB & ~lettersA))
}
