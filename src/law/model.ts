import { z } from 'zod'
import { penaltySchema } from '../accounts/model.ts'

const code = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_./:#-]*$/u)
const codes = z.array(z.string().min(1)).min(1).optional()

/** Words in one language or both. */
export const wordsSchema = z
  .strictObject({ ko: z.string().min(1).optional(), en: z.string().min(1).optional() })
  .refine(({ ko, en }) => ko !== undefined || en !== undefined)

/** Who tells of a law. `where` is an address without its scheme; nothing is ever fetched from it. */
export const citationSchema = z.strictObject({
  by: z.string().min(1),
  /** EDTF: when it was published. */
  date: z.string().optional(),
  where: z
    .string()
    .regex(/^(?![a-z][a-z0-9+.-]*:)\S+$/i)
    .optional(),
  note: wordsSchema.optional(),
})
export type Citation = z.infer<typeof citationSchema>

export const instrumentSchema = z.strictObject({
  code,
  /** ISO 3166-1. */
  country: z.string().regex(/^[A-Z]{2}$/),
  name: wordsSchema,
  otherNames: z.array(z.strictObject({ text: z.string().min(1), language: z.string().min(2) })).optional(),
  note: wordsSchema.optional(),
})
export type Instrument = z.infer<typeof instrumentSchema>

/** One text of an instrument: a version, and how it is known. */
export const textSchema = z.strictObject({
  code,
  instrument: z.string(),
  title: wordsSchema,
  /** Code of the vocabulary `text-basis`. */
  basis: z.string(),
  /** `false`: known of, but nobody whom we know has seen it. */
  held: z.boolean(),
  /** EDTF. */
  adopted: z.string().optional(),
  /** EDTF: the first day in force; absent where it isn't known. */
  from: z.string().optional(),
  /** EDTF: the last day in force. Where it is absent, a text that replaces this one ends it. */
  until: z.string().optional(),
  /** Codes of the texts that this one takes the place of. */
  replaces: codes,
  reportedBy: z.array(citationSchema).min(1),
  note: wordsSchema.optional(),
})
export type LawText = z.infer<typeof textSchema>

/** One rule of a text, as one reporter tells it. Rival reports of one article are provisions of their own. */
export const provisionSchema = z.strictObject({
  code,
  text: z.string(),
  article: z.string().min(1).optional(),
  /** Alternatives, unless `together`: then all of it has to be there. */
  conduct: codes,
  together: z.literal(true).optional(),
  media: codes,
  /** Under which name the text lists these media, where it has one for them ("enemy countries"). */
  mediaLabel: z.string().min(1).optional(),
  circumstances: codes,
  penalty: z.array(penaltySchema).min(1).optional(),
  reaches: codes,
  /** It is reported that the text says nothing of what stands here. */
  silent: z.literal(true).optional(),
  reportedBy: citationSchema,
  note: wordsSchema.optional(),
  /** The provision account of the record that this is. */
  account: z.string().optional(),
})
export type Provision = z.infer<typeof provisionSchema>

/** A person's ranking of rival provisions: the first that applies is followed. */
export const readingSchema = z.strictObject({
  code,
  provisions: z.array(z.string()).min(2),
  reason: z.string().min(1),
  by: z.string().min(1),
})
export type Reading = z.infer<typeof readingSchema>

/** A person's word on a norm that was proposed for a provision or an account. */
export const normJudgementSchema = z.strictObject({
  norm: z.string(),
  /** Code of a provision or id of an account. */
  subject: z.string(),
  verdict: z.enum(['confirmed', 'struck']),
  reason: z.string().min(1),
  by: z.string().min(1),
})
export type NormJudgement = z.infer<typeof normJudgementSchema>

/** A text as a record keeps it: with the provisions that came with it from a file. */
export const recordedTextSchema = textSchema.extend({
  provisions: z.array(provisionSchema.omit({ text: true })).optional(),
})
export type RecordedText = z.infer<typeof recordedTextSchema>

/** A provision as a file has it: the penalty is written as in a coding sheet (`labour-camp:5y..15y|death`). */
const provisionInFileSchema = provisionSchema.extend({ penalty: z.string().optional() })

export const lawFileSchema = z.strictObject({
  instruments: z.array(instrumentSchema).default([]),
  texts: z.array(textSchema).default([]),
  provisions: z.array(provisionInFileSchema).default([]),
  readings: z.array(readingSchema).default([]),
})
export type LawFile = z.infer<typeof lawFileSchema>

export interface Law {
  readonly instruments: readonly Instrument[]
  readonly texts: readonly LawText[]
  readonly provisions: readonly Provision[]
  readonly readings: readonly Reading[]
}

export const noLaw: Law = { instruments: [], texts: [], provisions: [], readings: [] }
