import type { ProofMember, Result, Statement } from '../findings/model.ts'
import { generalisedDate, generalisedPlaces } from './generalise.ts'
import type { Decision } from './treatment.ts'

/** What becomes of one account: whether it goes out, and each field's decision. */
export interface Shown {
  readonly whole: 'disclosed' | 'consent' | 'overruled'
  readonly decisions: ReadonlyMap<string, Decision>
}

/**
 * The result with nothing of accounts that don't go out, and with dates and places no finer than they go out. It
 * repeats its accounts' numbers, dates and places, and names their origins, here by the names that go out. Weights and their sum stay: the number is
 * the finding.
 */
export function shownResult(
  result: Result,
  shown: (account: string) => Shown | undefined,
  origins: Readonly<Record<string, string>>,
): Result {
  const isOut = (id: string): boolean => shown(id)?.whole === 'disclosed'
  const ofStatement = (one: Statement): Statement => coarse(one, [shown(one.account)])
  const ofMember = (member: ProofMember): ProofMember => {
    const { accounts, weight } = member
    const known = member.origins.filter((key) => key in origins)
    if (!accounts.every(isOut)) return { accounts, weight, origins: known }
    return { ...coarse(member, accounts.map(shown)), origins: known }
  }
  return {
    ...result,
    reported: result.reported
      .map((one) => ({
        ...one,
        // By the name that goes out: in the record an origin may be called by a title that doesn't.
        origin: origins[one.key] ?? '',
        statements: one.statements.filter(({ account }) => isOut(account)).map(ofStatement),
      }))
      .filter(({ statements }) => statements.length > 0),
    minimum: { ...result.minimum, proof: result.minimum.proof.map(ofMember) },
  }
}

/** As coarse as the coarsest of the accounts that say it. */
function coarse<T extends { readonly when?: string; readonly where?: readonly string[] }>(
  said: T,
  by: readonly (Shown | undefined)[],
): T {
  const { when, where, ...rest } = said
  const of = (field: string): (Decision | undefined)[] => by.map((it) => it?.decisions.get(field))
  return {
    ...rest,
    ...(when !== undefined && optional('when', throughAll(when, of('when'), coarseDate))),
    ...(where !== undefined && optional('where', throughAll(where, of('where'), coarsePlaces))),
  } as T
}

const optional = (name: string, value: unknown): object => (value === undefined ? {} : { [name]: value })

function throughAll<V>(
  value: V,
  decisions: readonly (Decision | undefined)[],
  through: (value: V, decision: Decision) => V | undefined,
): V | undefined {
  let out: V | undefined = value
  for (const it of decisions) if (it !== undefined && out !== undefined) out = through(out, it)
  return out
}

function coarseDate(value: string, { treatment, to }: Decision): string | undefined {
  if (treatment === 'withheld') return undefined
  return to === 'month' || to === 'year' ? generalisedDate(value, to) : value
}

function coarsePlaces(value: readonly string[], { treatment, to }: Decision): readonly string[] | undefined {
  if (treatment === 'withheld') return undefined
  return to === 'province' || to === 'country' ? generalisedPlaces(value, to) : value
}
