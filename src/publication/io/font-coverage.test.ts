import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverageOf, inLettersOf } from './font-coverage.ts'

const font = (name: string): Buffer =>
  readFileSync(new URL(import.meta.resolve(`@expo-google-fonts/noto-sans-kr/${name}`)))

const both = ['400Regular/NotoSansKR_400Regular.ttf', '700Bold/NotoSansKR_700Bold.ttf'].map((name) =>
  coverageOf(font(name)),
)

describe('letters of the typeface that documents are set in', () => {
  it('are those of Korean with its Chinese characters, Latin and Cyrillic, and the signs of the matrix', () => {
    const has = '가힣똠漢字aéЖ▲◆×▽○≠–…「」□'
    expect(inLettersOf(both, has)).toBe(has)
  })

  it('leave a mark where one is missing, and nothing where nothing is seen', () => {
    expect(inLettersOf(both, 'a🙂b\u200d ไ\u00ad\ufe0f简')).toBe('a□b □□')
  })

  it('are composed', () => {
    expect(inLettersOf(both, '한글 é'.normalize('NFD'))).toBe('한글 é')
  })

  it('are none where the file has no table of them', () => {
    expect(coverageOf(new Uint8Array(12))(0x61)).toBe(false)
  })
})
