import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsIn, halfComposed, strengthOf } from './strength.ts'

test.each([
  ['', 'short'],
  ['가나다', 'short'],
  ['password1', 'weak'],
  ['비밀번호비밀번호', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['qwertyuiop1234567890', 'weak'],
  ['horse horse horse horse horse', 'weak'],
  ['Tr0ub4dor&3', 'weak'],
  ['lantern gravel otter', 'fair'],
  ['lantern gravel otter nimbus', 'good'],
  ['까치가 항구에서 세 번 운다', 'fair'],
  ['까치가 새벽마다 항구에서 세 번 운다', 'good'],
  ['lantern gravel otter nimbus quilt fable', 'strong'],
] as const)('%s is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength)
})

test('one more new word never weakens a passphrase', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^[a-z가-힣]{3,8}$/), (passphrase, word) => {
      expect(bitsIn(`${passphrase} ${word}`)).toBeGreaterThan(bitsIn(passphrase))
    }),
  )
})

test('the same Hangul counts the same, composed or not', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[가-힣 ]{0,20}$/), (text) => {
      expect(bitsIn(text.normalize('NFD'))).toBe(bitsIn(text))
      expect(halfComposed(text.normalize('NFD'))).toBeUndefined()
    }),
  )
})

test('a syllable that was broken off is named', () => {
  expect(halfComposed('까치가 항ㄱ')).toBe('ㄱ')
  expect(halfComposed('까치ㅏ')).toBe('ㅏ')
  expect(halfComposed('까치 magpie 7')).toBeUndefined()
})
