import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { MatrixCell, MatrixRow } from '../../../src/law/matrix.ts'
import { blocksOf, Cells, instrumentsOf } from './layout.ts'

const row = (conduct: string | undefined, at: number): MatrixRow => ({
  key: `${conduct ?? ''}|${String(at)}`,
  ...(conduct !== undefined && { conduct }),
  circumstances: [],
})
const rowsArbitrary = fc
  .array(fc.constantFrom('read', 'lend', undefined), { maxLength: 60 })
  .map((list) => list.sort().map((conduct, at) => row(conduct, at)))

test('blocks hold every row once, in order, and none holds two conducts', () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      const blocks = blocksOf(rows)
      expect(blocks.flatMap((block) => block.rows)).toEqual(rows)
      for (const block of blocks) {
        expect(block.rows.length).toBeGreaterThan(0)
        expect(block.rows.length).toBeLessThanOrEqual(12)
        expect(new Set(block.rows.map(({ conduct }) => conduct))).toEqual(new Set([block.conduct]))
        expect(rows[block.from]).toBe(block.rows[0])
      }
      // A conduct is named once, however many rows it has.
      expect(blocks.filter(({ first }) => first)).toHaveLength(
        new Set(rows.map(({ conduct }) => conduct)).size,
      )
    }),
  )
})

test('columns of one instrument stand under one name', () => {
  const column = (instrument: string, code: string) => ({
    ...{ instrument, code, basis: 'commentary', held: true, told: false },
  })
  expect(instrumentsOf([column('A', 'a1'), column('A', 'a2'), column('B', 'b1')])).toEqual([
    { instrument: 'A', from: 0, texts: 2 },
    { instrument: 'B', from: 2, texts: 1 },
  ])
})

test('a cell is found by its row and text', () => {
  const cell = (place: string, accounts: string[]): MatrixCell => ({
    ...{ row: place, text: 't', provisions: [], marks: [], origins: 1, conflict: false },
    reported: accounts.map((account) => ({ account, verdicts: [] })),
  })
  const cells = [cell('one', ['x', 'y']), cell('two', ['y'])]
  expect(new Cells(cells).at('two', 't')).toBe(cells[1])
  expect(new Cells(cells).at('two', 'u')).toBeUndefined()
})
