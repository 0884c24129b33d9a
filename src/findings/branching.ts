import { coverWithCliques, hopeless, type CliqueCover } from './clique-cover.ts'
import type { Graph } from './graph.ts'
import { reduce } from './reductions.ts'

/** An independent set, and a weight that no independent set exceeds. */
export interface Found {
  readonly chosen: Set<number>
  readonly weight: number
  readonly upper: number
}

/** Elementary steps that a search may still take: counted rather than timed, so that it always ends alike. */
export interface Budget {
  steps: number
}

// Each level keeps a copy of what remains of the graph.
const deepest = 300

/**
 * The heaviest independent set by branch and reduce, bounded by clique covers. Where the budget ends, what it
 * has found by then and a bound that holds.
 */
export function heaviestIndependent(graph: Graph, budget: Budget, need = -1, depth = 0): Found {
  const { weight, complete, steps } = reduce(graph)
  budget.steps -= steps
  const parts = graph.components()
  const found =
    parts.length <= 1
      ? [inOnePart(graph, parts[0] ?? [], budget, need - weight, depth)]
      : inParts(graph, parts, budget, need - weight, depth)
  const chosen = new Set(found.flatMap((part) => [...part.chosen]))
  complete(chosen)
  const sum = (of: (part: Found) => number) => found.reduce((total, part) => total + of(part), weight)
  return { chosen, weight: sum((part) => part.weight), upper: sum((part) => part.upper) }
}

function inParts(
  graph: Graph,
  parts: readonly number[][],
  budget: Budget,
  need: number,
  depth: number,
): Found[] {
  const covers = parts.map((part) => bestCover(graph.part(part), budget).bound)
  let missing = need - covers.reduce((sum, bound) => sum + bound, 0)
  return parts.map((part, i) => {
    const bound = covers[i] ?? 0
    // What this part must exceed if all the others reach their bounds.
    const found = inOnePart(graph, part, budget, missing + bound, depth)
    missing += bound - Math.min(bound, found.upper)
    return found
  })
}

/** `need`: a set that weighs no more than this is of no use. */
function inOnePart(
  whole: Graph,
  part: readonly number[],
  budget: Budget,
  need: number,
  depth: number,
): Found {
  if (part.length === 0) return { chosen: new Set(), weight: 0, upper: 0 }
  const graph = whole.part(part)
  const cover = bestCover(graph, budget)
  const first = greedy(graph)
  budget.steps -= graph.neighbours.reduce((sum, list) => sum + 4 * list.length + 4, 0)
  const found = search(graph, cover, first, budget, need, depth)
  const chosen = new Set(Array.from(found.chosen, (vertex) => part[vertex] ?? -1))
  return { chosen, weight: found.weight, upper: Math.max(found.weight, Math.min(cover.bound, found.upper)) }
}

function search(
  graph: Graph,
  cover: CliqueCover,
  first: Found,
  budget: Budget,
  need: number,
  depth: number,
): Found {
  const least = Math.max(need, first.weight)
  if (cover.bound <= least || budget.steps <= 0 || depth >= deepest) return { ...first, upper: cover.bound }
  const { vertices: out, steps } = hopeless(graph, cover, least)
  budget.steps -= steps
  if (out.size === 0) return branch(graph, first, budget, need, depth)
  const rest = graph.vertices().filter((vertex) => !out.has(vertex))
  const found = searchPart(graph, rest, budget, least, depth)
  return found.weight > first.weight ? found : { ...first, upper: Math.max(first.weight, found.upper) }
}

function bestCover(graph: Graph, budget: Budget): CliqueCover {
  const order = graph.vertices()
  const forwards = coverWithCliques(graph, order)
  const backwards = coverWithCliques(graph, order.reverse())
  budget.steps -= forwards.steps + backwards.steps
  return forwards.bound <= backwards.bound ? forwards : backwards
}

function branch(graph: Graph, first: Found, budget: Budget, need: number, depth: number): Found {
  const vertices = graph.vertices()
  const pivot = vertices.reduce((most, each) =>
    graph.around(each).length > graph.around(most).length ? each : most,
  )
  const around = new Set(graph.around(pivot))
  const without = vertices.filter((vertex) => vertex !== pivot)
  const beside = without.filter((vertex) => !around.has(vertex))
  let best = first
  const own = graph.weight(pivot)
  const taken = searchPart(graph, beside, budget, Math.max(need, best.weight) - own, depth)
  if (taken.weight + own > best.weight)
    best = { chosen: taken.chosen.add(pivot), weight: taken.weight + own, upper: 0 }
  const left = searchPart(graph, without, budget, Math.max(need, best.weight), depth)
  if (left.weight > best.weight) best = { ...left, upper: 0 }
  return {
    chosen: best.chosen,
    weight: best.weight,
    upper: Math.max(best.weight, taken.upper + own, left.upper),
  }
}

function searchPart(
  graph: Graph,
  vertices: readonly number[],
  budget: Budget,
  need: number,
  depth: number,
): Found {
  const { chosen, weight, upper } = heaviestIndependent(graph.part(vertices), budget, need, depth + 1)
  return { chosen: new Set(Array.from(chosen, (vertex) => vertices[vertex] ?? -1)), weight, upper }
}

/** Takes vertices by weight against what they rule out, then exchanges single ones as long as it gains. */
function greedy(graph: Graph): Found {
  const worth = (vertex: number) => graph.weight(vertex) / (1 + graph.around(vertex).length)
  const order = graph
    .vertices()
    .map((vertex) => ({ vertex, worth: worth(vertex) }))
    .sort((a, b) => b.worth - a.worth || a.vertex - b.vertex)
  const chosen = new Set<number>()
  for (const { vertex } of order) {
    if (!graph.around(vertex).some((other) => chosen.has(other))) chosen.add(vertex)
  }
  for (let gained = true; gained;) {
    gained = false
    for (const { vertex } of order) {
      if (chosen.has(vertex)) continue
      const out = graph.around(vertex).filter((other) => chosen.has(other))
      if (out.reduce((sum, other) => sum + graph.weight(other), 0) >= graph.weight(vertex)) continue
      for (const other of out) chosen.delete(other)
      chosen.add(vertex)
      gained = true
    }
  }
  const weight = [...chosen].reduce((sum, vertex) => sum + graph.weight(vertex), 0)
  return { chosen, weight, upper: weight }
}
