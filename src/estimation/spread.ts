import type { MethodEstimate } from './model.ts'

/** An estimate and its variance; undefined: it has no upper end. */
export interface Spread {
  readonly estimate: number
  readonly variance: number | undefined
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054
/** Fewer unseen than this are as good as none: a logarithm needs some. */
const least = 1e-3

/**
 * The variance that an interval speaks of, if the number of those on no list is log-normal: by its upper end, which is
 * the one that matters and is never nearer than the lower.
 */
export function spreadOf({ estimate, interval }: MethodEstimate, documented: number): Spread {
  const unseen = Math.max(estimate - documented, least)
  if (interval[1] === null) return { estimate, variance: undefined }
  const deviation = Math.log(Math.max(interval[1] - documented, unseen) / unseen) / z
  return { estimate, variance: unseen * unseen * Math.expm1(deviation * deviation) }
}

/** Of persons who are counted apart: estimates and variances add up. */
export function sumOf(spreads: readonly Spread[]): Spread {
  return {
    estimate: spreads.reduce((sum, it) => sum + it.estimate, 0),
    variance: spreads.reduce<number | undefined>(
      (sum, it) => (sum === undefined || it.variance === undefined ? undefined : sum + it.variance),
      0,
    ),
  }
}

/**
 * Of the same persons, estimated from several tables that might each be the true one: what each table leaves uncertain,
 * on average, and what they differ by, with the correction for their being few (Rubin 1987).
 */
export function acrossTables(spreads: readonly Spread[]): Spread {
  const count = spreads.length
  const { estimate, variance } = sumOf(spreads)
  const mean = estimate / count
  if (variance === undefined) return { estimate: mean, variance: undefined }
  const squares = spreads.reduce((sum, it) => sum + (it.estimate - mean) ** 2, 0)
  const between = count > 1 ? squares / (count - 1) : 0
  return { estimate: mean, variance: variance / count + (1 + 1 / count) * between }
}

/** 95 %, never below those documented. One spread's own interval comes back at its upper end. */
export function intervalOf({ estimate, variance }: Spread, documented: number): [number, number | null] {
  const unseen = Math.max(estimate - documented, least)
  if (variance === undefined) return [documented, null]
  const factor = Math.exp(z * Math.sqrt(Math.log1p(variance / (unseen * unseen))))
  return [documented + unseen / factor, documented + unseen * factor]
}
