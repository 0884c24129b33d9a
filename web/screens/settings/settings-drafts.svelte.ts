import { z } from 'zod'
import { Drafts } from '../../drafts.svelte.ts'

/** The revision that the form was opened on, and what it said; empty where there was none. */
const opened = { over: z.string().default(''), before: z.record(z.string(), z.unknown()).default({}) }
const termDraft = z.object({
  ...opened,
  vocabulary: z.string(),
  ko: z.string(),
  en: z.string(),
  koMeans: z.string(),
  enMeans: z.string(),
  parent: z.string(),
})
const personDraft = z.object({ ...opened, name: z.string(), initials: z.string() })

export type TermDraft = z.infer<typeof termDraft>
export type PersonDraft = z.infer<typeof personDraft>

/** What was begun and not saved, by the term or the member that is put right; under `added` where there is none yet. */
export const termDrafts = new Drafts('term', (it) => termDraft.safeParse(it).data)
export const personDrafts = new Drafts('person', (it) => personDraft.safeParse(it).data)
export const added = 'new'
