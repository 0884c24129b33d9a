import { z } from 'zod'
import { audiences } from '../../../src/publication/profiles.ts'
import { leastK, releaseTextSchema, type Release } from '../../../src/publication/release-model.ts'
import type { Answer } from '../../client.ts'
import { Drafts } from '../../drafts.svelte.ts'

export type Opened = Answer<'release-page'>

/** What a form was opened upon. */
const upon = {
  /** The leaf of the draft; empty for a new one. */
  over: z.string(),
  before: z.record(z.string(), z.unknown()),
}

const choiceDraft = z.object({
  ...upon,
  ko: z.string(),
  en: z.string(),
  audience: z.enum(audiences),
  findings: z.array(z.string()),
  /** `none`, `all`, `filter` as it is, or the id of a finding about law. */
  law: z.string(),
  /** Ids of kept estimates. */
  estimates: z.array(z.string()).default([]),
  k: z.int(),
  kReason: z.string(),
  /** Of a correction: what it corrects, and why. */
  why: z.string(),
})
export type ChoiceDraft = z.infer<typeof choiceDraft>

const textsDraft = z.object({
  ...upon,
  texts: z.array(z.object({ ko: z.string(), en: z.string(), titleKo: z.string(), titleEn: z.string() })),
})
export type TextsDraft = z.infer<typeof textsDraft>
export type TextDraft = TextsDraft['texts'][number]

/** What was begun and not saved: by release, or under `new`. */
export const choices = new Drafts('release-choice', (it) => choiceDraft.safeParse(it).data)
export const releaseTexts = new Drafts('release-texts', (it) => textsDraft.safeParse(it).data)
export const unmade = 'new'

type Content = Pick<Release, 'title' | 'audience' | 'findings' | 'k'> & {
  readonly law?: Release['law']
  readonly estimates?: Release['estimates']
  readonly kReason?: string | undefined
}

function lawOf({ law }: Content): string {
  if (law === undefined) return 'none'
  if (law.finding !== undefined) return law.finding
  return Object.keys(law.filter ?? {}).length === 0 ? 'all' : 'filter'
}

/** What two versions are compared by. */
export function choiceIn(content: Content): Record<string, unknown> {
  const { title, audience, findings, k, kReason, law, estimates = [] } = content
  return { title, audience, findings, k, kReason, law: law?.finding ?? law?.filter, estimates }
}

export const textsIn = ({ texts }: Pick<Release, 'texts'>): Record<string, unknown> => ({ texts })

export function choiceDraftOf(release: Content, over: string): ChoiceDraft {
  const { title, audience, findings, k, kReason = '' } = release
  return {
    ...{ over, before: over === '' ? {} : choiceIn(release) },
    ...{ ko: title.ko ?? '', en: title.en ?? '', audience, findings: [...findings] },
    ...{ law: lawOf(release), estimates: [...(release.estimates ?? [])], k, kReason, why: '' },
  }
}

export const emptyChoice = (): ChoiceDraft =>
  choiceDraftOf({ title: {}, audience: audiences[0], findings: [], k: leastK }, '')

/** What goes to the operations. A filter that was chosen by command stays: it isn't sent. */
export function contentOf({ ko, en, audience, findings, law, estimates, k, kReason }: ChoiceDraft): {
  title: { ko?: string; en?: string }
  audience: ChoiceDraft['audience']
  findings: string[]
  k: number
  kReason?: string
  law?: { finding?: string }
  estimates: string[]
} {
  return {
    title: worded({ ko, en }),
    ...{ audience, findings: [...findings], estimates: [...estimates], k },
    ...(kReason.trim() !== '' && { kReason: kReason.trim() }),
    ...(law === 'all' && { law: {} }),
    ...(!['all', 'none', 'filter'].includes(law) && { law: { finding: law } }),
  }
}

export function textsDraftOf(opened: Opened): TextsDraft {
  const { release, leaf } = opened
  return {
    ...{ over: leaf, before: textsIn(release) },
    texts: release.texts.map(({ title, body }) => ({
      ...{ ko: body.ko ?? '', en: body.en ?? '', titleKo: title.ko ?? '', titleEn: title.en ?? '' },
    })),
  }
}

export const emptyText = (): TextDraft => ({ ko: '', en: '', titleKo: '', titleEn: '' })

export function textOf({ ko, en, titleKo, titleEn }: TextDraft): z.infer<typeof releaseTextSchema> {
  return { title: worded({ ko: titleKo, en: titleEn }), body: worded({ ko, en }) }
}

const worded = ({ ko, en }: { ko: string; en: string }): { ko?: string; en?: string } => ({
  ...(ko.trim() !== '' && { ko }),
  ...(en.trim() !== '' && { en }),
})

/** Something is typed about a draft and not saved. */
export function isUnsaved(id: string): boolean {
  return (
    choices.of(id).some((it) => choices.isTouched(it)) ||
    releaseTexts.of(id).some((it) => releaseTexts.isTouched(it))
  )
}
