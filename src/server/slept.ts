/** Longer than any tick takes that isn't held up by a machine asleep; milliseconds. */
const longest = 60_000
const drift = 5000

/**
 * Whether the machine slept between two ticks: the clock on the wall went on and the one that counts running time
 * did not. Some systems let both go on; there only a very long gap tells.
 */
export function slept(wall: number, running: number): boolean {
  return wall - running > drift || running > longest
}
