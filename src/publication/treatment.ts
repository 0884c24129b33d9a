/** What becomes of a field on its way out, from the freest to the strictest. */
export const treatments = ['named', 'codename', 'generalised', 'withheld'] as const
export type Treatment = (typeof treatments)[number]

/** How coarse a generalised value is: of a date, or of a place. */
export const dateGrains = ['month', 'year'] as const
export const placeGrains = ['province', 'country'] as const
export type Grain = (typeof dateGrains)[number] | (typeof placeGrains)[number]

/** Why a field goes out as it does. */
export type Because =
  /** Who coded it, what was remarked: never outside. */
  | 'house'
  | 'profile'
  | 'consent-missing'
  | 'consent-ended'
  | 'consent-withdrawn'
  /** A place below province beside a date leads to the people who were there. */
  | 'day-and-place'
  /** Somebody wants less of it to go out. */
  | 'overruled'

export interface Decision {
  readonly treatment: Treatment
  /** Set where it is generalised. */
  readonly to?: Grain
  readonly because: Because
  /** Of whoever overruled. */
  readonly reason?: string
}

const grains: readonly Grain[] = ['month', 'province', 'year', 'country']

function strictness({ treatment, to }: Pick<Decision, 'treatment' | 'to'>): number {
  return treatments.indexOf(treatment) * 10 + (to === undefined ? 0 : grains.indexOf(to))
}

/** Of several decisions on one field the strictest stands; of equals the first. */
export function strictest(first: Decision, ...more: readonly Decision[]): Decision {
  return more.reduce((held, it) => (strictness(it) > strictness(held) ? it : held), first)
}

/** True where the one lets less out than the other. */
export function isStricter(
  one: Pick<Decision, 'treatment' | 'to'>,
  than: Pick<Decision, 'treatment' | 'to'>,
): boolean {
  return strictness(one) > strictness(than)
}
