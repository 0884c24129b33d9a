import { digitRuns, plainWidth, type DigitRun } from './digits.ts'

export interface Span {
  /** Code units of the text. */
  readonly from: number
  readonly to: number
}

/** Said before a number that is a telephone's, whatever it looks like. */
const announced =
  /(?:전화|연락처|휴대폰|핸드폰|손전화|휴대전화|핸폰|팩스|전번|번호는|電話|电话|手机|手機|(?<![a-z])(?:tel|(?:tele|cell)?phone|mobile|cell|call(?:ed)?|whatsapp|fax|dial)(?![a-z]))[^\d\n]{0,14}$/iu
/** Said before a number that is none. */
const otherwise = /(?:isbn|issn|doi|arxiv|원|호|no\.?|№|등록번호|사건번호)[^\d\p{L}]{0,4}$/iu

/** Numbers that somebody answers: of Korea North and South, of China, and in forms that are used abroad. */
export function phoneNumbers(text: string): Span[] {
  const plain = plainWidth(text)
  return digitRuns(text, 7)
    .filter((run) => isPhone(run, plain.slice(Math.max(0, run.from - 24), run.from)))
    .map(({ from, to }) => ({ from, to }))
}

function isPhone(run: DigitRun, before: string): boolean {
  if (announced.test(before) && run.digits.length <= 15 && !isDates(run)) return true
  if (otherwise.test(before) || isDates(run)) return false
  const { digits, plus } = run
  if (plus) return digits.length >= 8 && digits.length <= 15
  // A year, an article, another number may stand beside it.
  return parts(run).some((it) => isNational(it.digits, it.groups))
}

/** All rows of groups within a run that are long enough. */
function parts({ groups }: DigitRun): Pick<DigitRun, 'digits' | 'groups'>[] {
  return groups.flatMap((_, from) =>
    Array.from({ length: Math.min(5, groups.length - from) }, (_, more) => {
      const some = groups.slice(from, from + more + 1)
      return { digits: some.join(''), groups: some }
    }).filter(({ digits }) => digits.length >= 8),
  )
}

const abroad = /^00(?:82|850|86|81|1|7|44|49|33|66|84|856|976)\d{7,11}$/
const lines: readonly RegExp[] = [
  // South Korea: mobile, Seoul, provinces, internet.
  /^01[016789]\d{7,8}$/,
  /^02\d{7,8}$/,
  /^0(?:3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|80|50\d)\d{7,8}$/,
  // China: mobile, with or without its country.
  /^(?:86)?1[3-9]\d{9}$/,
  /^8210\d{8}$/,
  // North Korea: mobile.
  /^(?:850)?0?19[0-9]\d{7}$/,
  /^8502\d{6,8}$/,
]

function isNational(digits: string, groups: readonly string[]): boolean {
  if (abroad.test(digits)) return true
  const lengths = groups.map((it) => it.length).join('-')
  const asWritten = groups.length === 1 || /^(?:\d-)*\d-[48]$/.test(lengths)
  if (asWritten && groups.length < 5 && lines.some((it) => it.test(digits)) && !isCount(digits, groups))
    return true
  // North America; France; others with a nought before the area, in three groups.
  if (/^(?:1-)?3-3-4$/.test(lengths) && /^1?[2-9]\d\d[2-9]/.test(digits)) return true
  if (lengths === '2-2-2-2-2' && /^0[1-9]/.test(digits)) return true
  return /^0[1-9]/.test(digits) && /^[2-5]-[2-4]-[3-4]$/.test(lengths) && digits.length >= 9
}

/** Whole groups that happen to add up: 1 300 000 0000 isn't a number that anybody writes, 1950 1953 12 two years. */
function isCount(digits: string, groups: readonly string[]): boolean {
  return digits.startsWith('19') && groups.length > 1 && (groups[0]?.length ?? 0) === 4
}

/** One date or several, with or without signs between. */
function isDates({ groups, digits }: DigitRun): boolean {
  const joined = groups.join('-')
  const date =
    '(?:(?:1[5-9]|20)\\d\\d-\\d{1,2}(?:-\\d{1,2})?|\\d{1,2}-\\d{1,2}-(?:1[5-9]|20)\\d\\d|(?:1[5-9]|20)\\d\\d)'
  if (new RegExp(`^${date}(?:-${date})*(?:-\\d{1,2}){0,3}$`).test(joined)) return true
  return (
    groups.length === 1 && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4,6})?$/.test(digits)
  )
}

const mail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]*\s?(?:@|\(at\)|\[at\]|\{at\}|\s골뱅이\s?)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\]|\s점\s)\s?[\p{L}\p{N}-]+)*\s?(?:\.|\(dot\)|\[dot\]|\s점\s)\s?[a-z]{2,}/giu
const spoken = /\b[\w.+-]+ at [\w-]+(?: dot [\w-]+)+\b/gi

export function mailAddresses(text: string): Span[] {
  const plain = plainWidth(text)
  const found = [
    ...(/@|at[)\]}]|골뱅이/i.test(plain) ? plain.matchAll(mail) : []),
    ...(/ dot /i.test(plain) ? plain.matchAll(spoken) : []),
  ]
  return found.map((it) => ({
    from: it.index,
    to: it.index + it[0].length,
  }))
}
