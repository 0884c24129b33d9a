import { bodyField } from '../record/entry.ts'

/** Of an account what lists count by: whose it is, how far it is, who coded it. */
export interface Coding {
  readonly source: string
  readonly status: string
  readonly coder: string
}

const fields = ['source', 'status', 'coder'] as const

/** A reader of stored accounts. Few codings differ, and equal ones are kept once. */
export function codingReader(): (body: string) => Coding {
  const known = new Map<string, Coding>()
  return (body) => {
    const texts = fields.map((it) => bodyField(body, it) ?? '""')
    const key = texts.join('\n')
    const found = known.get(key)
    if (found !== undefined) return found
    const [source = '', status = '', coder = ''] = texts.map((it) => String(JSON.parse(it)))
    const coding = Object.freeze({ source, status, coder })
    known.set(key, coding)
    return coding
  }
}
