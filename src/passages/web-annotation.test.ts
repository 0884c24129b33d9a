import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GirokError } from '../kernel/errors.ts'
import { anchor, LayerText } from './anchoring.ts'
import { fromWebAnnotation, toWebAnnotation } from './web-annotation.ts'

const names = { id: 'urn:girok:acc_1', source: 'urn:girok:lay_1' }

test('writes the selectors of the W3C model', () => {
  const passage = anchor(new LayerText('lay_1', '🙂 세 사람이 끌려갔다.'), '세 사람')
  expect(toWebAnnotation(passage, names)).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:girok:acc_1',
    type: 'Annotation',
    motivation: 'highlighting',
    target: {
      source: 'urn:girok:lay_1',
      selector: [
        { type: 'TextQuoteSelector', exact: '세 사람', prefix: '🙂 ', suffix: '이 끌려갔다.' },
        { type: 'TextPositionSelector', start: 2, end: 6 },
      ],
    },
  })
})

test('what is written reads back the same, through JSON', () => {
  const passages = fc.record({
    layer: fc.constant('lay_1'),
    start: fc.nat(),
    end: fc.integer({ min: 1 }),
    quote: fc.string({ unit: 'grapheme', minLength: 1 }),
    prefix: fc.string({ unit: 'grapheme' }),
    suffix: fc.string({ unit: 'grapheme' }),
  })
  fc.assert(
    fc.property(passages, (passage) => {
      const json = JSON.stringify(toWebAnnotation(passage, names))
      expect(fromWebAnnotation(JSON.parse(json), 'lay_1')).toEqual({ ...names, passage })
    }),
  )
})

test('reads other programs’ annotations, whatever else they hold', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'no' }
  const position = { type: 'TextPositionSelector', start: 3, end: 5 }
  const target = { source: 'https://harn.example/1', selector: [{ type: 'RangeSelector' }, position, quote] }
  const annotation = { id: 'https://harn.example/2', type: 'Annotation', body: [], target }
  const passage = { layer: 'lay_9', start: 3, end: 5, quote: 'no', prefix: '', suffix: '' }
  expect(fromWebAnnotation(annotation, 'lay_9').passage).toEqual(passage)
})

test.each([
  undefined,
  { id: 'x', type: 'Annotation' },
  { id: 'x', type: 'Annotation', target: { source: 'y', selector: [] } },
  {
    id: 'x',
    type: 'Annotation',
    target: { source: 'y', selector: [{ type: 'TextQuoteSelector', exact: 'no' }] },
  },
])('refuses %j', (annotation) => {
  expect(() => fromWebAnnotation(annotation, 'lay_1')).toThrow(GirokError)
})
