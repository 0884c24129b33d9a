import { z } from 'zod'
import type { Answer } from '../../client.ts'
import { Drafts } from '../../drafts.svelte.ts'
import { lawDraftSchema } from './law-form.ts'

const findingDraft = z.object({
  /** The address of the matrix that it is about. */
  matrix: z.string(),
  ko: z.string(),
  en: z.string(),
  note: z.string(),
  standard: z.string(),
  /** The leaf of the finding that it is written upon, and what that says; empty where there is none. */
  over: z.string(),
  before: z.record(z.string(), z.unknown()),
})
const normDraft = z.object({ norm: z.string(), reason: z.string() })
const rankingDraft = z.object({ ranking: z.array(z.string()), reason: z.string() })

export type LawFindingDraft = z.infer<typeof findingDraft>
export type NormDraft = z.infer<typeof normDraft>

/** What was begun and not saved: a law with its text, a finding, a word on a norm by its subject, a ranking. */
export const lawForms = new Drafts('law-form', (it) => lawDraftSchema.safeParse(it).data)
export const lawFindingDrafts = new Drafts('law-finding', (it) => findingDraft.safeParse(it).data)
export const normDrafts = new Drafts('law-norm', (it) => normDraft.safeParse(it).data)
export const rankingDrafts = new Drafts('law-ranking', (it) => rankingDraft.safeParse(it).data)
export const unkept = 'new'

/** Under what a ranking of these provisions is put away. A key has an end; codes of very many don't all fit. */
export const rankingOf = (provisions: readonly string[]): string =>
  provisions.toSorted().join(' ').slice(0, 1500)

type KeptForFilter = NonNullable<Answer<'law-kept'>['kept']>

/** What two versions of a finding about law are compared by. */
export function statedIn({ title, note, standard, held }: KeptForFilter['object']): Record<string, unknown> {
  return { title: { ...title }, note, standard, held }
}

/** What a finding is written upon. */
export function upon(kept: KeptForFilter | undefined): Pick<LawFindingDraft, 'over' | 'before'> {
  return { over: kept?.leaf ?? '', before: kept ? statedIn(kept.object) : {} }
}

export function lawFindingDraftOf(matrix: string, kept: KeptForFilter | undefined): LawFindingDraft {
  const { title, note = '', standard = '' } = kept?.object ?? {}
  return { matrix, ko: title?.ko ?? '', en: title?.en ?? '', note, standard, ...upon(kept) }
}
