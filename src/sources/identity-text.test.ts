import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityText, personIn } from './identity-text.ts'

const words = fc.string({ unit: 'binary', maxLength: 200 })

test('what goes in comes out, in any script', () => {
  fc.assert(
    fc.property(words, words, words, (name, contact, note) => {
      expect(personIn('src_a', identityText('src_a', { name, contact, note }))).toEqual({
        name,
        contact,
        note,
      })
    }),
  )
})

test('the length tells nothing of a usual name', () => {
  const bytes = (name: string): number =>
    new TextEncoder().encode(identityText('src_a', { name, contact: '', note: '' })).length
  expect(bytes('Ari')).toBe(bytes('아리 나루에서 온 사람의 긴 이름'))
})

test.each(['', '{}', '[]', identityText('src_b', { name: 'Ari', contact: '', note: '' })])(
  'a text that is not of this source is none: %j',
  (text) => expect(personIn('src_a', text)).toBeUndefined(),
)
