import type { KindDefinition } from '../record/kinds.ts'
import { personListSchema, samePersonSchema, type PersonList, type SamePerson } from './model.ts'

export const samePersonKind: KindDefinition<SamePerson> = { kind: 'same-person', schema: samePersonSchema }

export const personListKind: KindDefinition<PersonList> = {
  kind: 'person-list',
  schema: personListSchema,
  facets: ({ item, code }) => [
    ['item', item],
    ['code', code],
  ],
}
