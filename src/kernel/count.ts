import type { Language } from './bilingual.ts'
import { GirokError } from './errors.ts'

/**
 * A number of people as a source gives it. `min` is what the words prove and no more; without `max` there is no
 * upper bound. `vague` marks words that name no number ("numerous", "about ten").
 */
export interface Count {
  readonly min: number
  readonly max?: number
  readonly vague?: true
}

const englishNumbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
const koreanNumbers = '영 하나,한 둘,두 셋,세 넷,네 다섯 여섯 일곱 여덟 아홉 열'
const words = new Map<string, number>([
  ...englishNumbers.split(' ').map((word, number): [string, number] => [word, number]),
  ...koreanNumbers
    .split(' ')
    .flatMap((forms, number) => forms.split(',').map((word): [string, number] => [word, number])),
  ['none', 0],
  ['a dozen', 12],
  ['스무', 20],
])

/** Words for many, with the least that they can truly mean: a plural is two, "dozens" two dozens. */
const vague: readonly (readonly [pattern: RegExp, min: number])[] = [
  [/^(?:several |many |a few )?dozens$|^several dozen$/, 24],
  [/^(?:tens|scores)$|^수십$/, 20],
  [/^(?:several |many )?hundreds$|^several hundred$|^수백$/, 200],
  [/^(?:several |many )?thousands$|^several thousand$|^수천$/, 2000],
  [/^(?:tens of thousands)$|^수만$/, 20000],
  [/^(?:numerous|several|many|multiple|some|a few|few|a number)$/, 2],
  [/^(?:여러|수|몇|몇몇|다수의?|복수의?|많은)$/, 2],
]

const people =
  /\s*(?:people|persons?|victims?|men|women|children|individuals)$|\s*(?:명|인|사람)(?:의 사람들?)?$/
const number = String.raw`(\d{1,9}|\d{1,3}(?:,\d{3})+|[a-z]+(?: dozen)?|[가-힣]+?)`
const ko = String.raw`\s*(?:명|인|사람)?\s*`

const forms: readonly (readonly [pattern: RegExp, read: (a: number, b: number) => Count])[] = [
  [new RegExp(`^${number}$`), (a) => ({ min: a, max: a })],
  [new RegExp(`^(?:exactly|정확히) ${number}$`), (a) => ({ min: a, max: a })],
  [new RegExp(`^(?:between )?${number}${ko}(?:-|to|and|에서)\\s*${number}$`), (a, b) => ({ min: a, max: b })],
  [
    new RegExp(`^(?:>=|≥|at least|no fewer than|no less than|최소|최소한|적어도)\\s*${number}$`),
    (a) => ({ min: a }),
  ],
  [new RegExp(`^${number}(?:\\+| or more| and more|${ko}이상)$`), (a) => ({ min: a })],
  [new RegExp(`^(?:>|more than|over)\\s*${number}$`), (a) => ({ min: a + 1 })],
  [new RegExp(`^${number}${ko}(?:초과|넘게)$`), (a) => ({ min: a + 1 })],
  // "Up to ten" proves nobody.
  [new RegExp(`^(?:<=|≤|at most|up to|no more than|최대|많아야)\\s*${number}$`), (a) => ({ min: 0, max: a })],
  [new RegExp(`^${number}${ko}(?:이하|까지)$`), (a) => ({ min: 0, max: a })],
  [
    new RegExp(`^(?:<|less than|fewer than|under)\\s*${number}$`),
    (a) => ({ min: 0, max: Math.max(0, a - 1) }),
  ],
  [new RegExp(`^${number}${ko}미만$`), (a) => ({ min: 0, max: Math.max(0, a - 1) })],
  // "About ten" may be nine or six: all it proves is that there was somebody.
  [
    new RegExp(`^(?:about|around|approximately|roughly|some|nearly|almost|~|c\\.|약|대략)\\s*${number}$`),
    about,
  ],
  [new RegExp(`^${number}${ko}(?:가량|정도|쯤)$`), about],
  // 10여 명: ten and some more.
  [new RegExp(`^${number}\\s*여$`), (a) => ({ min: a, vague: true })],
]

function about(stated: number): Count {
  return { min: Math.min(1, stated), vague: true }
}

/** Reads a sheet's cell or what people write, in English or Korean. Throws `count-invalid`, `count-reversed`. */
export function parseCount(text: string): Count {
  const stated = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const bare = stated
    .replace(/(?<=[^\s])(\s*)[–—~〜](?=\s*\d)/g, '$1-')
    .replace(people, '')
    .replace(/ of$/, '')
  for (const [pattern, min] of vague) if (pattern.test(bare)) return { min, vague: true }
  for (const [pattern, read] of forms) {
    const match = pattern.exec(bare)
    if (match === null) continue
    const first = numberOf(match[1])
    const second = match[2] === undefined ? first : numberOf(match[2])
    if (first !== undefined && second !== undefined) return checked(read(first, second))
  }
  throw new GirokError('count-invalid', { value: text })
}

function numberOf(text = ''): number | undefined {
  const digits = text.replaceAll(',', '')
  return /^\d+$/.test(digits) ? Number(digits) : words.get(text)
}

function checked(count: Count): Count {
  if (count.max !== undefined && count.max < count.min) {
    throw new GirokError('count-reversed', { min: count.min, max: count.max })
  }
  return count
}

/** "at least 7", "7명 이상"; "7", "7명"; "2–5", "2~5명". Vague ones say so. */
export function formatCount(count: Count, language: Language): string {
  const { min, max } = count
  const inWords = language === 'ko' ? korean(min, max) : english(min, max)
  if (count.vague === undefined) return inWords
  return language === 'ko' ? `${inWords}(정확한 수는 밝히지 않음)` : `${inWords} (no number stated)`
}

function english(min: number, max?: number): string {
  if (max === undefined) return `at least ${String(min)}`
  if (min === max) return String(min)
  return min === 0 ? `at most ${String(max)}` : `${String(min)}–${String(max)}`
}

function korean(min: number, max?: number): string {
  if (max === undefined) return `${String(min)}명 이상`
  if (min === max) return `${String(min)}명`
  return min === 0 ? `${String(max)}명 이하` : `${String(min)}~${String(max)}명`
}
