import type { Codes } from '../codebook/codes.ts'
import {
  both,
  conductFits,
  knownAs,
  mediaFit,
  restricting,
  supposable,
  touches,
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

type Field = 'conduct' | 'media'
const vocabularies = { conduct: 'conduct', media: 'media-origin' } as const

/** The places in `all` of what may speak of this conduct, or of these media, however what is unsaid may fall. */
export function touching(
  field: Field,
  stated: string | undefined,
  { all }: AllSaid,
  codes: Codes,
): ReadonlySet<number> {
  return new Set(
    all.flatMap((one, at) => (touches(vocabularies[field], stated, one[field], codes) ? [at] : [])),
  )
}

/** `conducts`, `media`: places of what touches each. */
export function groundOf(
  cell: { readonly conduct: string | undefined; readonly media: string | undefined },
  conducts: ReadonlySet<number>,
  media: ReadonlySet<number>,
  { provisions, told, all }: AllSaid,
  codes: Codes,
): Ground {
  const heard = [...conducts].flatMap((at) => {
    const one = all[at]
    return one !== undefined && media.has(at) ? [{ one, at }] : []
  })
  // What is supposed comes from what is heard here alone: a rule about something else opens no question.
  const supposing = (field: Field): { supposed: string | undefined; fits: Fit[] }[] => {
    const fit = field === 'conduct' ? conductFits : mediaFit
    const named = heard.flatMap(({ one }) => one[field] ?? [])
    return supposable(vocabularies[field], cell[field], named, codes).map((supposed) => ({
      supposed,
      fits: heard.map(({ one }) => fit(one, cell[field], supposed, codes)),
    }))
  }
  const origins = supposing('media')
  const alike = new Map<string, Alike>()
  for (const conduct of supposing('conduct')) {
    for (const origin of origins) {
      const fitting: Fitting[] = []
      const besides: [told: Provision[], silences: Provision[]] = [[], []]
      let key = ''
      for (const [nth, { one, at }] of heard.entries()) {
        const found = both(conduct.fits[nth] ?? 'no', origin.fits[nth] ?? 'no')
        if (found === 'no') continue
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
