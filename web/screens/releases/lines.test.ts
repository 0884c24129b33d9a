import { expect, test } from 'vitest'
import { inserted, lineOf } from './lines.ts'

test('a line is counted in code points, as the guard counts', () => {
  expect(lineOf('하나\n둘 [[x]]', 5)).toBe(2)
  expect(lineOf('🎬🎬\n[[x]]', 3)).toBe(2)
  expect(lineOf('[[x]]', 0)).toBe(1)
})

test('words go in where the cursor stands, over what is marked', () => {
  expect(inserted('다섯 명이다.', 4, 4, '[[fin_a]]')).toEqual({ text: '다섯 명[[fin_a]]이다.', cursor: 13 })
  expect(inserted('abc', 1, 2, 'X')).toEqual({ text: 'aXc', cursor: 2 })
})
