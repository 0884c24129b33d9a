import { z } from 'zod'
import type { KindDefinition } from '../record/kinds.ts'

/** What went out, and when: so that a withdrawal can say which publications carried it. */
const publishedSchema = z.strictObject({
  at: z.string(),
  /** Findings, those about law too. */
  findings: z.array(z.string()),
  /** The page on law and practice went out too. */
  law: z.literal(true).optional(),
  /** Accounts laid open in it. */
  accounts: z.array(z.string()),
})
export type Published = z.infer<typeof publishedSchema>

export const publicationKind: KindDefinition<Published> = {
  kind: 'publication',
  schema: publishedSchema,
  facets: ({ accounts }) => accounts.map((account): [string, string] => ['account', account]),
}
