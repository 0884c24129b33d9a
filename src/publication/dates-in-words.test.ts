import { describe, expect, it } from 'vitest'
import { dateInWords } from './dates-in-words.ts'

describe('dates as people write them', () => {
  it.each([
    ['2021', '2021', '2021년'],
    ['2021-03', 'March 2021', '2021년 3월'],
    ['2021-03-05', '5 March 2021', '2021년 3월 5일'],
    ['2018/2023', '2018–2023', '2018~2023년'],
    ['2020-12/2021', 'December 2020 – 2021', '2020년 12월 ~ 2021년'],
    ['2018/2018', '2018', '2018년'],
    ['../2020', 'until 2020', '2020년까지'],
    ['2018/..', 'from 2018 on', '2018년부터'],
    ['2020~', 'about 2020', '2020년 무렵'],
    ['2020-05?', 'May 2020 (uncertain)', '2020년 5월(불확실)'],
    ['2021-XX', '2021, month not known', '2021년(월 미상)'],
    ['2021-03-XX', 'March 2021, day not known', '2021년 3월(일 미상)'],
    ['202X', '2020s', '2020년대'],
    ['2021-21', 'spring 2021', '2021년 봄'],
    ['[2020,2021]', '[2020,2021]', '[2020,2021]'],
    ['2021-13', '2021-13', '2021-13'],
  ])('%s', (edtf, english, korean) => {
    expect([dateInWords(edtf, 'en'), dateInWords(edtf, 'ko')]).toEqual([english, korean])
  })
})
