import type { Codes } from '../codebook/codes.ts'
import { base } from './coverage.ts'

/** More open questions than this aren't tried in every combination; nothing is certain then. */
export const mostOpen = 6

/** How open questions may fall together: by place, whether each holds. */
export function combinations(open: readonly string[], codes: Codes): boolean[][] {
  if (open.length === 0) return [[]]
  const of = (holding: (at: number) => boolean): boolean[] => open.map((_, at) => holding(at))
  const found =
    open.length > mostOpen
      ? [of(() => false), ...open.map((_, one) => of((at) => at === one)), of(() => true)]
      : Array.from({ length: 2 ** open.length }, (_, bits) => of((at) => ((bits >> at) & 1) === 1))
  const bounds = boundsOf(open, codes)
  return found.filter((holds) => bounds.every(([one, other, so]) => !holds[one] || holds[other] === so))
}

/** Whoever has three earlier cases has one; nobody has exactly one and exactly two. */
function boundsOf(open: readonly string[], codes: Codes): [one: number, other: number, so: boolean][] {
  const prefix = 'circumstance '
  const stated = open.flatMap((need, at) =>
    need.startsWith(prefix) ? [{ at, code: need.slice(prefix.length) }] : [],
  )
  return stated.flatMap(({ at, code }) =>
    stated.flatMap((other): [number, number, boolean][] => {
      if (other.code === code) return []
      if (codes.under('circumstance', code, other.code)) return [[at, other.at, true]]
      const apart = base(code) === base(other.code) && !codes.under('circumstance', other.code, code)
      return apart ? [[at, other.at, false]] : []
    }),
  )
}
