import { expect, test } from 'vitest'
import { forceInWords } from './force-in-words.ts'

test.each([
  [{}, '', ''],
  [{ from: '2018-01-01' }, '2018년 1월 1일부터', 'from 1 January 2018 on'],
  [{ from: '[2013,2015]' }, '2013년 또는 2015년부터', 'from 2013 or 2015'],
  [
    { from: '2023-01-17/2023-01-18', until: '2024' },
    '2023년 1월 17일과 2023년 1월 18일 사이 어느 날부터 2024년까지',
    'from some day between 17 January 2023 and 18 January 2023 until 2024',
  ],
])('%j', (text, ko, en) => {
  expect(forceInWords(text, 'ko')).toBe(ko)
  expect(forceInWords(text, 'en')).toBe(en)
})
