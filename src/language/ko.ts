import { captureErrors } from './ko-captures.ts'
import { listErrors } from './ko-lists.ts'
import { linkErrors } from './ko-linking.ts'
import { inputErrors } from './ko-input.ts'
import { lawErrors } from './ko-law.ts'
import { problems, releaseProblems } from './ko-problems.ts'
import { recordErrors } from './ko-record.ts'
import type { Messages } from './messages.ts'

export const ko = {
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
