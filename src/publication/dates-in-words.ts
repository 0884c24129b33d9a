import type { Language } from '../kernel/bilingual.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const seasons = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  ko: ['봄', '여름', '가을', '겨울'],
}
/** A day is without its month where the other end of the interval names it, and so on. */
const form = /^(\d{2}[\dX]{2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?$/

/** An EDTF date as people write it; a form that has no plain wording stays as it is. */
export function dateInWords(edtf: string, language: Language): string {
  const text = edtf.trim()
  const [from = '', to] = text.split('/')
  if (to === undefined) return single(text, language) ?? text
  const openStart = from === '' || from === '..'
  const openEnd = to === '' || to === '..'
  if (openStart && openEnd) return text
  if (openStart)
    return around(single(to, language), language, { en: ['until ', ''], ko: ['', '까지'] }) ?? text
  if (openEnd)
    return around(single(from, language), language, { en: ['from ', ' on'], ko: ['', '부터'] }) ?? text
  if (from === to) return single(from, language) ?? text
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) {
    return language === 'ko' ? `${from}~${to}년` : `${from}–${to}`
  }
  const start = single(from, language)
  const end = single(to, language)
  if (start === undefined || end === undefined) return text
  return language === 'ko' ? `${start} ~ ${end}` : `${start} – ${end}`
}

function around(
  inner: string | undefined,
  language: Language,
  words: Record<Language, readonly [before: string, after: string]>,
): string | undefined {
  return inner === undefined ? undefined : words[language].join(inner)
}

function single(text: string, language: Language): string | undefined {
  const match = form.exec(text)
  if (match === null) return undefined
  const [, year = '', month, day, qualifier] = match
  const plain = language === 'ko' ? korean(year, month, day) : english(year, month, day)
  if (plain === undefined || qualifier === undefined) return plain
  if (language === 'ko') {
    return { '~': `${plain} 무렵`, '?': `${plain}(불확실)`, '%': `${plain} 무렵(불확실)` }[qualifier]
  }
  return { '~': `about ${plain}`, '?': `${plain} (uncertain)`, '%': `about ${plain} (uncertain)` }[qualifier]
}

function english(year: string, month: string | undefined, day: string | undefined): string | undefined {
  if (year.includes('X')) return month === undefined ? decade(year, 's', 's') : undefined
  if (month === undefined) return year
  if (month === 'XX') return day === undefined || day === 'XX' ? `${year}, month not known` : undefined
  const season = day === undefined ? seasons.en[Number(month) - 21] : undefined
  if (season !== undefined) return `${season} ${year}`
  const name = months[Number(month) - 1]
  if (name === undefined) return undefined
  if (day === undefined) return `${name} ${year}`
  return day === 'XX' ? `${name} ${year}, day not known` : `${Number(day)} ${name} ${year}`
}

function korean(year: string, month: string | undefined, day: string | undefined): string | undefined {
  if (year.includes('X')) return month === undefined ? decade(year, '년대', '년대') : undefined
  if (month === undefined) return `${year}년`
  if (month === 'XX') return day === undefined || day === 'XX' ? `${year}년(월 미상)` : undefined
  const season = day === undefined ? seasons.ko[Number(month) - 21] : undefined
  if (season !== undefined) return `${year}년 ${season}`
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (day === undefined) return `${year}년 ${Number(month)}월`
  const name = `${year}년 ${Number(month)}월`
  return day === 'XX' ? `${name}(일 미상)` : `${name} ${Number(day)}일`
}

/** `202X` is the 2020s; `20XX` a century, which neither language calls by its first two digits. */
function decade(year: string, tens: string, hundreds: string): string | undefined {
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0${tens}`
  return /^\d\dXX$/.test(year) ? `${year.slice(0, 2)}00${hundreds}` : undefined
}

/** The day of an RFC 3339 time, as UTC has it. */
export function dayInWords(at: string, language: Language): string {
  return dateInWords(at.slice(0, 10), language)
}
