import type { Extraction, Reading } from './extraction.ts'

/** What is sent to a process that extracts: a file, and whether its text is wanted or its page as it looks. */
export interface Job {
  task: 'text' | 'page'
  bytes: Uint8Array
  reading: Reading
}

export type Answer = { kind: 'extraction'; extraction: Extraction } | { kind: 'page'; html: string }

export function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'extraction' || value.kind === 'page')
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
