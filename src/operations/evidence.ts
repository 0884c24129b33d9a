import { distinctionKind, incidentKind, originKind } from '../accounts/kinds.ts'
import type { Distinction, Incident, Origin } from '../accounts/model.ts'
import { Origins } from '../accounts/origins.ts'
import { statedReader, type Stated, type StatedAct } from '../accounts/stated-act.ts'
import type { CountedAccount, CountedDistinction, CountedIncident } from '../findings/counting.ts'
import { samePersonKind } from '../linkage/kinds.ts'
import type { SamePerson } from '../linkage/model.ts'
import { People } from '../linkage/people.ts'
import type { Head, Held, Holding } from '../record/io/held.ts'
import { itemKind, sourceKind } from '../sources/kinds.ts'
import { consentScopes, type Item, type Source } from '../sources/model.ts'

/** All that counting looks at. */
export interface Evidence {
  readonly accounts: readonly CountedAccount[]
  readonly incidents: readonly CountedIncident[]
  readonly distinctions: readonly CountedDistinction[]
  readonly sources: ReadonlyMap<string, Head<Source>>
  readonly origins: Origins
  /** Who of the victims was judged to be whom. */
  readonly people: People
}

const isAct = (it: Head<Stated>): it is Head<StatedAct> => it.object.kind === 'act'

const statedAccounts: Holding<Stated> = { kind: 'account', reader: statedReader }

/** The evidence of an open record, made anew only where something of it has changed. */
export function gather({ held }: { readonly held: Held }): Promise<Evidence> {
  return held.still(async () => {
    const sources = await held.list(sourceKind)
    const items = await held.list(itemKind)
    const told = await held.list(originKind)
    const all = await held.list(statedAccounts)
    const incidents = await held.list(incidentKind)
    const distinctions = await held.list(distinctionKind)
    const persons = await held.list(samePersonKind)
    return held.once(gather, [sources, items, told, all, incidents, distinctions, persons], () =>
      evidenceOf(sources, items, told, all, incidents, distinctions, persons),
    )
  })
}

function evidenceOf(
  listed: readonly Head<Source>[],
  items: readonly Head<Item>[],
  told: readonly Head<Origin>[],
  all: readonly Head<Stated>[],
  incidents: readonly Head<Incident>[],
  distinctions: readonly Head<Distinction>[],
  same: readonly Head<SamePerson>[],
): Evidence {
  const sources = new Map<string, Head<Source>>()
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
  const names = new Map<string, string[]>()
  for (const { id, codename, title, fileName } of named)
    names.set(
      id,
      [codename, title, fileName].filter((name) => name !== undefined),
    )
  const accounts: CountedAccount[] = []
  const seen = new Set<string>()
  const disputed = new Set<string>()
  for (const it of all) {
    if (seen.has(it.subject)) disputed.add(it.subject)
    seen.add(it.subject)
    if (!isAct(it)) continue
    const { persons } = it.object
    const source = sources.get(it.object.source)?.object
    accounts.push({
      id: it.subject,
      account: it.object,
      root: origins.root(it.object),
      reliability: source?.reliability,
      sourceNames: names.get(it.object.source),
      ...(persons && { persons: people.certain(persons), alsoCalled: people.alsoCalled(persons) }),
    })
  }
  const judged = <T>(all: readonly Head<T>[]): (T & { id: string })[] =>
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

function withoutDisputed<T>(all: readonly Head<T>[]): Head<T>[] {
  const heads = Map.groupBy(all, (it) => it.subject)
  return all.filter((it) => heads.get(it.subject)?.length === 1)
}

/** A source with two heads goes out no further, and is graded no better, than the more cautious of the two says. */
function cautiously(before: Head<Source> | undefined, it: Head<Source>): Head<Source> {
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
