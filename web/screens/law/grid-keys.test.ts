import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { spotAfter } from './grid-keys.ts'

const press = (code: string, more: object = {}) => ({
  ...{ code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...more,
})
const keys = 'ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown'.split(' ')

test('no key leads out of the grid', () => {
  fc.assert(
    fc.property(
      ...[
        fc.constantFrom(...keys),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
      ],
      ...[fc.nat(39), fc.nat(8)],
      (code, ctrlKey, rows, columns, row, column) => {
        const here = { row: row % rows, column: column % columns }
        const to = spotAfter(press(code, { ctrlKey }), here, rows, columns)
        if (to === undefined) return
        expect(to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns).toBe(true)
      },
    ),
  )
})

test.each([
  ['ArrowRight', {}, { row: 1, column: 2 }],
  ['ArrowLeft', { ctrlKey: true }, { row: 1, column: 0 }],
  ['ArrowDown', {}, { row: 2, column: 1 }],
  ['End', {}, { row: 1, column: 3 }],
  ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
  ['End', { metaKey: true }, { row: 4, column: 3 }],
])('%s %j', (code, more, to) => {
  expect(spotAfter(press(code, more), { row: 1, column: 1 }, 5, 4)).toEqual(to)
})

test('other keys, and keys with Alt or Shift, are not the grid’s', () => {
  for (const one of [press('KeyA'), press('ArrowUp', { altKey: true }), press('ArrowUp', { shiftKey: true })])
    expect(spotAfter(one, { row: 1, column: 1 }, 5, 4)).toBeUndefined()
  expect(spotAfter(press('ArrowUp'), { row: 0, column: 0 }, 0, 0)).toBeUndefined()
})
