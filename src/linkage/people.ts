import { fold } from '../accounts/origins.ts'
import type { SamePerson } from './model.ts'

type Judgement = Pick<SamePerson, 'persons' | 'verdict'>

/** Codenames, folded, as people have judged which of them mean one person. */
export class People {
  /** Judged the same, and whatever is the same as a third. */
  readonly #same = new NameGroups()
  /** Those as well of which nobody can tell. */
  readonly #perhaps = new NameGroups()
  readonly #answered = new Set<string>()

  constructor(judgements: readonly Judgement[]) {
    for (const { persons, verdict } of judgements) {
      const [a, b] = persons.map(fold)
      if (a === undefined || b === undefined) continue
      this.#answered.add(pairKey(a, b))
      if (verdict === 'same') this.#same.join(a, b)
      // A judgement that two differ, where a chain of others says the same, contradicts it: the one that proves less stands.
      if (verdict !== 'different') this.#perhaps.join(a, b)
    }
  }

  /**
   * As many codenames as these are certainly different people: one for all that are, or may be, the same. Sorted; the
   * same for whichever of a person's codenames is given.
   */
  certain(names: readonly string[]): string[] {
    return [...new Set(names.map((it) => this.#perhaps.first(fold(it))))].sort()
  }

  /** Further codenames that mean one of these people. */
  alsoCalled(names: readonly string[]): string[] {
    const given = new Set(names.map(fold))
    const all = [...given].flatMap((it) => this.#same.members(it))
    return [...new Set(all)].filter((it) => !given.has(it)).sort()
  }

  /** Whether somebody has judged the two, or a chain of judgements tells. */
  answered(a: string, b: string): boolean {
    const [one, other] = [fold(a), fold(b)]
    return this.#answered.has(pairKey(one, other)) || this.#same.first(one) === this.#same.first(other)
  }
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

class NameGroups {
  readonly #groups = new Map<string, readonly string[]>()

  join(a: string, b: string): void {
    const [one, other] = [this.members(a), this.members(b)]
    if (one.includes(b)) return
    const joined = [...one, ...other].sort()
    for (const name of joined) this.#groups.set(name, joined)
  }

  members(name: string): readonly string[] {
    return this.#groups.get(name) ?? [name]
  }

  first(name: string): string {
    return this.members(name)[0] ?? name
  }
}
