import type { Codes } from '../codebook/codes.ts'
import type { Numbered } from './numbered.ts'
import type { Question } from './questions.ts'
import { near } from './selection.ts'
import type { Ways } from './standing.ts'

/**
 * A number for a question and those whom it concerns among those whom provisions reach: cases that name others of whom
 * no provision speaks get the same answer.
 */
export function keyOf(question: Question, ways: Ways, sets: Numbered, codes: Codes): number {
  return question.about === 'penalty'
    ? question.id * most + concerned(question, ways, sets, codes)
    : question.id * most
}

/** More than there are sets of persons in any record. */
const most = 2 ** 20

function concerned(
  { persons, among }: Extract<Question, { about: 'penalty' }>,
  ways: Ways,
  sets: Numbered,
  codes: Codes,
): number {
  const known = ways.concerning.get(among)
  if (known !== undefined) return known
  const asked = persons.length > 0 ? persons : ['offender']
  const reached = new Set(
    ways.all.flatMap(({ standing }) => standing.applied.flatMap(({ reaches = [] }) => reaches)),
  )
  const concerning = [...reached].filter((one) => asked.some((other) => near(one, other, codes)))
  const number = sets.of(concerning.sort().join(' '))
  ways.concerning.set(among, number)
  return number
}
