import { logGamma } from './log-gamma.ts'

/**
 * The logarithm of the share of a Poisson number's values that lie at `value` or beyond it: below (-1) or above (1).
 * As a logarithm because shares of e⁻⁸⁰ are still to be told from e⁻⁷⁹.
 */
export function poissonLogTail(mean: number, value: number, towards: -1 | 1): number {
  if (!(mean > 0)) return towards === -1 || value === 0 ? 0 : -Infinity
  const height = (at: number): number => at * Math.log(mean) - mean - logGamma(at + 1)
  // Heights are summed from the tail's highest one, where nothing is lost, until no more is added.
  const mode = Math.floor(mean)
  const from = towards === 1 ? Math.max(value, mode) : Math.min(value, mode)
  const top = height(from)
  let sum = 0
  for (let at = from; at >= 0; at += towards) {
    const own = Math.exp(height(at) - top)
    sum += own
    if (own < sum * 1e-17) break
  }
  for (let at = from - towards; towards === 1 ? at >= value : at <= value; at -= towards) {
    const own = Math.exp(height(at) - top)
    sum += own
    if (own < sum * 1e-17) break
  }
  return Math.min(0, top + Math.log(sum))
}
