import { heldBy, type CaptureTable } from './capture-table.ts'
import { candidateTerms } from './hierarchical.ts'
import { cellsToFit, fitModel } from './log-linear.ts'
import type { TableRefusal } from './model.ts'

const leastLists = 3
/** A list of fewer persons than this may stand apart from others, or within one, by chance: it isn't judged. */
const leastPersons = 5
/** With more lists, log-linear models are not fitted: a table of 2^k cells would be almost all zeros. */
export const mostListsOfModels = 8

/**
 * What in a table forbids every estimate. A number could be computed from most such tables, and would say nothing about
 * anybody: each rule is a condition under which the lists tell nothing of those on none.
 */
export function refusalsOf(table: CaptureTable): TableRefusal[] {
  const { lists } = table
  const sizes = lists.map((_, i) => heldBy(table, 2 ** i))
  const judged = [...lists.keys()].filter((i) => (sizes[i] ?? 0) >= leastPersons)
  if (judged.length < leastLists)
    return [{ code: 'few-lists', lists: judged.map((i) => lists[i] ?? ''), least: leastLists }]
  const shared = (i: number, j: number): number => heldBy(table, (2 ** i) | (2 ** j))
  const found: TableRefusal[] = []
  const name = (i: number): string => lists[i] ?? ''
  const met = (i: number): boolean => [...lists.keys()].some((j) => j !== i && shared(i, j) > 0)
  if (!judged.some(met)) return [{ code: 'no-overlap', lists: judged.map(name) }]
  const documented = table.histories.reduce((sum, { count }) => sum + count, 0)
  for (const i of judged) {
    if (!met(i)) found.push({ code: 'list-apart', lists: [name(i)] })
    if (sizes[i] === documented) found.push({ code: 'list-of-all', lists: [name(i)] })
    for (const j of judged)
      if (j !== i && shared(i, j) === sizes[i] && sizes[j] !== documented)
        found.push({ code: 'list-within', lists: [name(i), name(j)] })
  }
  if (found.length > 0) return found
  const joined = reachable(judged[0] ?? 0, judged, shared)
  if (joined.size < judged.length)
    return [{ code: 'lists-unconnected', lists: judged.filter((i) => !joined.has(i)).map(name) }]
  if (lists.length > mostListsOfModels) return []
  const pairs = candidateTerms(lists.length, 2)
  // Where not even dependences of pairs can be told, whether the lists are independent can't be seen at all.
  if (fitModel(cellsToFit(table), pairs) === undefined)
    return [{ code: 'not-identifiable', lists: [...lists] }]
  return []
}

function reachable(
  from: number,
  among: readonly number[],
  shared: (i: number, j: number) => number,
): Set<number> {
  const seen = new Set([from])
  for (const i of seen) for (const j of among) if (shared(i, j) > 0) seen.add(j)
  return seen
}
