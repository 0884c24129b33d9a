import { expect, it } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { norms } from './norms.ts'
import { becauseInWords, normInWords } from './norms-in-words.ts'

const codes = new Codebook()

it.each([
  ['iccpr-6-2', 'ICCPR 6(2)', '자유권규약 제6조 제2항'],
  ['gc-36-35', 'CCPR/C/GC/36, para. 35', 'CCPR/C/GC/36 35항'],
  ['iccpr-7-public', 'ICCPR 7', '자유권규약 제7조'],
  ['crc-37-a-minor', 'CRC 37(a)', '아동권리협약 제37조 (a)'],
])('%s is called as lawyers call it', (code, en, ko) => {
  expect([normInWords(code, 'en').name, normInWords(code, 'ko').name]).toEqual([en, ko])
})

it('every norm has a name and a reason in both languages, and what brought it up is worded', () => {
  for (const { code } of norms) {
    for (const language of ['ko', 'en'] as const)
      expect(
        Object.values(normInWords(code, language)).every((words) => words !== '' && words !== code),
      ).toBe(true)
  }
  expect(becauseInWords(['penalty:death', 'verdict:above', 'penalty:life'], codes, 'en')).toBe(
    'Death, above, for life',
  )
})
