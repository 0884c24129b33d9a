import type { Codes } from '../codebook/codes.ts'
import { base, knownAs } from './coverage.ts'
import type { Provision } from './model.ts'
import type { Question } from './questions.ts'
import type { Said } from './standing.ts'
import type { Outcome } from './verdict.ts'

/**
 * For a kind of penalty and whom it reaches: does the law say so? Where it does, there is no outcome. A reported
 * silence isn't the same as nobody having looked.
 */
export function penaltyBasis(
  { slot, kind, reach, pairing }: Extract<Question, { about: 'basis' }>,
  { applied, told, silences }: Said,
  codes: Codes,
): Outcome[] {
  const says = [...applied, ...told].filter((one) => names(one, kind, reach, codes))
  const silent = silences.filter((one) => isSilentOn(one, kind, reach, codes))
  const about = { ...(kind !== undefined && { kind }), ...(reach !== undefined && { reach }) }
  return outcome(slot, about, says, silent, pairing)
}

/** Does nothing of what is said name such a penalty for such persons, nor report silence about it? */
export function isUnnamed(
  { kind, reach }: Pick<Extract<Question, { about: 'basis' }>, 'kind' | 'reach'>,
  { applied, told, silences }: Pick<Said, 'applied' | 'told' | 'silences'>,
  codes: Codes,
): boolean {
  const named = (one: Provision): boolean => names(one, kind, reach, codes)
  return (
    !applied.some(named) && !told.some(named) && !silences.some((one) => isSilentOn(one, kind, reach, codes))
  )
}

/** Does the law name a circumstance that decides, where no provision that speaks of the case knows of it. */
export function circumstanceBasis(
  { slot, circumstance }: Extract<Question, { about: 'circumstance' }>,
  { speaking, told, silences }: Said,
  codes: Codes,
): Outcome[] {
  if (knownAs(circumstance, speaking, codes) !== 'unknown') return []
  const says = told.filter((one) => one.circumstances?.some((code) => base(code) === base(circumstance)))
  const silent = silences.filter((one) =>
    one.circumstances?.some((code) => codes.under('circumstance', circumstance, code)),
  )
  return outcome(slot, { circumstance }, says, silent, false)
}

function outcome(
  slot: string,
  about: Outcome['reason']['params'],
  says: readonly Provision[],
  silent: readonly Provision[],
  pairing: boolean,
): Outcome[] {
  if (says.length > 0 && silent.length === 0) return []
  const answer = silent.length === 0 ? 'not-examined' : says.length > 0 ? 'disputed' : 'silent-by-report'
  const [provisions, silences] = [says, silent].map((list) => list.map(({ code }) => code))
  return [
    {
      ...{ slot, dimension: 'basis', verdict: 'no-known-basis', basis: answer },
      reason: {
        code: answer,
        params: {
          ...about,
          ...(provisions?.length && { provisions }),
          ...(silences?.length && { silences }),
        },
      },
      provisions: [...(provisions ?? []), ...(silences ?? [])],
      ...(pairing && { pairing }),
    },
  ]
}

function names(one: Provision, kind: string | undefined, reach: string | undefined, codes: Codes): boolean {
  const reached =
    reach === undefined ||
    (one.reaches === undefined
      ? reach === 'offender'
      : one.reaches.some((code) => codes.under('reach', reach, code)))
  if (!reached || kind === undefined) return reached
  // A rule that names others than the offender, and no penalty, says that they are punished.
  if (one.penalty === undefined) return reach !== undefined && reach !== 'offender'
  return one.penalty.some((penalty) => penalty.kind === kind)
}

function isSilentOn(
  one: Provision,
  kind: string | undefined,
  reach: string | undefined,
  codes: Codes,
): boolean {
  if (one.circumstances !== undefined) return false
  const persons =
    one.reaches?.some((code) => reach !== undefined && codes.under('reach', reach, code)) ?? true
  const penalties = one.penalty?.some((penalty) => penalty.kind === kind) ?? true
  return persons && penalties && (one.reaches ?? one.penalty ?? one.conduct ?? one.media) !== undefined
}
