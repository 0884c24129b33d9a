import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './folding.ts'

const same: [string, string, string][] = [
  ['every space', 'the\u00a0salt\u2009mine\u3000at\tHarn\r\nis  shut', 'the salt mine at Harn is shut'],
  ['no space at the edges', '\n\u00a0Harn \u200b', 'Harn'],
  ['zero width and soft hyphen', 'de\u00adten\u200btion\ufeff', 'detention'],
  ['double quotes', '“a” „b‟ «c» ＂d＂', '"a" "b" "c" "d"'],
  ['single quotes', '‘a’ ‚b‛ ‹c› d´s', "'a' 'b' 'c' d's"],
  [
    'Korean brackets',
    '《하른 소식》 『소금법』 〈노래〉 「제삼조」',
    '"하른 소식" "소금법" \'노래\' \'제삼조\'',
  ],
  ['dashes', 'salt‑tax—once−more -- well-known', 'salt-tax-once-more well-known'],
  ['ellipses', '그날…… 갔다... end…', '그날... 갔다... end...'],
  ['middle dots', '남ㆍ북‧동・서', '남·북·동·서'],
  [
    'emphasis',
    '**소금 광산**에서 __two__ *men* _fell_ `hard` ***now***',
    '소금 광산에서 two men fell hard now',
  ],
  ['nested emphasis', '**the *salt* mine** and **the *salt***', 'the salt mine and the salt'],
  ['headings and quotations', '## Harn\n> > he said\n>no', 'Harn he said >no'],
  ['bullets', '• one\n- two\n* three\n+ four\n○ five', 'one two three four five'],
  ['bullets in a pasted line', 'one • two – three * four', 'one two three four'],
  ['NFC', '\u1112\u1161\u1105\u1173\u11ab caf\u0065\u0301 \u212b', '하른 café \u00c5'],
  ['a final consonant apart', '하르\u11ab', '하른'],
]

const kept: [string, string][] = [
  ['case', 'Harn HARN'],
  ['entities', 'salt &amp; tin'],
  ['masked names', '김** 씨와 박*수, 남궁**(34) 그리고 김 ○○ 씨'],
  ['sums', '5*3 and 2**8 > 7'],
  ['names with underscores', 'salt_tax_2 and __init'],
  ['comparisons', 'fewer than <7> or >9'],
  ['an open footnote star', 'the mine* was shut'],
  ['unpaired emphasis', 'loaded with **salt'],
]

describe('fold', () => {
  test.each(same)('%s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded)
  })

  test.each(kept)('keeps %s', (_, text) => {
    expect(fold(text).text).toBe(text)
  })

  test('leaves a paragraph’s marks to the paragraph', () => {
    expect(fold('a **b\n\nc** d').text).toBe('a **b c** d')
  })

  test('cut out of a text, a sign at the edge may belong to a word', () => {
    expect(fold('- bar -').text).toBe('bar')
    expect(fold('- bar -', 'cut').text).toBe('- bar -')
  })

  test('loosely, half of a mark is a mark', () => {
    expect(fold('films** with **foreign > x', 'loose').text).toBe('films with foreign x')
    expect(fold('박*수 5*3', 'loose').text).toBe('박*수 5*3')
  })

  test('leads back to the original’s code units', () => {
    const text = '“\u1112\u1161\u11ab…” **b**'
    const { text: folded, starts, ends } = fold(text)
    const spans = folded.split('').map((sign, at) => [sign, text.slice(starts[at], ends[at])])
    expect(spans).toEqual([
      ['"', '“'],
      ['한', '\u1112\u1161\u11ab'],
      ['.', '…'],
      ['.', '…'],
      ['.', '…'],
      ['"', '”'],
      [' ', ' '],
      ['b', 'b'],
    ])
  })

  const signs = fc.constantFrom(
    ...'a b\n*_`–-….’“#>•각ㆍ'.split(''),
    'e\u0301',
    '\u1100\u1161',
    '𠮷',
    '\u200d',
    '\u00ad',
  )
  const texts = fc.string({
    unit: fc.oneof(signs, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  })

  test('NFC and NFD fold alike', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text.normalize('NFD')).text).toBe(fold(text.normalize('NFC')).text)
      }),
    )
  })

  test('spans are in order, inside the text, and of the same length as the folded text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, starts, ends } = fold(text)
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
        for (let at = 0; at < folded.length; at += 1) {
          const [start = -1, end = -1, next = text.length] = [starts[at], ends[at], starts[at + 1]]
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(next === start || next >= end).toBe(true)
        }
      }),
    )
  })

  test.each(['*a ', '*a a** ', '-', ' -', '\n>', '…', '`', 'a\u0301', '\u1100\u1161', '* '])(
    'hostile text takes no more than its length: %j',
    (piece) => {
      const started = performance.now()
      fold(piece.repeat(100_000))
      // Some 0.1 s here; its square would be hours.
      expect(performance.now() - started).toBeLessThan(5_000)
    },
  )
})
