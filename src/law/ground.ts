import type { Codes } from '../codebook/codes.ts'
import {
  both,
  conductFits,
  knownAs,
  mediaFit,
  restricting,
  supposable,
  type Fit,
  type Match,
  type Supposed,
} from './coverage.ts'
import type { Provision } from './model.ts'
import type { Ways } from './standing.ts'

/** All that is said of a text: its provisions, what was told besides, silences, one after the other. */
export interface AllSaid {
  readonly provisions: readonly Provision[]
  readonly told: readonly Provision[]
  readonly all: readonly Provision[]
}

/** A provision that speaks of a case: `unclear` where it doesn't say so for sure. */
export interface Fitting {
  readonly provision: Provision
  readonly unclear: boolean
}

/** Suppositions under which the same provisions speak, and what is said besides. */
export interface Alike {
  readonly supposed: Supposed[]
  readonly fitting: readonly Fitting[]
  readonly told: readonly Provision[]
  readonly silences: readonly Provision[]
}

/** What one text makes of a conduct with media of one origin, before any circumstances are looked at. */
export interface Ground {
  readonly alike: readonly Alike[]
  readonly speaking: readonly Provision[]
  /** Circumstances that decide whether one of these provisions applies. */
  readonly asked: readonly string[]
  readonly states: Map<string, Match>
  readonly ways: Map<string, Ways>
}

/** Under every supposition of one field, the provisions that fit it, by their place in the list. */
export type Fits = readonly {
  readonly supposed: string | undefined
  readonly fit: ReadonlyMap<number, Fit>
}[]

export function fitsOf(
  field: 'conduct' | 'media',
  stated: string | undefined,
  { provisions, all }: AllSaid,
  codes: Codes,
): Fits {
  const [vocabulary, fit] = field === 'conduct' ? ['conduct', conductFits] : ['media-origin', mediaFit]
  const named = provisions.flatMap((one) => one[field] ?? [])
  return supposable(vocabulary, stated, named, codes).map((supposed) => ({
    supposed,
    fit: new Map(
      all.flatMap((one, at): [number, Fit][] => {
        const found = fit(one, stated, supposed, codes)
        return found === 'no' ? [] : [[at, found]]
      }),
    ),
  }))
}

export function groundOf(conducts: Fits, media: Fits, { provisions, told, all }: AllSaid): Ground {
  const alike = new Map<string, Alike>()
  for (const conduct of conducts) {
    for (const origin of media) {
      const fitting: Fitting[] = []
      const besides: [told: Provision[], silences: Provision[]] = [[], []]
      let key = ''
      for (const [at, fit] of conduct.fit) {
        const one = all[at]
        const found = both(fit, origin.fit.get(at) ?? 'no')
        if (one === undefined || found === 'no') continue
        const own = at < provisions.length
        if (own) fitting.push({ provision: one, unclear: found === 'unclear' })
        else besides[at < provisions.length + told.length ? 0 : 1].push(one)
        key += own && found === 'unclear' ? `${at}? ` : `${at} `
      }
      const supposed = { conduct: conduct.supposed, media: origin.supposed }
      const known = alike.get(key)
      if (known) known.supposed.push(supposed)
      else alike.set(key, { supposed: [supposed], fitting, told: besides[0], silences: besides[1] })
    }
  }
  const speaking = new Set([...alike.values()].flatMap(({ fitting }) => fitting.map((it) => it.provision)))
  const asked = new Set([...speaking].flatMap(({ circumstances }) => restricting(circumstances)))
  return {
    ...{ alike: [...alike.values()], speaking: [...speaking], asked: [...asked] },
    ...{ states: new Map<string, Match>(), ways: new Map<string, Ways>() },
  }
}

/** What becomes of a circumstance that an account states. */
export function stateIn(ground: Ground, circumstance: string, codes: Codes): Match {
  const known = ground.states.get(circumstance)
  if (known !== undefined) return known
  const state = knownAs(circumstance, ground.speaking, codes)
  ground.states.set(circumstance, state)
  return state
}
