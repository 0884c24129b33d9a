/** What `verify` can find wrong; worded in `src/language`. */
export const problemCodes = [
  'database-damaged',
  'keyring-damaged',
  'entry-missing',
  'entry-misplaced',
  'header-invalid',
  'leaf-differs',
  'field-altered',
  'fields-missing',
  'revises-unknown',
  'log-unopened',
  'checkpoint-missing',
  'checkpoint-unexpected',
  'checkpoint-altered',
  'checkpoint-signature',
  'rolled-back',
  'forked',
  'witness-missing',
  'witness-damaged',
  'item-missing',
  'item-damaged',
  'tables-differ',
  'passage-differs',
  'proof-wrong',
  'file-altered',
  'file-missing',
  'file-unlisted',
  'disclosure-altered',
  'count-wrong',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** One thing that doesn't hold, and where. */
export interface Problem {
  readonly code: ProblemCode
  /** The entry's index in its log. */
  readonly entry?: number
  readonly log?: string
  readonly subject?: string
  /** Id of the finding that a release gives a wrong number for. */
  readonly finding?: string
  readonly file?: string
  readonly detail?: string
}
