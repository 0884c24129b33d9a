import { expect, it } from 'vitest'
import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import { countsAsCsv } from './counts-as-csv.ts'
import { readCaptures } from './read-captures.ts'

it.each([
  [
    ['A', 'B'],
    ['A', 'B'],
  ],
  [
    ['A', 'N'],
    ['A', 'list (N)'],
  ],
  [
    ['id', '=SUM(A1)'],
    ['list (id)', 'list (=SUM(A1))'],
  ],
  [
    ['Families, north', 'so “called” "B"'],
    ['Families, north', 'so “called” "B"'],
  ],
])('saves counts that read back as the same table, whatever lists are called: %j', async (lists, named) => {
  const [a = '', b = ''] = lists
  const counts = [
    { lists: [a], count: 4 },
    { lists: [b, a], count: 9 },
    { lists: [b], count: 5 },
  ]
  const bytes = Buffer.from(countsAsCsv(lists, counts))
  const { table } = readCaptures(await readSheet(bytes, 'counts.csv'))
  expect(table).toEqual({
    lists: named,
    histories: [
      { mask: 1, count: 4 },
      { mask: 2, count: 5 },
      { mask: 3, count: 9 },
    ],
  })
})
