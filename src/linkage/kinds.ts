import type { KindDefinition } from '../record/kinds.ts'
import { samePersonSchema, type SamePerson } from './model.ts'

export const samePersonKind: KindDefinition<SamePerson> = { kind: 'same-person', schema: samePersonSchema }
