import { z } from 'zod'

const anyOf = z.array(z.string().regex(/\S/)).min(1).optional()

/** A filter over act accounts. Every field is optional; several values of one field mean any of them. */
export const questionSchema = z.strictObject({
  type: anyOf,
  media: anyOf,
  conduct: anyOf,
  manner: anyOf,
  circumstances: anyOf,
  penalty: anyOf,
  where: anyOf,
  /** EDTF, not qualified. */
  when: z.string().optional(),
  person: anyOf,
  body: anyOf,
  source: anyOf,
  origin: anyOf,
  /** Least number of independent origins. */
  origins: z.int().min(1).optional(),
  /** Least reliability of the source; a source that nobody graded doesn't pass. */
  grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  /** Least credibility of the information, 1 being best; ungraded information doesn't pass. */
  credibility: z.int().min(1).max(6).optional(),
  /** Only accounts that a second person has reviewed. */
  status: z.literal('reviewed').optional(),
})
export type Question = z.infer<typeof questionSchema>

/** Why two members of a proof can't be speaking of the same victims. */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dates') }),
  z.strictObject({ kind: z.literal('places') }),
  z.strictObject({ kind: z.literal('persons') }),
  /** Somebody judged them different: the id of the distinction. */
  z.strictObject({ kind: z.literal('judged'), distinction: z.string() }),
])
export type Reason = z.infer<typeof reasonSchema>

/** One account that stands alone, or an incident: what is counted once. */
export const proofMemberSchema = z.strictObject({
  accounts: z.array(z.string()).min(1),
  weight: z.int().min(1),
  /** EDTF; absent where no firm date is known. */
  when: z.string().optional(),
  /** Place codes, several being alternatives; absent where no place is known. */
  where: z.array(z.string()).min(1).optional(),
  /** Keys of the known origins that attest it. */
  origins: z.array(z.string()),
})
export type ProofMember = z.infer<typeof proofMemberSchema>

/** Positions of two members in the proof, and why they are distinct. */
export const pairReasonSchema = z.strictObject({
  between: z.tuple([z.int().min(0), z.int().min(0)]),
  because: reasonSchema,
})
export type PairReason = z.infer<typeof pairReasonSchema>

/** The documented minimum: at least `value`; the search proved that no more than `upper` can be proven. */
export const minimumSchema = z.strictObject({
  value: z.int().min(0),
  upper: z.int().min(0),
  exact: z.boolean(),
  proof: z.array(proofMemberSchema),
  /** For every pair, up to `mostReasons` of them. */
  reasons: z.array(pairReasonSchema),
  reasonsLeftOut: z.int().min(0),
})
export type Minimum = z.infer<typeof minimumSchema>

export const mostReasons = 1000

export const unitSchema = z.enum(['persons', 'instances'])
export type Unit = z.infer<typeof unitSchema>

/** What the organisation holds to be so, with the number that stood when it was signed. */
export const findingSchema = z.strictObject({
  title: z.strictObject({ ko: z.string().min(1).optional(), en: z.string().min(1).optional() }),
  question: questionSchema,
  /** Code of the vocabulary `standard-of-proof`. */
  standard: z.string().optional(),
  held: z.strictObject({
    unit: unitSchema,
    minimum: z.int().min(0),
    upper: z.int().min(0),
    exact: z.boolean(),
    /** Independent origins of the accounts inside the question. */
    origins: z.int().min(0),
    held: z.boolean(),
    /** Ids of the accounts inside the question, sorted. */
    accounts: z.array(z.string()),
    proof: z.array(proofMemberSchema),
  }),
  signedBy: z.string().optional(),
  signedAt: z.string().optional(),
  note: z.string().optional(),
})
export type Finding = z.infer<typeof findingSchema>
export type Held = Finding['held']

/** What one account says, with its own bounds and period. */
export interface Statement {
  readonly account: string
  readonly min: number
  readonly max?: number
  readonly vague?: true
  readonly when?: string
  readonly where?: string[]
  readonly inside: 'inside'
}

/** What one origin says: copies of it are statements of one voice. */
export interface Reported {
  readonly origin: string
  readonly key: string
  readonly known: boolean
  readonly statements: readonly Statement[]
}

export interface Result {
  readonly question: Question
  readonly unit: Unit
  readonly reported: readonly Reported[]
  readonly minimum: Minimum
  readonly origins: number
  /** Accounts that lie wholly inside the question, sorted by id. */
  readonly accounts: readonly string[]
  /** Accounts that may lie inside and prove nothing, sorted by id. */
  readonly maybe: readonly string[]
  readonly held: boolean
}
