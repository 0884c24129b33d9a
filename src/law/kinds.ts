import type { KindDefinition } from '../record/kinds.ts'
import { lawFindingSchema, type LawFinding } from './kept.ts'
import {
  instrumentSchema,
  normJudgementSchema,
  readingSchema,
  recordedTextSchema,
  type Instrument,
  type NormJudgement,
  type Reading,
  type RecordedText,
} from './model.ts'

export const instrumentKind: KindDefinition<Instrument> = {
  kind: 'instrument',
  schema: instrumentSchema,
  facets: ({ code }) => [['code', code]],
}

export const textKind: KindDefinition<RecordedText> = {
  kind: 'text',
  schema: recordedTextSchema,
  facets: ({ code, instrument }) => [
    ['code', code],
    ['instrument', instrument],
  ],
}

export const readingKind: KindDefinition<Reading> = {
  kind: 'reading',
  schema: readingSchema,
  facets: ({ provisions }) => provisions.map((provision): [string, string] => ['provision', provision]),
}

export const normJudgementKind: KindDefinition<NormJudgement> = {
  kind: 'norm-judgement',
  schema: normJudgementSchema,
  facets: ({ subject, norm }) => [
    ['subject', subject],
    ['norm', norm],
  ],
}

export const lawFindingKind: KindDefinition<LawFinding> = { kind: 'law-finding', schema: lawFindingSchema }
