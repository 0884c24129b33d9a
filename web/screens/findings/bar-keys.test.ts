import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barAfter } from './bar-keys.ts'
import { layOut } from './lanes.ts'

const { lanes } = layOut([
  { id: '0', when: '2018', where: ['XA-01'] },
  { id: '1', when: '2021', where: ['XA-01'] },
  { id: 'outlined', when: '2018', where: ['XA-02'] },
  { id: '2', when: '2021-05', where: ['XA-03'] },
  { id: '3', when: '2017', where: ['XA-03'] },
])
const counted = (it: { id: string }): boolean => /^\d$/.test(it.id)
const after = (code: string, from: string): string | undefined => barAfter(code, from, lanes, counted)

test('right and left go through every counted bar, lane by lane in the order of time, and stop at the ends', () => {
  const walk = (code: string, from: string): string[] =>
    Array.from({ length: 4 }).reduce<string[]>((so) => [...so, after(code, so.at(-1) ?? '') ?? ''], [from])
  expect(walk('ArrowRight', '0')).toEqual(['0', '1', '3', '2', '2'])
  expect(walk('ArrowLeft', '2')).toEqual(['2', '3', '1', '0', '0'])
  expect([after('Home', '3'), after('End', '3')]).toEqual(['0', '2'])
})

test('up and down go to the nearest in time, past a lane without one', () => {
  expect([after('ArrowDown', '0'), after('ArrowDown', '1')]).toEqual(['3', '2'])
  expect([after('ArrowUp', '3'), after('ArrowUp', '2'), after('ArrowUp', '0')]).toEqual(['0', '1', '0'])
})

test('other keys are left alone, and no key leads to a bar that is passed over', () => {
  expect(after('KeyP', '0')).toBeUndefined()
  expect(after('ArrowRight', 'gone')).toBeUndefined()
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 20 }), (pressed) => {
      expect(['0', '1', '2', '3']).toContain(pressed.reduce((at, key) => after(key, at) ?? '', '0'))
    }),
  )
})
