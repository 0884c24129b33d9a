import type { Problem } from '../record/problem.ts'
import { reasonName } from './names.ts'
import { shortLog, shown, shownPath } from './shown.ts'

export const quoted = (text: string, limit?: number): string => `“${shown(text, limit)}”`

export const path = (text: string): string => `“${shownPath(text)}”`

/** ` (why)`, or nothing where nothing is known. */
export function why(detail = ''): string {
  const text = shown(reasonName(detail.trim(), 'en'), 60)
  return text === '' ? '' : ` (${text})`
}

/** What a problem is about: an entry, else a file, else an object. */
export function about(problem: Problem, otherwise = 'the record'): string {
  if (problem.entry !== undefined) return `entry ${problem.entry}${ofLog(problem)}`
  if (problem.file !== undefined) return path(problem.file)
  return problem.subject === undefined ? otherwise : quoted(problem.subject)
}

/** `about`, where it opens a sentence. */
export function opening(problem: Problem, otherwise?: string): string {
  const text = about(problem, otherwise)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const logOf = ({ log }: Problem, otherwise: string): string =>
  log === undefined ? otherwise : `log ${shortLog(log)}`

export const ofLog = (problem: Problem): string =>
  problem.log === undefined ? '' : ` of ${logOf(problem, '')}`

/** `evidence file “x” of entry 4`, as far as it is known. */
export function evidence(problem: Problem): string {
  const name = problem.file === undefined ? '' : ` ${path(problem.file)}`
  return `evidence file${name}${problem.entry === undefined ? '' : ` of ${about(problem)}`}`
}

/** The file that a problem names, or what such a file is called. */
export const fileOf = ({ file }: Problem, otherwise: string): string =>
  file === undefined ? otherwise : path(file)
