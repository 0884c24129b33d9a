import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchor, LayerText } from './anchoring.ts'
import { around } from './highlight.ts'

function shown(text: string, quote: string, context: number): [string, string, string] {
  const { before, quote: middle, after } = around(text, anchor(new LayerText('lay', text), quote), context)
  return [before, middle, after]
}

test('cuts between words', () => {
  const text = 'Three miners were taken away from the salt mine in Harn.'
  expect(shown(text, 'taken away', 9)).toEqual(['were ', 'taken away', ' from the'])
  expect(shown(text, 'taken away', 11)).toEqual(['were ', 'taken away', ' from the'])
  expect(shown(text, 'taken away', 3)).toEqual(['', 'taken away', ''])
  expect(shown(text, 'taken away', 0)).toEqual(['', 'taken away', ''])
  expect(shown(text, 'Three', 500)).toEqual(['', 'Three', text.slice(5)])
})

test('cuts between graphemes where there are no spaces', () => {
  expect(shown('소금광산에서세사람이끌려갔다', '세사람', 3)).toEqual(['산에서', '세사람', '이끌려'])
  expect(shown('👨‍👩‍👧소금👨‍👩‍👧', '소금', 2)).toEqual(['', '소금', ''])
})

test('counts code points', () => {
  expect(shown('𠮷𠮷 𠮷 소금 𠮷 𠮷𠮷', '소금', 3)).toEqual(['𠮷 ', '소금', ' 𠮷'])
})

test('is always the layer’s own text around the quote, of the length asked for', () => {
  const texts = fc.array(fc.constantFrom('소금', 'salt', '🙂', ' ', '\n', 'é'), { maxLength: 30 })
  fc.assert(
    fc.property(texts, texts, fc.nat(20), (ahead, behind, context) => {
      const text = `${ahead.join('')}QUOTE${behind.join('')}`
      const { before, quote, after } = around(text, anchor(new LayerText('lay', text), 'QUOTE'), context)
      expect(quote).toBe('QUOTE')
      expect(text).toContain(before + quote + after)
      expect(Math.max(Array.from(before).length, Array.from(after).length)).toBeLessThanOrEqual(context)
    }),
  )
})
