import { Joined } from './matching/components.ts'

/** Numbers from 0, joined into sets; a set is called by its least member, however it came about. */
export class DisjointSets {
  readonly #size: number
  readonly #joined: Joined

  constructor(size: number) {
    this.#size = size
    this.#joined = new Joined(size)
  }

  first(one: number): number {
    return this.#joined.root(one)
  }

  join(a: number, b: number): void {
    this.#joined.join(a, b)
  }

  /** A copy that goes its own way. */
  copy(): DisjointSets {
    const other = new DisjointSets(this.#size)
    for (let one = 0; one < this.#size; one += 1) other.join(one, this.first(one))
    return other
  }

  /** The members of each set, by its least one. */
  sets(): Map<number, number[]> {
    const sets = new Map<number, number[]>()
    for (let one = 0; one < this.#size; one += 1) {
      const set = sets.get(this.first(one))
      if (set) set.push(one)
      else sets.set(this.first(one), [one])
    }
    return sets
  }
}
