import { z } from 'zod'
import { accountKind, distinctionKind, incidentKind } from '../accounts/kinds.ts'
import type { Account, AccountKind, ActAccount } from '../accounts/model.ts'
import { samePairs, type Pair, type PairedAccount } from '../linkage/pairs.ts'
import type { LawFinding } from '../law/kept.ts'
import type { Reader } from '../record/io/reader.ts'
import { sourceKind } from '../sources/kinds.ts'
import type { Source } from '../sources/model.ts'
import { gather } from './evidence.ts'
import { findings } from './find.ts'
import { lawFindings } from './law-findings.ts'
import { newestOf } from './newest.ts'
import { operation, type Context } from './operation.ts'

/** An account that waits for a decision. Its words come by `show`, when it is looked at. */
export interface QueuedAccount {
  readonly id: string
  readonly kind: AccountKind
  readonly source: string
  readonly codename: string
  readonly title?: string
  readonly reliability?: string
  /** Whoever asks coded it: a second person would see more. */
  readonly own: boolean
}

export interface QueuedFinding {
  readonly id: string
  readonly title: { readonly ko?: string | undefined; readonly en?: string | undefined }
  readonly question: string
  readonly before: number
  readonly now: number
  readonly added: number
  readonly removed: number
}

/** A finding about law whose verdicts are no longer those that it held. */
export interface QueuedLawFinding {
  readonly id: string
  readonly title?: LawFinding['title']
  /** How many verdicts it held, and how many there are. */
  readonly before: number
  readonly now: number
  readonly added: number
  readonly removed: number
}

/** What waits of one kind, and the first of it. */
interface Waiting<T> {
  readonly waiting: number
  readonly cards: T[]
}

export interface Queue {
  readonly coded: Waiting<QueuedAccount>
  readonly suggested: Waiting<QueuedAccount>
  readonly findings: Waiting<QueuedFinding>
  readonly lawFindings: Waiting<QueuedLawFinding>
  readonly reviewed: number
}

const limit = z.int().min(1).max(2000).default(200)

/** What waits for a decision, oldest first; in each kind what somebody else coded comes before one's own. */
export const queue = operation({
  name: 'queue',
  kind: 'query',
  input: z.strictObject({ limit }),
  async run(context, { limit: most }): Promise<Queue> {
    const { record, member } = context
    const sources = await sourcesOf(record.read)
    const waiting = { coded: [] as QueuedAccount[], suggested: [] as QueuedAccount[] }
    let reviewed = 0
    for (const { subject, object } of newestOf(await record.read.list(accountKind))) {
      if (object.status === 'reviewed') reviewed += 1
      if (object.status !== 'coded' && object.status !== 'suggested') continue
      waiting[object.status].push(queued(subject, object, sources, member))
    }
    const first = (all: QueuedAccount[]): Waiting<QueuedAccount> => ({
      waiting: all.length,
      cards: [...all.filter((it) => !it.own), ...all.filter((it) => it.own)].slice(0, most),
    })
    const stale = (await findings.run(context, {})).filter((it) => it.changes.stale)
    const cards = stale.slice(0, most).map(({ finding, text, changes }) => ({
      id: finding.subject,
      title: finding.object.title,
      question: text,
      before: changes.minimumBefore,
      now: changes.minimumNow,
      added: changes.added.length,
      removed: changes.removed.length,
    }))
    return {
      coded: first(waiting.coded),
      suggested: first(waiting.suggested),
      findings: { waiting: stale.length, cards },
      lawFindings: await staleLaw(context, most),
      reviewed,
    }
  },
})

async function staleLaw(context: Context, most: number): Promise<Waiting<QueuedLawFinding>> {
  const stale = (await lawFindings.run(context, {})).filter((it) => it.changes.stale)
  const cards = stale.slice(0, most).map(({ finding, before, now, changes }): QueuedLawFinding => {
    const { title } = finding.object
    const counts = { before, now, added: changes.added.length, removed: changes.removed.length }
    return { id: finding.subject, ...(title && { title }), ...counts }
  })
  return { waiting: stale.length, cards }
}

export interface QueuedPair extends Omit<Pair, 'a' | 'b'> {
  readonly accounts: readonly [PairSide, PairSide]
}

export interface PairSide extends QueuedAccount {
  /** Where its knowledge comes from in the end; absent where nobody says. */
  readonly origin?: string
}

/** Pairs of accounts that may speak of the same act, the likeliest first. */
export const pairs = operation({
  name: 'pairs',
  kind: 'query',
  input: z.strictObject({ limit }),
  async run(
    { record, codebook, member },
    { limit: most },
  ): Promise<Waiting<QueuedPair> & { complete: boolean }> {
    const { read } = record
    const { accounts, sources } = await gather(read)
    const incidents = (await read.list(incidentKind)).map((it) => it.object)
    const distinctions = (await read.list(distinctionKind)).map((it) => it.object)
    const found = samePairs(accounts, incidents, distinctions, codebook)
    const byId = new Map(accounts.map((it): [string, PairedAccount] => [it.id, it]))
    const names = new Map([...sources].map(([id, it]): [string, Source] => [id, it.object]))
    const side = (id: string): PairSide[] => {
      const it = byId.get(id)
      if (!it) return []
      const { known, name } = it.root
      return [{ ...queued(id, it.account, names, member), ...(known ? { origin: name } : {}) }]
    }
    const cards = found.pairs.slice(0, most).flatMap(({ a, b, ...rest }): QueuedPair[] => {
      const [[one], [other]] = [side(a), side(b)]
      return one && other ? [{ ...rest, accounts: [one, other] }] : []
    })
    return { waiting: found.pairs.length, cards, complete: found.complete }
  },
})

async function sourcesOf(read: Reader): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>()
  for await (const { subject, object } of read.each(sourceKind)) sources.set(subject, object)
  return sources
}

function queued(
  id: string,
  { kind, source, coder }: Account | ActAccount,
  sources: ReadonlyMap<string, Source>,
  member: string,
): QueuedAccount {
  const { codename = source, title, reliability } = sources.get(source) ?? {}
  const details = {
    ...(title === undefined ? {} : { title }),
    ...(reliability === undefined ? {} : { reliability }),
  }
  return { id, kind, source, codename, ...details, own: coder === member }
}
