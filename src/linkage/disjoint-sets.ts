/** Numbers from 0, joined into sets; a set is called by its least member, however it came about. */
export class DisjointSets {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at)
  }

  /** A copy that goes its own way. */
  copy(): DisjointSets {
    const other = new DisjointSets(this.#parent.length)
    other.#parent.set(this.#parent)
    return other
  }

  first(one: number): number {
    let at = one
    for (;;) {
      const up = this.#parent[at] ?? at
      if (up === at) return at
      // Every look shortens the way for the next.
      this.#parent[at] = this.#parent[up] ?? up
      at = up
    }
  }

  /** Whether they were apart before. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.first(a), this.first(b)]
    if (one === other) return false
    this.#parent[Math.max(one, other)] = Math.min(one, other)
    return true
  }

  together(a: number, b: number): boolean {
    return this.first(a) === this.first(b)
  }

  /** The members of each set, by its least one. */
  sets(): Map<number, number[]> {
    const sets = new Map<number, number[]>()
    for (const one of this.#parent.keys()) {
      const set = sets.get(this.first(one))
      if (set) set.push(one)
      else sets.set(one, [one])
    }
    return sets
  }
}
