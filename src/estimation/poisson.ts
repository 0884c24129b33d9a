import { factorise, solve, type Rows } from './linear-algebra.ts'
import { logGamma } from './log-gamma.ts'

export interface PoissonFit {
  readonly coefficients: Float64Array
  /** The inverse information of the first coefficient. */
  readonly variance: number
  readonly logLikelihood: number
  readonly deviance: number
}

const mostSteps = 200

/**
 * Poisson regression with a logarithmic link, by iteratively reweighted least squares, which is Newton's method here.
 * The design must have full column rank and the likelihood a greatest value (`faceOf` sees to both).
 *
 * @param start coefficients to begin with, from a similar fit
 * @returns undefined where it doesn't settle
 */
export function fitPoisson(
  rows: Rows,
  counts: ArrayLike<number>,
  start?: Float64Array,
): PoissonFit | undefined {
  const width = rows[0]?.length ?? 0
  let beta: Float64Array = start === undefined ? new Float64Array(width) : Float64Array.from(start)
  let value = start === undefined ? -Infinity : kernel(rows, counts, beta)
  for (let step = 0; step < mostSteps; step += 1) {
    const next = improved(rows, counts, beta, value, step === 0 && start === undefined)
    if (next === undefined) return undefined
    const gain = next.value - value
    beta = next.beta
    value = next.value
    if (gain < 1e-11 * (Math.abs(value) + 1)) return finished(rows, counts, beta)
  }
  return undefined
}

/** Σ y·η − e^η: the part of the log-likelihood that moves. */
function kernel(rows: Rows, counts: ArrayLike<number>, beta: Float64Array): number {
  let sum = 0
  for (let i = 0; i < rows.length; i += 1) {
    const eta = linear(rows[i], beta)
    sum += (counts[i] ?? 0) * eta - Math.exp(eta)
  }
  return sum
}

function linear(row: Float64Array | undefined, beta: Float64Array): number {
  let sum = 0
  if (row !== undefined) for (let j = 0; j < beta.length; j += 1) sum += (row[j] ?? 0) * (beta[j] ?? 0)
  return sum
}

/** A step of Newton's, halved until it gains; the very first takes the counts themselves for means. */
function improved(
  rows: Rows,
  counts: ArrayLike<number>,
  beta: Float64Array,
  value: number,
  first: boolean,
): { beta: Float64Array; value: number } | undefined {
  const width = beta.length
  const information = Array.from({ length: width }, () => new Float64Array(width))
  const score = new Float64Array(width)
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? beta
    const y = counts[i] ?? 0
    const eta = first ? Math.log(y + 0.5) : linear(row, beta)
    const mean = Math.exp(eta)
    // At the first step a full set of coefficients is solved for, later a change of them.
    const push = first ? mean * eta + (y - mean) : y - mean
    addWeighted(information, score, row, mean, push)
  }
  if (!factorise(information)) return undefined
  const change = solve(information, score)
  for (let scale = 1; scale > 1e-10; scale /= 2) {
    const moved = beta.map((coefficient, j) => coefficient + scale * (change[j] ?? 0))
    const reached = kernel(rows, counts, moved)
    if (reached >= value) return { beta: moved, value: reached }
  }
  return { beta, value }
}

function addWeighted(
  information: Rows,
  score: Float64Array,
  row: Float64Array,
  weight: number,
  push: number,
): void {
  for (let j = 0; j < score.length; j += 1) {
    const x = row[j] ?? 0
    if (x === 0) continue
    score[j] = (score[j] ?? 0) + x * push
    const line = information[j] ?? score
    for (let t = 0; t <= j; t += 1) line[t] = (line[t] ?? 0) + weight * x * (row[t] ?? 0)
  }
}

function finished(rows: Rows, counts: ArrayLike<number>, beta: Float64Array): PoissonFit | undefined {
  const information = beta.length === 0 ? [] : Array.from(beta, () => new Float64Array(beta.length))
  const unused = new Float64Array(beta.length)
  let logLikelihood = 0
  let deviance = 0
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? beta
    const y = counts[i] ?? 0
    const eta = linear(row, beta)
    const mean = Math.exp(eta)
    addWeighted(information, unused, row, mean, 0)
    logLikelihood += y * eta - mean - logGamma(y + 1)
    deviance += 2 * ((y > 0 ? y * (Math.log(y) - eta) : 0) - (y - mean))
  }
  if (!factorise(information)) return undefined
  const first = Float64Array.from(beta, (_, j) => (j === 0 ? 1 : 0))
  const variance = solve(information, first)[0] ?? NaN
  return { coefficients: beta, variance, logLikelihood, deviance }
}
