import { expect, test } from 'vitest'
import { Codebook } from '../../../src/codebook/codebook.ts'
import { readLaw } from '../../../src/law/read-law.ts'
import { emptyDraft, fileOf } from './law-form.ts'

const filled = {
  ...emptyDraft(),
  ...{
    lawCode: 'XA-TEST-1',
    country: 'xa',
    nameKo: '시험법',
    textCode: 'XA-TEST-1-v1',
    titleEn: 'As passed',
  },
  ...{ basis: 'commentary', from: '2020년 3월', until: 'March 2021', by: 'Open Page', reportDate: '2022' },
}

test('the form states a file of law, dates understood as typed', () => {
  const { json, troubles } = fileOf(filled)
  expect(troubles).toEqual({})
  const law = readLaw(json, new Codebook())
  expect(law.instruments).toEqual([{ code: 'XA-TEST-1', country: 'XA', name: { ko: '시험법' } }])
  expect(law.texts).toEqual([
    {
      ...{ code: 'XA-TEST-1-v1', instrument: 'XA-TEST-1', title: { en: 'As passed' }, basis: 'commentary' },
      ...{ held: true, from: '2020-03', until: '2021-03' },
      reportedBy: [{ by: 'Open Page', date: '2022' }],
    },
  ])
})

test('a text of a law that is there replaces another', () => {
  const { json } = fileOf({ ...filled, instrument: 'XA-TEST-1', textCode: 'v2', replaces: 'v1', held: false })
  expect(JSON.parse(json)).toMatchObject({
    instruments: [],
    texts: [{ code: 'v2', instrument: 'XA-TEST-1', replaces: ['v1'], held: false }],
  })
})

test('what is missing or says nothing is named by its field', () => {
  expect(fileOf(emptyDraft()).troubles).toEqual({
    ...{ lawCode: 'missing', country: 'missing', nameKo: 'oneName', textCode: 'missing', titleKo: 'oneName' },
    ...{ basis: 'missing', by: 'missing' },
  })
  const { troubles } = fileOf({ ...filled, lawCode: 'two words', country: 'KOR', from: 'once' })
  expect(troubles).toEqual({
    ...{ lawCode: 'codeWrong', country: 'countryWrong' },
    from: expect.objectContaining({ code: 'date-invalid' }) as unknown,
  })
})
