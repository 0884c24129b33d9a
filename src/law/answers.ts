import type { Penalty } from '../accounts/model.ts'
import { penaltyToCell } from '../accounts/penalty.ts'
import type { Codes } from '../codebook/codes.ts'
import { basisOutcomes, type Hearsay } from './basis.ts'
import { weigh, type Gravity } from './gravity.ts'
import type { Provision, Reading } from './model.ts'
import type { PenaltyOrder } from './penalty-order.ts'
import type { ReportedCase } from './reported-case.ts'
import { concerning, select, type Selected } from './selection.ts'
import type { Outcome } from './verdict.ts'

export interface Rules {
  readonly codes: Codes
  readonly order: PenaltyOrder
  readonly readings: readonly Reading[]
}

/** What the provisions that apply answer to a case, question by question. */
export function answersTo(
  reported: ReportedCase,
  applied: readonly Provision[],
  speaking: readonly Provision[],
  hearsay: Hearsay,
  rules: Rules,
): Outcome[] {
  const selected = select(applied, rules)
  const alternatives = reported.penalty.length > 0 ? reported.penalty : [undefined]
  return [
    ...alternatives.flatMap((alternative) =>
      alternative === undefined && reported.conduct.length === 0
        ? [noPenalty]
        : penaltyOutcomes(alternative, reported.reaches, applied, selected, rules),
    ),
    ...(applied.length > 0 ? personsOutcomes(reported.reaches, selected.followed, rules.codes) : []),
    ...basisOutcomes(reported, applied, speaking, hearsay, rules.codes),
  ]
}

const noPenalty: Outcome = {
  ...{ slot: 'penalty ', dimension: 'penalty', verdict: 'cannot-be-compared', provisions: [] },
  reason: { code: 'penalty-not-stated', params: {} },
}

function penaltyOutcomes(
  alternative: Penalty | undefined,
  persons: readonly string[],
  applied: readonly Provision[],
  selected: Selected,
  rules: Rules,
): Outcome[] {
  const slot = `penalty ${alternative ? penaltyToCell([alternative]) : ''}`
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

function personsOutcomes(
  reaches: readonly string[],
  followed: readonly Provision[],
  codes: Codes,
): Outcome[] {
  const stated = followed.filter((one) => one.reaches !== undefined)
  return reaches.flatMap((reach): Outcome[] => {
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
    return [
      {
        ...about,
        verdict: 'other-persons',
        reason: { code: 'reach-not-named', params: { reach } },
        provisions,
      },
    ]
  })
}
