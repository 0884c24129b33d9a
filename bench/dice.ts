export type Dice = (sides: number) => number

/** xorshift32: the same throws in every run. */
export function dice(seed: number): Dice {
  let state = seed
  return (sides) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % sides
  }
}
