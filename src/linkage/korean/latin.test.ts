import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apart, initialSounds, innerSounds, together } from './hangul.ts'
import { hanjaReading } from './hanja.ts'
import { spellingsOf } from './latin.ts'
import { surnameLength } from './surnames.ts'

const latin = (syllable: string, after?: string, before?: string): string[] =>
  spellingsOf(syllable, after, before).map((it) => it.latin)
const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((unit) => String.fromCharCode(unit))

describe('syllables', () => {
  test('are taken apart and put together again', () => {
    fc.assert(
      fc.property(syllable, (one) => {
        expect(together(apart(one))).toBe(one)
      }),
    )
  })

  test.each([
    ['리', ['리', '이', '니']],
    ['이', ['이', '리', '니']],
    ['류', ['류', '유', '뉴']],
    ['로', ['로', '노']],
    ['녀', ['녀', '여', '려']],
    ['김', ['김']],
    ['오', ['오']],
  ])('%s at the head of a word may be %j', (one, forms) => {
    expect(initialSounds(one)).toEqual(forms)
  })

  test('the initial-sound law goes both ways', () => {
    fc.assert(
      fc.property(syllable, (one) => {
        for (const other of initialSounds(one)) expect(initialSounds(other)).toContain(one)
        for (const other of innerSounds(one)) expect(innerSounds(other)).toContain(one)
      }),
    )
  })
})

describe('spellings', () => {
  test.each([
    ['영', ['yeong', 'yong', 'young', 'yung']],
    ['희', ['hui', 'hee', 'heui', 'hi']],
    ['철', ['cheol', 'chol', 'chul', 'choul']],
    ['숙', ['suk', 'sook', 'sug']],
    ['식', ['sik', 'shik', 'sick']],
    ['우', ['u', 'woo', 'wu']],
    ['최', ['choe', 'choi']],
    ['광', ['gwang', 'kwang']],
  ])('%s: %j, systems and habits', (one, some) => {
    expect(latin(one)).toEqual(expect.arrayContaining(some))
  })

  test('what meets is spelled as it is heard, or as it is written', () => {
    expect(latin('혁', '-', 'ㄹ')).toEqual(expect.arrayContaining(['hyok', 'hyong']))
    expect(latin('룡', 'ㄱ')).toEqual(expect.arrayContaining(['ryong', 'nyong']))
    expect(latin('렬', 'ㄴ')).toEqual(expect.arrayContaining(['ryol', 'lyol']))
  })

  test('shares are above nothing, and together no more than all', () => {
    fc.assert(
      fc.property(syllable, (one) => {
        const shares = spellingsOf(one).map(({ share }) => share)
        expect(shares.every((share) => share > 0)).toBe(true)
        expect(shares).toEqual([...shares].sort((a, b) => b - a))
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.000_001)
      }),
      { numRuns: 300 },
    )
  })
})

test.each([
  ['김영희', 1],
  ['남궁옥분', 2],
  ['남궁', 1],
  ['영희', 1],
  ['뷁영희', 0],
])('the surname of %s has %i', (name, length) => {
  expect(surnameLength(name)).toBe(length)
})

test('hanja are read as Koreans read them, and what they don’t read isn’t read', () => {
  expect([...'金英姬崔明淑沈柳'].map(hanjaReading).join('')).toBe('김영희최명숙심류')
  expect([...'贤华a가'].map(hanjaReading)).toEqual([undefined, undefined, undefined, undefined])
})
