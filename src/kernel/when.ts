import edtf from 'edtf'
import { dayNumber, formatDay, monthLength } from './day.ts'
import { GirokError } from './errors.ts'
import { seasonBounds } from './season.ts'

/**
 * An uncertain date (EDTF, ISO 8601-2), as bounds in days since 1970-01-01, both inclusive.
 * An open or unknown end is infinite. `firm` is false where any part is qualified (`~ ? %`): the bounds of an
 * approximate date prove nothing.
 */
export interface When {
  readonly edtf: string
  readonly earliest: number
  readonly latest: number
  readonly firm: boolean
}

interface Bounds {
  readonly earliest: number
  readonly latest: number
}

const open: Bounds = { earliest: -Infinity, latest: Infinity }
const plain = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/
const qualifiers = /[~?%]/g

// A sheet repeats its dates: ten thousand accounts hold some hundred different texts.
const parsed = new Map<string, When>()
const mostParsed = 50_000

/** Throws `date-invalid` or `date-reversed`. Years 0000–9999 only. */
export function parseWhen(text: string): When {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const trimmed = text.trim()
  const when: When = { edtf: trimmed, ...wholeBounds(trimmed), firm: !/[~?%]/.test(trimmed) }
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(text, when)
  return when
}

/** True if the two might be the same time, going by their bounds alone. */
export function overlaps(a: When, b: When): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest
}

/** True only if the two can't be the same time: both are firm, and they share no day. */
export function disjoint(a: When, b: When): boolean {
  return a.firm && b.firm && !overlaps(a, b)
}

/** True only if `inner` is sure to lie inside `outer`. */
export function within(inner: When, outer: When): boolean {
  return inner.firm && outer.firm && outer.earliest <= inner.earliest && inner.latest <= outer.latest
}

/** The shortest EDTF text with these bounds: `2021-03-05`, `2021-03-05/2021-04-01`, `2021-03-05/..`. */
export function formatBounds(earliest: number, latest: number): string {
  if (earliest === latest) return formatDay(earliest)
  const from = Number.isFinite(earliest) ? formatDay(earliest) : '..'
  const to = Number.isFinite(latest) ? formatDay(latest) : '..'
  return `${from}/${to}`
}

// Intervals are taken apart here and not by the library, which refuses equal ends (2018/2018), an end that is
// less precise than its start (2020-05/2020) and seasons as ends.
function wholeBounds(text: string): Bounds {
  const [from = '', to, ...more] = text.split('/')
  if (to === undefined) return singleBounds(text)
  if (more.length > 0 || (from === '' && to === '')) throw new GirokError('date-invalid', { value: text })
  const start = from === '' || from === '..' ? open : singleBounds(from, text)
  const end = to === '' || to === '..' ? open : singleBounds(to, text)
  return ordered(start, end, text)
}

function ordered(start: Bounds, end: Bounds, text: string): Bounds {
  if (start.earliest > end.latest) throw new GirokError('date-reversed', { value: text })
  return { earliest: start.earliest, latest: end.latest }
}

function singleBounds(text: string, whole = text): Bounds {
  return plainBounds(text, whole) ?? libraryBounds(text, whole)
}

/** The quick path: `YYYY`, `YYYY-MM` and `YYYY-MM-DD`. */
function plainBounds(text: string, whole: string): Bounds | undefined {
  const match = plain.exec(text)
  if (match === null) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return { earliest: dayNumber(year, 1, 1), latest: dayNumber(year, 12, 31) }
  const month = Number(match[2])
  const last = monthLength(year, month)
  if (match[3] === undefined) {
    return { earliest: dayNumber(year, month, 1), latest: dayNumber(year, month, last) }
  }
  const day = Number(match[3])
  if (day < 1 || day > last) throw new GirokError('date-invalid', { value: whole })
  return { earliest: dayNumber(year, month, day), latest: dayNumber(year, month, day) }
}

function libraryBounds(text: string, whole: string): Bounds {
  const invalid = new GirokError('date-invalid', { value: whole })
  // The library reads five digits and more as a Unix time, two and three as a century or decade (as often a
  // mistyped year), and turns 2021-02-29 into the first of March.
  if (!/^[[{~?%.]*[\dX]{4}(?![\dX])/.test(text)) throw invalid
  const bare = text.replace(qualifiers, '')
  for (const [date] of bare.matchAll(/(?<![\dX-])\d{4}-(?:0[1-9]|1[0-2])-\d\d/g)) plainBounds(date, whole)
  let value
  try {
    value = edtf(text)
  } catch {
    throw invalid
  }
  switch (value.type) {
    case 'Date': {
      // A time of day carries its own offset; what counts is the day that the source names.
      const day = bare.split('T', 1)[0] ?? bare
      return plainBounds(day, whole) ?? maskedBounds(day, invalid)
    }
    case 'Season':
      return seasonBounds(bare) ?? refuse(invalid)
    case 'List':
    case 'Set':
      return setBounds(text.slice(1, -1), whole, invalid)
    default:
      // `Y17E7` and the significant digits of `2020S2`, whose bounds the library takes for the year's own.
      throw invalid
  }
}

/** Unspecified digits. The library's own bounds are too narrow where a month or day has only one of them. */
function maskedBounds(text: string, invalid: GirokError): Bounds {
  const [year = '', month = 'XX', day = 'XX'] = text.split('-')
  const months = matching(month, 12)
  const days = matching(day, 31)
  const firstMonth = months[0]
  const lastMonth = months.at(-1)
  const firstDay = days[0]
  const lastDay = days.at(-1)
  if (
    firstMonth === undefined ||
    lastMonth === undefined ||
    firstDay === undefined ||
    lastDay === undefined
  ) {
    throw invalid
  }
  const lastYear = Number(year.replaceAll('X', '9'))
  const earliest = dayNumber(Number(year.replaceAll('X', '0')), firstMonth, firstDay)
  const latest = dayNumber(lastYear, lastMonth, Math.min(lastDay, monthLength(lastYear, lastMonth)))
  return earliest > latest ? refuse(invalid) : { earliest, latest }
}

function matching(mask: string, most: number): number[] {
  const pattern = new RegExp(`^${mask.replaceAll('X', '\\d')}$`)
  return Array.from({ length: most }, (_, i) => i + 1).filter((n) => pattern.test(String(n).padStart(2, '0')))
}

/** `{a,b}`, `[a..b]`, `[..a]`: the hull of all members. The library's own bounds forget the end of `a..b`. */
function setBounds(members: string, whole: string, invalid: GirokError): Bounds {
  let earliest = Infinity
  let latest = -Infinity
  for (const member of members.split(',')) {
    const [from = '', to = from] = member.split('..')
    const start = from === '' ? open : singleBounds(from, whole)
    const end = to === '' ? open : singleBounds(to, whole)
    const bounds = ordered(start, end, whole)
    earliest = Math.min(earliest, bounds.earliest)
    latest = Math.max(latest, bounds.latest)
  }
  if (earliest > latest) throw invalid
  return { earliest, latest }
}

function refuse(error: GirokError): never {
  throw error
}
