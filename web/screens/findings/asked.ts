import { codebook } from '../../codebook.svelte.ts'
import type { Question } from '../../../src/findings/model.ts'
import { checkQuestion, formatQuestion, parseQuestion } from '../../../src/findings/question.ts'
import { isGirokError } from '../../../src/kernel/errors.ts'
import type { Language } from '../../../src/kernel/bilingual.ts'
import { errorText } from '../../../src/language/wording.ts'

export { codebook }

/** A question, or what is wrong with it in the user's words. */
export type Asked =
  | { readonly question: Question; readonly wrong?: never }
  | { readonly question?: never; readonly wrong: string }

const attempt = (read: () => Question, language: Language): Asked => {
  try {
    return { question: read() }
  } catch (error) {
    if (!isGirokError(error)) throw error
    return { wrong: errorText(error, language) }
  }
}

/** Reads a question as it was typed. */
export function readAsked(text: string, language: Language): Asked {
  return attempt(() => parseQuestion(text, codebook), language)
}

/** The question with one field set anew; an empty list or text takes the field out. */
export function changed(
  question: Question,
  key: keyof Question,
  value: string | number | readonly string[] | undefined,
  language: Language,
): Asked {
  const rest = Object.fromEntries(Object.entries(question).filter(([name]) => name !== key))
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return attempt(() => checkQuestion(empty ? rest : { ...rest, [key]: value }, codebook), language)
}

/** The address of a question: what is typed, whether or not it is right yet. */
export function addressOf(text: string): string {
  return text.trim() === '' ? '/findings/new' : `/findings/new?q=${encodeURIComponent(text)}`
}

export function questionIn(query: string): string {
  return new URLSearchParams(query).get('q') ?? ''
}

export { formatQuestion }
