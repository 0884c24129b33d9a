import { placeLabel } from '../../../src/codebook/places.ts'
import type { Unit } from '../../../src/findings/model.ts'
import type { Language } from '../../../src/kernel/bilingual.ts'
import { dateInWords } from '../../../src/publication/dates-in-words.ts'
import { all } from './words.ts'

/** When and where, as far as they are known. */
export function whenWhere(
  it: { readonly when?: string | undefined; readonly where?: readonly string[] | undefined },
  language: Language,
): string {
  return `${whenOf(it, language)} · ${whereOf(it, language)}`
}

export function whenOf({ when }: { readonly when?: string | undefined }, language: Language): string {
  return when === undefined ? all[language].undated : dateInWords(shortened(when), language)
}

/** Whole months and years by their names: `2018-10-01/2018-10-31` is `2018-10`. */
export function shortened(edtf: string): string {
  const months = edtf.replace(
    /^(\d{4}-\d\d)-01\/(\d{4})-(\d\d)-(\d\d)$/,
    (whole, from: string, year: string, month: string, day: string) => {
      const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
      if (Number(day) !== last) return whole
      return from === `${year}-${month}` ? from : `${from}/${year}-${month}`
    },
  )
  return months.replace(/^(\d{4})-01\/(\d{4})-12$/, (_, from: string, to: string) =>
    from === to ? from : `${from}/${to}`,
  )
}

export function whereOf(
  { where = [] }: { readonly where?: readonly string[] | undefined },
  language: Language,
): string {
  if (where.length === 0) return all[language].placeUnknown
  return where.map((code) => placeLabel(code, language)).join(' / ')
}

/** `12 persons`, `12명`. */
export function amount(value: number, unit: Unit, language: Language): string {
  const number = value.toLocaleString(language)
  if (language === 'ko') return `${number}${unit === 'persons' ? '명' : '건'}`
  const one = unit === 'persons' ? 'person' : 'instance'
  return `${number} ${value === 1 ? one : `${one}s`}`
}

/** A text cut to a width in pixels at 13 px: Hangul is about twice as wide as Latin. */
export function fitted(text: string, width: number): string {
  let used = 0
  let out = ''
  for (const letter of text) {
    used += /[\u1100-\uffdc]/.test(letter) ? 13 : 7
    if (used > width - 10) return `${out.trimEnd()}…`
    out += letter
  }
  return out
}
