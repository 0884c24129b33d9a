import { z } from 'zod'
import type { Finding } from '../../../src/findings/model.ts'
import { Drafts } from '../../drafts.svelte.ts'

const findingDraft = z.object({
  /** As it was typed. */
  question: z.string(),
  ko: z.string(),
  en: z.string(),
  note: z.string(),
  standard: z.string(),
  /** The leaf of the finding that it was written upon, and what that said; empty where there was none. */
  over: z.string(),
  before: z.record(z.string(), z.unknown()),
})
export type FindingDraft = z.infer<typeof findingDraft>

/** What was begun and not saved: by finding, or under `new`. */
export const findingDrafts = new Drafts('finding', (it) => findingDraft.safeParse(it).data)
export const unkept = 'new'

export function emptyFinding(question: string): FindingDraft {
  return { question, ko: '', en: '', note: '', standard: '', over: '', before: {} }
}

export function findingDraftOf(
  finding: Omit<Finding, 'held'>,
  minimum: number,
  question: string,
  leaf: string,
): FindingDraft {
  const { title, note = '', standard = '' } = finding
  const { ko = '', en = '' } = title
  return { question, ko, en, note, standard, over: leaf, before: statedIn(finding, minimum) }
}

/** What two versions of a finding are compared by: what somebody wrote, and the number. */
export function statedIn(finding: Omit<Finding, 'held'>, minimum: number): Record<string, unknown> {
  const { title, note, standard } = finding
  return { title: { ...title }, note, standard, minimum }
}

/** Whether more than the question was typed, which the address has as well. */
export const isWritten = ({ ko, en, note, standard }: FindingDraft): boolean =>
  [ko, en, note, standard].some((it) => it.trim() !== '')
