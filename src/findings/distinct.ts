import type { Distinction } from '../accounts/model.ts'
import { placesExclude } from '../kernel/where.ts'
import type { Reason } from './model.ts'
import type { Node } from './nodes.ts'

export type DistinctionRecord = Distinction & { readonly id: string }

/** Judgements that two nodes speak of different victims, looked up by the nodes. */
export class Judgements {
  readonly #byPair = new Map<string, string>()
  readonly #partners = new Map<Node, Node[]>()

  constructor(nodes: readonly Node[], distinctions: readonly DistinctionRecord[]) {
    const nodeOf = new Map(
      nodes.flatMap((node) => node.accounts.map((account): [string, Node] => [account, node])),
    )
    for (const { id, accounts } of distinctions) {
      const [a, b] = accounts.map((account) => nodeOf.get(account))
      // A judgement against one's own incident contradicts itself; the incident stands, it proves less.
      if (a === undefined || b === undefined || a === b) continue
      const pair = pairOf(a, b)
      const before = this.#byPair.get(pair)
      if (before === undefined || id < before) this.#byPair.set(pair, id)
      this.#partners.set(a, [...this.partners(a), b])
      this.#partners.set(b, [...this.partners(b), a])
    }
  }

  between(a: Node, b: Node): string | undefined {
    return this.#byPair.size === 0 ? undefined : this.#byPair.get(pairOf(a, b))
  }

  /** The nodes that one was judged different from. */
  partners(node: Node): readonly Node[] {
    return this.#partners.get(node) ?? []
  }
}

function pairOf(a: Node, b: Node): string {
  return a.id < b.id ? `${a.id}\n${b.id}` : `${b.id}\n${a.id}`
}

/** Why two nodes can't be speaking of the same victims; `undefined` if they might be. */
export function whyDistinct(a: Node, b: Node, judgements: Judgements): Reason | undefined {
  if (sharedVictim(a, b)) return undefined
  if (a.to < b.from || b.to < a.from) return { kind: 'dates' }
  if (placesExclude(a.where, b.where)) return { kind: 'places' }
  if (a.allNamed && b.allNamed && disjointNames(a.persons, b.persons)) return { kind: 'persons' }
  const distinction = judgements.between(a, b)
  return distinction === undefined ? undefined : { kind: 'judged', distinction }
}

/**
 * Both name the same victim of what can befall a person only once: whatever their dates and places say, they
 * contradict each other about one victim and don't speak of two.
 */
export function sharedVictim(a: Node, b: Node): boolean {
  return a.once && b.once && !disjointNames(a.persons, b.persons)
}

/** Both lists are sorted. */
export function disjointNames(a: readonly string[], b: readonly string[]): boolean {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const one = a[i] ?? ''
    const other = b[j] ?? ''
    if (one === other) return false
    if (one < other) i++
    else j++
  }
  return true
}
