import { describe, expect, test } from 'vitest'
import { vocabularies } from '../../../src/codebook/vocabularies.ts'
import { flatten } from '../../../src/codebook/vocabulary.ts'
import { found } from './term-tree.ts'

describe('finding terms', () => {
  test('without words there is every term of every vocabulary', () => {
    const all = found('')
    expect(all.map((it) => it.count)).toEqual(vocabularies.map((it) => flatten(it).length))
  })

  test('by a part of a word in either language, the terms above it kept', () => {
    const en = found('Execut')
    const ko = found('처형')
    for (const it of [en, ko]) expect(it.some(({ vocabulary }) => vocabulary.id === 'act-type')).toBe(true)
    for (const { branches } of en) {
      for (const it of branches) expect(it.found || it.below.length > 0).toBe(true)
    }
  })

  test('all words must stand in one term', () => {
    expect(found('zzzz')).toEqual([])
    expect(found('execution zzzz')).toEqual([])
  })
})
