/** Counts that share a shade, both inclusive. */
export interface Shade {
  readonly from: number
  readonly to: number
  /** From 0 (nothing) to 1 (the most). */
  readonly strength: number
}

const mostShades = 5

/**
 * A sequential scale of equal steps from one to the most; as many shades as there are different counts, five at most.
 * One account is never dark, be it the most that there is.
 */
export function shadesFor(most: number): Shade[] {
  const shades = Math.min(mostShades, most)
  return Array.from({ length: shades }, (_, i) => ({
    from: Math.floor((most * i) / shades) + 1,
    to: Math.floor((most * (i + 1)) / shades),
    strength: (i + 1) / mostShades,
  }))
}

export function strengthOf(count: number, shades: readonly Shade[]): number {
  return shades.find((it) => count >= it.from && count <= it.to)?.strength ?? 0
}

/** A shade as a colour, in either theme. */
export function tintOf(strength: number): string {
  return strength === 0
    ? 'var(--sheet)'
    : `color-mix(in oklab, var(--act) ${Math.round(12 + strength * 63)}%, var(--sheet))`
}
