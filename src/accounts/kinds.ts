import type { KindDefinition } from '../record/kinds.ts'
import {
  accountSchema,
  distinctionSchema,
  incidentSchema,
  originSchema,
  type Account,
  type Distinction,
  type Incident,
  type Origin,
} from './model.ts'

export const accountKind: KindDefinition<Account> = {
  kind: 'account',
  schema: accountSchema,
  facets: ({ source }) => [['source', source]],
}

export const originKind: KindDefinition<Origin> = { kind: 'origin', schema: originSchema }

export const incidentKind: KindDefinition<Incident> = {
  kind: 'incident',
  schema: incidentSchema,
  facets: ({ accounts }) => accounts.map((account): [string, string] => ['account', account]),
}

export const distinctionKind: KindDefinition<Distinction> = {
  kind: 'distinction',
  schema: distinctionSchema,
  facets: ({ accounts }) => accounts.map((account): [string, string] => ['account', account]),
}
