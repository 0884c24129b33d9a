import { expect, it } from 'vitest'
import { mapColumns } from './columns.ts'

const roles = (...header: readonly string[]): string[] => mapColumns(header).map(({ role }) => role)

it('columns are told by their names, in English and Korean', () => {
  expect(
    roles('unique_id', 'cluster', 'full_name', 'dob', 'birth_place', 'postcode', 'gender', 'occupation'),
  ).toEqual(['id', 'aside', 'name', 'birth', 'place', 'postcode', 'sex', 'occupation'])
  expect(
    roles('rec_id', 'given_name', 'surname', 'street_number', 'address_1', 'suburb', 'soc_sec_id'),
  ).toEqual(['id', 'given-name', 'surname', 'number', 'text', 'place', 'number'])
  expect(
    roles('번호', '명단', '성명', '생년월일', '성별', '나이', '출생지', '직업', '사망일', '비고'),
  ).toEqual(['id', 'list', 'name', 'birth', 'sex', 'age', 'place', 'occupation', 'death', 'aside'])
})

it('what only sounds like something isn’t taken for it', () => {
  expect(
    roles('age_at_death', 'cause_of_death', 'place_of_birth', 'date_of_disappearance', 'case_id'),
  ).toEqual(['age', 'aside', 'place', 'date', 'aside'])
  expect(roles('id', 'person_id')).toEqual(['id', 'aside'])
})
