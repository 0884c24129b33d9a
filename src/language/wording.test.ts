import { describe, expect, it } from 'vitest'
import { columnNamed } from '../accounts/sheet-columns.ts'
import { languages, type Language } from '../kernel/bilingual.ts'
import { GirokError, type ErrorCode, type ErrorParams } from '../kernel/errors.ts'
import { problemCodes, type Problem, type ProblemCode } from '../record/problem.ts'
import { errorSamples } from './error-samples.ts'
import {
  errorText,
  formatBytes,
  formatNumber,
  languageOf,
  plural,
  problemText,
  releaseProblemText,
} from './wording.ts'
import { releaseProblemCodes } from './messages.ts'

const errorCodes = Object.keys(errorSamples) as ErrorCode[]
const cases = <C extends string>(codes: readonly C[]): [Language, C][] =>
  languages.flatMap((language) => codes.map((code): [Language, C] => [language, code]))

const worded = (
  code: ErrorCode,
  language: Language,
  params: ErrorParams[ErrorCode] = errorSamples[code],
): string => errorText(new GirokError(code, params), language)

/** What the tool is not, or can't promise. */
const forbidden =
  /tamper[- ]?proof|anonym|secure(?:ly)? (?:delet|eras)|wiped|unbreakable|guarantee|100 ?%|완벽|절대|익명|영구 삭제|안전하게|변조 ?불가|위조 ?불가/i
const broken = /undefined|NaN|\[object|\(\)|‘’|“”|\s{2}|\n/

/** What any message must be, whatever it says. */
function expectSound(text: string, language: Language): void {
  expect(Array.from(text).length).toBeLessThanOrEqual(400)
  expect(text.length).toBeGreaterThan(20)
  expect(text).not.toMatch(forbidden)
  expect(text).not.toMatch(broken)
  if (language === 'ko') {
    // A native sentence, formal and polite, that ends in what to do; no English sentence in it.
    expect(text).toMatch(/[가-힣]+(?:니다|십시오)[.:]/)
    expect(text).toMatch(/십시오[.:]/)
    expect(text).not.toMatch(/[A-Za-z']{2,} [A-Za-z']{2,} [A-Za-z']{2,}/)
  } else {
    expect(text).not.toMatch(/[가-힣]/)
    expect(text).toMatch(/^[\p{Lu}\d“]/u)
    // At least two parts: what happened, and what to do.
    expect(text).toMatch(/[\p{L}”)\d][.:;,] \S/u)
  }
}

const longText = (language: Language): string =>
  language === 'ko' ? '긴글\u202E\u001b[2J'.repeat(3000) : 'W\u202E\n'.repeat(5000)

function swollen(value: unknown, language: Language): unknown {
  if (typeof value === 'number') return 9_007_199_254_740_991
  return Array.isArray(value) ? Array.from({ length: 500 }, () => longText(language)) : longText(language)
}

describe.each(cases(errorCodes))('%s: %s', (language, code) => {
  it('says what happened and what to do, with its parameters', () => {
    const text = worded(code, language)
    expectSound(text, language)
    for (const [name, value] of Object.entries<unknown>(errorSamples[code])) {
      for (const one of Array.isArray(value) ? value : [value]) {
        const bytes = name === 'bytes' || (name === 'limit' && code.startsWith('file-'))
        const stated =
          typeof one !== 'number' ? String(one) : (bytes ? formatBytes : formatNumber)(one, language)
        expect(text).toContain(stated)
      }
    }
  })

  it('stays short and harmless whatever its parameters are', () => {
    const params = Object.fromEntries(
      Object.entries(errorSamples[code]).map(([name, value]) => [name, swollen(value, language)]),
    )
    const text = worded(code, language, params as ErrorParams[typeof code])
    expectSound(text, language)
    expect(text).not.toMatch(/[\p{Cc}\u202E]/u)
  })
})

const log = 'girok/log/5f0c91d2aa00bb11cc22dd33ee44ff55'

/** The fields with which `verify` reports each problem. */
const problemSamples: { readonly [C in ProblemCode]: Omit<Problem, 'code'> } = {
  'database-damaged': { file: 'record.db', detail: 'page 12' },
  'keyring-damaged': { file: 'keys.json', detail: 'row 3' },
  'entry-missing': { entry: 41, log },
  'entry-misplaced': { entry: 41, log, detail: 'elsewhere 12' },
  'header-invalid': { entry: 41, log },
  'leaf-differs': { entry: 41, log },
  'field-altered': { entry: 41, log, detail: 'when, where' },
  'fields-missing': { entry: 41, log },
  'revises-unknown': { entry: 41, log, subject: 'acc_abc' },
  'log-unopened': { entry: 0, log },
  'checkpoint-missing': { entry: 41, log },
  'checkpoint-unexpected': { entry: 41, log },
  'checkpoint-altered': { entry: 41, log },
  'checkpoint-signature': { entry: 41, log },
  'rolled-back': { entry: 41, log, detail: '42 > 30' },
  forked: { entry: 41, log },
  'witness-missing': { file: 'witness', log },
  'witness-damaged': { file: 'witness', log },
  'item-missing': { entry: 41, log, file: 'items/k3' },
  'item-damaged': { entry: 41, log, file: 'items/k3', detail: 'part 2' },
  'tables-differ': { file: 'heads', detail: 'row 3' },
  'passage-differs': { subject: 'acc_abc', detail: 'lay_abc' },
  'proof-wrong': { subject: 'fin_abc', detail: 'acc_abc' },
  'file-altered': { file: 'ko/1.html' },
  'file-missing': { file: 'ko/1.html' },
  'file-unlisted': { file: 'ko/1.html' },
  'disclosure-altered': { file: 'ko/1.html', detail: 'acc_abc' },
  'count-wrong': { file: 'ko/1.html', detail: '9 > 7' },
}

describe.each(cases(releaseProblemCodes))('%s: problem %s of a release', (language, code) => {
  it('sends nobody back to a record, and makes sense with nothing known or everything', () => {
    for (const known of [
      {},
      problemSamples[code],
      { log, detail: 'key' },
      { entry: 41, log, subject: 'acc_abc' },
    ]) {
      const text = releaseProblemText({ code, ...known }, language)
      expectSound(text, language)
      expect(text).not.toMatch(/working in this record|이 기록으로 작업/)
    }
  })
})

describe.each(cases(problemCodes))('%s: problem %s', (language, code) => {
  it('names what it is about', () => {
    const sample = problemSamples[code]
    const text = problemText({ code, ...sample }, language)
    expectSound(text, language)
    for (const value of Object.values<string | number>(sample)) {
      expect(text).toContain(value === log ? '5f0c91d2' : String(value))
    }
    if (sample.entry !== undefined)
      expect(text).toMatch(language === 'ko' ? /항목 (?:41|0)/ : /[Ee]ntry (?:41|0)/)
  })

  it('makes sense with nothing known, or everything, or far too much', () => {
    const long = longText(language)
    const whole = { entry: 41, log, subject: 'acc_abc', file: 'some.file', detail: 'row 3' }
    expectSound(problemText({ code }, language), language)
    expectSound(problemText({ code, ...whole }, language), language)
    expectSound(problemText({ code, log, subject: 'acc_abc', file: 'some.file' }, language), language)
    expectSound(
      problemText({ code, entry: 1e15, log: long, subject: long, file: long, detail: long }, language),
      language,
    )
  })
})

describe('wording', () => {
  it('says each thing in its own words', () => {
    for (const language of languages) {
      const texts = [
        ...errorCodes.map((code) => worded(code, language)),
        ...problemCodes.map((code) => problemText({ code, entry: 1, file: 'f', detail: 'd' }, language)),
      ]
      expect(new Set(texts).size).toBe(texts.length)
    }
  })

  it('reads as a person would say it', () => {
    const twice = { quote: '일곱 명', times: 1200 }
    expect(worded('quote-ambiguous', 'ko', twice)).toMatch(/^‘일곱 명’이 출처에 1,200번 나옵니다\./)
    expect(worded('quote-ambiguous', 'en', twice)).toMatch(/^“일곱 명” stands in the source 1,200 times\./)
    expect(worded('sheet-refused', 'en', { rows: 1, refused: 1 })).toMatch(/^1 of 1 row can't/)
    const missing = { path: '없는.pdf', detail: 'ENOENT' }
    expect(worded('file-unreadable', 'ko', missing)).toMatch(
      /^‘없는\.pdf’를 읽을 수 없습니다\(해당 경로에 없음\)\./,
    )
    const code = { vocabulary: 'act-type', value: '처형됨', nearest: 'execution' }
    expect(worded('code-unknown', 'ko', code)).toMatch(/^코드북의 ‘침해 유형’에 ‘처형됨’이 없습니다\./)
    expect(worded('sheet-value-misplaced', 'ko', { column: 'where', kind: 'channel' })).toContain(
      '‘유통 경로’ 진술',
    )
    expect(worded('object-invalid', 'ko', { kind: 'finding', detail: '' })).toMatch(
      /^판단이 갖추어야 할 형식/,
    )
    expect(problemText({ code: 'entry-missing', entry: 2 }, 'ko')).toMatch(/^항목 2가 없습니다\./)
    expect(problemText({ code: 'entry-missing', entry: 3 }, 'en')).toMatch(/^Entry 3 is missing/)
  })

  it('does not offer a nearest text or code where there is none', () => {
    for (const language of languages) {
      expectSound(worded('quote-not-found', language, { quote: 'x', nearest: '' }), language)
      expectSound(worded('code-unknown', language, { vocabulary: 'v', value: 'x', nearest: '' }), language)
    }
  })

  it('names columns as a coding sheet may head them', () => {
    for (const name of ['앞말', '뒷말', '순번', 'prefix', 'suffix', 'occurrence']) {
      expect(columnNamed(name)).toBeDefined()
      expect(languages.map((language) => worded('quote-ambiguous', language)).join()).toContain(name)
    }
    const unknown = { column: '인용뮨', known: ['source', 'quote', 'kind'] }
    expect(worded('sheet-column-unknown', 'ko', unknown)).toContain('쓸 수 있는 이름: 인용,')
  })

  it.each([
    [{}, 'en'],
    [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'kok_IN' }, 'en'],
    [{ LANG: 'ko_KR.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en_US', LC_MESSAGES: 'en_US', LC_ALL: 'ko' }, 'ko'],
    [{ LANG: 'en_US', LC_ALL: '', GIROK_LANG: 'KO-kr' }, 'ko'],
    [{ LC_ALL: 'ko_KR', GIROK_LANG: 'en' }, 'en'],
    [{ LANG: 'ko_KR', GIROK_LANG: '' }, 'ko'],
  ] as const)('takes the language from %j', (env, expected) => {
    expect(languageOf(env)).toBe(expected)
  })

  it('writes numbers and sizes', () => {
    expect(formatNumber(1_234_567, 'ko')).toBe('1,234,567')
    expect(formatBytes(999, 'en')).toBe('999 bytes')
    expect(formatBytes(1, 'en')).toBe('1 byte')
    expect(formatBytes(999, 'ko')).toBe('999바이트')
    expect(formatBytes(12_400_000, 'en')).toBe('12.4 MB')
    expect(plural(1, 'entry', 'entries')).toBe('1 entry')
    expect(plural(2, 'entry', 'entries')).toBe('2 entries')
  })
})
