import type { Language } from '../kernel/bilingual.ts'
import { dateInWords } from './dates-in-words.ts'

/** EDTF "one of a set". */
const oneOf = /^\[([^[\]./]+(?:,[^[\]./]+)+)\]$/

/**
 * From when until when a text is in force, as people write it. A first day that is itself uncertain ("one of 2013 and
 * 2015", "in these two days") is worded as such, and never reads as the end. Empty where neither is known.
 */
export function forceInWords(
  { from = '', until = '' }: { readonly from?: string | undefined; readonly until?: string | undefined },
  language: Language,
): string {
  if (from === '' && until === '') return ''
  if (!/[/[{]/.test(from) && !/[/[{]/.test(until)) return dateInWords(`${from}/${until}`, language)
  const begins =
    from === '' ? [] : [language === 'ko' ? `${span(from, language)}부터` : `from ${span(from, language)}`]
  const ends =
    until === ''
      ? []
      : [language === 'ko' ? `${span(until, language)}까지` : `until ${span(until, language)}`]
  return [...begins, ...ends].join(' ')
}

function span(edtf: string, language: Language): string {
  const dates = oneOf
    .exec(edtf)?.[1]
    ?.split(',')
    .map((date) => dateInWords(date.trim(), language))
  if (dates !== undefined) return dates.join(language === 'ko' ? ' 또는 ' : ' or ')
  const [first = '', last] = edtf.split('/')
  if (last === undefined) return dateInWords(edtf, language)
  if (first === '' || last === '') return edtf
  const [one, other] = [first, last].map((date) => dateInWords(date, language))
  return language === 'ko' ? `${one}과 ${other} 사이 어느 날` : `some day between ${one} and ${other}`
}
