import type { VerdictCode } from './verdict.ts'

export type Mark =
  'harsher' | 'other-kind' | 'no-basis' | 'others-reached' | 'milder' | 'within' | 'cannot-say'

export const markOf: Readonly<Record<VerdictCode, Mark>> = {
  above: 'harsher',
  'other-kind': 'other-kind',
  'no-known-basis': 'no-basis',
  'other-persons': 'others-reached',
  below: 'milder',
  within: 'within',
  'cannot-be-compared': 'cannot-say',
}

/** Gravest first. */
export const marks: readonly Mark[] = Object.values(markOf)

/** A sign for each mark, so that a cell can be read without colour; its word always stands beside it. */
export const markSigns: Readonly<Record<Mark, string>> = {
  harsher: '▲',
  'other-kind': '◆',
  'no-basis': '×',
  'others-reached': '+',
  milder: '▽',
  within: '○',
  'cannot-say': '–',
}

/** Provisions that apply together and answer differently. */
export const conflictSign = '≠'
