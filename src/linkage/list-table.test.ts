import { expect, it } from 'vitest'
import { guessFields } from './guess-fields.ts'
import { listedPersons } from './list-table.ts'
import { isListed, listedPlace } from './listed-codename.ts'

it('calls everybody by the list and the row, blank rows counted but nobody', () => {
  const one = {
    item: 'itm_1',
    code: 'B',
    columns: { name: 1 },
    rows: { first: 2, last: 4 },
    persons: 2,
    once: true,
  }
  const other = { ...one, item: 'itm_2', code: 'A', columns: { name: 0, age: 1 }, once: false }
  const sheet = {
    columns: ['no', 'name'],
    rows: [
      ['1', ' Vell,  Ana'],
      ['', ''],
      ['2', 'Oren Tal'],
    ],
    firstRow: 2,
  }
  const second = { columns: ['name', 'age'], rows: [['Ana Vell', '31']], firstRow: 4 }
  const { table, listOf } = listedPersons([
    { list: one, sheet },
    { list: other, sheet: second },
  ])
  expect(table.ids).toEqual(['A-4', 'B-2', 'B-4'])
  expect(table.lists).toEqual(['A', 'B', 'B'])
  expect(listOf).toEqual([0, 1, 1])
  expect(table.fields.get('name')).toEqual(['Ana Vell', 'Vell, Ana', 'Oren Tal'])
  expect(table.fields.get('age')).toEqual(['31', '', ''])
})

it('puts a name together that stands in two columns', () => {
  const list = { item: 'itm_1', code: 'A', rows: { first: 2, last: 3 }, persons: 2, once: false }
  const columns = { surname: 0, 'given-name': 1 }
  const sheet = {
    columns: ['성', '명'],
    rows: [
      ['남궁', '하늘'],
      ['Vell', 'Ana'],
    ],
  }
  const { table } = listedPersons([{ list: { ...list, columns }, sheet }])
  expect([...table.fields]).toEqual([['name', ['남궁하늘', 'Ana Vell']]])
})

it('knows a codename of a list from any other', () => {
  expect(listedPlace(' fam2-17')).toEqual({ code: 'FAM2', row: 17 })
  for (const other of ['XA-P-01', 'A17', 'A-0', 'A-017', '7-2', 'LONGERCODE-3'])
    expect(listedPlace(other)).toBeUndefined()
  const lists = [{ code: 'A', rows: { first: 2, last: 40 } }]
  expect(isListed('a-40', lists)).toBe(true)
  expect(isListed('A-41', lists)).toBe(false)
  expect(isListed('B-3', lists)).toBe(false)
})

it('guesses columns from English and Korean headings', () => {
  expect(guessFields(['No.', 'Full name', 'Date of birth', 'Sex', 'Birthplace', 'Place', 'Remarks'])).toEqual(
    {
      name: 1,
      'birth-date': 2,
      sex: 3,
      'birth-place': 4,
      place: 5,
    },
  )
  expect(guessFields(['번호', '성명', '생년월일', '성별', '고향', '직업', '비고'])).toEqual({
    name: 1,
    'birth-date': 2,
    sex: 3,
    'birth-place': 4,
    occupation: 5,
  })
})
