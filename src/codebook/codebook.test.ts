import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { GirokError } from '../kernel/errors.ts'
import { Codebook } from './codebook.ts'
import { editDistance } from './edit-distance.ts'
import { placeLabel, places } from './places.ts'
import { vocabularies } from './vocabularies.ts'
import { flatten } from './vocabulary.ts'
import type { Term } from './vocabulary.ts'

const codebook = new Codebook()
const all = vocabularies.flatMap(flatten)

describe('the vocabularies', () => {
  it.each(vocabularies.map((vocabulary) => [vocabulary.id, vocabulary] as const))(
    '%s: codes once each, parents before children, both languages throughout',
    (_, vocabulary) => {
      const seen = new Set<string>()
      for (const term of flatten(vocabulary)) {
        expect(seen.has(term.code), term.code).toBe(false)
        if (term.parent !== undefined) expect(seen.has(term.parent), term.code).toBe(true)
        seen.add(term.code)
        for (const text of [term.label.ko, term.definition.ko])
          expect(text, term.code).toMatch(/\p{Script=Hangul}/u)
        for (const text of [term.label.en, term.definition.en]) {
          expect(text, term.code).toMatch(/[a-z]/)
          expect(text, term.code).not.toMatch(/\p{Script=Hangul}/u)
        }
        expect(term.definition.ko, term.code).toMatch(/[.]$/)
        expect(term.definition.en, term.code).toMatch(/[.]$/)
        expect(term.code).toMatch(/^[A-Za-z0-9]+(?:[:-][A-Za-z0-9]+)*$/)
      }
      expect(seen.size).toBeGreaterThan(1)
    },
  )

  it('have ids, labels and definitions of their own', () => {
    expect(new Set(vocabularies.map(({ id }) => id)).size).toBe(vocabularies.length)
    for (const { ko, en } of vocabularies) expect([...ko, ...en].every((text) => text.length > 1)).toBe(true)
  })

  it('give two terms of one vocabulary different labels', () => {
    for (const language of ['ko', 'en'] as const) {
      for (const { id } of vocabularies) {
        const labels = codebook.terms(id).map((term) => term.label[language])
        expect(new Set(labels).size, id).toBe(labels.length)
      }
    }
  })

  it('keep channel to its closed coarse list', () => {
    expect(codebook.terms('channel').map(({ code }) => code)).toEqual([
      ...['device:usb', 'device:sd', 'device:hdd', 'device:portable-player', 'device:phone', 'device:radio'],
      ...['device:optical-disc', 'route:cross-border', 'route:domestic'],
      ...['sharing:trusted-persons', 'sharing:sale', 'sharing:copying'],
    ])
    expect(codebook.terms('channel').every((term) => term.parent === undefined && !term.detail)).toBe(true)
  })
})

describe('Codebook', () => {
  it('knows which acts befall a person once, down the tree', () => {
    expect(all.filter((term) => term.once).map(({ vocabulary }) => vocabulary)).not.toContain('penalty')
    for (const code of ['killing', 'execution', 'extrajudicial-killing', 'death-in-custody']) {
      expect(codebook.once(code), code).toBe(true)
    }
    for (const code of ['arrest', 'torture', 'enforced-disappearance', 'nonsense']) {
      expect(codebook.once(code), code).toBe(false)
    }
  })

  it('answers what lies below what', () => {
    expect(codebook.under('media-origin', 'KR', 'foreign')).toBe(true)
    expect(codebook.under('media-origin', 'foreign', 'KR')).toBe(false)
    expect(codebook.under('media-origin', 'domestic', 'foreign')).toBe(false)
    expect(codebook.under('act-type', 'execution', 'killing')).toBe(true)
    expect(codebook.under('act-type', 'execution', 'execution')).toBe(true)
    expect(codebook.under('act-type', 'nonsense', 'nonsense')).toBe(false)
    expect(codebook.under('reach', 'family:three-generations', 'family')).toBe(true)
    expect(codebook.under('nonsense', 'execution', 'execution')).toBe(false)
  })

  it('reads a number after a code, and which numbers take in which', () => {
    for (const code of ['prior', 'prior:1+', 'prior:3']) expect(codebook.has('circumstance', code)).toBe(true)
    for (const code of ['prior:', 'prior:x', 'prior:1+2', 'minor:3']) {
      expect(codebook.has('circumstance', code), code).toBe(false)
    }
    expect(codebook.under('circumstance', 'prior:3+', 'prior:1+')).toBe(true)
    expect(codebook.under('circumstance', 'prior:3', 'prior:1+')).toBe(true)
    expect(codebook.under('circumstance', 'prior:1+', 'prior:3+')).toBe(false)
    expect(codebook.under('circumstance', 'prior:3+', 'prior:3')).toBe(false)
    expect(codebook.under('circumstance', 'prior:2', 'prior')).toBe(true)
    expect(codebook.under('circumstance', 'prior', 'prior:2')).toBe(false)
    expect(codebook.label('circumstance', 'prior:1+', 'en')).toBe('Prior cases 1+')
  })

  it('takes the countries that ISO 3166-1 leaves to users as foreign', () => {
    expect(codebook.under('media-origin', 'XB', 'foreign')).toBe(true)
    expect(codebook.has('media-origin', 'YB')).toBe(false)
    expect(codebook.has('act-type', 'XB')).toBe(false)
  })

  it.each([
    ['act-type', 'excecution', 'execution'],
    ['act-type', '처형', 'execution'],
    ['conduct', 'Possession', 'possess'],
    ['penalty', 'labor-camp', 'labour-camp'],
    ['media-origin', 'kr', 'KR'],
    ['manner', 'force attendance', 'forced-attendance'],
    ['nonsense', 'execution', ''],
  ])('guesses in %s what %s was meant to be', (vocabulary, code, meant) => {
    expect(codebook.nearest(vocabulary, code)).toBe(meant)
  })

  it('finds every code nearest to itself', () => {
    for (const { vocabulary, code } of all) expect(codebook.nearest(vocabulary, code)).toBe(code)
  })

  it('gives labels in both languages, and an unknown code back', () => {
    expect(codebook.label('act-type', 'execution', 'ko')).toBe('처형')
    expect(codebook.label('act-type', 'execution', 'en')).toBe('Execution')
    expect(codebook.label('act-type', 'nonsense', 'en')).toBe('nonsense')
    expect(codebook.children('media-origin').map(({ code }) => code)).toEqual(['foreign', 'domestic'])
    expect(codebook.children('media-origin', 'foreign').map(({ code }) => code)).toContain('JP')
  })
})

describe('a record’s own terms', () => {
  const term = (change: Partial<Term>): Term => ({
    vocabulary: 'act-type',
    code: 'drowning',
    parent: 'killing',
    label: { ko: '익사', en: 'Drowning' },
    definition: { ko: '물에 빠뜨려 죽인 일.', en: 'Killing by drowning.' },
    ...change,
  })

  it('lie where they say, and inherit', () => {
    const own = new Codebook([term({})])
    expect(own.under('act-type', 'drowning', 'killing')).toBe(true)
    expect(own.once('drowning')).toBe(true)
    expect(codebook.has('act-type', 'drowning')).toBe(false)
  })

  it.each([
    ['a closed vocabulary', term({ vocabulary: 'channel', parent: 'device:usb' }), 'vocabulary'],
    ['an unknown vocabulary', term({ vocabulary: 'colour' }), 'vocabulary'],
    ['a code that is taken', term({ code: 'execution' }), 'code'],
    ['a code with a separator in it', term({ code: 'a|b' }), 'code'],
    ['a parent that is not there', term({ parent: 'elsewhere' }), 'parent'],
    ['itself as parent', term({ parent: 'drowning' }), 'parent'],
  ])('are refused with %s', (_, bad, field) => {
    expect(() => new Codebook([bad])).toThrow(GirokError)
    expect(() => new Codebook([bad])).toThrow(`value-unusable {"field":"${field}"`)
  })
})

describe('places', () => {
  it('have labels in both languages', () => {
    for (const [code, label] of Object.entries(places)) {
      expect(code).toMatch(/^[A-Z]{2}(-\d{2})?$/)
      expect(label.ko).toMatch(/\p{Script=Hangul}/u)
      expect(label.en).toMatch(/^[A-Z][A-Za-z ]+$/)
    }
  })

  it.each([
    ['KP-06', 'North Hwanghae'],
    ['KP-06/pyongsan', 'North Hwanghae pyongsan'],
    ['KP-06/some-county/some-village', 'North Hwanghae some-county some-village'],
    ['KP-99', 'North Korea 99'],
    ['XA-01/harbour', 'Oltara harbour'],
    ['QM-01/harbour', 'QM 01 harbour'],
    ['PE', 'Peru'],
    ['ZZ', 'ZZ'],
  ])('label %s', (code, label) => {
    expect(placeLabel(code, 'en')).toBe(label)
  })
})

describe('editDistance', () => {
  it.each([
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['kitten', 'sitting', 3],
    ['watch', 'wacth', 1],
  ])('%s to %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is symmetric and bounded by the longer word', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b)
        expect(distance).toBe(editDistance(b, a))
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance === 0).toBe(a === b)
      }),
    )
  })
})
