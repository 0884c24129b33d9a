import { z } from 'zod'
import { matrixFilterSchema } from '../law/kept.ts'
import { audiences } from './profiles.ts'
import { dateGrains, placeGrains, treatments } from './treatment.ts'

const bilingual = z.strictObject({ ko: z.string().optional(), en: z.string().optional() })

/** Somebody wants less to go out than profile and consent allow: of one field, or of all (`*`). */
export const overruleSchema = z.strictObject({
  /** An account's or a source's id. */
  of: z.string(),
  field: z.string().min(1),
  treatment: z.enum(treatments),
  to: z.enum([...dateGrains, ...placeGrains]).optional(),
  reason: z.string().regex(/\S/),
})
export type Overrule = z.infer<typeof overruleSchema>

/** Whoever looked at an alarm about words, and why it is none. Other words, or another place, raise it again. */
export const passedAlarmSchema = z.strictObject({
  alarm: z.string().regex(/^[a-z2-7]{16}$/),
  reason: z.string().regex(/\S/),
  /** A member's id. */
  by: z.string(),
  at: z.string(),
})

/** Markdown in one or both languages; `[[fin_…]]` and `[[acc_…]]` become footnotes: see `texts.ts`. */
export const releaseTextSchema = z.strictObject({ title: bilingual, body: bilingual })
export type ReleaseText = z.infer<typeof releaseTextSchema>

/** What went out of one account: its revision's leaf hash (base64url), and the fields that didn't, or only coarser. */
export const carriedSchema = z.strictObject({
  account: z.string(),
  leaf: z.string(),
  kept: z.array(z.string()).optional(),
  generalised: z.array(z.string()).optional(),
})
export type Carried = z.infer<typeof carriedSchema>

/** An estimate that went out: its id, and what it was called. Which later release has another is told by these. */
export const heldEstimateSchema = z.strictObject({
  estimate: z.string(),
  title: z.strictObject({ ko: z.string(), en: z.string() }),
  documented: z.int(),
})
export type HeldEstimate = z.infer<typeof heldEstimateSchema>

export const leastK = 5

/**
 * A release: first a draft, then sealed, and from then on never revised. A withdrawn consent is obeyed in the next
 * one; a correction is a new one that says what it corrects.
 */
export const releaseSchema = z.strictObject({
  title: bilingual,
  audience: z.enum(audiences),
  /** A witness must look like at least as many. Fewer than 5 needs a reason. */
  k: z.int().min(2),
  kReason: z.string().optional(),
  findings: z.array(z.string()),
  /** Law against practice: a finding about law, or a filter. */
  law: z.strictObject({ finding: z.string().optional(), filter: matrixFilterSchema.optional() }).optional(),
  /** Ids of estimates that were kept. */
  estimates: z.array(z.string()).optional(),
  texts: z.array(releaseTextSchema),
  overrules: z.array(overruleSchema),
  /** Alarms of the guard about words that somebody looked at, and says are none. */
  passed: z.array(passedAlarmSchema).optional(),
  corrects: z.strictObject({ release: z.string(), why: z.string().regex(/\S/) }).optional(),
  /** From here on: of sealed releases alone. Numbered from 1. */
  number: z.int().min(1).optional(),
  at: z.string().optional(),
  held: z.array(z.strictObject({ finding: z.string(), minimum: z.int(), origins: z.int() })).optional(),
  heldEstimates: z.array(heldEstimateSchema).optional(),
  carried: z.array(carriedSchema).optional(),
  /** Hex SHA-256 of `manifest.txt`, once the folder is written. */
  manifest: z.string().optional(),
})
export type Release = z.infer<typeof releaseSchema>

export const isSealed = (release: Release): release is Release & { number: number; at: string } =>
  release.number !== undefined && release.at !== undefined
