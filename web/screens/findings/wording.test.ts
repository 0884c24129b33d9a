import { expect, test } from 'vitest'
import { fitted, shortened, whenWhere } from './wording.ts'

test.each([
  ['2018-10-01/2018-10-31', '2018-10'],
  ['2019-01-01/2021-12-31', '2019/2021'],
  ['2020-01-01/2020-12-31', '2020'],
  ['2018-07-01/2018-12-31', '2018-07/2018-12'],
  ['2020-02-01/2020-02-28', '2020-02-01/2020-02-28'],
  ['2020-02-01/2020-02-29', '2020-02'],
  ['2018-10-01/..', '2018-10-01/..'],
  ['2018-10-05', '2018-10-05'],
])('%s is %s', (edtf, expected) => {
  expect(shortened(edtf)).toBe(expected)
})

test('what is not known is said', () => {
  expect(whenWhere({}, 'en')).toBe('Date not known · Place not known')
  expect(whenWhere({ when: '2018-10-01/2018-10-31', where: ['XA-02'] }, 'ko')).toBe('2018년 10월 · 도베인주')
})

test('a text is cut to its width, Hangul being wider', () => {
  expect(fitted('Northern Wire', 200)).toBe('Northern Wire')
  expect(fitted('Northern Wire', 60)).toBe('Norther…')
  expect(fitted('북방통신 속보', 60)).toBe('북방통…')
})
