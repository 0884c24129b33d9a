import type { Language } from '../kernel/bilingual.ts'
import type { ErrorCode, GirokError } from '../kernel/errors.ts'
import type { Problem } from '../record/problem.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'
import { releaseProblemCodes, type Messages } from './messages.ts'

export { formatBytes, formatNumber, plural } from './numbers.ts'

const messages: Readonly<Record<Language, Messages>> = { ko, en }

/** What happened and what to do next: plain text of at most 400 characters, on one line. */
export function errorText<C extends ErrorCode>(error: GirokError<C>, language: Language): string {
  return messages[language].errors[error.code](error.params)
}

/** What `verify` found, what it means and what to do: plain text of at most 400 characters, on one line. */
export function problemText(problem: Problem, language: Language): string {
  return messages[language].problems[problem.code](problem)
}

/** The same of a release that is checked, whose reader has no record to stop working in. */
export function releaseProblemText(problem: Problem, language: Language): string {
  const { releaseProblems } = messages[language]
  const code = releaseProblemCodes.find((it) => it === problem.code)
  return code === undefined ? problemText(problem, language) : releaseProblems[code](problem)
}

/** The language of an environment: its own setting first, then POSIX's order; an empty value says nothing. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const names = ['GIROK_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG']
  const stated = names.map((name) => env[name]?.trim()).find((value) => value)
  // `kok` would be Konkani.
  return /^ko(?:r|rean)?(?![a-z])/i.test(stated ?? '') ? 'ko' : 'en'
}
