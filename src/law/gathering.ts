import { penaltyToCell } from '../accounts/penalty.ts'
import type { ReportedCase } from './answers.ts'
import type { Answer } from './certainty.ts'
import type { Conflict, Verdict } from './verdict.ts'

/** Verdicts that all cells of a case share are said once; all stand in one order. */
export function gathered(
  answers: readonly Answer[],
  reported: ReportedCase,
): { verdicts: Verdict[]; conflicts: Conflict[] } {
  const verdicts = merged(
    answers.map(({ verdict }) => verdict),
    reported,
  )
  const conflicts = merged(
    answers.flatMap(({ conflict }) => (conflict ? [conflict] : [])),
    reported,
  )
  return {
    verdicts: verdicts.sort((a, b) => compare(rankOf(a), rankOf(b))),
    conflicts: conflicts.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))),
  }
}

interface Placed {
  readonly alternative?: Verdict['alternative']
  readonly conduct?: string
  readonly media?: string
}

function merged<T extends Placed>(all: readonly T[], reported: ReportedCase): T[] {
  const overMedia = mergedOver(all, 'media', reported.media.length)
  const overConduct = mergedOver(overMedia, 'conduct', reported.conduct.length)
  return mergedOver(overConduct, 'alternative', reported.penalty.length)
}

/** Takes `field` off those that differ in nothing else and of which there is one for every value. */
function mergedOver<T extends Placed>(all: readonly T[], field: keyof Placed, values: number): T[] {
  const groups = Map.groupBy(all, (one) => JSON.stringify({ ...one, [field]: undefined }))
  return [...groups].flatMap(([, group]) => {
    const [first] = group
    // A verdict that speaks of several alternatives at once speaks of none by name.
    if (first === undefined || first[field] === undefined || group.length < values) return [...new Set(group)]
    if (field === 'alternative' && values < 2) return group
    const { [field]: _, ...rest } = first
    return [rest as T]
  })
}

const dimensions = ['penalty', 'persons', 'basis']

function rankOf(verdict: Verdict): string {
  const { dimension, alternative, conduct = '', media = '', holds, verdict: code, reason } = verdict
  const rank = dimensions.indexOf(dimension)
  return [
    ...[rank, alternative ? penaltyToCell([alternative]) : '', conduct, media],
    ...[holds, code, reason.code, JSON.stringify(reason.params)],
  ].join('\n')
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
