import type { Incident } from '../accounts/model.ts'
import { fold } from '../accounts/origins.ts'
import type { Codes } from '../codebook/codes.ts'
import { formatBounds, parseWhen, type When } from '../kernel/when.ts'
import { meet, widest } from '../kernel/where.ts'
import { isCounted, type AccountFacts } from './matching.ts'
import { allNamed, personNames, provenMin } from './persons.ts'

/** What is counted once: an account that stands alone, or the accounts of an incident. */
export interface Node {
  /** Its smallest account id. */
  readonly id: string
  /** Those of its accounts that lie inside the question, sorted. */
  readonly accounts: readonly string[]
  /** The least number of victims that it proves. */
  readonly weight: number
  /** Firm bounds in days since 1970-01-01, both inclusive; infinite where none are known. */
  readonly from: number
  readonly to: number
  /** The bounds as EDTF. */
  readonly when?: string
  /** Alternatives; empty where no place is known. */
  readonly where: readonly string[]
  /** Victims named, sorted. */
  readonly persons: readonly string[]
  /** Every victim is named. */
  readonly allNamed: boolean
  /** What was done can befall a person only once. */
  readonly once: boolean
  /** Keys of the known origins that attest it, sorted. */
  readonly origins: readonly string[]
}

/**
 * Joins accounts to what is counted once, sorted by id. `inside` are the accounts inside the question, `all` every
 * account: those of an incident that lie elsewhere add no weight, but may contradict. Nodes that prove nobody
 * (weight 0) are left out. `origins` is the number of independent origins asked for.
 */
export function buildNodes(
  inside: readonly AccountFacts[],
  all: readonly AccountFacts[],
  incidents: readonly Incident[],
  codes: Codes,
  origins = 1,
): Node[] {
  const groupOf = joined(incidents)
  const groups = new Map<string, Group>()
  for (const facts of inside) {
    const key = groupOf(facts.id)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { inside: [facts], others: [] })
    else group.inside.push(facts)
  }
  const isInside = new Set(inside.map(({ id }) => id))
  // Only what is joined has others beside it.
  for (const facts of incidents.length === 0 ? [] : all) {
    if (!isInside.has(facts.id) && isCounted(facts.account)) groups.get(groupOf(facts.id))?.others.push(facts)
  }
  return [...groups.values()]
    .map((group) => nodeOf(group, codes, origins))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

interface Group {
  readonly inside: AccountFacts[]
  /** Counted accounts of the same incident that don't lie inside the question. */
  readonly others: AccountFacts[]
}

/** Incidents that share an account are one: whatever is the same act as a third thing is the same act. */
function joined(incidents: readonly Incident[]): (account: string) => string {
  const above = new Map<string, string>()
  const top = (account: string): string => {
    let at = account
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    if (at !== account) above.set(account, at)
    return at
  }
  for (const { accounts } of incidents) {
    const [first, ...others] = accounts
    if (first === undefined) continue
    for (const other of others) {
      const a = top(first)
      const b = top(other)
      if (a !== b) above.set(b, a)
    }
  }
  return top
}

function nodeOf({ inside, others }: Group, codes: Codes, origins: number): Node {
  const accounts = inside.map(({ id }) => id).sort()
  const all = [...inside, ...others]
  const known = [...new Set(inside.filter(({ root }) => root.known).map(({ root }) => root.key))].sort()
  return {
    id: accounts[0] ?? '',
    accounts,
    weight: weightOf(inside, origins),
    ...datesOf(inside, others),
    where: placesOf(inside, others),
    ...personsOf(inside, all),
    once: inside.every(({ account }) => codes.once(account.type)),
    origins: known,
  }
}

/** What at least `origins` independent origins each attest: the k-th largest of the most that each says. */
function weightOf(inside: readonly AccountFacts[], origins: number): number {
  if (origins <= 1) return Math.max(0, ...inside.map(provenMin))
  const most = new Map<string, number>()
  for (const facts of inside) {
    const { root } = facts
    if (root.known) most.set(root.key, Math.max(most.get(root.key) ?? 0, provenMin(facts)))
  }
  return [...most.values()].sort((a, b) => b - a)[origins - 1] ?? 0
}

/** Where all firm dates agree; where any contradicts the others, everything that any of them says is possible. */
function datesOf(
  inside: readonly AccountFacts[],
  others: readonly AccountFacts[],
): Pick<Node, 'from' | 'to' | 'when'> {
  const dates = inside.flatMap(dateOf).filter(({ firm }) => firm)
  if (dates.length === 0) return { from: -Infinity, to: Infinity }
  let from = Math.max(...dates.map(({ earliest }) => earliest))
  let to = Math.min(...dates.map(({ latest }) => latest))
  if (from > to) {
    from = Math.min(...dates.map(({ earliest }) => earliest))
    to = Math.max(...dates.map(({ latest }) => latest))
  }
  const against = [...inside, ...others]
    .flatMap(dateOf)
    .filter((date) => date.earliest > to || date.latest < from)
  // An approximate date that contradicts leaves no bounds: nobody knows how far it reaches.
  if (against.some(({ firm }) => !firm)) return { from: -Infinity, to: Infinity }
  from = Math.min(from, ...against.map(({ earliest }) => earliest))
  to = Math.max(to, ...against.map(({ latest }) => latest))
  if (from === -Infinity && to === Infinity) return { from, to }
  const stated = dates.find(({ earliest, latest }) => earliest === from && latest === to)
  return { from, to, when: dates.length === 1 && stated !== undefined ? stated.edtf : formatBounds(from, to) }
}

function dateOf({ account }: AccountFacts): When[] {
  return account.when === undefined ? [] : [parseWhen(account.when)]
}

function placesOf(inside: readonly AccountFacts[], others: readonly AccountFacts[]): string[] {
  const [first, ...more] = inside.flatMap(placeOf)
  if (first === undefined) return []
  const common = more.reduce<string[]>((places, each) => meet(places, each), widest(first))
  const places = common.length > 0 ? common : widest([...first, ...more.flat()])
  const against = others.flatMap(placeOf).filter((each) => meet(places, each).length === 0)
  return widest([...places, ...against.flat()])
}

function placeOf({ account }: AccountFacts): string[][] {
  return account.where === undefined || account.where.length === 0 ? [] : [account.where]
}

/** All are named only if one account names them all, and no account of the same act knows of others. */
function personsOf(
  inside: readonly AccountFacts[],
  all: readonly AccountFacts[],
): Pick<Node, 'persons' | 'allNamed'> {
  const persons = [...new Set(all.flatMap(personNames))].sort()
  // Also as the accounts spell them: that two codenames were judged one person never proves that nobody else was there.
  const spelled = new Set(all.flatMap(({ account }) => account.persons?.map(fold) ?? [])).size
  const complete = inside.some(
    (facts) => allNamed(facts) && facts.account.victims.max === persons.length && spelled === persons.length,
  )
  const contradicted = all.some(({ account }) => account.victims.min > persons.length)
  return { persons, allNamed: complete && !contradicted }
}
