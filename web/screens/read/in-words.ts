import type { Penalty } from '../../../src/accounts/model.ts'
import { formatDay } from '../../../src/kernel/day.ts'
import type { Language } from '../../../src/kernel/bilingual.ts'
import { parseWhen } from '../../../src/kernel/when.ts'

const seasons = { en: ['spring', 'summer', 'autumn', 'winter'], ko: ['봄', '여름', '가을', '겨울'] }

/** An EDTF date in words; what has no plain wording is told by its first and last possible day. */
export function whenInWords(edtf: string, language: Language): string {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return dateInWords(from, language) ?? between(edtf, language)
  const start = from === '..' || from === '' ? '' : dateInWords(from, language)
  const end = to === '..' || to === '' ? '' : dateInWords(to, language)
  if (start === undefined || end === undefined) return between(edtf, language)
  if (start === '') return language === 'ko' ? `${end}까지` : `until ${end}`
  if (end === '') return language === 'ko' ? `${start}부터` : `since ${start}`
  return language === 'ko' ? `${start}부터 ${end}까지` : `from ${start} to ${end}`
}

function dateInWords(text: string, language: Language): string | undefined {
  const ko = language === 'ko'
  const match = /^(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?([~?%])?$/.exec(text)
  if (!match) return undefined
  const [, year = '', part, day, qualifier] = match
  if (year.endsWith('X') && part !== undefined) return undefined
  const decade = year.replace('X', '0')
  const plain = year.endsWith('X')
    ? ko
      ? `${decade}년대`
      : `the ${decade}s`
    : part === undefined
      ? ko
        ? `${year}년`
        : year
      : Number(part) > 12
        ? seasonInWords(year, Number(part) - 21, language)
        : dayInWords(year, Number(part), day, language)
  if (plain === undefined || qualifier === undefined) return plain
  if (qualifier === '?') return ko ? `${plain}(불확실)` : `${plain} (uncertain)`
  return ko ? `${plain}경` : `about ${plain}`
}

function seasonInWords(year: string, at: number, language: Language): string | undefined {
  const season = seasons[language][at]
  return season && (language === 'ko' ? `${year}년 ${season}` : `${season} ${year}`)
}

function dayInWords(year: string, month: number, day: string | undefined, language: Language): string {
  if (language === 'ko')
    return `${year}년 ${String(month)}월${day === undefined ? '' : ` ${String(Number(day))}일`}`
  const name = new Date(Date.UTC(2000, month - 1, 1)).toLocaleString('en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return `${day === undefined ? '' : `${String(Number(day))} `}${name} ${year}`
}

function between(edtf: string, language: Language): string {
  const { earliest, latest } = parseWhen(edtf)
  const first = Number.isFinite(earliest) ? formatDay(earliest) : '…'
  const last = Number.isFinite(latest) ? formatDay(latest) : '…'
  return language === 'ko' ? `${first}에서 ${last} 사이` : `between ${first} and ${last}`
}

const units = { en: { y: 'year', m: 'month', d: 'day' }, ko: { y: '년', m: '개월', d: '일' } }

/** "5 to 15 years", "10년 이상"; nothing where no term is stated. */
export function termInWords({ from, to }: Omit<Penalty, 'kind'>, language: Language): string {
  const ko = language === 'ko'
  const one = (term: string): string => {
    if (term === 'life') return ko ? '무기' : 'life'
    const count = Number.parseInt(term, 10)
    const unit = units[language][term.endsWith('m') ? 'm' : term.endsWith('d') ? 'd' : 'y']
    return ko ? `${String(count)}${unit}` : `${String(count)} ${unit}${count === 1 ? '' : 's'}`
  }
  if (from === undefined) return to === undefined ? '' : ko ? `${one(to)} 이하` : `up to ${one(to)}`
  if (to === undefined) return ko ? `${one(from)} 이상` : `at least ${one(from)}`
  if (from === to) return one(from)
  return ko ? `${one(from)} 이상 ${one(to)} 이하` : `${one(from)} to ${one(to)}`
}
