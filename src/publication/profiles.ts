import type { consentScopes } from '../sources/model.ts'
import type { Decision } from './treatment.ts'

/** For whom a release is. */
export const audiences = ['public', 'partner', 'court'] as const
export type Audience = (typeof audiences)[number]

/** Whoever told something from what they lived through, and whatever has been published already. */
export type Standing = 'witness' | 'published'

type Rule = Pick<Decision, 'treatment' | 'to'>

/** What an audience gets at most. Fields that aren't named go out as they are. */
export interface Profile {
  /** The least that a source must have agreed to. */
  readonly consent: (typeof consentScopes)[number]
  readonly account: Readonly<Record<Standing, Readonly<Record<string, Rule>>>>
  readonly source: Readonly<Record<Standing, Readonly<Record<string, Rule>>>>
  /** Whether a place below province may stand beside a date. */
  readonly dayAndPlace: boolean
  /** Whether witnesses must not be singled out: see `guard/singled-out.ts`. */
  readonly kAnonymous: boolean
}

const withheld: Rule = { treatment: 'withheld' }
const codename: Rule = { treatment: 'codename' }

export const profiles: Readonly<Record<Audience, Profile>> = {
  public: {
    consent: 'publish',
    account: {
      witness: {
        persons: withheld,
        when: { treatment: 'generalised', to: 'month' },
        where: { treatment: 'generalised', to: 'province' },
      },
      published: { persons: withheld },
    },
    source: {
      witness: { title: withheld, date: { treatment: 'generalised', to: 'year' } },
      published: {},
    },
    dayAndPlace: false,
    kAnonymous: true,
  },
  partner: {
    consent: 'share',
    account: { witness: { persons: codename }, published: { persons: codename } },
    source: { witness: { title: withheld }, published: {} },
    dayAndPlace: false,
    kAnonymous: true,
  },
  court: {
    consent: 'share',
    account: { witness: { persons: codename }, published: { persons: codename } },
    source: { witness: {}, published: {} },
    dayAndPlace: true,
    kAnonymous: false,
  },
}
