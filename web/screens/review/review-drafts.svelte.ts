import { z } from 'zod'
import { Drafts } from '../../drafts.svelte.ts'
import { accountsOf, type Card } from './cards.ts'

const place = z.union([
  z.object({ start: z.int(), end: z.int(), quote: z.string() }),
  z.object({ words: z.string() }),
])
const reviewDraft = z.object({
  /** Whose words they are about: an erasure of one takes them along. */
  accounts: z.array(z.string()),
  reason: z.string(),
  grade: z.int().optional(),
  chosen: place.optional(),
  /** Whose value holds, by field: the side's position. */
  sides: z.record(z.string(), z.int()),
})
export type ReviewDraft = z.infer<typeof reviewDraft>

/** What was typed or chosen on a card and not decided, by card. */
export const reviews = new Drafts('review', (it) => reviewDraft.safeParse(it).data)

export const freshReview = (card: Card): ReviewDraft => ({
  accounts: accountsOf(card),
  reason: '',
  sides: {},
})
