import { z } from 'zod'
import { sourceKinds, sourceSchema, type Source } from '../../../src/sources/model.ts'
import type { Stored } from '../../../src/record/io/stored.ts'
import { Drafts } from '../../drafts.svelte.ts'

const detailSchema = z.object({
  codename: z.string(),
  title: z.string(),
  kind: z.enum(sourceKinds),
  language: z.string(),
  /** As it was typed. */
  date: z.string(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F', '']),
  relays: z.string(),
  note: z.string(),
})
const detailDraft = z.object({
  fields: detailSchema,
  /** The leaf of the revision that the form was opened on, and what that said. */
  over: z.string(),
  before: sourceSchema,
})
const consentDraft = z.object({
  scope: z.enum(['internal', 'share', 'publish']).optional(),
  until: z.string(),
  reason: z.string(),
  over: z.string(),
  before: sourceSchema.shape.consent,
})
const withdrawalDraft = z.object({
  reason: z.string(),
  over: z.string(),
  before: sourceSchema.shape.consent,
})

export type DetailDraft = z.infer<typeof detailDraft>
export type ConsentDraft = z.infer<typeof consentDraft>
export type WithdrawalDraft = z.infer<typeof withdrawalDraft>

/** What was begun and not saved, by source. */
export const details = new Drafts('details', (it) => detailDraft.safeParse(it).data)
export const consents = new Drafts('consent', (it) => consentDraft.safeParse(it).data)
export const withdrawals = new Drafts('withdrawal', (it) => withdrawalDraft.safeParse(it).data)

export function detailsOf({ leaf, object }: Stored<Source>): DetailDraft {
  const { consent: _, ...stated } = object
  const empty = { title: '', language: '', date: '', reliability: '' as const, relays: '', note: '' }
  return { fields: { ...empty, ...stated }, over: leaf, before: object }
}

export function withdrawalOf({ leaf, object: { consent } }: Stored<Source>): WithdrawalDraft {
  return { reason: '', over: leaf, before: consent }
}

export function consentOf({ leaf, object: { consent } }: Stored<Source>): ConsentDraft {
  const { until = '' } = consent
  const scope = (['internal', 'share', 'publish'] as const).find((it) => it === consent.scope)
  return { ...(scope && { scope }), until, reason: '', over: leaf, before: consent }
}
