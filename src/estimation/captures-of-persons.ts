import { GirokError } from '../kernel/errors.ts'
import { captureTable, mostLists } from './capture-table.ts'
import type { Captures } from './read-captures.ts'

/**
 * Persons × lists out of listed persons who were joined: whoever is in one cluster is one person, and stands on every
 * list on which anybody of the cluster does.
 * @throws capture-lists-many
 */
export function capturesOf(
  lists: readonly string[],
  listOf: readonly number[],
  clusterOf: (person: number) => number,
): Captures {
  const used = [...new Set(listOf)].sort((a, b) => a - b)
  if (used.length > mostLists)
    throw new GirokError('capture-lists-many', { lists: used.length, limit: mostLists })
  const masks = new Map<number, number>()
  for (const [person, list] of listOf.entries()) {
    const cluster = clusterOf(person)
    masks.set(cluster, (masks.get(cluster) ?? 0) | (2 ** used.indexOf(list)))
  }
  const counts = new Map<number, number>()
  for (const mask of masks.values()) counts.set(mask, (counts.get(mask) ?? 0) + 1)
  return {
    table: captureTable(
      used.map((it) => lists[it] ?? ''),
      counts,
    ),
    shape: 'persons',
    emptyLists: lists.filter((_, at) => !used.includes(at)),
    pooled: [],
    unlisted: 0,
  }
}
