import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardOf } from '../src/publication/guard/guard.ts'
import type { GuardCode } from '../src/publication/guard/model.ts'
import { sha256 } from '../src/record/io/sha256.ts'
import { plantedRecord, type Secret } from './planted-record.ts'

const codes: Readonly<Partial<Record<Secret['what'], GuardCode>>> = {
  name: 'sealed-name',
  phone: 'sealed-name',
  mail: 'mail-address',
  address: 'street-address',
  'day-and-place': 'day-and-place',
}

test('every secret that stands in words is found, and nothing is in words without one', () => {
  fc.assert(
    fc.property(plantedRecord, ({ sources }) => {
      const sealed = sources.map(({ identity }, place) => ({ source: `s${place}`, ...identity }))
      const guard = guardOf({ audience: 'public', k: 5, sealed, witnesses: [], sources: {}, sha256 })
      const texts = sources.flatMap(({ accounts, fileName }) => [
        { text: fileName, code: codes.name },
        ...accounts.map(({ quote, secrets }) => ({ text: quote, code: codes[secrets[0]?.what ?? 'note'] })),
      ])
      texts.forEach(({ text }, place) => {
        guard.words(text, { text: place })
      })
      const found = guard.problems()
      texts.forEach(({ text, code }, place) => {
        const said = found.filter((it) => it.text === place).map((it) => it.code)
        expect([text, said]).toEqual([text, code === undefined ? [] : expect.arrayContaining([code])])
      })
    }),
    { numRuns: 300 },
  )
})
