import { z } from 'zod'
import { fold } from '../accounts/origins.ts'
import { GirokError } from '../kernel/errors.ts'
import { personListKind, samePersonKind } from '../linkage/kinds.ts'
import { isListed } from '../linkage/listed-codename.ts'
import { personVerdicts } from '../linkage/model.ts'
import { pairKey } from '../linkage/people.ts'
import { personPairs as pairsOf, type PersonPair } from '../linkage/person-pairs.ts'
import { gather } from './evidence.ts'
import { operation } from './operation.ts'
import { isSame } from './unseen.ts'

export interface QueuedPersonPair extends PersonPair {
  /** Accounts that name each of the two: how many, and the codenames of their sources. */
  readonly told: readonly [NamedBy, NamedBy]
}

interface NamedBy {
  readonly accounts: number
  readonly sources: readonly string[]
}

/** Accounts of one codename that a card shows; the rest are counted. */
const shown = 3

/** Codenames of victims that may mean one person, the likeliest first. */
export const personPairs = operation({
  name: 'person-pairs',
  kind: 'query',
  input: z.strictObject({ limit: z.int().min(1).max(2000).default(200) }),
  async run({ record }, { limit }): Promise<{ waiting: number; cards: QueuedPersonPair[] }> {
    const { accounts, incidents, people, sources } = await gather(record)
    const found = pairsOf(accounts, incidents, people)
    const sourceOf = new Map(accounts.map((it): [string, string] => [it.id, it.account.source]))
    const namedBy = (ids: readonly string[]): NamedBy => {
      const names = ids
        .map((id) => sourceOf.get(id) ?? '')
        .map((id) => sources.get(id)?.object.codename ?? id)
      return { accounts: ids.length, sources: [...new Set(names)].sort() }
    }
    const cards = found.slice(0, limit).map((it): QueuedPersonPair => {
      const [one, other] = it.accounts
      return {
        ...it,
        accounts: [one.slice(0, shown), other.slice(0, shown)],
        told: [namedBy(one), namedBy(other)],
      }
    })
    return { waiting: found.length, cards }
  },
})

/** Those of these codenames that an account names, or that mean somebody on a list. */
export const namedPersons = operation({
  name: 'named-persons',
  kind: 'query',
  input: z.strictObject({ persons: z.array(z.string()) }),
  async run({ record }, { persons }): Promise<string[]> {
    const { accounts } = await gather(record)
    const known = new Set(accounts.flatMap(({ account }) => account.persons?.map(fold) ?? []))
    const lists = (await record.held.list(personListKind)).map((it) => it.object)
    return persons.filter((it) => known.has(fold(it)) || isListed(it, lists))
  },
})

/**
 * Somebody's judgement whether two codenames mean one person. Judged again, the later judgement replaces the earlier.
 * @throws not-found where no account names one of them, usage where both are the same codename
 */
export const judgePersons = operation({
  name: 'judge-persons',
  kind: 'change',
  input: z.strictObject({
    persons: z.tuple([z.string().min(1), z.string().min(1)]),
    verdict: z.enum(personVerdicts),
    reason: z.string().min(1),
  }),
  async run(context, input): Promise<{ subject: string }> {
    const { record, member } = context
    const asked = { persons: [...input.persons] }
    const named =
      context.elsewhere === undefined
        ? await namedPersons.run(context, asked)
        : await context.elsewhere(namedPersons, asked)
    for (const ref of input.persons) if (!named.includes(ref)) throw new GirokError('not-found', { ref })
    const [a, b] = [fold(input.persons[0]), fold(input.persons[1])]
    if (a === b) throw new GirokError('usage', { detail: input.persons.join(' = ') })
    const change = { why: input.reason, operation: 'judge' }
    const { value } = await record.change(member, change, async (writer) => {
      const before = (await writer.list(samePersonKind)).filter(
        ({ object: { persons } }) => pairKey(fold(persons[0]), fold(persons[1])) === pairKey(a, b),
      )
      const [first] = before
      // Two heads of one judgement are settled by judging again; a second judgement of the pair can't stand beside it.
      const heads = before.filter((it) => it.subject === first?.subject)
      // Sent again because its answer never came.
      if (first && heads.length === 1 && first.author === member && isSame(first.object, input)) return first
      return first ? writer.revise(samePersonKind, heads, input) : writer.put(samePersonKind, input)
    })
    return { subject: value.subject }
  },
})
