import { accountKind, distinctionKind, incidentKind, originKind } from '../accounts/kinds.ts'
import type { Account, ActAccount, Distinction, Incident, Origin } from '../accounts/model.ts'
import { Origins } from '../accounts/origins.ts'
import type { CountedAccount, CountedDistinction, CountedIncident } from '../findings/counting.ts'
import { samePersonKind } from '../linkage/kinds.ts'
import type { SamePerson } from '../linkage/model.ts'
import { People } from '../linkage/people.ts'
import type { Held } from '../record/io/held.ts'
import type { Stored } from '../record/io/stored.ts'
import { itemKind, sourceKind } from '../sources/kinds.ts'
import { consentScopes, type Item, type Source } from '../sources/model.ts'

/** All that counting looks at. */
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

/** The evidence of an open record, made anew only where something of it has changed. */
export function gather({ held }: { readonly held: Held }): Promise<Evidence> {
  return held.still(async () => {
    const sources = await held.list(sourceKind)
    const items = await held.list(itemKind)
    const told = await held.list(originKind)
    const all = await held.list(accountKind)
    const incidents = await held.list(incidentKind)
    const distinctions = await held.list(distinctionKind)
    const persons = await held.list(samePersonKind)
    return held.once(gather, [sources, items, told, all, incidents, distinctions, persons], () =>
      evidenceOf(sources, items, told, all, incidents, distinctions, persons),
    )
  })
}

function evidenceOf(
  listed: readonly Stored<Source>[],
  items: readonly Stored<Item>[],
  told: readonly Stored<Origin>[],
  all: readonly Stored<Account>[],
  incidents: readonly Stored<Incident>[],
  distinctions: readonly Stored<Distinction>[],
  same: readonly Stored<SamePerson>[],
): Evidence {
  const sources = new Map<string, Stored<Source>>()
  for (const it of listed) sources.set(it.subject, cautiously(sources.get(it.subject), it))
  const files = new Map(items.map(({ object }): [string, string] => [object.source, object.fileName]))
  const named = [...sources.values()].map(({ subject, object }) => ({
    id: subject,
    codename: object.codename,
    title: object.title,
    fileName: files.get(subject),
    relays: object.relays,
  }))
  const origins = new Origins(
    told.map((it) => it.object),
    named,
  )
  const people = new People(same.map((it) => it.object))
  const accounts: CountedAccount[] = []
  const seen = new Set<string>()
  const disputed = new Set<string>()
  for (const it of all) {
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
  const judged = <T>(all: readonly Stored<T>[]): (T & { id: string })[] =>
    all.map(({ subject, object }) => ({ id: subject, ...object }))
  return {
    // Of what two devices say apart nothing is proven until somebody settles it.
    accounts: accounts.filter((it) => !disputed.has(it.id)),
    incidents: judged(incidents),
    distinctions: judged(withoutDisputed(distinctions)),
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

const byId = new WeakMap<Evidence, Map<string, CountedAccount>>()

export function accountById(evidence: Evidence, id: string): CountedAccount | undefined {
  const known =
    byId.get(evidence) ?? new Map(evidence.accounts.map((it): [string, CountedAccount] => [it.id, it]))
  byId.set(evidence, known)
  return known.get(id)
}
