import type { CaptureTable } from './capture-table.ts'
import { mostListsOfGraphs } from './decomposable.ts'
import { averageOverGraphs } from './graph-averaging.ts'
import { tenths, thousandths, type Found } from './log-linear-methods.ts'

const farthest = 30

export function graphMethod(table: CaptureTable): Found {
  const lists = table.lists.length
  if (lists > mostListsOfGraphs)
    return { methods: [], refused: [{ code: 'method-lists', method: 'graphs', limit: mostListsOfGraphs }] }
  const { mean, median, interval, graphs, graphsTried } = averageOverGraphs(table, { farthest })
  const name = (i: number): string => table.lists[i] ?? ''
  const detail = {
    ...{ mean: tenths(mean), delta: 2 ** -lists, prior: '1/N', farthest, graphs: graphsTried },
    best: graphs.map(({ edges, weight }) => ({
      dependent: edges.map(([i, j]) => `${name(i)}·${name(j)}`),
      weight: thousandths(weight),
    })),
  }
  const estimate = tenths(median)
  return { methods: [{ name: 'graphs', estimate, interval, intervalBy: 'posterior', detail }], refused: [] }
}
