import { expect, it } from 'vitest'
import { strataValues } from './strata-values.ts'

const table = (field: string, cells: string[]) => ({
  ids: cells.map((_, at) => `A-${at}`),
  lists: cells.map(() => 'A'),
  fields: new Map([[field, cells]]),
})

it.each([
  ['sex', ['F', 'female', '여성', 'm', '남', 'x', '미상', ''], ['F', 'F', 'F', 'M', 'M', 'x', '', '']],
  ['place', ['Ostrel', 'OSTREL', 'ostrel ', 'Vasny', '-'], ['OSTREL', 'OSTREL', 'OSTREL', 'Vasny', '']],
  [
    'event-date',
    ['1999', '1999-05-03', '1999년 5월', '1998/1999', '2001~', 'spring', ''],
    ['1999', '1999', '1999', '', '', '', ''],
  ],
] as const)('groups of %s', (field, cells, values) => {
  expect(strataValues(table(field, [...cells]), field)).toEqual(values)
})

it('says nothing where no list has the field', () => {
  expect(strataValues(table('name', ['Ana Vell']), 'sex')).toEqual([''])
})
