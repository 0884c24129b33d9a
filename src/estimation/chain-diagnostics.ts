export interface ChainDiagnostics {
  /** Split R̂ (Gelman and others 2013) of the logarithm: near 1 where the chains tell one story. */
  readonly rHat: number
  /** How many independent draws all chains together are worth. */
  readonly effective: number
}

/** @param chains of one length, after burn-in */
export function diagnose(chains: readonly Float64Array[]): ChainDiagnostics {
  const halves = chains.flatMap((chain) => {
    const logs = chain.map(Math.log)
    const half = Math.floor(logs.length / 2)
    return [logs.subarray(0, half), logs.subarray(logs.length - half)]
  })
  const length = halves[0]?.length ?? 0
  const means = halves.map(meanOf)
  const within = meanOf(halves.map((half, i) => varianceOf(half, means[i] ?? 0)))
  const between = varianceOf(means, meanOf(means))
  const pooled = (within * (length - 1)) / length + between
  if (!(within > 0)) return { rHat: between > 0 ? Infinity : 1, effective: halves.length * length }
  return { rHat: Math.sqrt(pooled / within), effective: effectiveSize(halves, means, within, pooled) }
}

/** By autocorrelation over all chains, summed in pairs until one falls below 0 (Geyer 1992). */
function effectiveSize(
  halves: readonly Float64Array[],
  means: readonly number[],
  within: number,
  pooled: number,
): number {
  const length = halves[0]?.length ?? 0
  const correlation = (lag: number): number => {
    const covariance = meanOf(halves.map((half, i) => covarianceAt(half, means[i] ?? 0, lag)))
    return 1 - (within - covariance) / pooled
  }
  let sum = 0
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = correlation(lag) + correlation(lag + 1)
    if (pair < 0) break
    sum += pair
  }
  const total = halves.length * length
  return Math.min(total, total / Math.max(2 * sum - 1, 1e-3))
}

function covarianceAt(values: Float64Array, mean: number, lag: number): number {
  let sum = 0
  for (let i = lag; i < values.length; i += 1)
    sum += ((values[i] ?? 0) - mean) * ((values[i - lag] ?? 0) - mean)
  return sum / values.length
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0
  return sum / values.length
}

function varianceOf(values: ArrayLike<number>, mean: number): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += ((values[i] ?? 0) - mean) ** 2
  return sum / (values.length - 1)
}

/** The values at these shares of the sorted ones, between neighbours where the share falls between. */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  return shares.map((share) => {
    const at = share * (sorted.length - 1)
    const low = sorted[Math.floor(at)] ?? NaN
    const high = sorted[Math.ceil(at)] ?? low
    return low + (high - low) * (at - Math.floor(at))
  })
}
