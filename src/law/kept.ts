import { z } from 'zod'
import { penaltySchema } from '../accounts/model.ts'
import type { Comparison } from './compare.ts'
import { wordsSchema } from './model.ts'

const list = z.array(z.string().min(1)).min(1).optional()

/** What of the matrix is looked at. */
export const matrixFilterSchema = z.strictObject({
  /** EDTF. */
  when: z.string().min(1).optional(),
  where: list,
  /** Codes of texts. */
  texts: list,
  /** Keys of origins. */
  origins: list,
})

/** One verdict that a finding about law rests on. */
export const heldVerdictSchema = z.strictObject({
  account: z.string(),
  text: z.string(),
  dimension: z.enum(['penalty', 'persons', 'basis']),
  verdict: z.string(),
  holds: z.enum(['certainly', 'possibly']),
  /** Code of the reason: "disputed" and "not examined" are not the same finding. */
  reason: z.string(),
  alternative: penaltySchema.optional(),
  conduct: z.string().optional(),
  media: z.string().optional(),
})
export type HeldVerdict = z.infer<typeof heldVerdictSchema>

/** What the matrix held when somebody kept it; signed where it has a standard of proof. */
export const lawFindingSchema = z.strictObject({
  title: wordsSchema.optional(),
  filter: matrixFilterSchema,
  held: z.array(heldVerdictSchema),
  /** Code of the vocabulary `standard-of-proof`. */
  standard: z.string().optional(),
  signedBy: z.string().optional(),
  signedAt: z.string().optional(),
  note: z.string().optional(),
})
export type LawFinding = z.infer<typeof lawFindingSchema>

/** The verdicts of comparisons as a finding holds them: each once, in an order that follows from what they say. */
export function heldIn(comparisons: readonly Comparison[]): HeldVerdict[] {
  const all = comparisons.flatMap(({ account, text, verdicts }) =>
    text === undefined
      ? []
      : verdicts.map(({ dimension, verdict, holds, reason, alternative, conduct, media }): HeldVerdict => ({
          ...{ account, text, dimension, verdict, holds, reason: reason.code },
          ...(alternative && { alternative }),
          ...(conduct !== undefined && { conduct }),
          ...(media !== undefined && { media }),
        })),
  )
  return [...byKey(all)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

export interface LawChanges {
  /** What was held no longer follows from the record: the finding is to be reviewed. */
  readonly stale: boolean
  /** Verdicts that there are now and weren't held, and the reverse. */
  readonly added: readonly HeldVerdict[]
  readonly removed: readonly HeldVerdict[]
}

export function lawChangesSince(held: readonly HeldVerdict[], now: readonly HeldVerdict[]): LawChanges {
  const [before, after] = [byKey(held), byKey(now)]
  const added = [...after].filter(([key]) => !before.has(key)).map(([, one]) => one)
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, one]) => one)
  return { stale: added.length + removed.length > 0, added, removed }
}

/** What became of a finding: what one account was held to show beside what it shows now. */
export function changesInOrder({ added, removed }: LawChanges): { was: boolean; held: HeldVerdict }[] {
  return [
    ...removed.map((held) => ({ was: true, held })),
    ...added.map((held) => ({ was: false, held })),
  ].sort((a, b) => (a.held.account + a.held.text < b.held.account + b.held.text ? -1 : 1))
}

function byKey(all: readonly HeldVerdict[]): Map<string, HeldVerdict> {
  return new Map(all.map((one) => [keyOf(one), one]))
}

function keyOf(one: HeldVerdict): string {
  const { kind, from, to } = one.alternative ?? {}
  const about = [one.conduct, one.media, kind, from, to]
  return JSON.stringify([one.account, one.text, one.dimension, one.verdict, one.holds, one.reason, ...about])
}
