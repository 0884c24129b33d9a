import { captureErrors } from './en-captures.ts'
import { listErrors } from './en-lists.ts'
import { linkErrors } from './en-linking.ts'
import { inputErrors } from './en-input.ts'
import { lawErrors } from './en-law.ts'
import { problems, releaseProblems } from './en-problems.ts'
import { recordErrors } from './en-record.ts'
import type { Messages } from './messages.ts'

export const en = {
  errors: {
    ...recordErrors,
    ...inputErrors,
    ...captureErrors,
    ...linkErrors,
    ...listErrors,
    ...lawErrors,
  },
  problems,
  releaseProblems,
} satisfies Messages
