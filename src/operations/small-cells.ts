import { base32 } from '../kernel/ids.ts'
import type { GuardProblem } from '../publication/guard/model.ts'
import { profiles } from '../publication/profiles.ts'
import type { Release } from '../publication/release-model.ts'
import { sha256 } from '../record/io/sha256.ts'
import type { ShownKeptEstimate } from './kept-estimates.ts'

/**
 * Counts of an estimate that hold fewer people than a witness must resemble. Whoever knows that somebody is on one list
 * may learn from them on which others that person isn't. Nobody else can compute the estimate again without them, so they
 * are neither rounded nor left out: a person says, with a reason, that they may go out. Other counts ask again.
 */
export function smallCells(
  { id, estimate }: Pick<ShownKeptEstimate, 'id' | 'estimate'>,
  { audience, k, passed = [] }: Pick<Release, 'audience' | 'k' | 'passed'>,
): GuardProblem[] {
  if (!profiles[audience].kAnonymous) return []
  const parts = estimate.strata?.map(({ value, estimate: of }) => ({ value, histories: of.histories })) ?? [
    { value: '', histories: estimate.histories },
  ]
  const small = parts.flatMap(({ value, histories }) =>
    histories.filter(({ count }) => count > 0 && count < k).map((it) => ({ value, ...it })),
  )
  if (small.length === 0) return []
  const code = 'estimate-small-counts'
  const alarm = base32(sha256(JSON.stringify([code, id, small])).subarray(0, 10))
  const told = { estimate: id, count: small.length, alarm }
  const isPassed = passed.some((it) => it.alarm === alarm)
  return [isPassed ? { code: 'looked-at', ...told, was: code } : { code, ...told }]
}
