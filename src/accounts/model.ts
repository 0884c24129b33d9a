import { z } from 'zod'
import { passageSchema } from '../passages/model.ts'

/** A number of people as a source gives it: "at least seven" is `{min: 7}`, "numerous" `{min: 2, vague: true}`. */
export const countSchema = z.strictObject({
  min: z.int().min(0),
  max: z.int().min(0).optional(),
  vague: z.literal(true).optional(),
})

/** `5y`, `6m`, `30d` or `life`. */
const termSchema = z.string().regex(/^(\d+[ymd]|life)$/)

/** One alternative of a penalty: a kind, with a term where one is stated. A fixed term has `from` equal to `to`. */
export const penaltySchema = z.strictObject({
  kind: z.string(),
  from: termSchema.optional(),
  to: termSchema.optional(),
})
export type Penalty = z.infer<typeof penaltySchema>

export const accountKinds = [
  'act',
  'practice',
  'provision',
  'body',
  'channel',
  'response',
  'comment',
] as const
export type AccountKind = (typeof accountKinds)[number]

export const attributionSchema = z.strictObject({
  /** `own`: the source's own knowledge or statement; `relayed`: it repeats somebody else's. */
  voice: z.enum(['own', 'relayed']),
  /** Whom it relays, in the words of the coding sheet; resolved to a root by `origins.ts`. */
  origin: z.string().optional(),
  basis: z.enum(['eyewitness', 'hearsay', 'document', 'analysis', 'unstated']),
})
export type Attribution = z.infer<typeof attributionSchema>

const codes = z.array(z.string()).min(1).optional()

const common = {
  source: z.string(),
  passages: z.array(passageSchema).min(1),
  attribution: attributionSchema,
  /** Credibility of the information, 1 (confirmed) to 6 (cannot be judged): Admiralty scale. */
  credibility: z.int().min(1).max(6).optional(),
  status: z.enum(['suggested', 'coded', 'reviewed', 'withdrawn']),
  coder: z.string(),
  note: z.string().optional(),
  /** Why it was withdrawn. */
  reason: z.string().optional(),
}

const whenWhere = {
  /** EDTF, as the source bounds it. */
  when: z.string().optional(),
  /** Place codes; several are alternatives. */
  where: codes,
}

const rule = {
  /** What people did: alternatives. */
  conduct: codes,
  /** Where the media came from: alternatives. */
  media: codes,
  circumstances: codes,
  penalty: z.array(penaltySchema).min(1).optional(),
  /** `code[:detail]`, e.g. `family:three-generations`. */
  reaches: codes,
}

/** What one source states, in structured form. Section 4 of the design; `kind` names the shape. */
export const accountSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('act'),
    ...common,
    ...whenWhere,
    ...rule,
    type: z.string(),
    victims: countSchema,
    /** Codenames of the victims in the organisation's own register, where every or some victim is named. */
    persons: codes,
    /** Institutions responsible, as the source names them. */
    bodies: codes,
    manner: codes,
  }),
  z.strictObject({
    kind: z.literal('practice'),
    ...common,
    ...whenWhere,
    ...rule,
    manner: codes,
    bodies: codes,
  }),
  z.strictObject({
    kind: z.literal('provision'),
    ...common,
    ...whenWhere,
    ...rule,
    instrument: z.string().optional(),
    textBasis: z.string().optional(),
    article: z.string().optional(),
    /** It reports that the text says nothing of what is coded here. */
    silent: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('body'), ...common, ...whenWhere, bodies: codes }),
  z.strictObject({ kind: z.literal('channel'), ...common, channel: codes }),
  z.strictObject({
    kind: z.literal('response'),
    ...common,
    ...whenWhere,
    speaker: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('comment'), ...common }),
])
export type Account = z.infer<typeof accountSchema>
export type ActAccount = Extract<Account, { kind: 'act' }>

/** A name under which origins are cited, and whom it relays in turn. Chains that end in one root are one voice. */
export const originSchema = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string()).optional(),
  /** The source in this record that this name means. */
  source: z.string().optional(),
  /** The name of the origin that this one rests on. */
  relays: z.string().optional(),
})
export type Origin = z.infer<typeof originSchema>

/** A set of act accounts that somebody judged to speak of the same act. */
export const incidentSchema = z.strictObject({
  accounts: z.array(z.string()).min(2),
  reason: z.string(),
})
export type Incident = z.infer<typeof incidentSchema>

/** Two act accounts that somebody judged to speak of different victims. */
export const distinctionSchema = z.strictObject({
  accounts: z.tuple([z.string(), z.string()]),
  reason: z.string(),
})
export type Distinction = z.infer<typeof distinctionSchema>
