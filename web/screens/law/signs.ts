import type { Mark } from '../../../src/law/matrix.ts'
import type { VerdictCode } from '../../../src/law/verdict.ts'

/** A sign stands beside the word, so that a column of marks can be run over with the eye. */
export const signs: Readonly<Record<Mark, string>> = {
  harsher: '▲',
  'other-kind': '◆',
  'no-basis': '∅',
  'others-reached': '⊕',
  milder: '▽',
  within: '=',
  'cannot-say': '–',
}

export const markOf: Readonly<Record<VerdictCode, Mark>> = {
  above: 'harsher',
  'other-kind': 'other-kind',
  'no-known-basis': 'no-basis',
  'other-persons': 'others-reached',
  below: 'milder',
  within: 'within',
  'cannot-be-compared': 'cannot-say',
}

/** Gravest first, as the matrix has them. */
export const marks: readonly Mark[] = [
  'harsher',
  'other-kind',
  'no-basis',
  'others-reached',
  'milder',
  'within',
  'cannot-say',
]
