import type { Penalty } from '../accounts/model.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { Provision } from './model.ts'
import { kindWords } from './penalty-kinds.ts'
import { penaltyInWords } from './penalty-words.ts'
import { verdictSentences } from './verdict-sentences.ts'

/** "Article 7"; what isn't a number stands as it is reported ("Chapter 2"). */
export function articleInWords(article: string | undefined, language: Language): string {
  const { noArticle, article: numbered } = verdictSentences[language]
  if (article === undefined) return noArticle
  return /^\d/.test(article) ? numbered(article) : article
}

/** A rule as a sentence calls it: "Article 7, prior cases 2+ (Open Page)". */
export function provisionInWords(
  { article, circumstances = [], silent }: Partial<Pick<Provision, 'article' | 'circumstances' | 'silent'>>,
  reporter: string,
  codes: Codebook,
  language: Language,
): string {
  const parts = [
    articleInWords(article, language),
    ...circumstances.map((code) => codes.label('circumstance', code, language)),
    ...(silent === true ? [verdictSentences[language].silent] : []),
  ]
  return `${parts.join(', ')} (${reporter})`
}

/** Penalties as one says them; a kind that only a record knows is called by its label. */
export function penaltyNamed(penalties: readonly Penalty[], codes: Codebook, language: Language): string {
  const named = penalties.map((one) =>
    Object.hasOwn(kindWords, one.kind) ? one : { ...one, kind: codes.label('penalty', one.kind, language) },
  )
  return penaltyInWords(named, language)
}
