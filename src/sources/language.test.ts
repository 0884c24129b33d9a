import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test('Hangul decides for Korean, whatever a template declares', () => {
  expect(languageOf('그는 USB로 영화를 보았다고 말했다.', 'en')).toBe('ko')
  expect(languageOf('', 'ko-KR')).toBe('ko')
})

test('English by its words, or by what the page says where its words leave it open', () => {
  expect(languageOf('The witness said that the guards were at the gate.')).toBe('en')
  expect(languageOf('Testimony', 'en-GB')).toBe('en')
  expect(languageOf('Les gardes étaient devant la porte de la prison.', 'fr')).toBe('fr')
})

test('unsure is undefined', () => {
  expect(languageOf('Testimony')).toBeUndefined()
  expect(languageOf('Les gardes étaient devant la porte de la prison.')).toBeUndefined()
  expect(languageOf('Les gardes étaient devant la porte.', 'ko')).toBeUndefined()
  expect(languageOf('Свидетель сказал это на границе.', 'en')).toBeUndefined()
  expect(languageOf('1234')).toBeUndefined()
})
