import { fold } from '../accounts/origins.ts'
import { DisjointSets } from './disjoint-sets.ts'
import type { SamePerson } from './model.ts'

export type PersonPlaces = readonly [number, number]

/** What people have said of listed persons, by their places in the table. */
export interface JudgedPersons {
  /** Enough of them to join all who were judged one person, by way of an account's codename as well. */
  readonly same: readonly PersonPlaces[]
  readonly different: readonly PersonPlaces[]
  readonly unclear: readonly PersonPlaces[]
}

type Judgement = Pick<SamePerson, 'persons' | 'verdict'>

/**
 * Judgements that touch listed persons. A listed person may be judged the same as a codename of an account, and that
 * codename the same as another listed person: then the two are one. Where a chain says the same and a judgement
 * different, the chain stands, as it does for victims of accounts.
 */
export function judgedPersons(ids: readonly string[], judgements: readonly Judgement[]): JudgedPersons {
  const places = new Map(ids.map((id, at): [string, number] => [fold(id), at]))
  for (const { persons } of judgements)
    for (const name of persons.map(fold)) if (!places.has(name)) places.set(name, places.size)
  const placed = judgements.map(({ persons: [a, b], verdict }) => ({
    verdict,
    pair: [places.get(fold(a)) ?? 0, places.get(fold(b)) ?? 0] as const,
  }))
  const groups = new DisjointSets(places.size)
  for (const { verdict, pair } of placed) if (verdict === 'same') groups.join(...pair)
  // An account's codename is spoken for by somebody listed whom it means: the least of a set is, where any is.
  const pairs = (wanted: Judgement['verdict']): PersonPlaces[] =>
    placed
      .filter(({ verdict }) => verdict === wanted)
      .map(({ pair: [a, b] }) => [groups.first(a), groups.first(b)] as const)
      .filter(([a, b]) => a !== b && a < ids.length && b < ids.length)
  return { same: joined(groups, ids.length), different: pairs('different'), unclear: pairs('unclear') }
}

function joined(groups: DisjointSets, listed: number): PersonPlaces[] {
  const same: PersonPlaces[] = []
  for (let at = 0; at < listed; at += 1) if (groups.first(at) !== at) same.push([groups.first(at), at])
  return same
}
