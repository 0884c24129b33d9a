import type { Account } from '../accounts/model.ts'
import type { Law, LawText, Provision, RecordedText } from './model.ts'

export type ProvisionAccount = Extract<Account, { kind: 'provision' }>

/** A provision account of the record, and who tells it: the root of its origin, by name. */
export interface ToldProvision {
  readonly id: string
  readonly account: Pick<ProvisionAccount, RuleField> & { readonly silent?: true | undefined }
  readonly by: string
}
type RuleField =
  'instrument' | 'textBasis' | 'article' | 'conduct' | 'media' | 'circumstances' | 'penalty' | 'reaches'

/** A provision account that stands with no text, and why. */
export interface Unplaced {
  readonly account: string
  readonly reason: 'instrument-not-stated' | 'several-texts-of-that-basis'
  readonly texts: readonly string[]
}

/** As told, without a text: what a source says of a law without saying which text it saw. */
export const asTold = 'none'

/**
 * Adds provision accounts to the law, each to the text of its instrument and basis. Where there is no such text, an
 * implied one stands for it, of which no dates are known. "As told" never mixes with a text that somebody has seen.
 */
export function placeProvisions(
  law: Law,
  told: readonly ToldProvision[],
): { law: Law; unplaced: Unplaced[] } {
  const texts = new Map<string, LawText>()
  const provisions: Provision[] = []
  const unplaced: Unplaced[] = []
  for (const one of told.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { instrument, textBasis = asTold } = one.account
    if (instrument === undefined) {
      unplaced.push({ account: one.id, reason: 'instrument-not-stated', texts: [] })
      continue
    }
    const fitting = law.texts.filter((text) => text.instrument === instrument && text.basis === textBasis)
    if (fitting.length > 1) {
      const several = fitting.map(({ code }) => code).sort()
      unplaced.push({ account: one.id, reason: 'several-texts-of-that-basis', texts: several })
      continue
    }
    const text = fitting[0] ?? impliedText(instrument, textBasis, one.by)
    if (fitting.length === 0) texts.set(text.code, texts.get(text.code) ?? text)
    provisions.push(provisionOf(one, text.code))
  }
  return {
    law: {
      ...law,
      texts: [...law.texts, ...texts.values()],
      provisions: [...law.provisions, ...provisions],
    },
    unplaced,
  }
}

function impliedText(instrument: string, basis: string, by: string): LawText {
  const code = `${instrument}#${basis}`
  const title = { ko: instrument, en: instrument }
  return { code, instrument, title, basis, held: true, reportedBy: [{ by }] }
}

/** A text that stands for provisions whose own text the record has no object for. */
export const isImplied = (text: LawText): boolean => text.code === `${text.instrument}#${text.basis}`

function provisionOf({ id, account, by }: ToldProvision, text: string): Provision {
  const { article, conduct, media, circumstances, penalty, reaches, silent } = account
  return {
    ...{ code: id, account: id, text, reportedBy: { by } },
    ...(article !== undefined && { article }),
    ...(conduct && { conduct }),
    ...(media && { media }),
    ...(circumstances && { circumstances }),
    ...(penalty && { penalty }),
    ...(reaches && { reaches }),
    ...(silent && { silent }),
  }
}

/** The law of a record out of its objects: texts bring along the provisions that came with them. */
export function lawOf(objects: {
  readonly instruments: Law['instruments']
  readonly texts: readonly RecordedText[]
  readonly readings: Law['readings']
}): Law {
  const provisions = objects.texts.flatMap(({ code, provisions: own = [] }) =>
    own.map((provision): Provision => ({ ...provision, text: code })),
  )
  const texts = objects.texts.map(({ provisions: _, ...text }): LawText => text)
  return { instruments: objects.instruments, texts, provisions, readings: objects.readings }
}

/** The texts of a law as a record keeps them, each with its provisions: the inverse of `lawOf`. */
export function recordedTexts(law: Law): RecordedText[] {
  const byText = Map.groupBy(law.provisions, ({ text }) => text)
  return law.texts.map((text): RecordedText => {
    const own = (byText.get(text.code) ?? []).map(({ text: _, ...provision }) => provision)
    return own.length > 0 ? { ...text, provisions: own } : text
  })
}
