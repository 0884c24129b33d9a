import { expect, it } from 'vitest'
import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import { capturesByColumn } from './captures-by-stratum.ts'
import { countsAsCsv, strataAsCsv, stratumColumn } from './counts-as-csv.ts'
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

it('saves strata that read back as the same tables, whatever their values are', async () => {
  const counts = [
    { lists: ['A'], count: 4 },
    { lists: ['A', 'stratum'], count: 9 },
  ]
  const strata = ['', '1999', '=1+1', 'north, "upper"'].map((value, at) => ({
    value,
    estimate: { histories: counts.map((it) => ({ ...it, count: it.count + at })) },
  }))
  const bytes = Buffer.from(strataAsCsv(['A', 'stratum'], strata))
  const read = capturesByColumn(await readSheet(bytes, 'counts.csv'), stratumColumn)
  expect(read.strata.map(({ value, captures }) => [value, captures.table.histories[0]?.count])).toEqual([
    ['', 4],
    ['(=1+1)', 6],
    ['1999', 5],
    ['north, "upper"', 7],
  ])
  expect(read.whole.table.lists).toEqual(['A', 'list (stratum)'])
})
