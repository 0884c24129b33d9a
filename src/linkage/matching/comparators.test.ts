import { expect, it } from 'vitest'
import type { How } from '../link-spec.ts'
import { comparatorFor, comparatorsFor } from './comparators.ts'

const level = (how: How, levels: number[] | undefined, a: string, b: string): string => {
  const dictionary = { values: ['', a, b], counts: Int32Array.of(0, 1, 1) }
  const one = comparatorFor({ how, ...(levels && { levels }) }, dictionary, 2)
  expect(one.usual.m).toHaveLength(one.levels + 1)
  expect(one.usual.u).toHaveLength(one.levels + 1)
  expect(one.usual.m.slice(1).reduce((sum, it) => sum + it, 0)).toBeCloseTo(1, 6)
  expect(one.level(2, 1)).toBe(one.level(1, 2))
  return `${one.level(1, 2)} of ${one.levels}`
}

it('levels are cut where the specification says', () => {
  expect(level('age', undefined, '30', '33')).toBe('2 of 4')
  expect(level('age', [1, 3, 10], '30', '33')).toBe('3 of 5')
  expect(level('age', [1], '30', '33')).toBe('1 of 3')
  expect(level('text', undefined, 'teacher', 'techer')).toBe('3 of 4')
  expect(level('text', [0.99], 'teacher', 'techer')).toBe('1 of 3')
  expect(level('name', [0.8, 0.9, 0.99], 'dosina', 'dosena')).toBe('4 of 6')
  expect(level('place', [0.9], 'ostrel', 'ostrell')).toBe('2 of 4')
  expect(level('number', undefined, '4711', '4712')).toBe('3 of 4')
  expect(level('number', [3], '4711', '4799')).toBe('2 of 3')
  expect(level('date', undefined, '2020-05-11', '2020-09-30')).toBe('3 of 7')
  expect(level('date', [31], '2020-05-11', '2020-06-02')).toBe('3 of 7')
  expect(level('date', [31, 800], '2020-05-11', '2020-06-02')).toBe('4 of 8')
  expect(level('date', [31, 800], '2020-05-11', '2021-09-30')).toBe('2 of 8')
})

it('more patterns of levels than can be numbered are refused', () => {
  const dictionary = { values: [''], counts: Int32Array.of(0) }
  const comparisons = (count: number): { fields: string[]; how: How }[] =>
    Array.from({ length: count }, (_, at) => ({ fields: [`name ${at}`], how: 'full-name' }))
  expect(comparatorsFor(comparisons(12), () => dictionary, 2)).toHaveLength(12)
  expect(() => comparatorsFor(comparisons(16), () => dictionary, 2)).toThrow('link-spec-invalid')
})
