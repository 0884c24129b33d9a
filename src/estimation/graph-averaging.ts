import { cellsOf, documentedIn, sizeOf, type CaptureTable } from './capture-table.ts'
import { decomposableGraphs, type DecomposableGraph } from './decomposable.ts'
import { logGamma } from './log-gamma.ts'

export interface GraphAverage {
  readonly mean: number
  readonly median: number
  readonly interval: readonly [number, number]
  /** The graphs that weigh most. */
  readonly graphs: readonly { readonly edges: DecomposableGraph['edges']; readonly weight: number }[]
  readonly graphsTried: number
}

export interface GraphOptions {
  /** The prior weight of each of the 2^k cells; 2^-k unless told, as one person spread over them. */
  readonly delta?: number
  /** How many persons never recorded are thought possible: multiples of the documented number. */
  readonly farthest?: number
  /** The logarithm of the prior of the number of persons; 1/N unless told. */
  readonly logPrior?: (persons: number) => number
}

/**
 * The number of persons, averaged over all decomposable graphs of dependence between lists (Madigan and York 1997),
 * each with a hyper-Dirichlet prior (Dawid and Lauritzen 1993), weighted by how well it explains the table.
 *
 * Every graph's likelihood is a product over cliques and separators, and each factor depends on the graph only through
 * its own set of lists: 2^k rows of values, from which graphs are summed. The number of the unrecorded runs over a grid,
 * whole at first, then in steps of two per mille, each point weighted by the numbers that it stands for.
 */
export function averageOverGraphs(table: CaptureTable, options: GraphOptions = {}): GraphAverage {
  const lists = table.lists.length
  const documented = documentedIn(table)
  const { delta = 2 ** -lists, farthest = 30, logPrior = (persons: number) => -Math.log(persons) } = options
  const { points, widths } = grid(documented * farthest)
  const rows = Array.from({ length: 2 ** lists }, (_, set) => marginal(table, set, points, delta))
  const common = points.map((unseen, i) => {
    const persons = documented + unseen
    return logGamma(persons + 1) - logGamma(unseen + 1) + logPrior(persons) + Math.log(widths[i] ?? 1)
  })
  const graphs = decomposableGraphs(lists)
  const density = new Float64Array(points.length)
  const line = new Float64Array(points.length)
  const logWeights = new Float64Array(graphs.length)
  let highest = -Infinity
  graphs.forEach(({ cliques, separators }, at) => {
    line.set(common)
    for (const set of cliques) add(line, rows[set], 1)
    for (const set of separators) add(line, rows[set], -1)
    const top = line.reduce((a, b) => (b > a ? b : a), -Infinity)
    // All is kept relative to the highest value so far.
    if (top > highest) {
      const scale = Math.exp(highest - top)
      for (let i = 0; i < density.length; i += 1) density[i] = (density[i] ?? 0) * scale
      highest = top
    }
    let sum = 0
    for (let i = 0; i < line.length; i += 1) {
      const lower = (line[i] ?? 0) - highest
      if (lower < -60) continue
      const value = Math.exp(lower)
      sum += value
      density[i] = (density[i] ?? 0) + value
    }
    logWeights[at] = sum === 0 ? -Infinity : Math.log(sum) + highest
  })
  const total = density.reduce((a, b) => a + b, 0)
  const weights = Array.from(logWeights, (value) => Math.exp(value - highest) / total)
  const best = graphs
    .map(({ edges }, i) => ({ edges, weight: weights[i] ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5)
  const at = (share: number): number => documented + quantile(points, widths, density, total * share)
  const mean = points.reduce((sum, unseen, i) => sum + unseen * (density[i] ?? 0), 0) / total
  return {
    ...{ mean: documented + mean, median: at(0.5), interval: [at(0.025), at(0.975)] },
    ...{ graphs: best, graphsTried: graphs.length },
  }
}

function grid(most: number): { points: Float64Array; widths: Float64Array } {
  const points: number[] = []
  const widths: number[] = []
  for (let from = 0; from <= most;) {
    const width = Math.max(1, Math.floor(from / 500))
    points.push(from + (width - 1) / 2)
    widths.push(width)
    from += width
  }
  return { points: Float64Array.from(points), widths: Float64Array.from(widths) }
}

/** The marginal likelihood of the lists in `set` alone, for every number of the unrecorded. */
function marginal(table: CaptureTable, set: number, points: Float64Array, delta: number): Float64Array {
  const lists = table.lists.length
  const prior = delta * 2 ** (lists - sizeOf(set))
  const sums = new Map<number, number>()
  cellsOf(table).forEach((count, mask) => sums.set(mask & set, (sums.get(mask & set) ?? 0) + count))
  const none = sums.get(0) ?? 0
  const documented = documentedIn(table)
  const whole = delta * 2 ** lists
  let fixed = logGamma(whole) - logGamma(prior)
  for (const [part, sum] of sums) if (part !== 0) fixed += logGamma(sum + prior) - logGamma(prior)
  return points.map(
    (unseen) => fixed + logGamma(none + unseen + prior) - logGamma(documented + unseen + whole),
  )
}

function add(line: Float64Array, row: Float64Array | undefined, sign: number): void {
  if (row !== undefined)
    for (let i = 0; i < line.length; i += 1) line[i] = (line[i] ?? 0) + sign * (row[i] ?? 0)
}

/** The least number of the unrecorded at which this much of the density is reached. */
function quantile(points: Float64Array, widths: Float64Array, density: Float64Array, mass: number): number {
  let sum = 0
  for (let i = 0; i < points.length; i += 1) {
    const here = density[i] ?? 0
    const width = widths[i] ?? 1
    if (sum + here >= mass) {
      const first = (points[i] ?? 0) - (width - 1) / 2
      return first + Math.min(width - 1, Math.max(0, Math.ceil(((mass - sum) / here) * width) - 1))
    }
    sum += here
  }
  return points.at(-1) ?? 0
}
