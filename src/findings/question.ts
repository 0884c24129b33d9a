import type { Codes } from '../codebook/codes.ts'
import { GirokError } from '../kernel/errors.ts'
import { parseWhen } from '../kernel/when.ts'
import { parsePlace } from '../kernel/where.ts'
import { questionSchema, type Question } from './model.ts'
import {
  isListKey,
  listKeys,
  questionKey,
  questionKeys,
  vocabularyOf,
  type QuestionKey,
} from './question-keys.ts'
import { readTerms, writeValue, type Term } from './question-terms.ts'

/**
 * Reads `type:execution media:foreign when:2018/2023 where:KP origins>=2`, or the same as JSON. Several values of
 * a key, parted by `,` or `|`, mean any of them; values with spaces stand in double quotes. An empty text asks for
 * every act. Throws `question-invalid`, `question-key-unknown`, `code-unknown`, `date-invalid`, `place-invalid`.
 */
export function parseQuestion(text: string, codes: Codes): Question {
  const trimmed = text.trim()
  const fields = trimmed.startsWith('{') ? fromJson(trimmed) : fromTerms(readTerms(trimmed))
  return checkQuestion(fields, codes)
}

/** The canonical readable form, in which equal questions are equal texts. */
export function formatQuestion(question: Question): string {
  const canonical = canonicalQuestion(question)
  return questionKeys
    .flatMap((key) => {
      const value = canonical[key]
      if (value === undefined) return []
      if (key === 'origins') return [`origins>=${String(value)}`]
      const values = Array.isArray(value) ? value : [String(value)]
      return [`${key}:${values.map(writeValue).join(',')}`]
    })
    .join(' ')
}

/** Checks a question from anywhere by the same rules, and brings it into canonical form. */
export function checkQuestion(fields: unknown, codes: Codes): Question {
  const parsed = questionSchema.safeParse(fields)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new GirokError('question-invalid', {
      part: issue?.path.map(String).join('.') ?? '',
      detail: issue?.code ?? '',
    })
  }
  const question = canonicalQuestion(parsed.data)
  for (const key of listKeys) {
    const vocabulary = vocabularyOf[key]
    if (vocabulary === undefined) continue
    for (const value of question[key] ?? []) {
      if (!codes.has(vocabulary, value)) {
        throw new GirokError('code-unknown', { vocabulary, value, nearest: codes.nearest(vocabulary, value) })
      }
    }
  }
  for (const place of question.where ?? []) parsePlace(place)
  // Nothing can lie for certain inside an approximate period.
  if (question.when !== undefined && !parseWhen(question.when).firm) {
    throw new GirokError('question-invalid', { part: `when:${question.when}`, detail: 'qualified' })
  }
  return question
}

/** Values sorted, each once; keys in their order. */
function canonicalQuestion(question: Question): Question {
  const entries = questionKeys.flatMap((key): [string, unknown][] => {
    const value = question[key]
    if (value === undefined) return []
    if (Array.isArray(value)) return [[key, [...new Set(value.map((one) => one.trim()))].sort()]]
    return [[key, typeof value === 'string' ? value.trim() : value]]
  })
  return questionSchema.parse(Object.fromEntries(entries))
}

function fromJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new GirokError('question-invalid', { part: text.slice(0, 40), detail: 'json' })
  }
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {})
  return Object.fromEntries(
    entries.map(([word, field]: [string, unknown]) => {
      const key = knownKey(word)
      return [key, isListKey(key) && typeof field === 'string' ? [field] : field]
    }),
  )
}

function fromTerms(terms: readonly Term[]): unknown {
  const fields = new Map<QuestionKey, unknown>()
  for (const term of terms) {
    const key = knownKey(term.key)
    const invalid = (detail: string) => new GirokError('question-invalid', { part: term.text, detail })
    if (fields.has(key)) throw invalid('twice')
    if (isListKey(key)) {
      if (term.operator !== ':' && term.operator !== '=') throw invalid('operator')
      if (term.values.some((value) => value.trim() === '')) throw invalid('empty')
      fields.set(key, term.values)
      continue
    }
    const [value = '', ...more] = term.values
    if (more.length > 0) throw invalid('one-value')
    if (term.operator !== ':' && term.operator !== '=' && key !== 'origins') throw invalid('operator')
    fields.set(key, single(key, value) ?? fail(invalid('value')))
  }
  return Object.fromEntries(fields)
}

function single(key: QuestionKey, value: string): string | number | undefined {
  if (key === 'origins') return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : undefined
  if (key === 'credibility') return /^[1-6]$/.test(value) ? Number(value) : undefined
  if (key === 'grade') return /^[A-F]$/i.test(value) ? value.toUpperCase() : undefined
  if (key === 'status') return value === 'reviewed' || value === '검토됨' ? 'reviewed' : undefined
  return value
}

function knownKey(word: string): QuestionKey {
  const key = questionKey(word)
  if (key === undefined) throw new GirokError('question-key-unknown', { key: word, known: [...questionKeys] })
  return key
}

function fail(error: GirokError): never {
  throw error
}
