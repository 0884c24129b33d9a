import { describe, expect, test } from 'vitest'
import { Codebook } from '../../../src/codebook/codebook.ts'
import { codebookOf } from '../../../src/codebook/own-terms.ts'
import { vocabularies } from '../../../src/codebook/vocabularies.ts'
import { flatten } from '../../../src/codebook/vocabulary.ts'
import { found } from './term-tree.ts'

const codebook = new Codebook()

describe('finding terms', () => {
  test('without words there is every term of every vocabulary', () => {
    const all = found('', codebook)
    expect(all.map((it) => it.count)).toEqual(vocabularies.map((it) => flatten(it).length))
  })

  test('by a part of a word in either language, the terms above it kept', () => {
    const en = found('Execut', codebook)
    const ko = found('처형', codebook)
    for (const it of [en, ko]) expect(it.some(({ vocabulary }) => vocabulary.id === 'act-type')).toBe(true)
    for (const { branches } of en) {
      for (const it of branches) expect(it.found || it.below.length > 0).toBe(true)
    }
  })

  test('all words must stand in one term', () => {
    expect(found('zzzz', codebook)).toEqual([])
    expect(found('execution zzzz', codebook)).toEqual([])
  })

  test('the record’s own stand below what they lie under, retired ones too', () => {
    const drowning = { vocabulary: 'act-type', code: 'drowning', parent: 'killing' }
    const own = codebookOf([{ ...drowning, label: { ko: '수장', en: 'Drowning' }, retired: true }])
    const [only] = found('수장', own)
    expect(only?.branches.map((it) => [it.term.code, it.found])).toEqual([['killing', false]])
    expect(only?.branches[0]?.below.map((it) => it.term.code)).toEqual(['drowning'])
  })
})
