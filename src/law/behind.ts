import { independentOrigins } from '../accounts/origins.ts'
import type { ReportedAccount } from './compare.ts'

/** How many accounts say something, and who stands behind them. */
export interface Behind {
  readonly accounts: number
  /** Independent origins; 1 where there are accounts and none says whose word it is. */
  readonly origins: number
  /** Known origins by key, each with how many of the accounts are its word: the most first. */
  readonly voices: readonly { readonly key: string; readonly accounts: number }[]
}

/** A practice says how a rule is applied in general, an act what was once done: one doesn't bear out the other. */
export interface BehindEach {
  readonly practices: Behind
  readonly acts: Behind
}

type Told = Pick<ReportedAccount, 'kind' | 'origin'>

export function behindEach(accounts: readonly Told[]): BehindEach {
  const of = (kind: Told['kind']): Behind => behind(accounts.filter((one) => one.kind === kind))
  return { practices: of('practice'), acts: of('act') }
}

function behind(accounts: readonly Told[]): Behind {
  const known = accounts.flatMap(({ origin }) => (origin?.known === true ? [origin.key] : []))
  const voices = [...Map.groupBy(known, (key) => key)].map(([key, of]) => ({ key, accounts: of.length }))
  return {
    accounts: accounts.length,
    origins: countOrigins(accounts),
    voices: voices.sort((a, b) => b.accounts - a.accounts || (a.key < b.key ? -1 : 1)),
  }
}

export const countOrigins = (accounts: readonly Pick<Told, 'origin'>[]): number =>
  independentOrigins(accounts.map(({ origin }) => origin ?? { key: '', known: false }))
