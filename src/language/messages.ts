import type { ErrorCode, ErrorParams } from '../kernel/errors.ts'
import type { Problem, ProblemCode } from '../record/problem.ts'

/** What happened and what to do next, for every rule that can be broken. */
export type ErrorMessages = { readonly [C in ErrorCode]: (params: ErrorParams[C]) => string }

/** What is wrong, what it means for the record, and what to do, for everything that `verify` can find. */
export type ProblemMessages = { readonly [C in ProblemCode]: (problem: Problem) => string }

/** What the check of a release finds: there is no record at hand to go back to, but somebody who published it. */
export const releaseProblemCodes = [
  'header-invalid',
  'entry-misplaced',
  'checkpoint-missing',
  'checkpoint-altered',
  'checkpoint-signature',
] as const satisfies readonly ProblemCode[]
export type ReleaseProblemMessages = {
  readonly [C in (typeof releaseProblemCodes)[number]]: (problem: Problem) => string
}

/** All that a language has to say; a code without its text doesn't compile. */
export interface Messages {
  readonly errors: ErrorMessages
  readonly problems: ProblemMessages
  readonly releaseProblems: ReleaseProblemMessages
}
