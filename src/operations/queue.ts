import { z } from 'zod'
import { accountSchema, type Account, type AccountKind } from '../accounts/model.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { formatQuestion } from '../findings/question.ts'
import { samePairs, type Pair, type Pairs } from '../linkage/pairs.ts'
import { parseBody } from '../record/entry.ts'
import { sourceKind } from '../sources/kinds.ts'
import type { Source } from '../sources/model.ts'
import { kept } from './ask.ts'
import { heldCodings } from './codings.ts'
import { accountById, gather, type Evidence } from './evidence.ts'
import { changesInOrder, type HeldVerdict, type LawFinding } from '../law/kept.ts'
import { lawFindingKind } from '../law/kinds.ts'
import { lawFindings } from './law-findings.ts'
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
  /** Of the revision that the card shows. */
  readonly leaf: string
  readonly title?: LawFinding['title']
  readonly filter: LawFinding['filter']
  /** Absent: it was kept as a draft. */
  readonly standard?: string
  /** How many verdicts it held, and how many there are. */
  readonly before: number
  readonly now: number
  readonly added: number
  readonly removed: number
  /** The first of them, those of one account together; `was`: it was held, and no longer follows. */
  readonly changes: readonly { readonly was: boolean; readonly held: HeldVerdict }[]
}

/** What waits of one kind, and the first of it. */
interface Waiting<T> {
  readonly waiting: number
  readonly cards: T[]
}

export interface Queue {
  readonly coded: Waiting<QueuedAccount>
  readonly suggested: Waiting<QueuedAccount>
  readonly reviewed: number
}

const limit = z.int().min(1).max(2000).default(200)

/**
 * Accounts that wait for a decision, oldest first; what somebody else coded comes before one's own. The database counts
 * them, and gives the first: nobody waits until all accounts have been read.
 */
export const queue = operation({
  name: 'queue',
  kind: 'query',
  input: z.strictObject({ limit }),
  async run({ record, member }, { limit: most }): Promise<Queue> {
    const { read, held } = record
    const accounts = await heldCodings(held)
    const sources = new Map((await held.list(sourceKind)).map((it) => [it.subject, it.object]))
    const line = async (status: 'coded' | 'suggested'): Promise<Waiting<QueuedAccount>> => {
      const waiting = accounts.filter(({ object }) => object.status === status)
      // What one coded oneself comes last: a second person would see more.
      const others = waiting.filter(({ object }) => object.coder !== member)
      const own = waiting.filter(({ object }) => object.coder === member)
      const first = [...others, ...own].slice(0, most).map(({ subject }) => subject)
      const bodies = new Map((await read.bodiesOf('account', first)).map((it) => [it.subject, it.body]))
      const cards = first.map((subject) => {
        const body = parseBody(bodies.get(subject) ?? '')
        return queued(subject, accountSchema.parse(body), sources, member)
      })
      return { waiting: waiting.length, cards }
    }
    const reviewed = accounts.filter(({ object }) => object.status === 'reviewed').length
    return { coded: await line('coded'), suggested: await line('suggested'), reviewed }
  },
})

export interface StaleFindings {
  readonly findings: Waiting<QueuedFinding>
  readonly lawFindings: Waiting<QueuedLawFinding>
}

/** Findings whose number, or whose verdicts, no longer follow from the record. */
export const staleFindings = operation({
  name: 'stale-findings',
  kind: 'query',
  input: z.strictObject({ limit }),
  async run(context, { limit: most }): Promise<StaleFindings> {
    const stale = (await kept.run(context, { anew: true })).flatMap(({ now, ...it }) =>
      now?.stale === true ? [{ ...it, now }] : [],
    )
    const cards = stale.slice(0, most).map(({ id, title, question, held, now }) => ({
      ...{ id, title, question: formatQuestion(question), added: now.added, removed: now.removed },
      before: held.minimum,
      now: now.minimum,
    }))
    return { findings: { waiting: stale.length, cards }, lawFindings: await staleLaw(context, most) }
  },
})

/** So many say what became of a finding; the matrix has them all. */
const mostChanges = 20

async function staleLaw(context: Context, most: number): Promise<Waiting<QueuedLawFinding>> {
  const stale = (await lawFindings.run(context, {})).filter((it) => it.changes.stale)
  const cards: QueuedLawFinding[] = []
  for (const { finding, before, now, changes } of stale.slice(0, most)) {
    const { title, filter, standard } = finding.object
    const leaf = (await context.record.read.heads(lawFindingKind, finding.subject)).at(-1)?.leaf ?? ''
    const counts = { before, now, added: changes.added.length, removed: changes.removed.length }
    cards.push({
      ...{ id: finding.subject, leaf, filter, ...counts },
      changes: changesInOrder(changes).slice(0, mostChanges),
      ...{ ...(title && { title }), ...(standard !== undefined && { standard }) },
    })
  }
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
  { kind, source, coder }: Pick<Account, 'kind' | 'source' | 'coder'>,
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
