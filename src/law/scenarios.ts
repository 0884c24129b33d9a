import type { Codes } from '../codebook/codes.ts'
import { base, fits, matches, restricting, supposable, type Cell, type Supposed } from './coverage.ts'
import type { Provision } from './model.ts'

/** One way in which what an account leaves open may fall, and the provisions that then apply. */
export interface Scenario {
  readonly supposed: Supposed
  /** Circumstances and unclear provisions that were open, and how they are supposed. */
  readonly open: ReadonlyMap<string, boolean>
  readonly applied: readonly Provision[]
  /** Provisions that speak of this conduct and these media, whatever the circumstances. */
  readonly speaking: readonly Provision[]
}

/** More open questions than this aren't tried in every combination; nothing is certain then. */
const mostOpen = 6

export interface Scenarios {
  readonly all: readonly Scenario[]
  /** `false`: not every combination was tried. */
  readonly complete: boolean
}

/**
 * Every way in which the unknowns of a cell may fall under the provisions of one text: its conduct and media where
 * they aren't stated or are wider than a provision's, circumstances that it doesn't state, and provisions that don't
 * say what they cover. `provisions` are in canonical order, without reported silences.
 */
export function scenariosOf(cell: Cell, provisions: readonly Provision[], codes: Codes): Scenarios {
  const conducts = supposable(
    'conduct',
    cell.conduct,
    provisions.flatMap(({ conduct }) => conduct ?? []),
    codes,
  )
  const media = supposable(
    'media-origin',
    cell.media,
    provisions.flatMap((one) => one.media ?? []),
    codes,
  )
  const seen = new Map<string, Scenario>()
  let complete = true
  for (const supposedConduct of conducts) {
    for (const supposedMedia of media) {
      const supposed = { conduct: supposedConduct, media: supposedMedia }
      const standing = standingOf(cell, supposed, provisions, codes)
      if (standing.open.length > mostOpen) complete = false
      for (const open of combinations(standing.open, codes)) {
        const applied = standing.able.filter(({ needs }) => needs.every((need) => open.get(need)))
        const scenario = {
          supposed,
          open,
          applied: applied.map(({ provision }) => provision),
          speaking: standing.able.map(({ provision }) => provision).concat(standing.failed),
        }
        const key = JSON.stringify([supposedConduct, supposedMedia, [...open]])
        seen.set(key, scenario)
      }
    }
  }
  return { all: [...seen.values()], complete }
}

interface Standing {
  readonly able: readonly { readonly provision: Provision; readonly needs: readonly string[] }[]
  readonly failed: readonly Provision[]
  readonly open: readonly string[]
}

function standingOf(
  cell: Cell,
  supposed: Supposed,
  provisions: readonly Provision[],
  codes: Codes,
): Standing {
  const able: { provision: Provision; needs: string[] }[] = []
  const failed: Provision[] = []
  const open = new Set<string>()
  for (const provision of provisions) {
    const fit = fits(provision, cell, supposed, codes)
    if (fit === 'no') continue
    const asked = restricting(provision.circumstances).map((code) => ({
      code,
      match: matches(cell.circumstances, code, codes),
    }))
    if (asked.some(({ match }) => match === 'fail')) {
      failed.push(provision)
      continue
    }
    const needs = asked.filter(({ match }) => match === 'maybe').map(({ code }) => `circumstance ${code}`)
    if (fit === 'unclear') needs.push(`provision ${provision.code}`)
    for (const need of needs) open.add(need)
    able.push({ provision, needs })
  }
  return { able, failed, open: [...open].sort() }
}

function combinations(open: readonly string[], codes: Codes): ReadonlyMap<string, boolean>[] {
  const of = (holding: (at: number) => boolean): ReadonlyMap<string, boolean> =>
    new Map(open.map((need, at) => [need, holding(at)]))
  const found =
    open.length > mostOpen
      ? [of(() => false), ...open.map((_, one) => of((at) => at === one)), of(() => true)]
      : Array.from({ length: 2 ** open.length }, (_, bits) => of((at) => ((bits >> at) & 1) === 1))
  return found.filter((combination) => consistent(combination, codes))
}

/** Whoever has three earlier cases has one; nobody has exactly one and exactly two. */
function consistent(combination: ReadonlyMap<string, boolean>, codes: Codes): boolean {
  const stated = [...combination].flatMap(([need, holds]) =>
    need.startsWith('circumstance ') ? [{ code: need.slice('circumstance '.length), holds }] : [],
  )
  return stated.every(({ code, holds }) =>
    stated.every((other) => {
      if (!holds || other.code === code) return true
      if (codes.under('circumstance', code, other.code)) return other.holds
      const apart = base(code) === base(other.code) && !codes.under('circumstance', other.code, code)
      return !(apart && other.holds)
    }),
  )
}
