import { expect, test } from 'vitest'
import { addressOf, isNarrowed, viewIn, type View } from './view.ts'

const views: View[] = [
  { filter: {}, open: undefined },
  { filter: { when: '2018/2023' }, open: undefined },
  {
    filter: { when: '2021~', where: ['XA-02', 'KP'], texts: ['XA-L-v1'], origins: ['source:src_1', 'b & c'] },
    open: { row: 'read|foreign|prior:2+', text: 'XA-L#none' },
  },
]

test.each(views)('an address says a view again: %j', (view) => {
  const address = addressOf(view)
  expect(viewIn(address.slice(address.indexOf('/law') + 4))).toEqual(view)
  expect(isNarrowed(view.filter)).toBe(view !== views[0])
})

test('an empty part of an address asks for nothing', () => {
  expect(viewIn('?when=&where=&row=x')).toEqual({ filter: {}, open: undefined })
})
