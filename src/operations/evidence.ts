import { accountKind, distinctionKind, incidentKind, originKind } from '../accounts/kinds.ts'
import type { Account, ActAccount } from '../accounts/model.ts'
import { Origins } from '../accounts/origins.ts'
import type { CountedAccount, CountedDistinction, CountedIncident } from '../findings/counting.ts'
import { samePersonKind } from '../linkage/kinds.ts'
import { People } from '../linkage/people.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { itemKind, sourceKind } from '../sources/kinds.ts'
import { consentScopes, type Source } from '../sources/model.ts'

/** All that counting looks at, read once. */
export interface Evidence {
  readonly accounts: readonly CountedAccount[]
  readonly incidents: readonly CountedIncident[]
  readonly distinctions: readonly CountedDistinction[]
  readonly sources: ReadonlyMap<string, Stored<Source>>
  readonly origins: Origins
  /** Who of the victims was judged to be whom. */
  readonly people: People
}

const isAct = (it: Stored<Account>): it is Stored<ActAccount> => it.object.kind === 'act'

export async function gather(read: Reader): Promise<Evidence> {
  const sources = new Map<string, Stored<Source>>()
  for await (const it of read.each(sourceKind)) {
    sources.set(it.subject, cautiously(sources.get(it.subject), it))
  }
  const files = new Map<string, string>()
  for await (const { object } of read.each(itemKind)) files.set(object.source, object.fileName)
  const named = [...sources.values()].map(({ subject, object }) => ({
    id: subject,
    codename: object.codename,
    title: object.title,
    fileName: files.get(subject),
    relays: object.relays,
  }))
  const origins = new Origins(
    (await read.list(originKind)).map((it) => it.object),
    named,
  )
  const people = new People((await read.list(samePersonKind)).map((it) => it.object))
  const accounts: CountedAccount[] = []
  const seen = new Set<string>()
  const disputed = new Set<string>()
  for await (const it of read.each(accountKind)) {
    if (seen.has(it.subject)) disputed.add(it.subject)
    seen.add(it.subject)
    if (!isAct(it)) continue
    const { persons } = it.object
    const source = sources.get(it.object.source)?.object
    const file = files.get(it.object.source)
    accounts.push({
      id: it.subject,
      account: it.object,
      root: origins.root(it.object),
      reliability: source?.reliability,
      sourceNames: [source?.codename, source?.title, file].filter((name) => name !== undefined),
      ...(persons && { persons: people.certain(persons), alsoCalled: people.alsoCalled(persons) }),
    })
  }
  const judged = <T>(all: Stored<T>[]): (T & { id: string })[] =>
    all.map(({ subject, object }) => ({ id: subject, ...object }))
  return {
    // Of what two devices say apart nothing is proven until somebody settles it.
    accounts: accounts.filter((it) => !disputed.has(it.id)),
    incidents: judged(await read.list(incidentKind)),
    distinctions: judged(withoutDisputed(await read.list(distinctionKind))),
    sources,
    origins,
    people,
  }
}

function withoutDisputed<T>(all: readonly Stored<T>[]): Stored<T>[] {
  const heads = Map.groupBy(all, (it) => it.subject)
  return all.filter((it) => heads.get(it.subject)?.length === 1)
}

/** A source with two heads goes out no further, and is graded no better, than the more cautious of the two says. */
function cautiously(before: Stored<Source> | undefined, it: Stored<Source>): Stored<Source> {
  if (before === undefined) return it
  const [one, other] = [before.object, it.object]
  const scopes = [one.consent, other.consent].sort(
    (a, b) => consentScopes.indexOf(a.scope) - consentScopes.indexOf(b.scope),
  )
  const { reliability: _, ...rest } = other
  const [consent = other.consent] = scopes
  const until = [one.consent.until, other.consent.until].flatMap((day) => day ?? []).sort()[0]
  const grade = [one.reliability, other.reliability].includes(undefined)
    ? undefined
    : [one.reliability, other.reliability].sort().at(-1)
  return {
    ...it,
    object: {
      ...rest,
      consent: { ...consent, ...(until === undefined ? {} : { until }) },
      ...(grade === undefined ? {} : { reliability: grade }),
    },
  }
}
