import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePoints, segments } from './segments.ts'

const slice = (text: string, start: number, end: number): string =>
  Array.from(text).slice(start, end).join('')

describe('segments', () => {
  test('short lines go with what follows, paragraphs stand alone', () => {
    const first = 'The guards came before dawn and took the whole family to the station.'
    const second =
      '그들은 새벽에 와서 온 가족을 역으로 데려갔고 이웃들은 창문 뒤에서 지켜보았다고 증인은 말했다.'
    const text = `Part one\n\n${first}\n\n${second}\n`
    expect(segments(text).map((s) => s.text)).toEqual([`Part one\n\n${first}`, second])
  })

  test('positions are code points, not code units', () => {
    const line = '𠮷'.repeat(50)
    expect(segments(`${line}\n${line}`)).toEqual([
      { start: 0, end: 50, text: line },
      { start: 51, end: 101, text: line },
    ])
  })

  test('an over-long paragraph is cut at the end of a sentence, or between words, or at last anywhere', () => {
    const sentence = '그는 강을 건너다 붙잡혔다고 말했다. '
    const cut = segments(sentence.repeat(300).trim())
    expect(cut.length).toBeGreaterThan(2)
    for (const { text } of cut) expect(text.endsWith('말했다.')).toBe(true)
    for (const { text } of segments('word '.repeat(1000))) expect(text).toMatch(/^word.*word$/u)
    expect(segments('𠮷'.repeat(3000)).map((s) => s.end - s.start)).toEqual([1000, 1000, 1000])
  })

  test('nothing from nothing', () => {
    expect(segments('')).toEqual([])
    expect(segments(' \n\n \u3000')).toEqual([])
  })

  const written = fc.array(fc.constantFrom('a', '가', '𠮷', ' ', '\n', '. ', 'word '.repeat(90), '다. '), {
    maxLength: 80,
  })

  test('property: each is where it says it is, none is over-long, and no letter is lost', () => {
    fc.assert(
      fc.property(written, (parts) => {
        const text = parts.join('')
        const found = segments(text)
        for (const { start, end, text: words } of found) {
          expect(slice(text, start, end)).toBe(words)
          expect(end - start).toBeLessThanOrEqual(2040)
          expect(words.trim()).toBe(words)
        }
        const ink = (s: string): string => s.replace(/\s+/gu, '')
        expect(ink(found.map((s) => s.text).join(''))).toBe(ink(text))
      }),
    )
  })

  test('a million characters take linear time', () => {
    const text = '증인은 그날 아침 시장에서 공개 재판을 보았다고 말했다.\n\n'.repeat(40_000)
    const before = performance.now()
    expect(segments(text)).toHaveLength(20_000)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

test('codePoints counts a lone half as one', () => {
  expect(codePoints('a\ud800b𠮷')).toBe(4)
})
