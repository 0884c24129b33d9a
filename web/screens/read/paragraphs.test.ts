import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksByParagraph, paragraphAt, paragraphsOf, segmentsOf } from './paragraphs.ts'

const read = (text: string, pages?: number[]): string[] =>
  paragraphsOf(text, pages).map((it) => text.slice(it.start, it.end))

test('paragraphs stand between empty lines, lines stay together', () => {
  expect(read('문: 네?\n답: 네.\n\n \n\n둘째\r\n\r\n셋째\n')).toEqual(['문: 네?\n답: 네.', '둘째', '셋째\n'])
})

test('a page begins a paragraph, and says its number', () => {
  const text = 'One goes\non and\n1. two\n'
  expect(paragraphsOf(text, [0, 9])).toEqual([
    { start: 0, end: 9, page: 1 },
    { start: 9, end: 15, page: 2 },
    { start: 16, end: 23 },
  ])
})

test('no letter is lost or doubled, however long the paragraphs, and no astral character is cut', () => {
  const piece = fc.constantFrom(
    '가',
    ' ',
    '\n',
    '\n\n',
    '😀',
    'word ',
    '\r\n',
    'x'.repeat(2990),
    '😀'.repeat(1600),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const found = paragraphsOf(text)
      let at = 0
      for (const { start, end } of found) {
        expect(text.slice(at, start).trim()).toBe('')
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end).isWellFormed()).toBe(true)
        expect(found[paragraphAt(found, start)]?.start).toBe(start)
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test('marks that overlap, and one over two paragraphs, cover just their words', () => {
  const text = 'abcdef\n\nghijkl'
  const paragraphs = paragraphsOf(text)
  const marks = [
    { account: 'x', kind: 'act', start: 1, end: 4, suggested: false },
    { account: 'y', kind: 'act', start: 3, end: 10, suggested: false },
  ]
  const by = marksByParagraph(paragraphs, marks)
  const told = paragraphs.map((it, at) =>
    segmentsOf(text, it, by.get(at) ?? []).map(
      (one) => `${one.text}:${one.marks.map((mark) => mark.account).join('')}`,
    ),
  )
  expect(told).toEqual([
    ['a:', 'bc:x', 'd:xy', 'ef:y'],
    ['gh:y', 'ijkl:'],
  ])
})
