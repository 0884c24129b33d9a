import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateLevel, dateLevels as levelsOfDates, dateValue } from './date-value.ts'
import { slips } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { leastSlips, lettersOf, mostLikeness } from './letters.ts'
import { plainText } from './plain-text.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdeklmnorstz'), minLength: 1, maxLength: 12 })

describe('texts', () => {
  it('are as alike as Winkler’s published examples say', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
    expect(jaroWinkler('vell', 'vell')).toBe(1)
    expect(jaroWinkler('', 'vell')).toBe(0)
  })

  it('count a slip for a letter lost, put in, mistaken or changed with its neighbour', () => {
    expect(slips('sorvane', 'sovane', 2)).toBe(1)
    expect(slips('sorvane', 'sorvanne', 2)).toBe(1)
    expect(slips('sorvane', 'sorvene', 2)).toBe(1)
    expect(slips('sorvane', 'srovane', 2)).toBe(1)
    expect(slips('sorvane', 'venaros', 2)).toBe(3)
    expect(slips('a'.repeat(100), 'b'.repeat(100), 2)).toBe(3)
  })

  it('are never more alike than their letters allow', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const letters = [lettersOf(a), lettersOf(b)] as const
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(
          mostLikeness(letters[0], a.length, letters[1], b.length) + 1e-9,
        )
        expect(slips(a, b, 12)).toBeGreaterThanOrEqual(leastSlips(letters[0], letters[1]))
      }),
    )
  })

  it('are folded; what programs write for nothing is missing', () => {
    expect(plainText('  O’Véll,  Anna-Maria ')).toBe('ovell anna maria')
    expect(plainText('김  정은')).toBe('김 정은')
    for (const nothing of ['', 'NaN', 'NULL', 'N/A', '미상', '?', ' ']) expect(plainText(nothing)).toBe('')
  })
})

const dateLevels = levelsOfDates([800])

describe('dates', () => {
  const level = (a: string, b: string): number => {
    const [first, second] = [dateValue(a), dateValue(b)]
    if (first === undefined || second === undefined) throw new Error('not read')
    expect(dateLevel(second, first, dateLevels)).toBe(dateLevel(first, second, dateLevels))
    return dateLevel(first, second, dateLevels)
  }

  it('are equal, a slip away, or differ', () => {
    expect(level('1951-08-17', '1951-08-17')).toBe(dateLevels.equal)
    expect(level('1951-08-17', '19510817')).toBe(dateLevels.equal)
    expect(level('1951-08-17', '1951.8.17')).toBe(dateLevels.equal)
    expect(level('1951-08-17', '1951년 8월 17일')).toBe(dateLevels.equal)
    expect(level('1951-08-17', '1951-88-17')).toBe(dateLevels.oneSlip)
    expect(level('1951-08-17', '1951-09-12')).toBe(dateLevels.twoSlips)
    expect(level('1951-08-17', '1951-11-30')).toBe(dateLevels.sameYear)
    expect(level('1951-08-17', '1953-02-01')).toBe(dateLevels.near[0]?.level)
    expect(level('1951-08-17', '1990-02-01')).toBe(dateLevels.differs)
  })

  it('are compatible where they are uncertain and meet, never equal', () => {
    expect(level('1951', '1951-08-17')).toBe(dateLevels.compatible)
    expect(level('1950/1952', '1951-08-17')).toBe(dateLevels.compatible)
    expect(level('1951~', '1951~')).toBe(dateLevels.compatible)
    expect(level('195X', '1958-01-02')).toBe(dateLevels.compatible)
    expect(level('1951-01-01', '1951-08-17')).toBe(dateLevels.compatible)
    expect(level('1960/..', '1951-08-17')).toBe(dateLevels.differs)
  })

  it('are not read out of other texts', () => {
    for (const text of ['', 'spring', '17/08/51', '1951-13']) expect(dateValue(text)).toBeUndefined()
  })
})
