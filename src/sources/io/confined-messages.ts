import type { ErrorCode, ErrorParams } from '../../kernel/errors.ts'

/** What comes back from a confined process, with the memory that it now holds, in megabytes. */
export type Reply = { megabytes: number } & (
  { value: unknown } | { code: ErrorCode; params: ErrorParams[ErrorCode] }
)

export function isReply(reply: unknown): reply is Reply {
  return (
    typeof reply === 'object' &&
    reply !== null &&
    'megabytes' in reply &&
    typeof reply.megabytes === 'number' &&
    ('value' in reply || 'code' in reply)
  )
}
