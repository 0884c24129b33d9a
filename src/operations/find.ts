import { z } from 'zod'
import type { Codebook } from '../codebook/codebook.ts'
import { count } from '../findings/counting.ts'
import { findingKind } from '../findings/kinds.ts'
import type { Finding, Question, Result } from '../findings/model.ts'
import { checkProof } from '../findings/proof.ts'
import { formatQuestion, parseQuestion } from '../findings/question.ts'
import { changesSince, type Changes } from '../findings/staleness.ts'
import { GirokError } from '../kernel/errors.ts'
import { derivedId } from '../kernel/ids.ts'
import type { Problem } from '../record/problem.ts'
import { Held } from '../record/io/held.ts'
import { sha256 } from '../record/io/sha256.ts'
import type { Stored } from '../record/io/stored.ts'
import { gather, type Evidence } from './evidence.ts'
import { newestOf } from './newest.ts'
import { operation, type Context } from './operation.ts'
import { isSame, refuseUnseen } from './unseen.ts'

export const findInput = z.strictObject({
  /** The readable syntax, or JSON. Empty: every act. */
  question: z.string(),
  titleKo: z.string().optional(),
  titleEn: z.string().optional(),
  /** Code of the vocabulary `standard-of-proof`: signs the finding at it. */
  standard: z.string().optional(),
  note: z.string().optional(),
  /** The leaf of the kept finding that whoever keeps it has seen; empty where they have seen none. */
  over: z.string().optional(),
  /** The minimum that whoever signs has seen: another one is not signed. */
  shown: z.int().min(0).optional(),
  /** Only compute. */
  keep: z.boolean().default(true),
})

export interface Found extends Result {
  readonly finding: string | undefined
  readonly text: string
}

/** Answers that are kept beside the evidence that they follow from: the screens ask for one of them again and again. */
const answers = new WeakMap<Evidence, WeakMap<Codebook, Map<string, Result>>>()
const mostAnswers = 40

export function compute(
  { codebook }: Pick<Context, 'codebook'>,
  evidence: Evidence,
  question: Question,
): Result {
  const byCodebook = answers.get(evidence) ?? new WeakMap<Codebook, Map<string, Result>>()
  answers.set(evidence, byCodebook)
  const known = byCodebook.get(codebook) ?? new Map<string, Result>()
  byCodebook.set(codebook, known)
  const text = formatQuestion(question)
  const result =
    known.get(text) ?? count(question, evidence.accounts, evidence.incidents, evidence.distinctions, codebook)
  // The newest stand last; the longest unasked goes first.
  known.delete(text)
  known.set(text, result)
  const [oldest] = known.keys()
  if (known.size > mostAnswers && oldest !== undefined) known.delete(oldest)
  return result
}

/**
 * Puts a question to the record, and keeps it as a finding: a draft until it is signed at a standard of proof.
 * @throws number-moved, changed-meanwhile
 */
export const find = operation({
  name: 'find',
  kind: 'change',
  input: findInput,
  async run(context, input): Promise<Found> {
    const question = parseQuestion(input.question, context.codebook)
    const result = await answerTo(context, question)
    const text = formatQuestion(question)
    if (!input.keep) return { ...result, finding: undefined, text }
    const { shown, standard } = input
    const now = result.minimum.value
    // Nobody's name stands under a number that they haven't seen.
    if (standard !== undefined && shown !== undefined && shown !== now)
      throw new GirokError('number-moved', { shown, now })
    return { ...result, finding: await keep(context, input, question, result), text }
  },
})

/** The answer, counted where it holds up nobody, if there is such a place. */
async function answerTo(context: Context, question: Question): Promise<Result> {
  if (context.elsewhere === undefined) return compute(context, await gather(context.record), question)
  return context.elsewhere(result, { question: formatQuestion(question) })
}

/** The whole answer to a question. */
export const result = operation({
  name: 'result',
  kind: 'query',
  input: z.strictObject({ question: z.string() }),
  async run(context, input): Promise<Result> {
    return compute(context, await gather(context.record), parseQuestion(input.question, context.codebook))
  },
})

async function keep(
  context: Context,
  input: z.infer<typeof findInput>,
  question: Question,
  result: Result,
): Promise<string> {
  // One question, one finding: asked again, it is the same one at its present number.
  const subject = derivedId('finding', sha256(formatQuestion(question)))
  const { record, member } = context
  const operation = input.standard === undefined ? 'find' : 'sign'
  await record.change(member, { why: '', operation }, async (writer) => {
    const old = await writer.find(findingKind, subject)
    const signed = input.standard !== undefined
    // A signed finding keeps what was signed until it is signed anew; asking again must not move it.
    if (old?.object.standard !== undefined && !signed) return
    const title = {
      ...old?.object.title,
      ...(input.titleKo === undefined ? {} : { ko: input.titleKo }),
      ...(input.titleEn === undefined ? {} : { en: input.titleEn }),
    }
    const note = input.note ?? old?.object.note
    const finding: Finding = {
      title,
      question,
      held: heldIn(result),
      ...(input.standard === undefined
        ? {}
        : { standard: input.standard, signedBy: member, signedAt: writer.now() }),
      ...(note === undefined ? {} : { note }),
    }
    if (!old) {
      await writer.put(findingKind, finding, subject)
      return
    }
    if (isSame(old.object, finding)) return
    // Sent again because its answer never came, it differs by nothing but the moment of signing.
    if (input.over !== old.leaf && isSame(old.object, { ...finding, signedAt: old.object.signedAt })) return
    await refuseUnseen(writer, old, input.over)
    await writer.revise(findingKind, old, finding)
  })
  return subject
}

export function heldIn({ unit, minimum, origins, held, accounts }: Result): Finding['held'] {
  const { value, upper, exact, proof } = minimum
  return { unit, minimum: value, upper, exact, origins, held, accounts: [...accounts], proof }
}

export interface ListedFinding {
  readonly finding: Stored<Finding>
  readonly text: string
  readonly now: Result
  readonly changes: Changes
}

/** Every finding, computed anew: where its number is no longer the one that it held, it is to be reviewed. */
export const findings = operation({
  name: 'findings',
  kind: 'query',
  input: z.strictObject({}),
  async run(context): Promise<ListedFinding[]> {
    const kept = newestOf(await context.record.read.list(findingKind))
    if (kept.length === 0) return []
    const evidence = await gather(context.record)
    return kept.map((finding) => {
      const now = compute(context, evidence, finding.object.question)
      return {
        finding,
        text: formatQuestion(finding.object.question),
        now,
        changes: changesSince(finding.object.held, now),
      }
    })
  },
})

/** Checks every stored proof against the accounts, without the search that found it. */
export async function proofProblems(context: Context): Promise<Problem[]> {
  const kept = await context.record.read.list(findingKind)
  if (kept.length === 0) return []
  // Read anew: whoever verifies trusts nothing that was held.
  const evidence = await gather({ held: new Held(context.record.read) })
  return kept.flatMap(({ subject, object, index, log }) => {
    const now = compute(context, evidence, object.question)
    // What changed since is no fault of the proof: the finding is to be reviewed, and says so.
    if (changesSince(object.held, now).stale) return []
    const wrong = checkProof(
      object.question,
      object.held,
      evidence.accounts,
      evidence.incidents,
      evidence.distinctions,
      context.codebook,
    )
    return wrong.map((it): Problem => ({
      code: 'proof-wrong',
      entry: index,
      log,
      subject,
      detail: JSON.stringify(it),
    }))
  })
}
