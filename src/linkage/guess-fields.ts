import { mapColumns, type Role } from './columns.ts'
import type { ListField } from './list-fields.ts'

const fieldOf: Readonly<Partial<Record<Role, ListField>>> = {
  name: 'name',
  'native-name': 'native-name',
  'given-name': 'given-name',
  surname: 'surname',
  sex: 'sex',
  birth: 'birth-date',
  age: 'age',
  date: 'event-date',
  death: 'death-date',
  place: 'place',
  occupation: 'occupation',
  kin: 'kin',
}

const ofBirth = /birth|born|home|출생|고향|본적/i

/** What each column seems to hold, by its heading; of two that seem the same, the first does. */
export function guessFields(columns: readonly string[]): Partial<Record<ListField, number>> {
  const found: Partial<Record<ListField, number>> = {}
  for (const [at, { column, role }] of mapColumns(columns).entries()) {
    const field = role === 'place' && ofBirth.test(column) ? 'birth-place' : fieldOf[role]
    if (field !== undefined) found[field] ??= at
  }
  return found
}
