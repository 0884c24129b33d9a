import { GirokError } from '../../../src/kernel/errors.ts'
import { parseWhen } from '../../../src/kernel/when.ts'
import { parsePlace } from '../../../src/kernel/where.ts'
import { places } from '../../../src/codebook/places.ts'
import type { Penalty } from '../../../src/accounts/model.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`
// The codes of ISO 8601-2 for seasons without a hemisphere.
const seasons: Readonly<Record<string, number>> = {
  ...{ spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 },
  ...{ 봄: 21, 여름: 22, 가을: 23, 겨울: 24 },
}
const ranges = [
  /^(?:from |between )?(.+?)\s*(?:–|—|~|〜|\.\.|\bto\b|\band\b|\buntil\b)\s*(.+)$/,
  /^(.+?)(?:부터|에서)\s*(.+?)(?:까지)?$/,
  // "2018-2023" alone: a hyphen stands inside of dates as well.
  /^(\d{4})\s*-\s*(\d{4})$/,
]
const about = /^(?:about|around|approximately|circa|ca?\.|약|대략)\s*(.+)$|^(.+?)\s*(?:경|쯤|무렵|께)$/

/**
 * EDTF (ISO 8601-2) of what people write: "2018–2023", "2020년 3월", "March 2020", "about 2020", "2018년 하반기",
 * "since 2018". EDTF itself is left as it is. @throws date-invalid, date-reversed
 */
export function whenOf(written: string): string {
  const text = written.normalize('NFKC').trim().replace(/\s+/g, ' ')
  if (isWhen(text)) return text
  const found = interval(text.toLowerCase()) ?? single(text.toLowerCase())
  if (found === undefined) throw new GirokError('date-invalid', { value: written })
  return parseWhen(found).edtf
}

function isWhen(text: string): boolean {
  try {
    parseWhen(text)
    return true
  } catch {
    return false
  }
}

function interval(text: string): string | undefined {
  const since = /^(?:since|from) (.+)$|^(.+?)\s*(?:부터|이후|이래)$/.exec(text)
  const start = since && single(since[1] ?? since[2] ?? '')
  if (start) return `${start.split('/')[0] ?? start}/..`
  const until = /^(?:until|till|up to) (.+)$|^(.+?)\s*까지$/.exec(text)
  const end = until && single(until[1] ?? until[2] ?? '')
  if (end) return `../${end.split('/').at(-1) ?? end}`
  const vague = about.exec(text)?.[1]
  for (const pattern of ranges) {
    const [, first = '', second = ''] = pattern.exec(vague ?? text) ?? []
    const pair = first === '' ? undefined : ends(first, second)
    if (pair) return vague === undefined ? pair.join('/') : pair.map((it) => `${it}~`).join('/')
  }
  return undefined
}

/** Both ends, where one may leave out the year that the other names: "2020년 3월~5월", "March to May 2020". */
function ends(first: string, second: string): [string, string] | undefined {
  const to = second.replace(/\s*까지$/, '')
  const from = single(first) ?? single(`${first} ${/\d{4}/.exec(to)?.[0] ?? ''}`)
  const year = /\d{4}/.exec(first)?.[0] ?? ''
  const monthOfFirst = /\d{4}년 ?\d{1,2}월/.exec(first)?.[0] ?? ''
  const end = single(to) ?? single(`${year}년 ${to}`) ?? single(`${monthOfFirst} ${to}`)
  if (from === undefined || end === undefined) return undefined
  return [from.split('/')[0] ?? from, end.split('/').at(-1) ?? end]
}

/** One date, or one stretch of a year; `undefined` if it isn't one. */
function single(text: string): string | undefined {
  const vague = about.exec(text)
  if (vague) {
    const date = single((vague[1] ?? vague[2] ?? '').trim())
    return date === undefined || /[~?%/]/.test(date) ? undefined : `${date}~`
  }
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text.trim())
    const date = match && read(...match.slice(1).map((it: string | undefined) => it ?? ''))
    if (date) return date
  }
  return isWhen(text) ? text : undefined
}

const two = (digits: string | number): string => String(digits).padStart(2, '0')
const named = (name: string): string => two(months.indexOf(name.slice(0, 3)) + 1)
const half = (year: string, which: string): string =>
  `${year}-${/[상1f]/.test(which) ? '01' : '07'}/${year}-${/[상1f]/.test(which) ? '06' : '12'}`

const forms: readonly (readonly [RegExp, (a?: string, b?: string, c?: string) => string])[] = [
  [/^(\d{4})\s*년?$/, (year = '') => year],
  [/^(\d{4})(?:년 ?|[.] ?)(\d{1,2})(?:월|[.])?$/, (year = '', it = '') => `${year}-${two(it)}`],
  [
    /^(\d{4})(?:년 ?|[.] ?)(\d{1,2})(?:월 ?|[.] ?)(\d{1,2})(?:일|[.])?$/,
    (y = '', m = '', d = '') => `${y}-${two(m)}-${two(d)}`,
  ],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (y = '', m = '', d = '') => `${y}-${two(m)}-${two(d)}`],
  [new RegExp(`^${month},? (\\d{4})$`), (name = '', year = '') => `${year}-${named(name)}`],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})$`),
    (d = '', name = '', year = '') => `${year}-${named(name)}-${two(d)}`,
  ],
  [
    new RegExp(`^${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    (name = '', d = '', year = '') => `${year}-${named(name)}-${two(d)}`,
  ],
  [/^(\d{4})년? ?(상|하)반기$/, (year = '', which = '') => half(year, which)],
  [/^(?:the )?(first|second) half of (\d{4})$/, (which = '', year = '') => half(year, which.charAt(0))],
  [/^(\d{4})년? ?(봄|여름|가을|겨울)$/, (year = '', it = '') => `${year}-${String(seasons[it] ?? '')}`],
  [
    /^(spring|summer|autumn|fall|winter)(?: of)? (\d{4})$/,
    (it = '', year = '') => `${year}-${String(seasons[it] ?? '')}`,
  ],
  [/^(?:the )?(\d{3})0(?:s|년대)$/, (decade = '') => `${decade}X`],
]

/** The code of a place that is written as a code or by its name. @throws place-invalid */
export function placeOf(written: string): string {
  const text = written.normalize('NFKC').trim()
  const asked = text.toLowerCase()
  const known = Object.entries(places).find(([, it]) => it.ko === text || it.en.toLowerCase() === asked)
  return known?.[0] ?? parsePlace(text).code
}

const unit = '(years?|y|년|months?|m|개월|days?|d|일)'
const terms: readonly (readonly [RegExp, (a: string, b: string) => Omit<Penalty, 'kind'>])[] = [
  [/^(?:life|for life|무기|무기형|종신|종신형)()()$/, () => ({ from: 'life', to: 'life' })],
  [new RegExp(`^(\\d+ ?${unit})$`), (a) => ({ from: a, to: a })],
  [new RegExp(`^(?:up to|at most|\\.\\.) ?(\\d+ ?${unit})$`), (a) => ({ to: a })],
  [new RegExp(`^(\\d+ ?${unit}) ?(?:이하|까지|or less)$`), (a) => ({ to: a })],
  [new RegExp(`^(?:at least) (\\d+ ?${unit})$`), (a) => ({ from: a })],
  [new RegExp(`^(\\d+ ?${unit}) ?(?:이상|or more|\\.\\.|\\+)$`), (a) => ({ from: a })],
  [
    new RegExp(`^(\\d+ ?${unit}) ?(?:이상|\\.\\.|-|to|~) ?(\\d+ ?${unit}) ?(?:이하)?$`),
    (from, to) => ({ from, to }),
  ],
  [
    new RegExp(`^(\\d+ ?${unit}) ?(?:이상|\\.\\.|-|to|~) ?(?:life|무기) ?(?:이하)?$`),
    (from) => ({ from, to: 'life' }),
  ],
]

/** How long a penalty lasts: "5–15 years", "1년 이상 3년 이하", "life or 10 years"; several are alternatives. @throws penalty-invalid */
export function termsOf(written: string): Omit<Penalty, 'kind'>[] {
  const text = written.normalize('NFKC').trim().toLowerCase().replace(/[–—~]/g, '-')
  if (text === '') return [{}]
  return text.split(/\s*(?:\||;|,|또는|\bor\b(?! (?:more|less)))\s*/).map((part) => {
    // "5–15 years": the unit stands once, for both.
    const whole = part.trim().replace(new RegExp(`^(\\d+) ?(-|to) ?(\\d+) ?${unit}`), '$1 $4$2$3 $4')
    for (const [pattern, read] of terms) {
      const match = pattern.exec(whole)
      if (!match) continue
      const [, first = '', , second = ''] = match
      return spelled(read(first, second))
    }
    throw new GirokError('penalty-invalid', { value: written })
  })
}

function spelled({ from, to }: Omit<Penalty, 'kind'>): Omit<Penalty, 'kind'> {
  const short = (term: string): string =>
    term === 'life'
      ? term
      : `${String(Number.parseInt(term, 10))}${/개월|m/.test(term) ? 'm' : /일|d/.test(term) ? 'd' : 'y'}`
  return { ...(from && { from: short(from) }), ...(to && { to: short(to) }) }
}
