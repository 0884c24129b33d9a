import type { Graph } from './graph.ts'

/** Cliques with weights, such that every vertex lies in cliques of its own weight or more together. */
export interface CliqueCover {
  readonly cliques: readonly { readonly weight: number; readonly vertices: readonly number[] }[]
  /** By vertex: the positions of its cliques. */
  readonly of: readonly (readonly number[])[]
  /** The sum of all weights. An independent set meets each clique once at most, and so weighs no more than this. */
  readonly bound: number
  readonly steps: number
}

/**
 * Goes through the vertices in order: what of a vertex's weight is not covered yet becomes the weight of a clique
 * around it. Exact where every vertex comes before the neighbours that touch one another (periods by their end).
 */
export function coverWithCliques(graph: Graph, order: readonly number[]): CliqueCover {
  const open = [...graph.weights]
  const cliques: { weight: number; vertices: number[] }[] = []
  const of: number[][] = open.map(() => [])
  let bound = 0
  let steps = 0
  for (const vertex of order) {
    const weight = open[vertex] ?? 0
    if (weight <= 0) continue
    const around = graph.around(vertex)
    const vertices = [vertex]
    // Those with most left to cover first. The covered ones join too where they can: it costs nothing, and shows
    // how little room they would leave.
    const byNeed = around
      .filter((other) => (open[other] ?? 0) > 0)
      .sort((a, b) => (open[b] ?? 0) - (open[a] ?? 0) || a - b)
    for (const other of [...byNeed, ...around.filter((each) => (open[each] ?? 0) <= 0)]) {
      steps += vertices.length
      if (vertices.every((member) => graph.adjacent(member, other))) vertices.push(other)
    }
    for (const member of vertices) {
      open[member] = (open[member] ?? 0) - weight
      of[member]?.push(cliques.length)
    }
    cliques.push({ weight, vertices })
    bound += weight
  }
  return { cliques, of, bound, steps }
}

/**
 * The vertices that no independent set heavier than `need` can hold: with such a vertex, no clique around it can be
 * met by another, and what the rest can reach is too little.
 */
export function hopeless(
  graph: Graph,
  cover: CliqueCover,
  need: number,
): { vertices: Set<number>; steps: number } {
  const vertices = new Set<number>()
  const met = new Int32Array(cover.cliques.length)
  let steps = 0
  for (const vertex of graph.vertices()) {
    const around = [vertex, ...graph.around(vertex)]
    const seen: number[] = []
    for (const other of around) {
      for (const clique of cover.of[other] ?? []) {
        if (met[clique] === 0) seen.push(clique)
        met[clique] = (met[clique] ?? 0) + 1
      }
      steps += (cover.of[other]?.length ?? 0) + 1
    }
    let lost = 0
    for (const clique of seen) {
      const { weight = 0, vertices: members = [] } = cover.cliques[clique] ?? {}
      if (met[clique] === members.length) lost += weight
      met[clique] = 0
    }
    if (cover.bound - lost + graph.weight(vertex) <= need) vertices.add(vertex)
  }
  return { vertices, steps }
}
