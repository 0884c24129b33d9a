import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownTermSchema, type OwnTerm } from './model.ts'
import { codebookOf, codeFrom, extendable } from './own-terms.ts'

const term = (change: Partial<OwnTerm> = {}): OwnTerm => ({
  vocabulary: 'act-type',
  code: 'drowning',
  parent: 'killing',
  label: { ko: '수장', en: 'Drowning' },
  ...change,
})

test('the vocabularies that may be extended are those without a logic of their own', () => {
  expect(extendable.map((it) => it.id)).toEqual([
    'act-type',
    'conduct',
    'media-origin',
    'manner',
    'circumstance',
    'penalty',
    'reach',
  ])
})

test.each([
  ['Forced   self-criticism', 'forced-self-criticism'],
  ['The guard’s order', 'the-guards-order'],
  ['Café (abroad)', 'cafe-abroad'],
  ['<img src=x onerror=alert(1)>', 'img-src-x-onerror-alert-1'],
  ['자아비판', '자아비판'],
  ['…', ''],
])('the code of %s is %s', (label, code) => {
  expect(codeFrom(label)).toBe(code)
})

test('every code that a label gives can be kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (label) => {
      const code = codeFrom(label)
      if (code === '') return
      expect(ownTermSchema.safeParse(term({ code })).error).toBeUndefined()
      expect(codeFrom(code)).toBe(code)
    }),
  )
})

describe('the codebook of a record', () => {
  test('offers its terms after what they lie under, and they inherit', () => {
    const codebook = codebookOf([term()])
    const codes = codebook.terms('act-type').map((it) => it.code)
    expect(codes.indexOf('drowning')).toBeGreaterThan(codes.indexOf('killing'))
    expect(codebook.term('act-type', codes[codes.indexOf('drowning') - 1] ?? '')).toMatchObject({
      parent: expect.stringMatching(/./) as unknown,
    })
    expect(codebook.once('drowning')).toBe(true)
    expect(codebook.label('act-type', 'drowning', 'ko')).toBe('수장')
    expect(codebook.nearest('act-type', 'drownin')).toBe('drowning')
  })

  test('still knows a retired term and words it, but offers it no more', () => {
    const codebook = codebookOf([term({ retired: true })])
    expect(codebook.has('act-type', 'drowning')).toBe(true)
    expect(codebook.under('act-type', 'drowning', 'killing')).toBe(true)
    expect(codebook.label('act-type', 'drowning', 'en')).toBe('Drowning')
    expect(codebook.terms('act-type').some((it) => it.code === 'drowning')).toBe(false)
    expect(codebook.nearest('act-type', 'drowning')).not.toBe('drowning')
    expect(codebook.every('act-type').some((it) => it.code === 'drowning')).toBe(true)
  })

  test('is not brought down by what it holds, and the project’s own terms stay as they are', () => {
    const vocabulary = fc.constantFrom('act-type', 'penalty', 'channel', 'media-origin', 'no-such')
    const code = fc.constantFrom('a', 'b', 'c', 'killing', 'death', 'KR', 'prior')
    const anything = fc.record(
      {
        vocabulary,
        code,
        parent: code,
        label: fc.constant({ ko: '말', en: 'Word' }),
        retired: fc.constant(true as const),
      },
      { requiredKeys: ['vocabulary', 'code', 'label'] },
    )
    const shipped = codebookOf([])
    fc.assert(
      fc.property(fc.array(anything), (own) => {
        const codebook = codebookOf(own)
        for (const it of extendable) {
          const brought = codebook.every(it.id).filter((one) => !one.own)
          expect(brought).toEqual(shipped.every(it.id))
        }
        expect(codebook.every('channel')).toEqual(shipped.every('channel'))
        for (const it of own) {
          const open = extendable.some((one) => one.id === it.vocabulary)
          expect(codebook.has(it.vocabulary, it.code)).toBe(open || shipped.has(it.vocabulary, it.code))
        }
      }),
    )
  })
})
