import { accountKind, distinctionKind, incidentKind, originKind } from '../accounts/kinds.ts'
import type { Account, ActAccount } from '../accounts/model.ts'
import { Origins } from '../accounts/origins.ts'
import type { CountedAccount, CountedDistinction, CountedIncident } from '../findings/counting.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Stored } from '../record/io/stored.ts'
import { itemKind, sourceKind } from '../sources/kinds.ts'
import type { Source } from '../sources/model.ts'

/** All that counting looks at, read once. */
export interface Evidence {
  readonly accounts: readonly CountedAccount[]
  readonly incidents: readonly CountedIncident[]
  readonly distinctions: readonly CountedDistinction[]
  readonly sources: ReadonlyMap<string, Stored<Source>>
  readonly origins: Origins
}

const isAct = (it: Stored<Account>): it is Stored<ActAccount> => it.object.kind === 'act'

export async function gather(read: Reader): Promise<Evidence> {
  const sources = new Map<string, Stored<Source>>()
  for await (const it of read.each(sourceKind)) sources.set(it.subject, it)
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
  const accounts: CountedAccount[] = []
  for await (const it of read.each(accountKind)) {
    if (!isAct(it)) continue
    const source = sources.get(it.object.source)?.object
    const file = files.get(it.object.source)
    accounts.push({
      id: it.subject,
      account: it.object,
      root: origins.root(it.object),
      reliability: source?.reliability,
      sourceNames: [source?.codename, source?.title, file].filter((name) => name !== undefined),
    })
  }
  const judged = <T>(all: Stored<T>[]): (T & { id: string })[] =>
    all.map(({ subject, object }) => ({ id: subject, ...object }))
  return {
    accounts,
    incidents: judged(await read.list(incidentKind)),
    distinctions: judged(await read.list(distinctionKind)),
    sources,
    origins,
  }
}
