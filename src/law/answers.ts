import { penaltyToCell } from '../accounts/penalty.ts'
import type { Codes } from '../codebook/codes.ts'
import { circumstanceBasis, penaltyBasis } from './basis.ts'
import { weigh, type Gravity } from './gravity.ts'
import type { Provision, Reading } from './model.ts'
import type { PenaltyOrder } from './penalty-order.ts'
import type { Question } from './questions.ts'
import { concerning, select, type Selected } from './selection.ts'
import type { Standing } from './standing.ts'
import type { Outcome } from './verdict.ts'

export interface Rules {
  readonly codes: Codes
  readonly order: PenaltyOrder
  readonly readings: readonly Reading[]
}

/** What is said answers to a question about a case. */
export function answersTo(
  question: Question,
  concerned: number,
  standing: Standing,
  rules: Rules,
): readonly Outcome[] {
  const table = standing.outcomes.of(concerned)
  const known = table.get(question.id)
  if (known !== undefined) return known
  const outcomes = answer(question, standing, rules)
  table.set(question.id, outcomes)
  return outcomes
}

function answer(question: Question, standing: Standing, rules: Rules): Outcome[] {
  const { applied } = standing
  switch (question.about) {
    case 'nothing':
      return [noPenalty]
    case 'penalty':
      return penaltyOutcomes(question, applied, selectedOf(standing, rules), rules)
    case 'persons':
      return applied.length === 0
        ? []
        : personsOutcomes(question.reach, selectedOf(standing, rules).followed, rules.codes)
    case 'basis':
      return penaltyBasis(question, standing, rules.codes)
    case 'circumstance':
      return applied.length === 0 ? [] : circumstanceBasis(question, standing, rules.codes)
  }
}

const selectedOf = (standing: Standing, rules: Rules): Selected =>
  (standing.selected ??= select(standing.applied, rules))

const noPenalty: Outcome = {
  ...{ slot: 'penalty ', dimension: 'penalty', verdict: 'cannot-be-compared', provisions: [] },
  reason: { code: 'penalty-not-stated', params: {} },
}

function penaltyOutcomes(
  { slot, alternative, persons }: Extract<Question, { about: 'penalty' }>,
  applied: readonly Provision[],
  selected: Selected,
  rules: Rules,
): Outcome[] {
  const about = { slot, dimension: 'penalty' as const, ...(alternative && { alternative }) }
  const cannot = (code: Outcome['reason']['code'], provisions: readonly string[]): Outcome[] => [
    { ...about, verdict: 'cannot-be-compared', reason: { code, params: {} }, provisions },
  ]
  if (applied.length === 0) return cannot('conduct-not-covered', [])
  if (alternative === undefined) return cannot('penalty-not-stated', [])
  const followed = concerning(selected.followed, persons, rules.codes).flatMap(({ code, penalty }) =>
    penalty ? [{ code, law: penaltyToCell(penalty), weighed: weigh(alternative, penalty, rules.order) }] : [],
  )
  if (followed.length === 0) {
    return cannot(
      'provision-penalty-not-stated',
      applied.map(({ code }) => code),
    )
  }
  // A provision that can't be compared answers nothing; it doesn't contradict one that does.
  const answering = followed.filter(({ weighed }) => weighed[0]?.verdict !== 'cannot-be-compared')
  const heard = answering.length > 0 ? answering : followed
  const [first] = heard
  if (first === undefined) return []
  if (heard.some(({ weighed }) => verdictsOf(weighed) !== verdictsOf(first.weighed))) {
    const provisions = heard.map(({ code }) => code)
    const sides = heard.map(({ code, weighed }) => ({
      provision: code,
      verdicts: weighed.map(({ verdict }) => verdict),
    }))
    const reason = { code: 'provisions-conflict' as const, params: { provisions } }
    return [{ ...about, verdict: 'cannot-be-compared', reason, provisions, sides }]
  }
  return first.weighed.map(({ verdict, reason }) => ({
    ...about,
    verdict,
    reason: { code: reason, params: { law: first.law, kind: alternative.kind, ...selected.because } },
    provisions: heard.map(({ code }) => code),
  }))
}

const verdictsOf = (weighed: readonly Gravity[]): string => weighed.map(({ verdict }) => verdict).join(' ')

function personsOutcomes(reach: string, followed: readonly Provision[], codes: Codes): Outcome[] {
  const stated = followed.filter((one) => one.reaches !== undefined)
  const covers = (by: (q: string) => boolean): boolean => stated.some((one) => one.reaches?.some(by))
  if (covers((named) => codes.under('reach', reach, named))) return []
  // Whoever did it is reached by any rule that punishes it.
  if (stated.length < followed.length && reach === 'offender') return []
  const about = { slot: `persons ${reach}`, dimension: 'persons' as const }
  const provisions = (stated.length > 0 ? stated : followed).map(({ code }) => code)
  const cannot = (code: 'reach-wider' | 'reach-not-stated'): Outcome[] => [
    { ...about, verdict: 'cannot-be-compared', reason: { code, params: { reach } }, provisions },
  ]
  if (covers((named) => codes.under('reach', named, reach))) return cannot('reach-wider')
  if (stated.length < followed.length) return cannot('reach-not-stated')
  const reason = { code: 'reach-not-named' as const, params: { reach } }
  return [{ ...about, verdict: 'other-persons', reason, provisions }]
}
