import { accountKind, distinctionKind, incidentKind, originKind } from './accounts/kinds.ts'
import { releaseKind } from './publication/kinds.ts'
import { estimateKind } from './estimation/kinds.ts'
import { findingKind } from './findings/kinds.ts'
import { instrumentKind, lawFindingKind, normJudgementKind, readingKind, textKind } from './law/kinds.ts'
import { personListKind, samePersonKind } from './linkage/kinds.ts'
import { changeKind, compartmentKind, erasureKind, kindsOf, memberKind, termKind } from './record/kinds.ts'
import { custodyKind, identityKind, itemKind, layerKind, sourceKind } from './sources/kinds.ts'

/** Every kind of object that a record holds. */
export const kinds = kindsOf([
  changeKind,
  memberKind,
  termKind,
  erasureKind,
  compartmentKind,
  sourceKind,
  identityKind,
  itemKind,
  custodyKind,
  layerKind,
  accountKind,
  originKind,
  incidentKind,
  distinctionKind,
  samePersonKind,
  personListKind,
  estimateKind,
  findingKind,
  instrumentKind,
  textKind,
  readingKind,
  normJudgementKind,
  lawFindingKind,
  releaseKind,
])
