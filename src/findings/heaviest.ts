import { bestBoxes } from './best-boxes.ts'
import { boxesOf, mightBeSame, touch, type Box } from './boxes.ts'
import { heaviestIndependent, type Budget } from './branching.ts'
import { withoutOutweighed } from './contents.ts'
import type { Judgements } from './distinct.ts'
import { Graph } from './graph.ts'
import type { Node } from './nodes.ts'
import { partsOf } from './parts.ts'
import { bestRelaxed } from './relaxed.ts'

const smallPart = 300

export interface Heaviest {
  /** Pairwise distinct, by date and id. */
  readonly nodes: readonly Node[]
  readonly value: number
  /** No set of pairwise distinct nodes weighs more. */
  readonly upper: number
}

/**
 * The heaviest set of pairwise distinct nodes: a maximum-weight clique of the graph of what is distinct, or a
 * maximum-weight independent set of the graph of what might be the same. The same nodes, sorted by id, give the same
 * set. `steps` bounds the search; where it ends too early, `upper` exceeds `value`.
 */
export function heaviest(nodes: readonly Node[], judgements: Judgements, steps: number): Heaviest {
  const boxes = withoutOutweighed(heaviestOfEach(boxesOf(nodes, judgements)))
  const budget: Budget = { steps }
  let upper = 0
  const chosen: Box[] = []
  // Small parts first: what one large part would use up must not leave the small ones unsolved.
  for (const part of partsOf(boxes).sort((a, b) => a.length - b.length)) {
    const found = solve(part, budget)
    chosen.push(...found.chosen)
    upper += found.upper
  }
  chosen.sort((a, b) => a.from - b.from || a.to - b.to || (a.node.id < b.node.id ? -1 : 1))
  return { nodes: chosen.map(({ node }) => node), value: weigh(chosen), upper }
}

/** Of nodes that nothing tells apart, the heaviest: each could be any of the others. */
function heaviestOfEach(boxes: readonly Box[]): Box[] {
  const best = new Map<string, Box>()
  for (const box of boxes) {
    const { node, from, to, ranges } = box
    const named = node.allNamed || box.sharing ? [node.persons, node.allNamed, node.once] : []
    const key = JSON.stringify([
      String(from),
      String(to),
      ranges,
      named,
      box.judged.length > 0 ? node.id : '',
    ])
    const before = best.get(key)
    if (before === undefined || box.weight > before.weight) best.set(key, box)
  }
  return [...best.values()]
}

interface Solved {
  readonly chosen: readonly Box[]
  readonly upper: number
}

function solve(part: readonly Box[], budget: Budget): Solved {
  if (part.length === 1) return { chosen: part, upper: weigh(part) }
  if (isPlain(part)) {
    const found = inBoxes(part, budget)
    if (found !== undefined) return { chosen: found, upper: weigh(found) }
  }
  // A graph is quicker where the part is small. Where it is large, tables bound it more tightly, and the graph is for
  // a first set that is worth bettering.
  const pairs = 4 * part.length ** 2
  let best: Solved = { chosen: [], upper: weigh(part) }
  if (part.length <= smallPart) best = inGraph(part, budget, budget.steps / 2)
  else if (pairs < budget.steps / 4) best = inGraph(part, budget, pairs)
  if (best.upper === weigh(best.chosen)) return best
  const relaxed = bestRelaxed(part, budget, best.chosen)
  best = { chosen: relaxed.chosen, upper: Math.min(best.upper, relaxed.upper) }
  return best.chosen.length > 0 ? best : inGraph(part, budget, 0)
}

/** True if dates and places, each in a tree, are all that tells these boxes apart. */
function isPlain(part: readonly Box[]): boolean {
  if (part.some(({ ranges, sharing, judged }) => ranges.length > 1 || sharing || judged.length > 0))
    return false
  const named = part.filter(({ node }) => node.allNamed)
  return named.every((a, i) => named.slice(i + 1).every((b) => !touch(a, b) || mightBeSame(a, b)))
}

function inBoxes(part: readonly Box[], budget: Budget): Box[] | undefined {
  const areas = part.flatMap(({ weight, from, to, ranges: [range] }) =>
    range ? [{ weight, from, to, ...range }] : [],
  )
  const found = bestBoxes(areas, budget.steps)
  if (found === undefined) return undefined
  budget.steps -= found.steps
  return found.chosen.flatMap((i) => part[i] ?? [])
}

function inGraph(part: readonly Box[], budget: Budget, steps: number): Solved {
  const neighbours: number[][] = part.map(() => [])
  part.forEach((a, i) => {
    for (let j = i + 1; j < part.length; j++) {
      const b = part[j]
      if (b === undefined || !mightBeSame(a, b)) continue
      neighbours[i]?.push(j)
      neighbours[j]?.push(i)
    }
  })
  const graph = new Graph(
    part.map(({ weight }) => weight),
    neighbours.map((list) => list.sort((a, b) => a - b)),
  )
  // A step in a graph is some dozens of the steps that fill a table.
  const share = Math.max(0, steps - 4 * part.length ** 2) / 32
  const own = { steps: share }
  const { chosen, upper } = heaviestIndependent(graph, own)
  budget.steps = Math.max(0, budget.steps - 4 * part.length ** 2 - (share - own.steps) * 32)
  return { chosen: [...chosen].sort((a, b) => a - b).flatMap((i) => part[i] ?? []), upper }
}

function weigh(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { weight }) => sum + weight, 0)
}
