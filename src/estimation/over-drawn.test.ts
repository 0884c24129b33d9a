import { expect, it } from 'vitest'
import { captureTable } from './capture-table.ts'
import { overDrawn } from './over-drawn.ts'

const sound = [
  [1, 60],
  [2, 55],
  [4, 70],
  [3, 20],
  [5, 24],
  [6, 22],
  [7, 9],
] as const

it('spans the draws, and counts those that carry no estimate', () => {
  const table = captureTable(['A', 'B', 'C'], new Map(sound))
  const more = captureTable(['A', 'B', 'C'], new Map([...sound, [7, 12]]))
  const apart = captureTable(['A', 'B', 'C'], new Map(sound.slice(0, 3)))
  const found = overDrawn([table, more, apart])
  expect(found).toMatchObject({ draws: 3, refused: 1, documented: [185, 263] })
  const independence = found?.methods.find(({ name }) => name === 'independence')
  expect(independence?.range[0]).toBeLessThan(independence?.range[1] ?? 0)
  expect(overDrawn([])).toBeUndefined()
})
