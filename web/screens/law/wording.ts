import type { Codebook } from '../../../src/codebook/codebook.ts'
import type { Bilingual, Language } from '../../../src/kernel/bilingual.ts'
import type { Citation, LawText, Provision } from '../../../src/law/model.ts'
import type { MatrixRow } from '../../../src/law/matrix.ts'
import { provisionInWords } from '../../../src/law/provision-in-words.ts'
import type { Wording } from '../../../src/law/verdict-in-words.ts'
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

/** What a provision is called: its article, and whom it is from. */
export const nameOf = (
  provision: Provision | undefined,
  code: string,
  codes: Codebook,
  language: Language,
): string =>
  provision === undefined ? code : provisionInWords(provision, provision.reportedBy.by, codes, language)

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

/** How verdicts call provisions and texts on this screen. */
export function wordingOf(
  provisions: Readonly<Record<string, Provision>>,
  titles: ReadonlyMap<string, string>,
  codes: Codebook,
  language: Language,
): Wording {
  return {
    ...{ codes, language },
    provision: (code) => nameOf(provisions[code], code, codes, language),
    text: (code) => titles.get(code) ?? code,
  }
}
