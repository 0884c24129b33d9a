import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Bilingual } from '../kernel/bilingual.ts'
import type { GuardProblem } from '../publication/guard/model.ts'
import type { PublishedText } from '../publication/model.ts'
import { releaseTextSchema } from '../publication/release-model.ts'
import { publishedText, referenceProblems } from '../publication/texts.ts'
import { operation } from './operation.ts'
import { heldChoice } from './release-held.ts'
import { accountsOf, knownTo } from './release-references.ts'
import { releaseMeant } from './release.ts'

export interface ReleasePreview {
  readonly text: PublishedText
  readonly problems: readonly GuardProblem[]
  /** What its footnotes open to, by id of finding or account. */
  readonly findings: Readonly<Record<string, Bilingual>>
  readonly accounts: Readonly<
    Record<string, { readonly codename: string; readonly quotes: readonly string[] }>
  >
}

/** A text of a draft as it would go out, before it is saved: its references resolved, and what is wrong with them. */
export const previewText = operation({
  name: 'preview-text',
  kind: 'query',
  input: z.strictObject({ ref: z.string(), text: releaseTextSchema }),
  async run(context, { ref, text: typed }): Promise<ReleasePreview> {
    const draft = await releaseMeant(context.record.read, ref)
    const chosen = await heldChoice(context, { ...draft, object: { ...draft.object, texts: [typed] } })
    const known = await knownTo(context, chosen)
    const text = publishedText(typed, known)
    const cited = await context.record.read.newestOf(accountKind, accountsOf(text))
    return {
      text,
      problems: referenceProblems([typed], known),
      findings: Object.fromEntries(
        chosen.findings.map(({ finding: { subject, object }, text: question }) => {
          const { ko, en } = object.title
          return [subject, { ko: ko ?? en ?? question, en: en ?? ko ?? question }]
        }),
      ),
      accounts: Object.fromEntries(
        cited.map(({ subject, object }) => [
          subject,
          {
            codename: chosen.evidence.sources.get(object.source)?.object.codename ?? '',
            quotes: object.passages.map(({ quote }) => quote),
          },
        ]),
      ),
    }
  },
})
