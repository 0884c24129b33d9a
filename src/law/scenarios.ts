import type { Codes } from '../codebook/codes.ts'
import {
  base,
  both,
  conductFits,
  matches,
  mediaFit,
  restricting,
  supposable,
  type Cell,
  type Fit,
  type Supposed,
} from './coverage.ts'
import type { Provision } from './model.ts'

/** One way in which what an account leaves open may fall, and the provisions that then apply. */
export interface Scenario {
  /** Suppositions under which the same provisions speak. */
  readonly supposed: readonly Supposed[]
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
 * say what they cover. `provisions` are in canonical order, without reported silences. `apart`: every supposition stands alone.
 */
export function scenariosOf(
  cell: Cell,
  provisions: readonly Provision[],
  apart: boolean,
  codes: Codes,
): Scenarios {
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
  const asked = provisions.map((provision) => askedOf(provision, cell, codes))
  const conductFit = conducts.map((one) => provisions.map((it) => conductFits(it, cell.conduct, one, codes)))
  const mediaFits = media.map((one) => provisions.map((it) => mediaFit(it, cell.media, one, codes)))
  const alike = new Map<string, { supposed: Supposed[]; fit: readonly Fit[] }>()
  conducts.forEach((conduct, i) => {
    media.forEach((origin, j) => {
      const fit = asked.map((_, at) => both(conductFit[i]?.[at] ?? 'no', mediaFits[j]?.[at] ?? 'no'))
      const key = apart ? `${i} ${j}` : fit.join()
      const found = alike.get(key)
      if (found === undefined) alike.set(key, { supposed: [{ conduct, media: origin }], fit })
      else found.supposed.push({ conduct, media: origin })
    })
  })
  let complete = true
  const all = [...alike.values()].flatMap(({ supposed, fit }) => {
    const { able, speaking, open } = standingOf(asked, fit)
    if (open.length > mostOpen) complete = false
    return combinations(open, codes).map((holding): Scenario => {
      const applied = able.filter(({ needs }) => needs.every((need) => holding.get(need)))
      return { supposed, open: holding, applied: applied.map(({ provision }) => provision), speaking }
    })
  })
  return { all, complete }
}

/** A provision, and what has to be so of the circumstances for it to apply; `fails` where the account excludes it. */
interface Asked {
  readonly provision: Provision
  readonly needs: readonly string[]
  readonly fails: boolean
}

function askedOf(provision: Provision, cell: Cell, codes: Codes): Asked {
  const asked = restricting(provision.circumstances).map((code) => ({
    code,
    match: matches(cell.circumstances, code, codes),
  }))
  const needs = asked.filter(({ match }) => match === 'maybe').map(({ code }) => `circumstance ${code}`)
  return { provision, needs, fails: asked.some(({ match }) => match === 'fail') }
}

function standingOf(
  asked: readonly Asked[],
  fit: readonly Fit[],
): { able: Pick<Asked, 'provision' | 'needs'>[]; speaking: Provision[]; open: string[] } {
  const able: Pick<Asked, 'provision' | 'needs'>[] = []
  const speaking: Provision[] = []
  const open = new Set<string>()
  asked.forEach(({ provision, needs, fails }, at) => {
    const fitting = fit[at]
    if (fitting === undefined || fitting === 'no') return
    speaking.push(provision)
    if (fails) return
    const all = fitting === 'unclear' ? [...needs, `provision ${provision.code}`] : needs
    for (const need of all) open.add(need)
    able.push({ provision, needs: all })
  })
  return { able, speaking, open: [...open].sort() }
}

const nothingOpen: ReadonlyMap<string, boolean> = new Map()

function combinations(open: readonly string[], codes: Codes): ReadonlyMap<string, boolean>[] {
  if (open.length === 0) return [nothingOpen]
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
