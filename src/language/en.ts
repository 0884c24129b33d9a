import { inputErrors } from './en-input.ts'
import { problems } from './en-problems.ts'
import { recordErrors } from './en-record.ts'
import type { Messages } from './messages.ts'

export const en = { errors: { ...recordErrors, ...inputErrors }, problems } satisfies Messages
