import type { Penalty } from '../accounts/model.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import { articleInWords, penaltyNamed } from '../law/provision-in-words.ts'
import { ruleOf } from './disclosed-law.ts'
import { lawWords } from './law-words.ts'
import type { DisclosedAccount } from './model.ts'

/** Penalties as a sentence begins with them; a kind that only a record knows is called by its label. */
export function penaltiesInWords(
  penalties: readonly Penalty[] | undefined,
  codebook: Codebook,
  language: Language,
): string {
  if (penalties === undefined || penalties.length === 0) return lawWords[language].penaltyNotStated
  const words = penaltyNamed(penalties, codebook, language)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What an account of a law, or of how it is applied, states beyond conduct and media. Nothing for one of an act. */
export function rulePartsInWords(
  account: DisclosedAccount,
  codebook: Codebook,
  language: Language,
): string[] {
  if (account.fields['kind'] === 'act') return []
  const { article, circumstances = [], penalty, reaches, silent } = ruleOf(account)
  const words = lawWords[language]
  const labels = (vocabulary: string, codes: readonly string[]): string =>
    codes.map((code) => codebook.label(vocabulary, code, language)).join(', ')
  return [
    ...(article === undefined ? [] : [articleInWords(article, language)]),
    ...(silent === true ? [words.silent] : []),
    ...(circumstances.length === 0 ? [] : [labels('circumstance', circumstances)]),
    ...(penalty === undefined ? [] : [penaltiesInWords(penalty, codebook, language)]),
    ...(reaches === undefined ? [] : [words.reaches(labels('reach', reaches))]),
  ]
}
