import { describe, expect, test } from 'vitest'
import { DaysWithPlaces } from './day-and-place.ts'
import { mailAddresses, phoneNumbers } from './phone-numbers.ts'
import { streetAddresses } from './street-addresses.ts'

describe('telephone numbers', () => {
  test.each([
    '010-1234-5678',
    '전화는 010.1234.5678입니다',
    '０１０－１２３４－５６７８',
    '010\u200b1234\u200b5678',
    '+82 10 1234 5678',
    '(02) 555 0123',
    '공일공에 일이삼사에 오륙칠팔',
    'zero one zero, one two three four, five six seven eight',
    '138 1234 5678',
    '+86 138-1234-5678',
    '0086-433-1234567',
    '191 234 5678',
    '1912345678',
    '00850 191 234 5678',
    '(212) 555-0123',
    '020 7946 0958',
    'tel. 5550123',
    'in 2019 (010 1234 5678)',
  ])('%s is one', (text) => expect(phoneNumbers(text)).toHaveLength(1))
  test.each([
    '2020-12-04',
    '2019.11.03-2020.01.02',
    '20201204',
    'between 2018 and 2023',
    'ISBN 978-89-364-1234-5',
    '제27조 제1항',
    'A/HRC/25/63',
    '56,452 persons, 12 000 000 people',
    '1592-1598',
    '1950 1953 1968',
    'Articles 27 28 29 30 31, paras. 153-155',
    '1945.8.15. 1950.6.25. 1953.7.27',
    '이 일이 오육 년 사이 이 일',
  ])('%s is none', (text) => expect(phoneNumbers(text)).toEqual([]))
})

describe('mail addresses', () => {
  test.each([
    'k.yh@example.org',
    'k ＠ example．org',
    'k(at)example(dot)org',
    'kim at example dot org',
    'yh 골뱅이 example.org',
  ])('%s is one', (text) => expect(mailAddresses(text)).toHaveLength(1))
  test.each(['look at example. Then', 'He was at home.', '@ 5 won'])('%s is none', (text) =>
    expect(mailAddresses(text)).toEqual([]),
  )
})

describe('addresses', () => {
  test.each([
    '강남구 테헤란로 152',
    '종로12길 5',
    '세종대로 209번길 5',
    '역삼동 677-12번지',
    '혜산시 혜신동 23인민반',
    '혜신동 23반에 살았다',
    '101동 1203호',
    '회령시 남문동 12-3',
    '人民路12号',
    '长白街三号',
    '152 Teheran-ro, Gangnam-gu',
    '40 Long Lane, Oltara',
    'inminban 12',
    'Apt. 1203',
  ])('%s is one', (text) => expect(streetAddresses(text).length).toBeGreaterThan(0))
  test.each([
    '노역수용소로 5년',
    '양강도 혜산시 쪽으로 3명',
    '14호 관리소, 제12호 교화소',
    '활동 3-4회, 운동 3번',
    '함경북도 온성군 별도로 12명',
    'In 2021 Supreme Court; 2019 Great Harbour Square',
    '인민반장, 인민반 회의',
    '제7조 2항, 권리 12조',
  ])('%s is none', (text) => expect(streetAddresses(text)).toEqual([]))
})

describe('a day and a place below province in one sentence or in two beside each other', () => {
  const days = new DaysWithPlaces(['XA-02/brinholt', 'XA-02'])
  test.each([
    '2021년 3월 5일 혜산에서 총살했다.',
    '3월 5일 평산군에서',
    '12월 초 3일 14호 관리소에서',
    'On 5 March 2021 three people were shot in Hyesan.',
    'They came to Ch’ŏngjin on Oct. 10, 2020',
    'On 3 May in Brinholt they',
    'on 2021-03-05 at Camp No. 14',
    '3月5日在长白县',
    // In the sentence before or behind: nobody reads them apart.
    '혜산에서 3명이 죽었다. 그는 3월 5일에 말했다.',
    'They came on 5 March. It was in Hyesan.',
  ])('%s', (text) => expect(days.in(text)).toHaveLength(1))
  test.each([
    '2021년 3월 혜산에서',
    '3월 5일 양강도에서',
    'On 5 March 2021 in North Hwanghae Province',
    '혜산에서 3명이 죽었다. 그들은 젊었다. 그는 3월 5일에 말했다.',
    '2017년 9월 1일 공포되어 2018년 1월 1일 시행',
    '3월 5일 북한군과 미군이 해당 구역에서',
  ])('not in: %s', (text) => expect(days.in(text)).toEqual([]))
})
