import type { CaptureTable } from './capture-table.ts'
import { diagnose, quantiles } from './chain-diagnostics.ts'
import type { ChainsFound } from './disagreement.ts'
import type { ChainOptions } from './latent-class.ts'
import { tenths, thousandths } from './log-linear-methods.ts'
import type { MethodEstimate } from './model.ts'

/** Everything on which the digits depend, besides the table. */
export interface ChainPlan extends ChainOptions {
  readonly seed: number
  readonly chains: number
}

/** The least number of chains from which anything may be said: one alone lies where several stories fit. */
export const leastChains = 20

export const usualRounds = 50_000

/** Longer chains have more draws to be thrown away first. */
export const planOf = (rounds: number): Pick<ChainPlan, 'rounds' | 'burnIn'> => ({
  rounds,
  burnIn: Math.round(rounds / 5),
})

export function planFor(table: CaptureTable, asked: Partial<ChainPlan>): ChainPlan {
  const classes = table.lists.length > 8 ? 15 : 10
  const usual = {
    seed: 1,
    chains: leastChains,
    classes,
    ...planOf(usualRounds),
    keepEvery: 20,
    a: 0.25,
    b: 0.25,
  }
  return { ...usual, ...asked }
}

/** @param draws of each chain in the order of their numbers */
export function latentClassMethod(
  draws: readonly Float64Array[],
  plan: ChainPlan,
): { method: MethodEstimate; found: ChainsFound } {
  const all = new Float64Array(draws.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of draws) {
    all.set(one, at)
    at += one.length
  }
  const [low = NaN, median = NaN, high = NaN] = quantiles(all, [0.025, 0.5, 0.975])
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  const perChain = draws.map((one) => quantiles(one, [0.025, 0.5, 0.975]).map(tenths))
  const medians = perChain.map(([, middle = NaN]) => middle)
  const found = { ...diagnose(draws), medians }
  const { rHat, effective } = found
  const detail = {
    ...{ mean: tenths(mean), rHat: thousandths(rHat), effective: Math.round(effective), medians },
    ...{ ...plan, prior: '1/N' },
  }
  const interval = [tenths(low), tenths(high)] as const
  return {
    method: { name: 'latent-class', estimate: tenths(median), interval, intervalBy: 'posterior', detail },
    found,
  }
}
