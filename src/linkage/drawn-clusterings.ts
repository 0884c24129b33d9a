import type { DisjointSets } from './disjoint-sets.ts'
import type { MaybeSame, Standing } from './linked-count.ts'

/**
 * One way in which the questions that wait may be answered: each pair the same with the probability that the model gives
 * it, the likeliest first, and nobody joined whom people, or a list that names nobody twice, keep apart.
 * @param uniform above 0 and below 1; asked once for each question, in an order that the pairs alone decide
 */
export function drawnClustering(standing: Standing, uniform: () => number): DisjointSets {
  const sets = standing.same.copy()
  const apart = new KeptApart(standing)
  for (const { a, b, probability } of inOrder(standing.open)) {
    if (uniform() >= probability) continue
    const [one, other] = [sets.first(a), sets.first(b)]
    if (one === other || apart.are(one, other)) continue
    sets.join(one, other)
    apart.joined(one, other)
  }
  return sets
}

const inOrder = (pairs: readonly MaybeSame[]): MaybeSame[] =>
  pairs.toSorted((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b)

/** Sets that can't be one person, kept up as sets are joined. */
class KeptApart {
  readonly #lists: Map<number, Set<number>>
  readonly #different: Map<number, Set<number>>

  constructor(standing: Standing) {
    this.#lists = standing.onceLists()
    this.#different = standing.differing()
  }

  are(one: number, other: number): boolean {
    if (this.#different.get(one)?.has(other) === true) return true
    const lists = this.#lists.get(one)
    return lists !== undefined && !lists.isDisjointFrom(this.#lists.get(other) ?? new Set<number>())
  }

  /** Who was apart from either is apart from both; the lower stands for both. */
  joined(one: number, other: number): void {
    const [first, gone] = [Math.min(one, other), Math.max(one, other)]
    const lists = (this.#lists.get(one) ?? new Set<number>()).union(
      this.#lists.get(other) ?? new Set<number>(),
    )
    if (lists.size > 0) this.#lists.set(first, lists)
    for (const third of this.#different.get(gone) ?? []) {
      this.#different.get(third)?.delete(gone)
      this.#note(third, first)
      this.#note(first, third)
    }
    this.#different.delete(gone)
  }

  #note(a: number, b: number): void {
    this.#different.set(a, (this.#different.get(a) ?? new Set()).add(b))
  }
}
