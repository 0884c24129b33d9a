import { inputErrors } from './ko-input.ts'
import { problems } from './ko-problems.ts'
import { recordErrors } from './ko-record.ts'
import type { Messages } from './messages.ts'

export const ko = { errors: { ...recordErrors, ...inputErrors }, problems } satisfies Messages
