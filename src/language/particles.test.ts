import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { particle, withParticle } from './particles.ts'

describe('particles', () => {
  it.each([
    ['기록', '기록을', '기록으로'],
    ['출처', '출처를', '출처로'],
    ['파일', '파일을', '파일로'],
    // Decomposed, as some file systems hand names out.
    ['기록'.normalize('NFD'), `${'기록'.normalize('NFD')}을`, `${'기록'.normalize('NFD')}으로`],
    ['ㄱ', 'ㄱ을', 'ㄱ으로'],
    ['ㄹ', 'ㄹ을', 'ㄹ로'],
    ['ㅏ', 'ㅏ를', 'ㅏ로'],
    // By the word before a bracket; by the bracket where there is nothing else; past signs that aren't spoken.
    ['보고서(2판)', '보고서(2판)를', '보고서(2판)로'],
    ['(보고서)', '(보고서)를', '(보고서)로'],
    ['“기록”', '“기록”을', '“기록”으로'],
    ['길고 긴 인용…', '길고 긴 인용…을', '길고 긴 인용…으로'],
  ])('after %s', (word, object, towards) => {
    expect(withParticle(word, '을/를')).toBe(object)
    expect(withParticle(word, '으로/로')).toBe(towards)
  })

  it.each([
    ['0', '이'],
    ['1', '이'],
    ['2', '가'],
    ['3', '이'],
    ['4', '가'],
    ['5', '가'],
    ['6', '이'],
    ['7', '이'],
    ['8', '이'],
    ['9', '가'],
    ['10', '이'],
    ['1,200', '이'],
    ['50000', '이'],
    ['1,000,000,000,000', '가'],
    ['10,000,000,000,000,000', '이'],
    ['2.5', '가'],
    ['2.50', '이'],
    ['2021-03-15', '가'],
    ['45%', '가'],
  ])('after the number %s', (number, expected) => {
    expect(particle(number, '이/가')).toBe(expected)
  })

  it('says 로 after numbers that end in ㄹ', () => {
    expect(['1', '7', '8', '3', '2'].map((number) => particle(number, '으로/로'))).toEqual([
      '로',
      '로',
      '로',
      '으로',
      '로',
    ])
  })

  it.each([
    ['PDF', '는', '로'],
    ['UN', '은', '으로'],
    ['XML', '은', '로'],
    ['record.db', '는', '로'],
    ['page.html', '은', '로'],
    ['CP949', '는', '로'],
    ['UTF-8', '은', '로'],
    ['Girok', '은', '으로'],
    ['folder', '는', '로'],
    ['file', '은', '로'],
    ['phone', '은', '으로'],
    ['keys.json', '은', '으로'],
    ['web', '은', '으로'],
    ['text', '는', '로'],
    ['note', '는', '로'],
  ])('after the Latin word %s', (word, topic, towards) => {
    expect(particle(word, '은/는')).toBe(topic)
    expect(particle(word, '으로/로')).toBe(towards)
  })

  it.each(['', '…', '記錄', 'запись'])('shows both forms where the sound of “%s” is not known', (word) => {
    expect(particle(word, '은/는')).toBe('은(는)')
    expect(particle(word, '으로/로')).toBe('(으)로')
  })

  it('agrees with the finals of every syllable', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.string(), syllable, (before, last) => {
        const final = last.normalize('NFD').charAt(2)
        expect(particle(before + last, '과/와')).toBe(final === '' ? '와' : '과')
        expect(particle(before + last, '으로/로')).toBe(final === '' || final === '\u11AF' ? '로' : '으로')
      }),
    )
  })
})
