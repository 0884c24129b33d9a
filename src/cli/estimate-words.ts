import type { Estimate, Outcome } from '../estimation/io/estimate.ts'
import type { LinkedEstimate } from '../estimation/io/estimate-linked.ts'
import type { StratifiedEstimate } from '../estimation/io/estimate-strata.ts'
import { methodWords } from '../estimation/sentences.ts'
import type { Language } from '../kernel/bilingual.ts'
import { formatNumber } from '../language/numbers.ts'
import { strataBy, stratumName } from '../linkage/strata-words.ts'
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
  const lists = found.lists.map(
    ({ name, persons }) => `${shown(name, 30)} ${formatNumber(persons, language)}`,
  )
  return [
    documentedLine(found, texts, language),
    `${texts.lists}: ${lists.join(', ')}`,
    ...inputLines(found.input, texts, language),
    ...outcomeLines(found, texts, language, notYet),
    ...againLines(found, found.seeds, found.version, texts),
  ]
}

/** @param ofLists strata are those of the record's lists, not of a file's column */
export function strataLines(
  found: StratifiedEstimate,
  texts: EstimateTexts,
  language: Language,
  { ofLists = false, notYet }: { ofLists?: boolean; notYet?: string | undefined } = {},
): string[] {
  const number = (value: number): string => formatNumber(Math.round(value), language)
  const strata = found.strata.map(({ value, estimate: { documented, range } }) => {
    const high = range === null ? '' : range[1] === null ? texts.noEnd : number(range[1])
    const estimated = range === null ? texts.noEstimate : `[${number(range[0])}, ${high}]`
    const name = shown(stratumName(found.by, value, ofLists, language), 40)
    return `  ${number(documented).padStart(9)}  ${estimated}  ${name}`
  })
  return [
    documentedLine(found, texts, language),
    ...inputLines(found.input, texts, language),
    ...['', `${texts.strata(shown(strataBy(found.by, ofLists, language), 40))}:`, ...strata],
    ...outcomeLines(found, texts, language, notYet),
    ...againLines(found, found.seeds, found.version, texts),
  ]
}

export function linkedLines(found: LinkedEstimate, texts: EstimateTexts, language: Language): string[] {
  const { count, documented } = found.clusterings
  const [low, high] = documented.map((value) => formatNumber(value, language))
  return [
    documentedLine(found, texts, language),
    `${texts.lists}: ${listed(found.lists)}`,
    texts.clusterings(formatNumber(count, language), low ?? '', high ?? ''),
    ...outcomeLines(found, texts, language),
    ...againLines(found, found.seeds, found.version, texts),
  ]
}

const documentedLine = ({ documented }: Outcome, texts: EstimateTexts, language: Language): string =>
  `${texts.documented}: ${formatNumber(documented, language)}`

function inputLines(input: Estimate['input'], texts: EstimateTexts, language: Language): string[] {
  const lines: string[] = []
  if (input.emptyLists.length > 0) lines.push(`${texts.emptyLists}: ${listed(input.emptyLists)}`)
  if (input.pooled.length > 0) lines.push(`${texts.pooled}: ${listed(input.pooled)}`)
  if (input.unlisted > 0) lines.push(`${texts.unlisted}: ${formatNumber(input.unlisted, language)}`)
  return lines
}

function outcomeLines(found: Outcome, texts: EstimateTexts, language: Language, notYet?: string): string[] {
  const whole = (value: number): string => formatNumber(Math.round(value), language)
  const { methods, refused, disagreement } = found
  const lines: string[] = []
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
    disagreement.map(
      ({ code, words }) => `${words[language]}${code === 'chains-short' ? ' (--rounds)' : ''}`,
    ),
  )
  section(texts.may, [notYet ?? found.sentence[language]])
  section(texts.mayNot, [found.notToBeSaid[language], found.notToBeSaid.why[language]])
  return lines
}

function againLines(
  { methods }: Outcome,
  { seed, chains, rounds }: Estimate['seeds'],
  version: number,
  texts: EstimateTexts,
): string[] {
  return methods.length > 0 ? ['', texts.again(seed, chains, rounds, version)] : []
}
