import type { Codes } from '../codebook/codes.ts'
import type { Numbered } from './numbered.ts'
import type { Question } from './questions.ts'
import { near } from './selection.ts'
import { saidIn, type Ways } from './standing.ts'

/**
 * The number of those whom a penalty concerns among those whom provisions reach: cases that name others of whom no
 * provision speaks get the same answer.
 */
export function concernedBy(
  { persons, among }: Extract<Question, { about: 'penalty' }>,
  ways: Ways,
  sets: Numbered,
  codes: Codes,
): number {
  const known = ways.concerning.get(among)
  if (known !== undefined) return known
  const asked = persons.length > 0 ? persons : ['offender']
  const concerning = reachedIn(ways).filter((one) => asked.some((other) => near(one, other, codes)))
  const number = sets.of(concerning.join(' '))
  ways.concerning.set(among, number)
  return number
}

function reachedIn(ways: Ways): readonly string[] {
  return (ways.reached ??= [...new Set(saidIn(ways).applied.flatMap(({ reaches = [] }) => reaches))].sort())
}
