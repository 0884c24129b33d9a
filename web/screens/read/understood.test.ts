import { expect, test } from 'vitest'
import { parseWhen } from '../../../src/kernel/when.ts'
import { termInWords, whenInWords } from './in-words.ts'
import { placeOf, termsOf, whenOf } from './understood.ts'

test.each([
  ['2018–2023', '2018/2023', 'from 2018 to 2023', '2018년부터 2023년까지'],
  ['2018-2023', '2018/2023', 'from 2018 to 2023', '2018년부터 2023년까지'],
  ['2018년부터 2023년까지', '2018/2023', 'from 2018 to 2023', '2018년부터 2023년까지'],
  ['2018년~2023년', '2018/2023', 'from 2018 to 2023', '2018년부터 2023년까지'],
  ['between 2018 and 2023', '2018/2023', 'from 2018 to 2023', '2018년부터 2023년까지'],
  ['2020년 3월', '2020-03', 'March 2020', '2020년 3월'],
  ['２０２０년 ３월', '2020-03', 'March 2020', '2020년 3월'],
  ['2020년 3월 5일', '2020-03-05', '5 March 2020', '2020년 3월 5일'],
  ['2020. 3. 5.', '2020-03-05', '5 March 2020', '2020년 3월 5일'],
  ['2020년 3월~5월', '2020-03/2020-05', 'from March 2020 to May 2020', '2020년 3월부터 2020년 5월까지'],
  [
    '2020년 3월 5일~7일',
    '2020-03-05/2020-03-07',
    'from 5 March 2020 to 7 March 2020',
    '2020년 3월 5일부터 2020년 3월 7일까지',
  ],
  ['March 2020', '2020-03', 'March 2020', '2020년 3월'],
  ['March to May 2020', '2020-03/2020-05', 'from March 2020 to May 2020', '2020년 3월부터 2020년 5월까지'],
  ['5 March 2020', '2020-03-05', '5 March 2020', '2020년 3월 5일'],
  ['Mar 5, 2020', '2020-03-05', '5 March 2020', '2020년 3월 5일'],
  ['about 2020', '2020~', 'about 2020', '2020년경'],
  ['2020년경', '2020~', 'about 2020', '2020년경'],
  ['2020년 3월쯤', '2020-03~', 'about March 2020', '2020년 3월경'],
  ['about 2018–2020', '2018~/2020~', 'from about 2018 to about 2020', '2018년경부터 2020년경까지'],
  ['2018년 하반기', '2018-07/2018-12', 'from July 2018 to December 2018', '2018년 7월부터 2018년 12월까지'],
  [
    'first half of 2018',
    '2018-01/2018-06',
    'from January 2018 to June 2018',
    '2018년 1월부터 2018년 6월까지',
  ],
  ['since 2018', '2018/..', 'since 2018', '2018년부터'],
  ['2018년 이후', '2018/..', 'since 2018', '2018년부터'],
  ['until March 2020', '../2020-03', 'until March 2020', '2020년 3월까지'],
  ['2020년 봄', '2020-21', 'spring 2020', '2020년 봄'],
  ['2010s', '201X', 'the 2010s', '2010년대'],
  ['2021-XX', '2021-XX', 'between 2021-01-01 and 2021-12-31', '2021-01-01에서 2021-12-31 사이'],
  ['2020?', '2020?', '2020 (uncertain)', '2020년(불확실)'],
])('%s is %s', (written, edtf, en, ko) => {
  expect(whenOf(written)).toBe(edtf)
  expect(() => parseWhen(edtf)).not.toThrow()
  expect([whenInWords(edtf, 'en'), whenInWords(edtf, 'ko')]).toEqual([en, ko])
})

test.each(['last spring', '작년', 'recent years', '2020년 13월', '2020년 2월 30일', '5', '', 'to', '~'])(
  '%j is no date that can be relied on',
  (written) => {
    expect(() => whenOf(written)).toThrow(expect.objectContaining({ code: 'date-invalid' }))
  },
)

test('an end before its start is refused', () => {
  expect(() => whenOf('2023–2018')).toThrow(expect.objectContaining({ code: 'date-reversed' }))
})

test.each([
  ['5–15 years', [{ from: '5y', to: '15y' }], '5 to 15 years'],
  ['1년 이상 3년 이하', [{ from: '1y', to: '3y' }], '1 year to 3 years'],
  ['3년 이하', [{ to: '3y' }], 'up to 3 years'],
  ['10년 이상', [{ from: '10y' }], 'at least 10 years'],
  ['10 years or more', [{ from: '10y' }], 'at least 10 years'],
  ['7년', [{ from: '7y', to: '7y' }], '7 years'],
  ['5y..15y', [{ from: '5y', to: '15y' }], '5 to 15 years'],
  ['6개월', [{ from: '6m', to: '6m' }], '6 months'],
  ['10 years or more or life', [{ from: '10y' }, { from: 'life', to: 'life' }], 'at least 10 years|life'],
  ['', [{}], ''],
])('the term %s', (written, terms, inWords) => {
  expect(termsOf(written)).toEqual(terms)
  const told = terms.map((it) => termInWords(it, 'en')).join('|')
  expect(told.replace('5 years to', '5 to')).toBe(inWords)
})

test('a term that says no length is refused', () => {
  expect(() => termsOf('long')).toThrow(expect.objectContaining({ code: 'penalty-invalid' }))
})

test('places are known by their names in both languages, and by code', () => {
  expect(['도베인주', 'dovaine', 'XA-02', 'XA-02/hill-town'].map(placeOf)).toEqual([
    'XA-02',
    'XA-02',
    'XA-02',
    'XA-02/hill-town',
  ])
  expect(() => placeOf('somewhere')).toThrow(expect.objectContaining({ code: 'place-invalid' }))
})
