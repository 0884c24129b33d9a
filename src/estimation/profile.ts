import { logGamma } from './log-gamma.ts'
import type { LogLinearFit } from './log-linear.ts'
import { fitPoisson } from './poisson.ts'

export interface Profile {
  /** Where the profile is highest: a little below the estimate of the Poisson model. */
  readonly peak: number
  readonly low: number
  /** undefined where the likelihood hasn't fallen enough even at the farthest number looked at. */
  readonly high: number | undefined
}

/** Half of the 95 % point of χ² on 1 degree of freedom. */
const drop = 1.920729410347062
/** How far is looked, in multiples of the documented number. */
const farthest = 1000

/**
 * The 95 % interval of the number of persons by profile likelihood (Cormack 1992): for every number of those never
 * recorded, how likely the table is at best, as a multinomial of so many persons.
 */
export function profileOf(found: LogLinearFit, documented: number): Profile {
  const intercept = Float64Array.from(found.rows[0] ?? [], (_, j) => (j === 0 ? 1 : 0))
  const rows = [intercept, ...found.rows]
  let start = found.fit.coefficients
  const height = (unseen: number): number => {
    const fit = fitPoisson(rows, [unseen, ...found.counts], start)
    if (fit === undefined) return -Infinity
    start = fit.coefficients
    const persons = documented + unseen
    // The Poisson part counts log Γ(unseen + 1) already; a multinomial adds what concerns the total.
    return fit.logLikelihood + persons + logGamma(persons + 1) - persons * Math.log(persons)
  }
  const guess = Math.max(found.estimate - documented, 1e-3)
  const peak = peakOf(height, guess)
  const enough = height(peak) - drop
  const below = (unseen: number): boolean => height(unseen) < enough
  const low = below(1e-6) ? crossing(below, 1e-6, peak) : 0
  const limit = documented * farthest
  const beyond = outside(below, peak, limit)
  const high = beyond === undefined ? undefined : documented + crossing(below, beyond, peak)
  return { peak: documented + peak, low: documented + low, high }
}

/** Golden sections on the logarithm; the profile has one peak. */
function peakOf(height: (unseen: number) => number, guess: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [from, to] = [Math.log(guess) - 3, Math.log(guess) + 1]
  let [a, b] = [to - ratio * (to - from), from + ratio * (to - from)]
  let [heightA, heightB] = [height(Math.exp(a)), height(Math.exp(b))]
  while (to - from > 1e-7) {
    if (heightA >= heightB) {
      ;[to, b, heightB] = [b, a, heightA]
      a = to - ratio * (to - from)
      heightA = height(Math.exp(a))
    } else {
      ;[from, a, heightA] = [a, b, heightB]
      b = from + ratio * (to - from)
      heightB = height(Math.exp(b))
    }
  }
  return Math.exp((from + to) / 2)
}

function outside(below: (unseen: number) => boolean, peak: number, limit: number): number | undefined {
  for (let at = Math.max(peak * 1.5, 1); ; at *= 2) {
    if (below(at)) return at
    if (at > limit) return undefined
  }
}

/** Halves the way between a point that lies too low and one that doesn't. */
function crossing(below: (unseen: number) => boolean, low: number, high: number): number {
  let [out, within] = [low, high]
  while (Math.abs(within - out) > 1e-6 * Math.max(1, within)) {
    const middle = (out + within) / 2
    if (below(middle)) out = middle
    else within = middle
  }
  return within
}
