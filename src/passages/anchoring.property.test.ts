import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GirokError } from '../kernel/errors.ts'
import { anchor, checkPassage, LayerText } from './anchoring.ts'
import { fold } from './folding.ts'
import type { Passage } from './model.ts'

const words = [
  '소금', '광산에서', '끌려간', '사람이', '노래를', '하른주', 'salt', 'miners', 'Harn', 'songs', 'winter',
  'caf\u0065\u0301', '노래'.normalize('NFD'), '𠮷田', '👨‍👩‍👧', '🇰🇷🇰🇵', '𪚥', '남·북', 'well-known', '2018–2023',
  '“노래”', '‘song’', '"so"', "don't", '《소식》', '그날……', 'and…', '**소금 광산**을', '**forbidden songs**,', '*only*',
  '–', '•', '김', '7',
] // prettier-ignore
const gaps = [' ', ' ', ' ', '\u00a0', '  ', '\n', '\u2009', ' \u200b']
// Where marks and what only looks like them stand side by side, half a pair can't be told from a mask.
const puzzles = [
  '김**',
  '박*수',
  'so...',
  '--',
  '__',
  '`소금`',
  '* ',
  '>',
  '#',
  '2**8',
  '소\u200d금',
  '\u00ad',
]

function layersOf(pieces: string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...gaps)), { minLength: 3, maxLength: 40 })
    .map((pairs) => pairs.flat().join(''))
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
function cut(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}

const alike = [
  '“”„«»"《》'.split(''),
  "‘’‚‹›'".split(''),
  '-‐–—−'.split(''),
  '·ㆍ‧'.split(''),
  ['…', '...', '⋯'],
]
const spaces = [' ', '\u00a0', '\t', '\n', '\u3000', '  ', '\u202f', '\u2009\u200b', '\r\n']

type Disturbance = (text: string, pick: (choices: readonly string[]) => string, at: number) => string
const disturbances: Disturbance[] = [
  (text, pick) => text.replace(/\s+/g, () => pick(spaces)),
  (text) => text.normalize('NFC'),
  (text) => text.normalize('NFD'),
  (text, pick) => cut(text).join(pick(['\u200b', '\u00ad', '\u2060'])),
  (text, pick) =>
    cut(text)
      .map((sign) => pick(alike.find((signs) => signs.includes(sign)) ?? [sign]))
      .join(''),
  (text, pick, at) => {
    const mark = pick(['**', '__', '*', '***', '`'])
    const parts = text.split(/(\s+)/)
    const one = at % parts.length
    return parts
      .map((part, index) => (index === one && letters(part) !== '' ? mark + part + mark : part))
      .join('')
  },
]
const disturbed = fc.array(
  fc.tuple(fc.constantFrom(...disturbances), fc.array(fc.nat(96), { minLength: 1 }), fc.nat(40)),
  { maxLength: 4 },
)

function disturb(text: string, steps: [Disturbance, number[], number][]): string {
  return steps.reduce((quote, [step, numbers, at]) => {
    let turn = 0
    const pick = (choices: readonly string[]): string => {
      turn += 1
      return choices[(numbers[turn % numbers.length] ?? 0) % choices.length] ?? ''
    }
    return step(quote, pick, at)
  }, text)
}

function codePoints(text: string): number {
  return Array.from(text).length
}

/** A stretch of a layer from one grapheme border to another, and where it begins in code points. */
function stretchesOf(
  layers: fc.Arbitrary<string>,
): fc.Arbitrary<{ text: string; quote: string; start: number }> {
  return fc.tuple(layers, fc.nat(), fc.nat()).map(([text, one, other]) => {
    const signs = cut(text)
    const [from = 0, to = 0] = [one % signs.length, other % signs.length].sort((a, b) => a - b)
    return {
      text,
      quote: signs.slice(from, to + 1).join(''),
      start: codePoints(signs.slice(0, from).join('')),
    }
  })
}
const layers = layersOf(words)
const puzzling = layersOf([...words, ...puzzles])
const stretches = stretchesOf(layers)
const word = /^[\p{L}\p{N}\p{So}\p{RI}].*[\p{L}\p{N}\p{M}\p{So}\p{RI}]$/su

function places(text: string, needle: string): number {
  let count = 0
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) count += 1
  return count
}

/** The letters and digits of a text, which no folding may touch. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** A folded text without whatever may be a mark: at an edge, even folding can't tell. */
function withoutMarks(text: string): string {
  return fold(fold(text, 'loose').text.replace(/[*_`']+/g, '')).text
}

function anchored(text: string, quote: string): Passage | string {
  try {
    return anchor(new LayerText('lay', text), quote)
  } catch (error) {
    if (error instanceof GirokError) return String(error.code)
    throw error
  }
}

test('a stretch that stands once is found in exactly its place, however it was disturbed', () => {
  let found = 0
  fc.assert(
    fc.property(stretches, disturbed, ({ text, quote, start }, steps) => {
      fc.pre(word.test(quote) && places(fold(text).text, fold(quote, 'loose').text) <= 1)
      const passage = anchored(text, disturb(quote, steps))
      if (typeof passage === 'string') throw new Error(`${passage}: ${JSON.stringify(disturb(quote, steps))}`)
      // Only a mark whose other half lies inside may be taken along.
      const ahead = /^[*_`]*/.exec(passage.quote)?.[0].length ?? 0
      expect(passage.quote.replace(/^\*+|\*+$/g, '')).toBe(quote)
      expect(passage.start + ahead).toBe(start)
      expect(checkPassage(text, passage)).toBe(true)
      found += 1
    }),
    { numRuns: 3000 },
  )
  expect(found).toBeGreaterThan(1000)
})

test('what was copied as it is, wherever it was cut, is found letter for letter', () => {
  fc.assert(
    fc.property(stretchesOf(puzzling), ({ text, quote, start }) => {
      const bare = quote.trim()
      fc.pre(/[\p{L}\p{N}]/u.test(bare) && places(text, bare) === 1)
      const lead = codePoints(quote.slice(0, quote.length - quote.trimStart().length))
      expect(anchored(text, quote)).toMatchObject({ quote: bare, start: start + lead })
    }),
    { numRuns: 2000 },
  )
})

test('a stretch that stands twice is never guessed', () => {
  fc.assert(
    fc.property(stretches, disturbed, ({ text, quote }, steps) => {
      fc.pre(word.test(quote))
      const twice = `${text}\n\nThen:\n\n${text}`
      const copy = disturb(quote, steps)
      expect([copy, anchored(twice, copy)]).toEqual([copy, 'quote-ambiguous'])
    }),
    { numRuns: 1000 },
  )
})

test('whatever is found has the quote’s letters and digits, and cuts no grapheme', () => {
  fc.assert(
    fc.property(puzzling, fc.oneof(puzzling, fc.constantFrom(...words)), fc.nat(8), (text, other, length) => {
      const quote = cut(other).slice(0, length).join('')
      const passage = anchored(text, quote)
      if (typeof passage === 'string') return
      expect(letters(passage.quote)).toBe(letters(quote))
      expect(withoutMarks(passage.quote)).toBe(withoutMarks(quote))
      const borders = new Set([0])
      for (const sign of cut(text)) borders.add(Math.max(...borders) + codePoints(sign))
      expect(borders.has(passage.start) && borders.has(passage.end)).toBe(true)
      expect(checkPassage(text, passage)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('a passage’s own context and start find it again', () => {
  fc.assert(
    fc.property(stretches, ({ text, quote }) => {
      fc.pre(word.test(quote))
      const layer = new LayerText('lay', text)
      let occurrence = 1
      for (; occurrence <= text.length; occurrence += 1) {
        let passage: Passage
        try {
          passage = anchor(layer, quote, { occurrence })
        } catch {
          break
        }
        expect(anchor(layer, passage.quote, { start: passage.start })).toEqual(passage)
      }
      expect(occurrence).toBeGreaterThan(1)
      expect(occurrence).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})
