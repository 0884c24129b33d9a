import type { Account } from '../accounts/model.ts'
import { eitherForBoth } from '../kernel/bilingual.ts'
import type { Passage } from '../passages/model.ts'
import { decideSource, isLaidOpen } from '../publication/decisions.ts'
import { mostOnPage } from '../publication/form.ts'
import { generalisedValue } from '../publication/generalise.ts'
import {
  shardSize,
  type AccountShard,
  type DisclosedEntry,
  type FindingListed,
  type PublishedAccount,
  type PublishedFinding,
  type PublishedSource,
} from '../publication/model.ts'
import { openAccount } from '../publication/packed-account.ts'
import { shownResult } from '../publication/shown-result.ts'
import type { Decision } from '../publication/treatment.ts'
import type { Discloser } from '../record/io/disclose.ts'
import type { Reader } from '../record/io/reader.ts'
import { itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import {
  keptOf,
  shownSources,
  type Chosen,
  type ChosenAccount,
  type ChosenFinding,
} from './release-chosen.ts'
import type { Context } from './operation.ts'

/** Takes what was chosen out of the record, a shard or a finding at a time. */
export class ReleaseContent {
  readonly #context: Context
  readonly #chosen: Chosen
  readonly #discloser: Discloser
  readonly #pages: PagesOfPassages

  constructor(context: Context, chosen: Chosen, discloser: Discloser) {
    this.#context = context
    this.#chosen = chosen
    this.#discloser = discloser
    this.#pages = new PagesOfPassages(context.record.read)
  }

  /** Names of shards with the last id in each. */
  get shards(): { name: string; last: string }[] {
    const ids = [...this.#chosen.accounts.keys()]
    return Array.from({ length: Math.ceil(ids.length / shardSize) }, (_, at) => ({
      name: `accounts-${String(at + 1).padStart(4, '0')}`,
      last: ids[Math.min(ids.length, (at + 1) * shardSize) - 1] ?? '',
    }))
  }

  async *eachShard(): AsyncGenerator<AccountShard> {
    const ids = [...this.#chosen.accounts.keys()]
    for (const [at, { name }] of this.shards.entries()) {
      yield { name, accounts: await this.accounts(ids.slice(at * shardSize, (at + 1) * shardSize)) }
    }
  }

  /** All accounts as they stand in the record, which reads each of its pages once; for whoever doesn't mind the order. */
  async *inRecordOrder(): AsyncGenerator<readonly PublishedAccount[]> {
    const all = [...this.#chosen.accounts.values()].sort(
      (a, b) => (a.log < b.log ? -1 : a.log > b.log ? 1 : 0) || a.index - b.index,
    )
    const ids = all.map(({ id }) => id)
    for (let at = 0; at < ids.length; at += shardSize) yield this.accounts(ids.slice(at, at + shardSize))
  }

  /** In the order of `ids`; without those that aren't in the release. */
  async accounts(ids: readonly string[]): Promise<PublishedAccount[]> {
    const chosen = ids.flatMap((id) => this.#chosen.accounts.get(id) ?? [])
    const open = chosen.filter(({ whole }) => whole === 'disclosed')
    const opened = await this.#discloser.openAll(open, ({ decisions }) => {
      return (name) => opens(decisions.get(name))
    })
    const byId = new Map(open.map(({ id }, at) => [id, opened[at]]))
    const published: PublishedAccount[] = []
    for (const shown of chosen) {
      const { id, whole } = shown
      const found = byId.get(id)
      if (whole !== 'disclosed') published.push({ id, withheld: whole })
      // Sealed as the kind's schema wants it, like everything that is read from a record.
      else if (found) published.push(await this.#disclosed(shown, found.object as Account, found.entry))
    }
    return published
  }

  async #disclosed(shown: ChosenAccount, object: Account, entry: DisclosedEntry): Promise<PublishedAccount> {
    const { id } = shown
    const root = this.#chosen.evidence.origins.root(object)
    const { kept, generalised } = keptOf(shown)
    const laidOpen = (name: string): boolean => opens(shown.decisions.get(name))
    const pages = laidOpen('passages') ? await this.#pages.of(object.passages) : []
    const packed = {
      id,
      entry,
      ...(kept.length > 0 && { kept }),
      ...(generalised.length > 0 && { generalised: coarser(object, shown.decisions) }),
      ...(pages.some((page) => page > 0) && { pages }),
      ...(root.known && { origin: root.key }),
    }
    const fields = Object.entries(object).filter(([name]) => laidOpen(name))
    return openAccount(packed, Object.fromEntries(fields))
  }

  async sources(): Promise<Record<string, PublishedSource>> {
    const { read } = this.#context.record
    const sources: Record<string, PublishedSource> = {}
    for (const source of await read.newestOf(sourceKind, shownSources(this.#chosen))) {
      const { subject: id, object } = source
      const decisions = decideSource(id, object, this.#chosen.terms)
      const { kept, generalised } = keptOf({ whole: 'disclosed', decisions })
      const open = (name: string): boolean => opens(decisions.get(name))
      const { codename, title, kind, language, date, reliability } = object
      const facts = Object.entries({ codename, title, kind, language, date, reliability })
      const items = await read.having(itemKind, 'source', id)
      const coarse = generalised.length > 0 ? coarser(object, decisions) : {}
      sources[id] = {
        ...{ id, codename: '', kind, entry: await this.#discloser.open(source, open) },
        ...Object.fromEntries(facts.filter(([name, value]) => value !== undefined && open(name))),
        ...coarse,
        ...(generalised.length > 0 && { generalised: coarse }),
        ...(kept.length > 0 && { kept }),
        sha256: items.map((it) => it.object.sha256),
      }
    }
    return sources
  }

  /** Names of the origins of what is disclosed, by root key. A witness's own is the codename, whatever its title. */
  originNames(sources: Readonly<Record<string, PublishedSource>>): Record<string, string> {
    const names = new Map<string, string>()
    for (const { whole, origin } of this.#chosen.accounts.values()) {
      if (whole !== 'disclosed' || origin === undefined) continue
      names.set(origin.key, this.#nameOf(origin, sources))
    }
    return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** A source is called as it goes out, also where it is only relayed; one that doesn't go out is not named. */
  #nameOf(
    { key, name }: { readonly key: string; readonly name: string },
    sources: Readonly<Record<string, PublishedSource>>,
  ): string {
    const id = /^source:(.*)$/.exec(key)?.[1]
    if (id === undefined) return name
    const shown = sources[id]
    if (shown !== undefined) return shown.title ?? shown.codename
    const source = this.#chosen.evidence.sources.get(id)?.object
    if (source === undefined) return ''
    const decisions = decideSource(id, source, this.#chosen.terms)
    const open = (field: 'title' | 'codename'): string | undefined =>
      opens(decisions.get(field)) ? source[field] : undefined
    return open('title') ?? open('codename') ?? ''
  }

  listed({ finding, now, changes }: ChosenFinding, place: number): FindingListed {
    const { title, standard, signedAt, question } = finding.object
    return {
      ...{ id: finding.subject, file: findingFile(place), title: eitherForBoth(title), question },
      ...now,
      ...(standard !== undefined && { standard }),
      ...(signedAt !== undefined && { signed: { at: signedAt } }),
      stale: changes.stale && standard !== undefined,
    }
  }

  async finding(one: ChosenFinding, origins: Readonly<Record<string, string>>): Promise<PublishedFinding> {
    const { finding, text, answer, changes } = one
    const { title, standard, signedAt, question } = finding.object
    return {
      id: finding.subject,
      entry: await this.#discloser.open(finding, (name) => ofFinding.has(name)),
      ...{ title: eitherForBoth(title), question, questionText: text },
      result: shownResult(answer(), (id) => this.#chosen.accounts.get(id), origins),
      ...(standard !== undefined && { standard }),
      ...(signedAt !== undefined && { signed: { at: signedAt } }),
      stale: changes.stale && standard !== undefined,
    }
  }

  /** The accounts that a finding's page shows: all that its proof rests on, then others, up to a page's fill. */
  onPage({ answer }: ChosenFinding): Promise<PublishedAccount[]> {
    const now = answer()
    const first = now.minimum.proof.flatMap(({ accounts }) => accounts)
    const ids = new Set([...first.slice(0, mostOnPage), ...now.accounts, ...now.maybe])
    return this.accounts([...ids].slice(0, Math.max(mostOnPage, Math.min(first.length, mostOnPage))))
  }
}

/** Of a finding's entry: whose hand signed it stays in the record, and so does what it held, account by account. */
const ofFinding = new Set(['title', 'question', 'standard', 'signedAt'])

export const findingFile = (place: number): string => `finding-${String(place + 1).padStart(4, '0')}`

const opens = (decision: Decision | undefined): boolean => decision !== undefined && isLaidOpen(decision)

function coarser(object: object, decisions: ReadonlyMap<string, Decision>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([field, value]) => {
      const decision = decisions.get(field)
      return decision?.treatment === 'generalised' && decision.to !== undefined
        ? [[field, generalisedValue(value, decision.to)]]
        : []
    }),
  )
}

/** On which page of its file a passage stands. Texts are long: of each layer only where its pages begin is kept. */
class PagesOfPassages {
  readonly #read: Reader
  readonly #starts = new Map<string, Promise<number[]>>()

  constructor(read: Reader) {
    this.#read = read
  }

  async of(passages: readonly Passage[]): Promise<number[]> {
    const pages = passages.map(async ({ layer, start }) => {
      const known = this.#starts.get(layer) ?? this.#startsOf(layer)
      this.#starts.set(layer, known)
      return (await known).findLastIndex((it) => it <= start) + 1
    })
    return Promise.all(pages)
  }

  async #startsOf(layer: string): Promise<number[]> {
    const { pages = [] } = (await this.#read.get(layerKind, layer)).object
    return pages.map(({ start }) => start)
  }
}
