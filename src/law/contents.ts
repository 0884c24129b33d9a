import type { Penalty } from '../accounts/model.ts'
import { Numbered } from './numbered.ts'
import type { Conflict, Dimension, Reason, Verdict, VerdictCode } from './verdict.ts'

/** What a verdict or a conflict is about: a penalty, a conduct, an origin of media, or all that the account names. */
export interface Spot {
  readonly number: number
  /** In the order in which verdicts stand. */
  readonly words: string
  readonly alternative?: Penalty
  readonly conduct?: string
  readonly media?: string
}
type About = 'alternative' | 'conduct' | 'media'
export type Bare<T> = Omit<T, About>

/** A verdict or a conflict, whatever it is about. Equal ones are one, so that they can be told apart by number. */
export interface Content<T> {
  readonly number: number
  readonly bare: Bare<T>
  readonly dimension: number
  /** Its text, by which equal ones are known and by which they stand in order. */
  readonly key: string
  /** By the number of the place; most stand in one place only. */
  placed: Map<number, T> | undefined
  /** What it comes to with nothing beside it: the same for all that answer so. */
  alone: Answered | undefined
}

const dimensions: readonly Verdict['dimension'][] = ['penalty', 'persons', 'basis']

/** What one text answers to one question about one cell of a case, whatever the cell is called. */
export interface Answered {
  readonly verdicts: readonly Content<Verdict>[]
  readonly conflicts: readonly Content<Conflict>[]
  /** Where there is any verdict: what the first one is about. */
  readonly dimension: Dimension | undefined
  readonly params: Reason['params'] | undefined
  /** Equal where two texts answer alike: apart from why, by which provision, and how certainly. */
  readonly agrees: number
  readonly codes: readonly VerdictCode[]
  /** Those of them that hold certainly. */
  readonly certain: readonly VerdictCode[]
}

export class Contents {
  readonly agrees = new Numbered()
  /** Where there is nothing to be said. */
  nothing: Answered | undefined
  /** By the number of a question about a basis: what it comes to where nothing names it. */
  readonly unexamined = new Map<number, Answered>()
  /** What it would be, where the date is uncertain. */
  readonly uncertain = new Map<string, Answered>()
  readonly #verdicts = new Map<string, Content<Verdict>>()
  readonly #conflicts = new Map<string, Content<Conflict>>()

  verdict(bare: Bare<Verdict>): Content<Verdict> {
    return interned(this.#verdicts, bare, dimensions.indexOf(bare.dimension))
  }

  conflict(bare: Bare<Conflict>): Content<Conflict> {
    return interned(this.#conflicts, bare, 0)
  }
}

function interned<T>(known: Map<string, Content<T>>, bare: Bare<T>, dimension: number): Content<T> {
  const key = JSON.stringify(bare)
  const found = known.get(key)
  if (found !== undefined) return found
  const content = { number: known.size, bare, dimension, key, placed: undefined, alone: undefined }
  known.set(key, content)
  return content
}

export function verdictAt(content: Content<Verdict>, spot: Spot): Verdict {
  return placedAt(content, spot, ({ basis, ...rest }) => ({
    ...rest,
    ...about(spot),
    ...(basis && { basis }),
  }))
}

export function conflictAt(content: Content<Conflict>, spot: Spot): Conflict {
  return placedAt(content, spot, (bare) => ({ ...about(spot), ...bare }))
}

function placedAt<T>(content: Content<T>, spot: Spot, make: (bare: Bare<T>) => T): T {
  const placed = (content.placed ??= new Map<number, T>())
  const known = placed.get(spot.number)
  if (known !== undefined) return known
  const made = make(content.bare)
  placed.set(spot.number, made)
  return made
}

function about({ alternative, conduct, media }: Spot): Pick<Spot, About> {
  return {
    ...(alternative && { alternative }),
    ...(conduct !== undefined && { conduct }),
    ...(media !== undefined && { media }),
  }
}
