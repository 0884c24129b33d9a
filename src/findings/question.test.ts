import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { GirokError } from '../kernel/errors.ts'
import type { Question } from './model.ts'
import { formatQuestion, parseQuestion } from './question.ts'

const codes = new Codebook()
const read = (text: string): Question => parseQuestion(text, codes)
const errorOf = (text: string): unknown => {
  try {
    return read(text)
  } catch (error) {
    return error instanceof GirokError
      ? { code: error.code as unknown, params: error.params as unknown }
      : error
  }
}

test('the readable syntax', () => {
  expect(
    read(
      'type:execution media:foreign when:2018/2023 where:KP manner:public origins>=2 grade:b credibility:2 status:reviewed',
    ),
  ).toEqual({
    type: ['execution'],
    media: ['foreign'],
    when: '2018/2023',
    where: ['KP'],
    manner: ['public'],
    origins: 2,
    grade: 'B',
    credibility: 2,
    status: 'reviewed',
  })
})

test('an empty question asks for every act', () => {
  expect(read('')).toEqual({})
  expect(read('  ')).toEqual({})
  expect(read('{}')).toEqual({})
})

test('several values mean any of them; those with spaces stand in quotes', () => {
  const question = { conduct: ['distribute', 'watch'], origin: ['Night, "the" watch', 'UN report'] }
  expect(read('conduct:watch|distribute origin:"UN report","Night, \\"the\\" watch"')).toEqual(question)
  expect(read('conduct:watch,distribute,watch origin:"UN report"|"Night, \\"the\\" watch"')).toEqual(question)
})

test('Korean keys', () => {
  expect(read('유형:execution 매체:foreign 언제:2020 어디:KP-06 방식:public 출처수>=2')).toEqual(
    read('type:execution media:foreign when:2020 where:KP-06 manner:public origins>=2'),
  )
  expect(read('유형：execution 출처수≥2')).toEqual({ type: ['execution'], origins: 2 })
})

test('as JSON', () => {
  expect(read('{"type": "execution", "where": ["KP", "KP"], "origins": 2}')).toEqual({
    type: ['execution'],
    where: ['KP'],
    origins: 2,
  })
})

test('details of a code', () => {
  expect(read('circumstances:prior:1+')).toEqual({ circumstances: ['prior:1+'] })
})

describe('what is refused', () => {
  test.each([
    ['execution', 'question-invalid'],
    ['type:', 'question-invalid'],
    ['type:execution,', 'question-invalid'],
    ['type:execution type:arrest', 'question-invalid'],
    ['type>=execution', 'question-invalid'],
    ['origin:"open', 'question-invalid'],
    ['origin:"a"b', 'question-invalid'],
    ['origins>=0', 'question-invalid'],
    ['origins>=x', 'question-invalid'],
    ['grade:G', 'question-invalid'],
    ['credibility:7', 'question-invalid'],
    ['when:2020~', 'question-invalid'],
    ['when:2019,2020', 'question-invalid'],
    ['status:coded', 'question-invalid'],
    ['{"type": 3}', 'question-invalid'],
    ['{"where": [" "]}', 'question-invalid'],
    ['{"type": ', 'question-invalid'],
    ['when:2023/2018', 'date-reversed'],
    ['when:2020-13', 'date-invalid'],
    ['where:kp', 'place-invalid'],
  ])('%s: %s', (text, code) => {
    expect(errorOf(text)).toMatchObject({ code })
  })

  test('an unknown key, with those that there are', () => {
    expect(errorOf('what:execution')).toMatchObject({ code: 'question-key-unknown', params: { key: 'what' } })
    expect(errorOf('{"what": 1}')).toMatchObject({ code: 'question-key-unknown', params: { key: 'what' } })
  })

  test('an unknown code, with the nearest', () => {
    expect(errorOf('type:executoin')).toEqual({
      code: 'code-unknown',
      params: { vocabulary: 'act-type', value: 'executoin', nearest: 'execution' },
    })
  })
})

test('what is written out reads back as the same question', () => {
  const some = (...values: string[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }).map((list) => list.sort())
  const free = fc
    .uniqueArray(
      fc
        .string({ minLength: 1, unit: 'grapheme' })
        .map((text) => text.trim())
        .filter((text) => text !== ''),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => list.sort())
  const question: fc.Arbitrary<Question> = fc.record(
    {
      type: some('execution', 'arrest', 'killing'),
      media: some('foreign', 'KR', 'US'),
      conduct: some('watch', 'distribute'),
      manner: some('public'),
      circumstances: some('prior:1+', 'large-quantity'),
      penalty: some('death', 'labour-camp'),
      when: fc.constantFrom('2020', '2018/2023', '2018/..', '[2018,2020]', '2021-XX'),
      where: some('KP', 'KP-06', 'KP-06/pyongsan'),
      person: free,
      body: free,
      source: free,
      origin: free,
      origins: fc.integer({ min: 1, max: 9999 }),
      grade: fc.constantFrom('A' as const, 'C' as const, 'F' as const),
      credibility: fc.integer({ min: 1, max: 6 }),
      status: fc.constant('reviewed' as const),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(question, (asked) => {
      expect(read(formatQuestion(asked))).toEqual(asked)
      expect(read(JSON.stringify(asked))).toEqual(asked)
      expect(formatQuestion(read(formatQuestion(asked)))).toBe(formatQuestion(asked))
    }),
    { numRuns: 500 },
  )
})
