import type { Mark } from './matrix.ts'

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
