import { z } from 'zod'
import { Drafts } from '../../drafts.svelte.ts'

const termDraft = z.object({
  vocabulary: z.string(),
  ko: z.string(),
  en: z.string(),
  koMeans: z.string(),
  enMeans: z.string(),
  parent: z.string(),
})
const personDraft = z.object({ name: z.string(), initials: z.string() })

export type TermDraft = z.infer<typeof termDraft>
export type PersonDraft = z.infer<typeof personDraft>

/** What was begun and not saved, by the term or the member that is put right; under `added` where there is none yet. */
export const termDrafts = new Drafts('term', (it) => termDraft.safeParse(it).data)
export const personDrafts = new Drafts('person', (it) => personDraft.safeParse(it).data)
export const added = 'new'
