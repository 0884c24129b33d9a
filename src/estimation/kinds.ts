import type { KindDefinition } from '../record/kinds.ts'
import { keptEstimateSchema, type KeptEstimate } from './kept-estimate.ts'

export const estimateKind: KindDefinition<KeptEstimate> = { kind: 'estimate', schema: keptEstimateSchema }
