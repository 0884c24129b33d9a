import type { Problem } from '../record/problem.ts'
import { reasonName } from './names.ts'
import { particle, withParticle, type Pair } from './particles.ts'
import { shortLog, shown, shownPath } from './shown.ts'

/** `‘말’`, and the particle that the word asks for. */
export function quoted(text: string, pair?: Pair, limit?: number): string {
  const word = shown(text, limit)
  return `‘${word}’${pair ? particle(word, pair) : ''}`
}

export function path(text: string, pair?: Pair): string {
  const word = shownPath(text)
  return `‘${word}’${pair ? particle(word, pair) : ''}`
}

/** `(까닭)`, or nothing where nothing is known. */
export function why(detail = ''): string {
  const text = shown(reasonName(detail.trim(), 'ko'), 60)
  return text === '' ? '' : `(${text})`
}

/** What a problem is about: an entry, else a file, else an object. */
export function about(problem: Problem, pair?: Pair, otherwise = '기록'): string {
  if (problem.entry !== undefined) {
    const text = `항목 ${problem.entry}${problem.log === undefined ? '' : `(${logOf(problem)})`}`
    return pair ? withParticle(text, pair) : text
  }
  if (problem.file !== undefined) return path(problem.file, pair)
  if (problem.subject !== undefined) return quoted(problem.subject, pair)
  return pair ? withParticle(otherwise, pair) : otherwise
}

export const logOf = ({ log }: Problem): string => (log === undefined ? '로그' : `로그 ${shortLog(log)}`)

export const ofLog = (problem: Problem): string => (problem.log === undefined ? '' : `${logOf(problem)}의 `)

/** The file that a problem names, or what such a file is called. */
export const fileOf = ({ file }: Problem, otherwise: string): string =>
  file === undefined ? otherwise : `${path(file)} 파일`

/** `항목 4의 증거 파일 ‘x’`, as far as it is known. */
export function evidence(problem: Problem, pair?: Pair): string {
  const entry = problem.entry === undefined ? '' : `${about(problem)}의 `
  if (problem.file !== undefined) return `${entry}증거 파일 ${path(problem.file, pair)}`
  return `${entry}${pair ? withParticle('증거 파일', pair) : '증거 파일'}`
}
