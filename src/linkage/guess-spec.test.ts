import { expect, it } from 'vitest'
import { specFor } from './guess-spec.ts'
import { linkSpecSchema } from './link-spec.ts'
import type { PersonTable } from './person-table.ts'

const table = (fields: Record<string, readonly string[]>): PersonTable => {
  const rows = Object.values(fields)[0]?.length ?? 0
  const ids = Array.from({ length: rows }, (_, row) => String(row))
  return { ids, lists: ids.map(() => ''), fields: new Map(Object.entries(fields)) }
}

it('kin are compared as names where it is names that stand there', () => {
  const howOf = (header: string, cells: readonly string[]): string | undefined =>
    specFor(
      table({ name: ['Ana Vell', 'Oren Tarsk', 'Mirel Ombrin', 'Tavo Harun'], [header]: cells }),
    ).comparisons.find(({ fields }) => fields[0] === header)?.how
  expect(howOf('father', ['Ilko Vell', '', 'Pavet Ombrin', 'Dorin Harun'])).toBe('full-name')
  expect(howOf('아버지', ['민용하', '박이든', '', 'Kim Seojun'])).toBe('korean-name')
  expect(howOf('relative', ['father', 'mother', 'wife', 'Dorin Harun'])).toBe('text')
  expect(howOf('family members', ['3', '2', '5', ''])).toBe('text')
})

it('a guessed specification says where levels are cut, and is taken as it is printed', () => {
  const found = specFor(
    table({
      name: ['Ana Vell', 'Oren Tarsk', 'Mirel Ombrin'],
      born: ['1961', '1970-11-20', '1985'],
      place: ['Kest', 'Norrin', 'Dall'],
      age: ['30', '41', '52'],
    }),
  )
  expect(found.comparisons).toEqual([
    { fields: ['name'], how: 'full-name' },
    { fields: ['born'], how: 'date', levels: [800] },
    { fields: ['place'], how: 'place', levels: [0.85, 0.92] },
    { fields: ['age'], how: 'age', levels: [2, 5] },
  ])
  expect(linkSpecSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
})

it.each([
  ['name', [0.9, 0.8], 'rise'],
  ['place', [0.5, 1], 'between 0 and 1'],
  ['age', [2.5], 'whole'],
  ['date', [0], 'from 1'],
  ['number', [1, 9], 'from 1 to 8'],
  ['full-name', [0.9], 'has no levels'],
  ['sex', [1], 'has no levels'],
])('levels of %s cut at %j are refused', (how, levels, why) => {
  const { error } = linkSpecSchema.safeParse({
    comparisons: [{ fields: ['a'], how, levels }],
    blocking: [[{ fields: ['a'], take: 'whole' }]],
  })
  expect(error?.issues[0]?.path).toEqual(['comparisons', 0, 'levels'])
  expect(error?.issues[0]?.message).toContain(why)
})
