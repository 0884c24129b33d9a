import { forEachBlock } from './blocks.ts'
import { firstMeeting, type Blocks, type Stretch } from './candidates.ts'
import type { KeptPairs } from './cluster.ts'
import { differsWhereForbidden, onOneList, type Constraints } from './constraints.ts'
import type { Scorer } from './scorer.ts'

/** Pairs from a weight on, in arrays that grow. */
export class PairStore {
  #a = new Int32Array(1024)
  #b = new Int32Array(1024)
  #weights = new Float32Array(1024)
  #size = 0

  add(a: number, b: number, weight: number): void {
    const at = this.#size++
    if (at === this.#a.length) this.#grow()
    this.#a[at] = a
    this.#b[at] = b
    this.#weights[at] = weight
  }

  addAll({ a, b, weights }: KeptPairs): void {
    while (this.#size + a.length > this.#a.length) this.#grow()
    this.#a.set(a, this.#size)
    this.#b.set(b, this.#size)
    this.#weights.set(weights, this.#size)
    this.#size += a.length
  }

  kept(): KeptPairs {
    return {
      a: this.#a.slice(0, this.#size),
      b: this.#b.slice(0, this.#size),
      weights: this.#weights.slice(0, this.#size),
    }
  }

  #grow(): void {
    const size = this.#a.length * 2
    const [a, b, weights] = [new Int32Array(size), new Int32Array(size), new Float32Array(size)]
    a.set(this.#a)
    b.set(this.#b)
    weights.set(this.#weights)
    this.#a = a
    this.#b = b
    this.#weights = weights
  }
}

/** Compares the pairs of a stretch, each by the first rule that brings it together. Gives how many they were. */
export function compareStretch(
  { rules, sorted }: Pick<Blocks, 'rules' | 'sorted'>,
  { rule, from, to }: Stretch,
  scorer: Scorer,
  constraints: Constraints,
  least: number,
  store: PairStore,
): number {
  const own = sorted[rule]
  if (own === undefined) return 0
  const { keys, rows } = own
  const levels = new Uint8Array(64)
  let compared = 0
  forEachBlock(own, from, to, (start, end) => {
    const key = keys[start] ?? 0
    for (let i = start; i < end; i++) {
      const a = rows[i] ?? 0
      for (let j = i + 1; j < end; j++) {
        const b = rows[j] ?? 0
        if (a === b || onOneList(constraints, a, b) || !firstMeeting(rules, rule, key, a, b)) continue
        compared++
        const weight = scorer.score(a, b, levels)
        if (weight >= least && !differsWhereForbidden(constraints, levels)) store.add(a, b, weight)
      }
    }
  })
  return compared
}
