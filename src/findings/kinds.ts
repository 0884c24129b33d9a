import type { KindDefinition } from '../record/kinds.ts'
import { findingSchema, type Finding } from './model.ts'

export const findingKind: KindDefinition<Finding> = { kind: 'finding', schema: findingSchema }
