import { bestBoxes } from './best-boxes.ts'
import { boxesOf, mightBeSame, touch, type Box } from './boxes.ts'
import { heaviestIndependent, type Budget } from './branching.ts'
import { withoutOutweighed } from './contents.ts'
import type { Judgements } from './distinct.ts'
import { Graph } from './graph.ts'
import type { Node } from './nodes.ts'
import { neighboursOf } from './neighbours.ts'
import { partsOf } from './parts.ts'
import { bestRelaxed } from './relaxed.ts'

const smallPart = 300
// The budget counts the steps that fill a table; what other steps are worth in these was measured.
const tableStepsPerGraphStep = 32
const stepsPerPair = 8

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
  const first = inGraph(part, budget, part.length <= smallPart ? 0.5 : 0)
  if (first.upper === weigh(first.chosen)) return first
  const relaxed = bestRelaxed(part, budget, first.chosen)
  return { chosen: relaxed.chosen, upper: Math.min(first.upper, relaxed.upper) }
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

/** `share`: the part of the budget that the search itself may take. */
function inGraph(part: readonly Box[], budget: Budget, share: number): Solved {
  const { lists, looked } = neighboursOf(part)
  budget.steps = Math.max(0, budget.steps - looked * stepsPerPair)
  const graph = new Graph(
    part.map(({ weight }) => weight),
    lists,
  )
  const given = budget.steps * share
  const own = { steps: given / tableStepsPerGraphStep }
  const { chosen, upper } = heaviestIndependent(graph, own)
  budget.steps = Math.max(0, budget.steps - given + own.steps * tableStepsPerGraphStep)
  return { chosen: [...chosen].sort((a, b) => a - b).flatMap((i) => part[i] ?? []), upper }
}

function weigh(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { weight }) => sum + weight, 0)
}
