import { penaltyToCell } from '../accounts/penalty.ts'
import type { Answer } from './certainty.ts'
import type { VerdictCode } from './verdict.ts'

/** One question about one cell of a case: the same in every text. */
export const questionOf = ({ slot, verdict: { conduct = '', media = '' } }: Answer): string =>
  `${conduct}\n${media}\n${slot}`

interface Rival {
  readonly text: string
  readonly answers: readonly Answer[]
}

/**
 * The answers of a text that may or may not have been in force: one stays only where every text of the instrument
 * that the case may fall under answers the question alike.
 */
export function datedAnswers(answers: readonly Answer[], rivals: readonly Rival[]): Answer[] {
  const byText = rivals.map(({ text, answers: others }) => ({ text, questions: byQuestion(others) }))
  const questions = byQuestion(answers)
  return [...questions].flatMap(([question, own]): Answer[] => {
    const would = byText.map(({ text, questions: theirs }) => ({
      text,
      answers: theirs.get(question) ?? theirs.get('\n\npenalty') ?? [],
    }))
    const [first] = own
    const held = first?.verdict.reason.code !== 'text-not-held'
    if (first === undefined || !held || would.every((one) => sums(one.answers) === sums(own))) return own
    const { dimension, conduct, media, alternative } = first.verdict
    return [
      {
        slot: first.slot,
        verdict: {
          ...{ verdict: 'cannot-be-compared', dimension, holds: 'certainly', conditions: [] },
          reason: {
            code: 'date-uncertain',
            params: {
              ...about(first),
              would: would.map((one) => ({ text: one.text, verdicts: verdictsIn(one.answers) })),
            },
          },
          ...(alternative && { alternative }),
          ...(conduct !== undefined && { conduct }),
          ...(media !== undefined && { media }),
        },
      },
    ]
  })
}

function about({ verdict }: Answer): { kind?: string; reach?: string; circumstance?: string } {
  const { kind, reach, circumstance } = verdict.reason.params
  return {
    ...(kind !== undefined && { kind }),
    ...(reach !== undefined && { reach }),
    ...(circumstance !== undefined && { circumstance }),
  }
}

const byQuestion = (answers: readonly Answer[]): Map<string, Answer[]> => Map.groupBy(answers, questionOf)

const verdictsIn = (answers: readonly Answer[]): VerdictCode[] =>
  [...new Set(answers.map(({ verdict }) => verdict.verdict))].sort()

/** What a text answers to a question, apart from by which provision. */
function sums(answers: readonly Answer[]): string {
  return answers
    .map(({ verdict: { verdict, holds, basis, alternative } }) =>
      [verdict, holds, basis, alternative && penaltyToCell([alternative])].join(' '),
    )
    .sort()
    .join('\n')
}
