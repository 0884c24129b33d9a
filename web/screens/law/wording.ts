import { penaltyFromCell } from '../../../src/accounts/penalty.ts'
import type { Codebook } from '../../../src/codebook/codebook.ts'
import type { Bilingual, Language } from '../../../src/kernel/bilingual.ts'
import { isGirokError } from '../../../src/kernel/errors.ts'
import type { Citation, LawText, Provision } from '../../../src/law/model.ts'
import type { MatrixRow } from '../../../src/law/matrix.ts'
import type { NormProposal } from '../../../src/law/norms.ts'
import { penaltyInWords } from '../../../src/law/penalty-words.ts'
import type { Condition, Reason, Verdict } from '../../../src/law/verdict.ts'
import { conditionWords, verdictWords } from '../../../src/law/words.ts'
import { dateInWords } from '../../../src/publication/dates-in-words.ts'
import { all } from './words.ts'

/** Words in one language or both: those of the other where one's own are missing. */
export const inWords = ({ ko, en }: Partial<Bilingual>, language: Language): string =>
  (language === 'ko' ? (ko ?? en) : (en ?? ko)) ?? ''

/** A date, also where it is one of several: `[2013,2015]`. */
export function day(edtf: string, language: Language): string {
  const some = /^\[(.+)\]$/.exec(edtf)?.[1]
  if (some === undefined) return dateInWords(edtf, language)
  return some
    .split(',')
    .map((one) => dateInWords(one, language))
    .join(language === 'ko' ? ' 또는 ' : ' or ')
}

/** From when to when a text is in force, as far as it is known. */
export function forceOf(text: LawText, texts: readonly LawText[], language: Language): string {
  const w = all[language]
  const next = texts.find((one) => one.from !== undefined && one.replaces?.includes(text.code))
  const start = text.from === undefined ? undefined : w.since(day(text.from, language))
  const end =
    text.until !== undefined
      ? w.until(day(text.until, language))
      : next?.from === undefined
        ? undefined
        : w.before(day(next.from, language))
  if (start === undefined && end === undefined) return w.forceUnknown
  return w.inForce([start, end].filter((it) => it !== undefined).join(' '))
}

export const reporter = ({ by, date, where }: Citation, language: Language): string =>
  [by, date === undefined ? undefined : day(date, language), where]
    .filter((it) => it !== undefined)
    .join(', ')

/** What a provision is called: its article, or whom it is from. */
export function nameOf(provision: Provision | undefined, code: string, language: Language): string {
  if (provision === undefined) return code
  const w = all[language]
  const { article, reportedBy, silent } = provision
  const name = article === undefined ? w.withoutArticle : w.article(article)
  return `${silent ? `${name} · ${w.silent}` : name} (${reportedBy.by})`
}

/** Labels of codes, alternatives beside one another. */
export const labels = (
  codebook: Codebook,
  vocabulary: string,
  codes: readonly string[] | undefined,
  language: Language,
): string => (codes ?? []).map((it) => codebook.label(vocabulary, it, language)).join(' / ')

/** A row: the origin of the media, and the circumstances. */
export function rowInWords(row: MatrixRow, codebook: Codebook, language: Language): string {
  const w = all[language]
  const media =
    row.media === undefined ? w.mediaNotStated : codebook.label('media-origin', row.media, language)
  const circumstances = labels(codebook, 'circumstance', row.circumstances, language)
  return circumstances === '' ? media : `${media} · ${circumstances}`
}

export const conductInWords = (
  conduct: string | undefined,
  codebook: Codebook,
  language: Language,
): string =>
  conduct === undefined ? all[language].conductNotStated : codebook.label('conduct', conduct, language)

/** A cell of a sheet, as reasons carry it, in words. */
export function cellInWords(cell: string, codebook: Codebook, language: Language): string {
  try {
    return penaltyInWords(penaltyFromCell(cell, codebook), language)
  } catch (error) {
    if (!isGirokError(error)) throw error
    return cell
  }
}

type Provisions = Readonly<Record<string, Provision>>

export function conditionInWords(
  { code, values }: Condition,
  provisions: Provisions,
  codebook: Codebook,
  language: Language,
): string {
  const vocabulary = {
    'conduct-is': 'conduct',
    'media-is': 'media-origin',
    'circumstance-holds': 'circumstance',
    'circumstance-does-not-hold': 'circumstance',
    'provision-covers': undefined,
    'provision-does-not-cover': undefined,
    'text-in-force': undefined,
    pairing: undefined,
    'not-all-tried': undefined,
  }[code]
  const told = values.map((value) =>
    value === 'other'
      ? all[language].other
      : vocabulary === undefined
        ? nameOf(provisions[value], value, language)
        : codebook.label(vocabulary, value, language),
  )
  const words = conditionWords[code][language]
  return told.length === 0 ? words : `${words}: ${told.join(' / ')}`
}

/** What a reason speaks of, beyond its sentence: the law's penalty, whom, which circumstance, which provisions. */
export function aboutReason(
  { params }: Reason,
  provisions: Provisions,
  titles: ReadonlyMap<string, string>,
  codebook: Codebook,
  language: Language,
): string[] {
  const w = all[language]
  const named = (codes: readonly string[]): string =>
    codes.map((it) => nameOf(provisions[it], it, language)).join('; ')
  return [
    params.law === undefined ? '' : w.theLaw(cellInWords(params.law, codebook, language)),
    params.reach === undefined ? '' : w.persons(codebook.label('reach', params.reach, language)),
    params.circumstance === undefined
      ? ''
      : w.circumstance(codebook.label('circumstance', params.circumstance, language)),
    params.narrower === undefined ? '' : w.narrower(named([params.narrower])),
    params.reading === undefined ? '' : w.byReading,
    params.provisions === undefined ? '' : w.provisionsOf(named(params.provisions)),
    params.silences === undefined ? '' : w.silencesOf(named(params.silences)),
    ...(params.would ?? []).map(({ text, verdicts }) =>
      w.would(titles.get(text) ?? text, verdicts.map((it) => verdictWords[it][language]).join(', ')),
    ),
  ].filter((it) => it !== '')
}

/** What a verdict is about, where it isn't about the whole account. */
export function subjectOf(verdict: Verdict, codebook: Codebook, language: Language): string {
  return [
    verdict.alternative === undefined ? '' : penaltyInWords([verdict.alternative], language),
    labels(codebook, 'conduct', verdict.conduct === undefined ? [] : [verdict.conduct], language),
    labels(codebook, 'media-origin', verdict.media === undefined ? [] : [verdict.media], language),
  ]
    .filter((it) => it !== '')
    .join(' · ')
}

const vocabularies: Readonly<Record<string, string>> = {
  ...{ penalty: 'penalty', manner: 'manner', reaches: 'reach', conduct: 'conduct' },
  circumstances: 'circumstance',
}

/** What brought a norm up: `penalty:death`. */
export function becauseInWords(
  { because }: Pick<NormProposal, 'because'>,
  codebook: Codebook,
  language: Language,
): string {
  const one = (written: string): string => {
    const at = written.indexOf(':')
    const [field, value] = [written.slice(0, at), written.slice(at + 1)]
    const verdict = Object.entries(verdictWords).find(([code]) => field === 'verdict' && code === value)
    if (verdict) return verdict[1][language]
    if (value === 'life') return all[language].life
    return codebook.label(vocabularies[field] ?? field, value, language)
  }
  return because.map(one).join(', ')
}
