import { GirokError } from '../kernel/errors.ts'
import { captureTable, mostLists } from './capture-table.ts'
import { requireFew, type CapturesByStratum } from './captures-by-stratum.ts'
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

/**
 * The same by strata. A person is of the value that their rows give; of none where none says anything, or two say
 * different things.
 * @throws capture-lists-many, capture-strata-many
 */
export function capturesOfStrata(
  by: string,
  lists: readonly string[],
  listOf: readonly number[],
  clusterOf: (person: number) => number,
  valueOf: readonly string[],
): CapturesByStratum {
  const whole = capturesOf(lists, listOf, clusterOf)
  const said = new Map<number, Set<string>>()
  for (const [person, value] of valueOf.entries()) {
    const values = said.get(clusterOf(person)) ?? new Set()
    if (value !== '') values.add(value)
    said.set(clusterOf(person), values)
  }
  const of = (cluster: number): string => {
    const [value = '', ...others] = said.get(cluster) ?? []
    return others.length > 0 ? '' : value
  }
  const rows = new Map<string, number[]>()
  for (const person of listOf.keys()) {
    const value = of(clusterOf(person))
    const known = rows.get(value) ?? []
    known.push(person)
    rows.set(value, known)
  }
  requireFew(by, rows.size, whole)
  const strata = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, persons]) => ({
      value,
      captures: capturesOf(
        lists,
        persons.map((it) => listOf[it] ?? 0),
        (at) => clusterOf(persons[at] ?? 0),
      ),
    }))
  return { by, whole, strata }
}
