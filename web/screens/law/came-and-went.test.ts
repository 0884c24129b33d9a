import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { cameAndWent } from './came-and-went.ts'

const self = (one: string): string => one

test('says what came and what went, each once, and nothing of what stayed', () => {
  expect(cameAndWent(['a', 'b', 'b'], ['b', 'c', 'c'], self)).toEqual({ went: ['a'], came: ['c'] })
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'))
  fc.assert(
    fc.property(list, list, (before, after) => {
      const { went, came } = cameAndWent(before, after, self)
      const changed = new Set([...before.filter((one) => !went.includes(one)), ...came])
      expect(changed).toEqual(new Set(after))
    }),
  )
})
