import type { ErrorCode, ErrorParams } from '../../kernel/errors.ts'
import type { Extraction, Reading } from './extraction.ts'

/** What is sent to a process that extracts: a file, and whether its text is wanted or its page as it looks. */
export interface Job {
  task: 'text' | 'page'
  bytes: Uint8Array
  reading: Reading
}

/** What comes back, with the memory that the process now holds, in megabytes. */
export type Reply = { megabytes: number } & (
  | { kind: 'extraction'; extraction: Extraction }
  | { kind: 'page'; html: string }
  | { kind: 'error'; code: ErrorCode; params: ErrorParams[ErrorCode] }
)

const hasKind = (value: unknown): value is { kind: unknown; megabytes: unknown } =>
  typeof value === 'object' && value !== null && 'kind' in value && 'megabytes' in value

export function isReply(value: unknown): value is Reply {
  return (
    hasKind(value) &&
    (value.kind === 'extraction' || value.kind === 'page' || value.kind === 'error') &&
    typeof value.megabytes === 'number'
  )
}

export function isJob(value: unknown): value is Job {
  return (
    typeof value === 'object' &&
    value !== null &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array &&
    'reading' in value &&
    'task' in value
  )
}
