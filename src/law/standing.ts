import { ByQuestion } from './by-question.ts'
import type { Answered } from './contents.ts'
import type { Provision } from './model.ts'
import type { Selected } from './selection.ts'
import type { Condition, Outcome } from './verdict.ts'

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
  readonly outcomes: ByQuestion<readonly Outcome[]>
}

/** Ways in which what an account leaves open may fall, that all come to the same being said. */
export interface Way {
  readonly standing: Standing
  /** How many they are. */
  readonly count: number
  /** Open questions that all of them suppose to be so, or not to be so. */
  readonly holding: ReadonlySet<string>
  readonly lacking: ReadonlySet<string>
  /** Of all that they suppose; 'other' is none that any provision names. */
  readonly conducts: ReadonlySet<string>
  readonly media: ReadonlySet<string>
}

/** Every way in which the unknowns of one cell of a case may fall under one text. */
export interface Ways {
  readonly all: readonly Way[]
  readonly count: number
  /** `false`: not every combination was tried. */
  readonly complete: boolean
  readonly answered: ByQuestion<Answered>
  readonly conditions: Map<number | string, readonly Condition[]>
  readonly concerning: Map<number, number>
  /** All that is said in any of them. */
  said?: Pick<Said, 'applied' | 'told' | 'silences'>
  /** Whom the provisions that apply in any of them name. */
  reached?: readonly string[]
}

export function saidIn(ways: Ways): Pick<Said, 'applied' | 'told' | 'silences'> {
  const all = (field: 'applied' | 'told' | 'silences'): Provision[] => [
    ...new Set(ways.all.flatMap(({ standing }) => standing[field])),
  ]
  return (ways.said ??= { applied: all('applied'), told: all('told'), silences: all('silences') })
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
    const standing = { ...said, number: this.#known.size, outcomes: new ByQuestion<readonly Outcome[]>() }
    this.#known.set(key, standing)
    return standing
  }
}
