import { logGamma } from './log-gamma.ts'

const perUnit = 2 ** -32

/**
 * Seeded random numbers: the same seed gives the same numbers, everywhere and for ever, so that an estimate can be made
 * again to the digit. Doty-Humphrey's sfc32 for the bits; a chaotic counter of 128 bits, not for secrets.
 */
export class RandomNumbers {
  readonly #state: Int32Array
  #spare = NaN

  constructor(seed: number, stream: number) {
    this.#state = Int32Array.of(seed, stream, 0x9e3779b9, 1)
    for (let i = 0; i < 20; i += 1) this.uniform()
  }

  /** Above 0 and below 1. */
  uniform(): number {
    const state = this.#state
    const b = state[1] ?? 0
    const c = state[2] ?? 0
    const counter = state[3] ?? 0
    const bits = ((state[0] ?? 0) + b + counter) | 0
    state[3] = counter + 1
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + bits
    return ((bits >>> 0) + 0.5) * perUnit
  }

  /** Marsaglia's polar method: two at a time. */
  normal(): number {
    const spare = this.#spare
    if (spare === spare) {
      this.#spare = NaN
      return spare
    }
    for (;;) {
      const u = 2 * this.uniform() - 1
      const v = 2 * this.uniform() - 1
      const s = u * u + v * v
      if (s >= 1 || s === 0) continue
      const factor = Math.sqrt((-2 * Math.log(s)) / s)
      this.#spare = v * factor
      return u * factor
    }
  }

  /** Scale 1, any shape above 0 (Marsaglia and Tsang 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * Math.exp(Math.log(this.uniform()) / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const root = 1 + c * x
      if (root <= 0) continue
      const v = root * root * root
      const u = this.uniform()
      const square = x * x
      if (u < 1 - 0.0331 * square * square) return d * v
      if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v
    }
  }

  poisson(mean: number): number {
    if (mean < 30) {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = this.uniform(); product > limit; product *= this.uniform()) count += 1
      return count
    }
    return this.#poissonByRejection(mean)
  }

  /** Transformed rejection (Hörmann 1993), for large means. */
  #poissonByRejection(mean: number): number {
    const b = 0.931 + 2.53 * Math.sqrt(mean)
    const a = -0.059 + 0.02483 * b
    const inverse = 1.1239 + 1.1328 / (b - 3.4)
    const quick = 0.9277 - 3.6224 / (b - 2)
    const logMean = Math.log(mean)
    for (;;) {
      const u = this.uniform() - 0.5
      const v = this.uniform()
      const us = 0.5 - Math.abs(u)
      const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43)
      if (us >= 0.07 && v <= quick) return k
      if (k < 0 || (us < 0.013 && v > us)) continue
      const height = Math.log((v * inverse) / (a / (us * us) + b))
      if (height <= k * logMean - mean - logGamma(k + 1)) return k
    }
  }

  binomial(trials: number, share: number): number {
    if (trials === 0 || share <= 0) return 0
    if (share >= 1) return trials
    if (share > 0.5) return trials - this.#lowBinomial(trials, 1 - share)
    return this.#lowBinomial(trials, share)
  }

  #lowBinomial(trials: number, share: number): number {
    if (trials < 4) {
      let count = 0
      for (let i = 0; i < trials; i += 1) if (this.uniform() < share) count += 1
      return count
    }
    return trials * share < 10
      ? this.#binomialByWalk(trials, share)
      : this.#binomialByRejection(trials, share)
  }

  /** Walks up the distribution from 0. */
  #binomialByWalk(trials: number, share: number): number {
    const odds = share / (1 - share)
    const first = Math.exp(trials * Math.log1p(-share))
    for (;;) {
      let u = this.uniform()
      let height = first
      for (let k = 0; k <= 110 && k <= trials; k += 1) {
        if (u < height) return k
        u -= height
        height *= (odds * (trials - k)) / (k + 1)
      }
    }
  }

  /** Transformed rejection with squeeze (Hörmann 1993), where ten or more are expected. */
  #binomialByRejection(trials: number, share: number): number {
    const spread = Math.sqrt(trials * share * (1 - share))
    const b = 1.15 + 2.53 * spread
    const a = -0.0873 + 0.0248 * b + 0.01 * share
    const centre = trials * share + 0.5
    const quick = 0.92 - 4.2 / b
    for (;;) {
      const u = this.uniform() - 0.5
      const v = this.uniform()
      const us = 0.5 - Math.abs(u)
      const k = Math.floor(((2 * a) / us + b) * u + centre)
      if (us >= 0.07 && v <= quick) return k
      if (k < 0 || k > trials) continue
      const mode = Math.floor((trials + 1) * share)
      const height = Math.log((v * (2.83 + 5.1 / b) * spread) / (a / (us * us) + b))
      const odds = Math.log(share / (1 - share))
      const there = logGamma(k + 1) + logGamma(trials - k + 1)
      if (height <= logGamma(mode + 1) + logGamma(trials - mode + 1) - there + (k - mode) * odds) return k
    }
  }
}
