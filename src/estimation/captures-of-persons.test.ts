import { expect, it } from 'vitest'
import { capturesOf } from './captures-of-persons.ts'

it('counts a person once on each list that names them, however often it does', () => {
  const clusters = [0, 1, 0, 0, 4]
  const { table, emptyLists } = capturesOf(
    ['A', 'B', 'C'],
    [0, 0, 1, 1, 1],
    (person) => clusters[person] ?? person,
  )
  expect(table).toEqual({
    lists: ['A', 'B'],
    histories: [
      { mask: 1, count: 1 },
      { mask: 2, count: 1 },
      { mask: 3, count: 1 },
    ],
  })
  expect(emptyLists).toEqual(['C'])
})

it('refuses more lists than a table can hold', () => {
  const lists = Array.from({ length: 31 }, (_, at) => `L${at}`)
  expect(() =>
    capturesOf(
      lists,
      lists.map((_, at) => at),
      (it) => it,
    ),
  ).toThrow('capture-lists-many')
})
