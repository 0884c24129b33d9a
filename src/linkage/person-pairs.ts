import type { Incident } from '../accounts/model.ts'
import type { StatedAct } from '../accounts/stated-act.ts'
import { fold } from '../accounts/origins.ts'
import { editDistance } from '../codebook/edit-distance.ts'
import { Groups } from './groups.ts'
import { pairKey, type People } from './people.ts'

export interface NamingAccount {
  readonly id: string
  readonly account: StatedAct
}

/** `spelling`: written alike; `same-act`: named by accounts that somebody judged to speak of one act. */
export type PersonSign = 'spelling' | 'same-act'

/** Two codenames that may mean one person, as the accounts write them, and the accounts that name them. */
export interface PersonPair {
  readonly persons: readonly [string, string]
  readonly signs: readonly PersonSign[]
  readonly accounts: readonly [readonly string[], readonly string[]]
}

interface Person {
  readonly name: string
  readonly folded: string
  readonly accounts: Set<string>
}

/** What two spellings with the same number may differ by, for names long enough that it can be a slip. */
const shortest = 4

/**
 * Codenames of victims that may mean one person, and that nobody has judged: spelled alike but for case, hyphens and
 * spaces, or by one slip; or named in accounts of one incident. Codenames with different numbers are two on purpose,
 * and so are two that one account names side by side. Those with both signs come first.
 */
export function personPairs(
  accounts: readonly NamingAccount[],
  incidents: readonly Pick<Incident, 'accounts'>[],
  people: People,
): PersonPair[] {
  const counted = accounts.filter(
    ({ account }) => account.status === 'coded' || account.status === 'reviewed',
  )
  const persons = personsIn(counted)
  const apart = new Set(counted.flatMap(({ account }) => namedTogether(account)))
  const found = new Map<string, { pair: readonly [Person, Person]; signs: PersonSign[] }>()
  const propose = (one: Person, other: Person, sign: PersonSign): void => {
    const key = pairKey(one.folded, other.folded)
    if (one === other || apart.has(key) || people.answered(one.folded, other.folded)) return
    const known = found.get(key)
    if (known === undefined) {
      const pair = one.folded < other.folded ? ([one, other] as const) : ([other, one] as const)
      found.set(key, { pair, signs: [sign] })
    } else if (!known.signs.includes(sign)) known.signs.push(sign)
  }
  for (const [one, other] of alike([...persons.values()])) propose(one, other, 'spelling')
  for (const [one, other] of inOneAct(counted, incidents, persons)) propose(one, other, 'same-act')
  return [...found.entries()]
    .sort(([a, one], [b, other]) => other.signs.length - one.signs.length || (a < b ? -1 : 1))
    .map(
      ([
        ,
        {
          pair: [a, b],
          signs,
        },
      ]) => ({
        persons: [a.name, b.name],
        signs,
        accounts: [[...a.accounts].sort(), [...b.accounts].sort()],
      }),
    )
}

function personsIn(accounts: readonly NamingAccount[]): Map<string, Person> {
  const persons = new Map<string, Person>()
  for (const { id, account } of accounts) {
    for (const name of account.persons ?? []) {
      const folded = fold(name)
      const person = persons.get(folded) ?? { name, folded, accounts: new Set<string>() }
      persons.set(folded, person)
      person.accounts.add(id)
    }
  }
  return persons
}

function namedTogether({ persons = [] }: StatedAct): string[] {
  const names = [...new Set(persons.map(fold))]
  return names.flatMap((a, at) => names.slice(at + 1).map((b) => pairKey(a, b)))
}

/** Letters alone, and numbers without leading zeros: `XA-P-01` and `xap 1` are alike, `XA-P-02` isn't. */
function spelling(folded: string): { letters: string; numbers: string } {
  const numbers = [...folded.matchAll(/\d+/g)].map(([it]) => it.replace(/^0+(?=\d)/, ''))
  return { letters: folded.replace(/[^\p{L}]/gu, ''), numbers: numbers.join('-') }
}

/** Pairs whose letters differ by one slip at most. Two such share a spelling with one letter left out. */
function* alike(persons: readonly Person[]): Generator<[Person, Person]> {
  const buckets = new Map<string, Person[]>()
  for (const person of persons) {
    const { letters, numbers } = spelling(person.folded)
    const keys = new Set([letters])
    if (letters.length >= shortest)
      for (let at = 0; at < letters.length; at += 1) keys.add(letters.slice(0, at) + letters.slice(at + 1))
    for (const key of keys) {
      const bucket = `${key} ${numbers}`
      buckets.set(bucket, [...(buckets.get(bucket) ?? []), person])
    }
  }
  for (const bucket of buckets.values()) {
    for (const [at, one] of bucket.entries()) {
      for (const other of bucket.slice(at + 1)) {
        const [a, b] = [spelling(one.folded).letters, spelling(other.folded).letters]
        if (a === b || (Math.min(a.length, b.length) >= shortest && editDistance(a, b) <= 1))
          yield [one, other]
      }
    }
  }
}

function* inOneAct(
  accounts: readonly NamingAccount[],
  incidents: readonly Pick<Incident, 'accounts'>[],
  persons: ReadonlyMap<string, Person>,
): Generator<[Person, Person]> {
  const groups = new Groups(accounts, incidents, [])
  const seen = new Set<string>()
  for (const id of incidents.flatMap((it) => it.accounts)) {
    if (seen.has(id)) continue
    const members = groups.members(id)
    for (const it of members) seen.add(it.id)
    const sides = members.map(({ account }) => [...new Set(account.persons?.map(fold))])
    for (const [at, side] of sides.entries()) {
      for (const other of sides.slice(at + 1)) {
        // Whom both name is no question for anybody else.
        const here = side.filter((it) => !other.includes(it)).flatMap((it) => persons.get(it) ?? [])
        const there = other.filter((it) => !side.includes(it)).flatMap((it) => persons.get(it) ?? [])
        for (const a of here) for (const b of there) yield [a, b]
      }
    }
  }
}
