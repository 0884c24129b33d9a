import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { penaltiesArbitrary } from '../accounts/fixtures/penalties.ts'
import { penaltyToCell } from '../accounts/penalty.ts'
import { GirokError } from '../kernel/errors.ts'
import { penaltyFromWords } from './penalty-reading.ts'
import { penaltyInWords } from './penalty-words.ts'

describe('penalties in words', () => {
  it.each([
    ['labour-camp:5y..15y', 'five to fifteen years in a labour camp', '5년 이상 15년 이하의 노동교화형'],
    ['labour-camp:life|death', 'life in a labour camp or death', '무기 노동교화형 또는 사형'],
    ['imprisonment:10y..', 'ten years or more of imprisonment', '10년 이상의 구금형'],
    ['labour-camp:..life', 'up to life in a labour camp', '무기 이하의 노동교화형'],
    [
      'labour-training:6m..1y',
      'six months to one year of labour training',
      '6개월 이상 1년 이하의 노동단련형',
    ],
    ['fine|exile|death', 'a fine, exile or death', '벌금형, 추방 또는 사형'],
  ])('%s', (cell, english, korean) => {
    const penalties = penaltyFromWords(english)
    expect(penaltyToCell(penalties)).toBe(cell)
    expect(penaltyInWords(penalties, 'en')).toBe(english)
    expect(penaltyInWords(penalties, 'ko')).toBe(korean)
    expect(penaltyFromWords(korean)).toEqual(penalties)
  })

  it.each([
    ['5-15 years in a labor camp', 'labour-camp:5y..15y'],
    ['5–15 years of forced labour', 'labour-camp:5y..15y'],
    ['Life or 10 years of forced labor', 'labour-camp:life|labour-camp:10y'],
    ['at least six years in prison', 'imprisonment:6y..'],
    ['the death penalty', 'death'],
    ['무기노동교화형', 'labour-camp:life'],
    ['무기로동교화형 또는 사형', 'labour-camp:life|death'],
    ['5년 이상 15년 이하의 로동교화형', 'labour-camp:5y..15y'],
    ['노역수용소 7년형', 'labour-camp:7y'],
    ['노동교화형 5~15년', 'labour-camp:5y..15y'],
    ['노동단련형 3개월', 'labour-training:3m'],
    ['정치범수용소', 'political-prison-camp'],
    ['political prison camps', 'political-prison-camp'],
  ])('reads what people write: %s', (sentence, cell) => {
    expect(penaltyToCell(penaltyFromWords(sentence))).toBe(cell)
  })

  it.each([
    ['something bad', 'penalty-invalid'],
    ['', 'penalty-invalid'],
    ['five years', 'penalty-invalid'],
    ['10 years or more, life, or death', 'penalty-invalid'],
    ['15 to 5 years in a labour camp', 'term-reversed'],
  ])('refuses %j as %s', (sentence, code) => {
    expect(() => penaltyFromWords(sentence)).toThrow(GirokError)
    expect(() => penaltyFromWords(sentence)).toThrow(new RegExp(`^${code} `))
  })

  it('reads what it writes, in both languages', () => {
    fc.assert(
      fc.property(
        penaltiesArbitrary,
        fc.constantFrom('ko' as const, 'en' as const),
        (penalties, language) => {
          expect(penaltyFromWords(penaltyInWords(penalties, language))).toEqual(penalties)
        },
      ),
      { numRuns: 500 },
    )
  })
})
