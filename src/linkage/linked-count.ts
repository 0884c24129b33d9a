import { DisjointSets } from './disjoint-sets.ts'
import type { JudgedPersons } from './judged-persons.ts'

/** Two listed persons who may be one, as a model holds. */
export interface MaybeSame {
  readonly a: number
  readonly b: number
  readonly probability: number
}

/** How many people stand on the lists: from what is certain to what nobody has joined. */
export interface LinkedCount {
  /** Everybody who may be the same, and whom neither people nor a list keeps apart, taken for one. */
  readonly atLeast: number
  /** As the model would join them. Nobody has judged that: it is no count. */
  readonly proposed: number
  /** Only whom people have judged the same is one. */
  readonly atMost: number
}

export interface LinkedPersons {
  /** Which list each person stands on. */
  readonly listOf: readonly number[]
  /** Of each list, whether it names nobody twice. */
  readonly once: readonly boolean[]
  readonly judged: JudgedPersons
  readonly pairs: readonly MaybeSame[]
}

/** Who is whom, by what people have said so far; and which of the model's pairs they have still to be asked. */
export class Standing {
  readonly #of: LinkedPersons
  /** Judged one person. */
  readonly same: DisjointSets
  /** Pairs that may be the same, though somebody has looked and can't tell. */
  readonly doubtful: readonly MaybeSame[]
  /** Pairs that no judgement settles, nor a list that names nobody twice. */
  readonly open: readonly MaybeSame[]

  constructor(of: LinkedPersons) {
    this.#of = of
    this.same = new DisjointSets(of.listOf.length)
    for (const pair of of.judged.same) this.same.join(...pair)
    const keysOf = (pairs: readonly (readonly [number, number])[]): Set<string> =>
      new Set(pairs.map((pair) => this.#key(...pair)))
    const [different, unclear] = [keysOf(of.judged.different), keysOf(of.judged.unclear)]
    const onOnceLists = this.#onceLists()
    this.doubtful = of.pairs.filter(({ a, b }) => {
      const [one, other] = [this.same.first(a), this.same.first(b)]
      if (one === other || different.has(this.#key(a, b))) return false
      const lists = onOnceLists.get(one)
      return lists === undefined || lists.isDisjointFrom(onOnceLists.get(other) ?? new Set<number>())
    })
    this.open = this.doubtful.filter(({ a, b }) => !unclear.has(this.#key(a, b)))
  }

  /** Names two sets of people judged the same, whichever of their members is given. */
  #key(a: number, b: number): string {
    const [one, other] = [this.same.first(a), this.same.first(b)]
    return one < other ? `${one} ${other}` : `${other} ${one}`
  }

  /** Lists that name nobody twice on which somebody of a set stands, by the set's first. */
  #onceLists(): Map<number, Set<number>> {
    const lists = new Map<number, Set<number>>()
    for (const [person, list] of this.#of.listOf.entries()) {
      if (this.#of.once[list] !== true) continue
      const first = this.same.first(person)
      lists.set(first, (lists.get(first) ?? new Set()).add(list))
    }
    return lists
  }

  /** @param proposed persons as the model would join them, with those joined who were judged the same */
  count(proposed: DisjointSets): LinkedCount {
    return {
      atLeast: this.#least(),
      proposed: proposed.sets().size,
      atMost: this.same.sets().size,
    }
  }

  /** The pairs in the order in which to ask: those first whose answer tells most, for themselves and for others. */
  questions(): MaybeSame[] {
    const settled = new Map<string, number>()
    for (const { a, b } of this.open) settled.set(this.#key(a, b), (settled.get(this.#key(a, b)) ?? 0) + 1)
    const worth = (it: MaybeSame): number => doubt(it.probability) * (settled.get(this.#key(it.a, it.b)) ?? 1)
    return this.open
      .map((pair) => ({ pair, worth: worth(pair) }))
      .sort((x, y) => y.worth - x.worth || x.pair.a - y.pair.a || x.pair.b - y.pair.b)
      .map(({ pair }) => pair)
  }

  /**
   * A number below which it can't be: where all who may be one are joined, a set still holds as many people as stand
   * on one list that names nobody twice, or as were judged different from one another.
   */
  #least(): number {
    const perhaps = this.same.copy()
    for (const { a, b } of this.open) perhaps.join(a, b)
    for (const pair of this.#of.judged.unclear) perhaps.join(...pair)
    const different = this.#differing()
    let least = 0
    for (const members of perhaps.sets().values()) {
      const people = [...new Set(members.map((it) => this.same.first(it)))]
      least += Math.max(1, this.#onOneList(people), apart(people, different))
    }
    return least
  }

  #onOneList(people: readonly number[]): number {
    if (people.length === 1) return 1
    const held = new Map<number, number>()
    const lists = (this.#lists ??= this.#onceLists())
    for (const person of people)
      for (const list of lists.get(person) ?? []) held.set(list, (held.get(list) ?? 0) + 1)
    return Math.max(0, ...held.values())
  }
  #lists: Map<number, Set<number>> | undefined

  #differing(): Map<number, Set<number>> {
    const different = new Map<number, Set<number>>()
    const note = (a: number, b: number): void => {
      different.set(a, (different.get(a) ?? new Set()).add(b))
    }
    for (const [a, b] of this.#of.judged.different) {
      note(this.same.first(a), this.same.first(b))
      note(this.same.first(b), this.same.first(a))
    }
    return different
  }
}

/** How many of these are all judged different from one another: found greedily, so there may be more. */
function apart(people: readonly number[], different: ReadonlyMap<number, ReadonlySet<number>>): number {
  const known = people.filter((it) => different.has(it))
  let most = 0
  for (const start of known) {
    const chosen = [start]
    for (const it of known) if (chosen.every((one) => different.get(one)?.has(it) === true)) chosen.push(it)
    most = Math.max(most, chosen.length)
  }
  return most
}

/** In bits: 1 where it may be as well as not, 0 where it is certain. */
function doubt(probability: number): number {
  const part = (p: number): number => (p <= 0 || p >= 1 ? 0 : -p * Math.log2(p))
  return part(probability) + part(1 - probability)
}
