import { expect, test } from 'vitest'
import { addressOf, viewIn } from './address.ts'

test('the address carries the view, and gives it back', () => {
  const bare = { question: '', place: undefined, period: undefined, map: undefined }
  const full = {
    question: 'type:execution when:2018/2023 body:"R & D"',
    place: 'only:XA',
    period: { from: 2019, to: 2020 },
    map: 'world',
  }
  for (const view of [bare, full, { ...bare, place: '?' }]) {
    expect(viewIn(addressOf(view).replace('/lens', ''))).toEqual(view)
  }
})
