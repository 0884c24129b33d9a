import type { Graph } from './graph.ts'

/** A vertex that is taken at the end unless one of `rivals` was. */
interface Choice {
  readonly vertex: number
  readonly rivals: readonly number[]
}

// Looking for all edges among a vertex's neighbours costs the square of their number.
const mostNeighbours = 48

/**
 * Decides all vertices that can be decided without a search, and takes them out of the graph. Gives the weight that
 * any heaviest independent set of what remains falls short by, and how to complete it.
 *
 * Neighbourhood removal and simplicial weight transfer, after Lamm, Schulz, Strash, Williger and Zhang (ALENEX 2019):
 * a vertex that outweighs all its neighbours is taken; one whose neighbours all touch one another is taken unless
 * one of these is worth more than it, and by how much more is all that matters afterwards. The latter alone solves
 * any graph of periods of one place.
 */
export function reduce(graph: Graph): {
  weight: number
  complete: (chosen: Set<number>) => void
  steps: number
} {
  const choices: Choice[] = []
  let weight = 0
  let steps = 0
  let waiting = new Set(graph.vertices())
  while (waiting.size > 0) {
    const now = [...waiting].filter((vertex) => graph.has(vertex))
    waiting = new Set()
    for (const vertex of now) {
      if (!graph.has(vertex)) continue
      const own = graph.weight(vertex)
      const around = graph.around(vertex)
      steps += around.length + 1
      const outweighs = own >= around.reduce((sum, other) => sum + graph.weight(other), 0)
      if (!outweighs && (around.length > mostNeighbours || !isClique(graph, around))) continue
      if (!outweighs) steps += around.length ** 2
      const rivals = outweighs ? [] : around.filter((other) => graph.weight(other) > own)
      weight += own
      choices.push({ vertex, rivals })
      graph.remove(vertex)
      for (const other of around) {
        for (const next of graph.around(other)) waiting.add(next)
        if (rivals.includes(other)) {
          graph.weights[other] = graph.weight(other) - own
          waiting.add(other)
        } else graph.remove(other)
      }
    }
  }
  const complete = (chosen: Set<number>): void => {
    for (const { vertex, rivals } of choices.reverse()) {
      if (!rivals.some((rival) => chosen.has(rival))) chosen.add(vertex)
    }
  }
  return { weight, complete, steps }
}

function isClique(graph: Graph, vertices: readonly number[]): boolean {
  return vertices.every((a, i) => vertices.slice(i + 1).every((b) => graph.adjacent(a, b)))
}
