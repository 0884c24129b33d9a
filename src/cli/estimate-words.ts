import type { Estimate } from '../estimation/io/estimate.ts'
import { methodWords } from '../estimation/sentences.ts'
import type { Language } from '../kernel/bilingual.ts'
import { formatNumber } from '../language/numbers.ts'
import { listed, shown } from '../language/shown.ts'
import type { EstimateTexts } from './estimate-texts.ts'

/**
 * The whole outcome for people: what is known, what each method says, and what may be said.
 * @param notYet why nothing of it may be published
 */
export function estimateLines(
  found: Estimate,
  texts: EstimateTexts,
  language: Language,
  notYet?: string,
): string[] {
  const number = (value: number): string => formatNumber(value, language)
  const whole = (value: number): string => number(Math.round(value))
  const { input, methods, refused, disagreement, seeds } = found
  const lists = found.lists.map(({ name, persons }) => `${shown(name, 30)} ${number(persons)}`)
  const lines = [`${texts.documented}: ${number(found.documented)}`, `${texts.lists}: ${lists.join(', ')}`]
  if (input.emptyLists.length > 0) lines.push(`${texts.emptyLists}: ${listed(input.emptyLists)}`)
  if (input.pooled.length > 0) lines.push(`${texts.pooled}: ${listed(input.pooled)}`)
  if (input.unlisted > 0) lines.push(`${texts.unlisted}: ${number(input.unlisted)}`)
  if (methods.length > 0) {
    lines.push('', `${texts.methods}:`)
    for (const { name, estimate, interval } of methods) {
      const high = interval[1] === null ? texts.noEnd : whole(interval[1])
      lines.push(
        `  ${whole(estimate).padStart(9)}  [${whole(interval[0])}, ${high}]  ${methodWords[name][language]}`,
      )
    }
  }
  const section = (title: string, words: readonly string[]): void => {
    if (words.length > 0) lines.push('', `${title}:`, ...words.map((one) => `  ${shown(one, 400)}`))
  }
  const worded = refused.map(({ words }) => words[language])
  section(methods.length > 0 ? texts.notUsed : texts.refused, worded)
  section(
    texts.disagreement,
    disagreement.map(({ words }) => words[language]),
  )
  section(texts.may, [notYet ?? found.sentence[language]])
  section(texts.mayNot, [found.notToBeSaid[language], found.notToBeSaid.why[language]])
  if (methods.length > 0) lines.push('', texts.again(seeds.seed, seeds.chains, seeds.rounds, found.version))
  return lines
}
