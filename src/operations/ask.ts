import { z } from 'zod'
import { digestOf, type Digest } from '../findings/digest.ts'
import { findingKind } from '../findings/kinds.ts'
import type { Finding, Question, Result, Unit } from '../findings/model.ts'
import { formatQuestion, parseQuestion } from '../findings/question.ts'
import { changesSince, type Changes } from '../findings/staleness.ts'
import { gather, type Evidence } from './evidence.ts'
import { compute } from './find.ts'
import { operation, type Context } from './operation.ts'
import { tellersOf, voiceOf, type Teller, type Voice } from './voices.ts'

/** How much of each list is sent. */
const most = z.int().min(20).default(100)
/** Accounts in which a page looks for contradictions: pairs of more are too many to read. */
const compared = 400

export interface Answered {
  /** The question as Girok writes it. */
  readonly text: string
  readonly digest: Digest
  /** The accounts of which the digest speaks, and the first of those inside. */
  readonly voices: Voice[]
  /** Who relays whom, of all accounts inside. */
  readonly tellers: Teller[]
}

/** Puts a question to the record and keeps nothing: what a screen shows of the answer. */
export const ask = operation({
  name: 'ask',
  kind: 'query',
  input: z.strictObject({ question: z.string(), most }),
  async run(context, input): Promise<Answered> {
    const question = parseQuestion(input.question, context.codebook)
    return answered(context, await gather(context.record), question, input.most)
  },
})

function answered(context: Context, evidence: Evidence, question: Question, most: number): Answered {
  const result = compute(context, evidence, question)
  const digest = digestOf(result, most)
  const inside = new Set(result.accounts)
  const wanted = new Set([
    ...digest.minimum.proof.flatMap((it) => it.accounts),
    ...digest.alone.first,
    ...digest.maybe.first,
    ...result.accounts.slice(0, compared),
  ])
  return {
    text: formatQuestion(question),
    digest,
    voices: [...wanted].flatMap((id) => voiceOf(evidence, id, inside.has(id)) ?? []),
    tellers: tellersOf(evidence, inside),
  }
}

/** A finding as a list shows it: what it held, what it would be now, and what made the difference. */
export interface KeptFinding {
  readonly id: string
  readonly entry: number
  readonly title: Finding['title']
  readonly question: Question
  readonly standard?: string
  readonly held: { readonly unit: Unit; readonly minimum: number }
  /** Absent where it wasn't asked for. */
  readonly now?: {
    readonly unit: Unit
    readonly minimum: number
    readonly stale: boolean
    readonly added: number
    readonly removed: number
  }
}

/** Every finding without its accounts: as it was kept, which is there at once, or `anew`, with its number as it is now. */
export const kept = operation({
  name: 'kept',
  kind: 'query',
  input: z.strictObject({ anew: z.boolean().default(true) }),
  async run(context, { anew }): Promise<KeptFinding[]> {
    const all = await context.record.read.list(findingKind)
    const evidence = anew && all.length > 0 ? await gather(context.record) : undefined
    return all.map(({ subject, entry, object }) => {
      const { title, question, standard, held } = object
      return {
        ...{ id: subject, entry, title, question },
        ...(standard === undefined ? {} : { standard }),
        held: { unit: held.unit, minimum: held.minimum },
        ...(evidence === undefined ? {} : { now: nowOf(compute(context, evidence, question), held) }),
      }
    })
  },
})

function nowOf(result: Result, held: Finding['held']): NonNullable<KeptFinding['now']> {
  const { stale, added, removed } = changesSince(held, result)
  return {
    ...{ unit: result.unit, minimum: result.minimum.value },
    ...{ stale, added: added.length, removed: removed.length },
  }
}

/** A finding as it was kept, without its accounts: nothing has to be counted to show it. @throws not-found */
export const keptFinding = operation({
  name: 'kept-finding',
  kind: 'query',
  input: z.strictObject({ ref: z.string() }),
  async run({ record }, { ref }): Promise<Pick<OpenFinding, 'finding' | 'held' | 'text'>> {
    const { held, ...finding } = (await record.read.get(findingKind, ref)).object
    return {
      finding,
      held: { unit: held.unit, minimum: held.minimum },
      text: formatQuestion(finding.question),
    }
  },
})

/** One finding, opened. */
export interface OpenFinding extends Answered {
  readonly finding: Omit<Finding, 'held'>
  /** Of the finding's revision: what a save names that is to be over it. */
  readonly leaf: string
  readonly held: KeptFinding['held']
  /** Its lists cut; how many there are stands beside them. */
  readonly changes: Changes
  readonly added: number
  readonly removed: number
}

const mostChanges = 50

/** A finding with its answer as it is now. @throws not-found */
export const finding = operation({
  name: 'finding',
  kind: 'query',
  input: z.strictObject({ ref: z.string(), most }),
  async run(context, input): Promise<OpenFinding> {
    const { object, leaf } = await context.record.read.get(findingKind, input.ref)
    const evidence = await gather(context.record)
    const { held, ...rest } = object
    const changes = changesSince(held, compute(context, evidence, object.question))
    const { added, removed } = changes
    const answer = answered(context, evidence, object.question, input.most)
    const known = new Set(answer.voices.map((it) => it.account))
    // What fell out isn't among the voices: a screen reads it as it is now, with the reason where it was withdrawn.
    const others = added.slice(0, mostChanges).filter((it) => !known.has(it))
    return {
      ...answer,
      voices: [...answer.voices, ...others.flatMap((id) => voiceOf(evidence, id, true) ?? [])],
      finding: rest,
      leaf,
      held: { unit: held.unit, minimum: held.minimum },
      changes: { ...changes, added: added.slice(0, mostChanges), removed: removed.slice(0, mostChanges) },
      ...{ added: added.length, removed: removed.length },
    }
  },
})
