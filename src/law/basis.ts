import type { Codes } from '../codebook/codes.ts'
import { base, knownAs } from './coverage.ts'
import type { Provision } from './model.ts'
import type { ReportedCase } from './reported-case.ts'
import type { Outcome } from './verdict.ts'

/** What is said of the law apart from the provisions that apply, as far as it speaks of the case. */
export interface Hearsay {
  /** Provisions of the instrument as told, without a text. */
  readonly told: readonly Provision[]
  /** Reports that the text, or the instrument, says nothing of something. */
  readonly silences: readonly Provision[]
}

/**
 * For every kind of penalty and everyone it reaches, and for every circumstance that decides: does the law say so?
 * Where it does, there is no outcome. A reported silence isn't the same as nobody having looked.
 */
export function basisOutcomes(
  reported: ReportedCase,
  applied: readonly Provision[],
  speaking: readonly Provision[],
  hearsay: Hearsay,
  codes: Codes,
): Outcome[] {
  return [
    ...penaltyBasis(reported, [...applied, ...hearsay.told], hearsay.silences, codes),
    ...(applied.length > 0 ? circumstanceBasis(reported, speaking, hearsay, codes) : []),
  ]
}

function penaltyBasis(
  { penalty, reaches }: ReportedCase,
  saying: readonly Provision[],
  silences: readonly Provision[],
  codes: Codes,
): Outcome[] {
  const kinds = [...new Set(penalty.map(({ kind }) => kind))].filter((kind) => kind !== 'none')
  const persons = reaches.length > 0 ? reaches : [undefined]
  return (kinds.length > 0 || penalty.length > 0 ? kinds : [undefined]).flatMap((kind) =>
    persons.flatMap((reach) => {
      if (kind === undefined && (reach === undefined || reach === 'offender')) return []
      const says = saying.filter((one) => names(one, kind, reach, codes))
      const silent = silences.filter((one) => isSilentOn(one, kind, reach, codes))
      // "Executed or sent to a camp with their families" doesn't say that families are executed.
      const pairing = kinds.length > 1 && reaches.length > 1 && reach !== 'offender'
      const about = { ...(kind !== undefined && { kind }), ...(reach !== undefined && { reach }) }
      return outcome(`basis ${kind ?? ''} ${reach ?? ''}`, about, says, silent, pairing)
    }),
  )
}

function circumstanceBasis(
  { circumstances }: ReportedCase,
  speaking: readonly Provision[],
  { told, silences }: Hearsay,
  codes: Codes,
): Outcome[] {
  return circumstances.flatMap((circumstance) => {
    if (knownAs(circumstance, speaking, codes) !== 'unknown') return []
    const says = told.filter((one) => one.circumstances?.some((code) => base(code) === base(circumstance)))
    const silent = silences.filter((one) =>
      one.circumstances?.some((code) => codes.under('circumstance', circumstance, code)),
    )
    return outcome(`basis ${circumstance}`, { circumstance }, says, silent, false)
  })
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
