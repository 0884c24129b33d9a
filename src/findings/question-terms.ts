import { GirokError } from '../kernel/errors.ts'

/** One `key:value,value` of a question as it was written. */
export interface Term {
  readonly key: string
  readonly operator: string
  readonly values: readonly string[]
  /** The term's own text, for messages. */
  readonly text: string
}

const start = /([^\s:：<>=≥≤"]+)\s?(>=|≥|:|：|=)/y
const bare = /[^\s,|"]+/y
const quoted = /"((?:[^"\\]|\\["\\])*)"/y

/** Takes a question apart. Throws `question-invalid` at the first part that is no `key:value`. */
export function readTerms(text: string): Term[] {
  const terms: Term[] = []
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const head = matchAt(start, text, at)
    const key = head?.[1]
    const operator = head?.[2]
    if (head === undefined || key === undefined || operator === undefined) throw invalid(text, at)
    const from = at
    at += head[0].length
    const values: string[] = []
    for (;;) {
      const quotedValue = matchAt(quoted, text, at)
      const value = quotedValue ?? matchAt(bare, text, at)
      if (value === undefined) throw invalid(text, from)
      values.push(quotedValue === undefined ? value[0] : (quotedValue[1] ?? '').replace(/\\(["\\])/g, '$1'))
      at += value[0].length
      if (!/[,|]/.test(text.charAt(at))) break
      at++
    }
    if (at < text.length && !/\s/.test(text.charAt(at))) throw invalid(text, from)
    terms.push({ key, operator: operator === '：' ? ':' : operator, values, text: text.slice(from, at) })
    at = skipSpace(text, at)
  }
  return terms
}

/** A value as it stands in a question: in quotes where it holds anything that would end it. */
export function writeValue(value: string): string {
  return /^[^\s,|"]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text.charAt(at))) at++
  return at
}

function invalid(text: string, at: number): GirokError {
  return new GirokError('question-invalid', {
    part: text.slice(at).split(/\s/, 1)[0] ?? '',
    detail: 'key:value',
  })
}
