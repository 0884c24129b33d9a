import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Account, AccountKind, ActAccount } from '../accounts/model.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { formatQuestion } from '../findings/question.ts'
import { samePairs, type Pair, type Pairs } from '../linkage/pairs.ts'
import { sourceKind } from '../sources/kinds.ts'
import type { Source } from '../sources/model.ts'
import { kept } from './ask.ts'
import { accountById, gather, type Evidence } from './evidence.ts'
import type { LawFinding } from '../law/kept.ts'
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

/** The first of what somebody else coded, and of one's own. */
interface Line {
  waiting: number
  readonly others: QueuedAccount[]
  readonly own: QueuedAccount[]
}
const newLine = (): Line => ({ waiting: 0, others: [], own: [] })

/** What waits for a decision, oldest first; in each kind what somebody else coded comes before one's own. */
export const queue = operation({
  name: 'queue',
  kind: 'query',
  input: z.strictObject({ limit }),
  async run(context, { limit: most }): Promise<Queue> {
    const { record, member } = context
    const sources = new Map((await record.held.list(sourceKind)).map((it) => [it.subject, it.object]))
    const waiting = { coded: newLine(), suggested: newLine() }
    let reviewed = 0
    for (const { subject, object } of newestOf(await record.held.list(accountKind))) {
      const { status, coder } = object
      if (status === 'reviewed') reviewed += 1
      if (status !== 'coded' && status !== 'suggested') continue
      const line = waiting[status]
      line.waiting += 1
      const mine = coder === member ? line.own : line.others
      if (mine.length < most) mine.push(queued(subject, object, sources, member))
    }
    const first = ({ waiting, others, own }: Line): Waiting<QueuedAccount> => ({
      waiting,
      cards: [...others, ...own].slice(0, most),
    })
    const stale = (await kept.run(context, {})).filter((it) => it.stale)
    const cards = stale.slice(0, most).map(({ id, title, question, held, now, added, removed }) => ({
      ...{ id, title, question: formatQuestion(question), added, removed },
      before: held.minimum,
      now: now.minimum,
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
    const evidence = await gather(record)
    const found = pairsOf(evidence, codebook)
    const { sources } = evidence
    const names = new Map([...sources].map(([id, it]): [string, Source] => [id, it.object]))
    const side = (id: string): PairSide[] => {
      const it = accountById(evidence, id)
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

const compared = new WeakMap<Evidence, { codebook: Codebook; found: Pairs }>()

/** The comparison takes seconds in a large record: once for each state of the evidence. */
function pairsOf(evidence: Evidence, codebook: Codebook): Pairs {
  const known = compared.get(evidence)
  if (known?.codebook === codebook) return known.found
  const found = samePairs(evidence.accounts, evidence.incidents, evidence.distinctions, codebook)
  compared.set(evidence, { codebook, found })
  return found
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
