/** A number of 32 bits for a text, never 0: the same for the same text on every machine. */
export function hashText(text: string, seed = 0): number {
  let state = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return stirred(state)
}

/** Two numbers made one, never 0; their order counts. */
export function hashPair(a: number, b: number): number {
  return stirred(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15))
}

/** Spreads what differs in few bits over all of them. */
export function stirred(value: number): number {
  let state = value
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  state ^= state >>> 16
  return state === 0 ? 1 : state >>> 0
}
