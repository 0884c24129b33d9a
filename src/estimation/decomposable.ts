import { sizeOf } from './capture-table.ts'

/** A decomposable graph over lists, as what its likelihood factorises into; sets of lists are masks. */
export interface DecomposableGraph {
  readonly edges: readonly (readonly [number, number])[]
  readonly cliques: readonly number[]
  /** Each as often as it separates; an empty one separates what isn't connected. */
  readonly separators: readonly number[]
}

/** The most lists whose graphs are looked at: 18,154 of them for six, and 617,675 for seven. */
export const mostListsOfGraphs = 6

/** All decomposable graphs of so many lists: 8 for three, 61 for four, 822 for five. */
export function decomposableGraphs(lists: number): DecomposableGraph[] {
  const pairs = Array.from({ length: lists }, (_, i) => i).flatMap((i) =>
    Array.from({ length: lists - i - 1 }, (_, j): [number, number] => [i, i + j + 1]),
  )
  const found: DecomposableGraph[] = []
  for (let chosen = 0; chosen < 2 ** pairs.length; chosen += 1) {
    const edges = pairs.filter((_, i) => (chosen & (2 ** i)) !== 0)
    const neighbours = new Array<number>(lists).fill(0)
    for (const [i, j] of edges) {
      neighbours[i] = (neighbours[i] ?? 0) | (2 ** j)
      neighbours[j] = (neighbours[j] ?? 0) | (2 ** i)
    }
    const parts = factors(neighbours)
    if (parts !== undefined) found.push({ edges, ...parts })
  }
  return found
}

/**
 * Cliques and separators by maximum cardinality search (Tarjan and Yannakakis 1984): lists are numbered so that each
 * next one has most numbered neighbours. The graph is decomposable if these always know each other.
 */
function factors(neighbours: readonly number[]): { cliques: number[]; separators: number[] } | undefined {
  const cliques: number[] = []
  const separators: number[] = []
  let numbered = 0
  let clique = 0
  for (let step = 0; step < neighbours.length; step += 1) {
    let next = -1
    for (let i = 0; i < neighbours.length; i += 1) {
      if ((numbered & (2 ** i)) !== 0) continue
      if (next < 0 || known(i) > known(next)) next = i
    }
    const before = (neighbours[next] ?? 0) & numbered
    if (!isComplete(before, neighbours)) return undefined
    // A list whose known neighbours are not all of the clique so far begins another.
    if (before !== clique) {
      cliques.push(clique)
      separators.push(before)
    }
    clique = before | (2 ** next)
    numbered |= 2 ** next
  }
  return { cliques: [...cliques, clique], separators }

  function known(i: number): number {
    return sizeOf((neighbours[i] ?? 0) & numbered)
  }
}

function isComplete(set: number, neighbours: readonly number[]): boolean {
  return neighbours.every((others, i) => (set & (2 ** i)) === 0 || ((others | (2 ** i)) & set) === set)
}
