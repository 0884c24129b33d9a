import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  [{ name: 'sample' }, 'SA'],
  [{ name: 'Mara Venn' }, 'MV'],
  [{ name: 'Mara Venn', initials: 'mv2' }, 'mv2'],
  [{ name: '가람' }, '가람'],
  [{ name: '가람 누리' }, '가누'],
  [{ name: 'A' }, 'A'],
  [{ name: '𝒜lpha' }, '𝒜L'],
])('%o', (member, shown) => {
  expect(initialsOf(member)).toBe(shown)
})
