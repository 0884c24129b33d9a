import type { KindDefinition } from '../record/kinds.ts'
import { releaseSchema, type Release } from './release-model.ts'

export const releaseKind: KindDefinition<Release> = {
  kind: 'release',
  schema: releaseSchema,
  /** So that a withdrawal can say which releases carried it. */
  facets: ({ carried = [] }) => carried.map(({ account }): [string, string] => ['account', account]),
}
