import type { Provision } from './model.ts'
import type { Selected } from './selection.ts'
import type { Outcome } from './verdict.ts'

/** What a text, and whoever speaks of it, has to say to a case, once all that was open is supposed. */
export interface Said {
  readonly applied: readonly Provision[]
  /** Provisions that speak of this conduct and these media, whatever the circumstances. */
  readonly speaking: readonly Provision[]
  /** Provisions of the instrument as told, without a text. */
  readonly told: readonly Provision[]
  /** Reports that the text, or the instrument, says nothing of something. */
  readonly silences: readonly Provision[]
}

/** The same is said to many cases: what follows from it is worked out once. */
export interface Standing extends Said {
  readonly number: number
  selected?: Selected
  readonly outcomes: Map<number, readonly Outcome[]>
}

/** Nothing that any report knows of speaks of the case. */
export const saysNothing = ({ applied, told, silences }: Said): boolean =>
  applied.length + told.length + silences.length === 0

export class Standings {
  readonly #known = new Map<string, Standing>()

  of(said: Said): Standing {
    const key = [said.applied, said.speaking, said.told, said.silences]
      .map((list) => list.map(({ code }) => code).join(' '))
      .join('\n')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const standing = { ...said, number: this.#known.size, outcomes: new Map<number, readonly Outcome[]>() }
    this.#known.set(key, standing)
    return standing
  }
}
