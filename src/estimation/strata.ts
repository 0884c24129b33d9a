import { summarise } from './disagreement.ts'
import { tenths } from './log-linear-methods.ts'
import { methodNames, type Disagreement, type MethodEstimate, type Refusal, type Summary } from './model.ts'
import { intervalOf, spreadOf, sumOf } from './spread.ts'

/** What was found for persons of one kind. */
export interface Stratum {
  readonly value: string
  readonly documented: number
  /** None: no estimate is possible. */
  readonly methods: readonly MethodEstimate[]
  readonly disagreement: readonly Disagreement[]
}

export interface Combined {
  readonly documented: number
  readonly methods: readonly MethodEstimate[]
  readonly refused: readonly Refusal[]
  readonly summary: Summary
}

/**
 * All strata together, method by method: estimates and variances add up, as nobody is in two of them. A stratum that can't
 * be estimated counts with those documented alone, and then there is no single number: nobody knows what it lacks. A
 * method that is silent on a stratum on which others speak can't speak for the whole.
 */
export function combineStrata(strata: readonly Stratum[]): Combined {
  const documented = strata.reduce((sum, it) => sum + it.documented, 0)
  const estimated = strata.filter(({ methods }) => methods.length > 0)
  const alone = strata.filter(({ methods, documented }) => methods.length === 0 && documented > 0)
  const rest = alone.reduce((sum, it) => sum + it.documented, 0)
  const methods: MethodEstimate[] = []
  const refused: Refusal[] = []
  for (const name of methodNames) {
    const found = estimated.map(({ methods }) => methods.find((it) => it.name === name))
    const silent = estimated.filter((_, i) => found[i] === undefined).map(({ value }) => value)
    if (silent.length === estimated.length) continue
    if (silent.length > 0) {
      refused.push({ code: 'method-strata', method: name, strata: silent })
      continue
    }
    const spreads = estimated.flatMap((stratum, i) => {
      const its = found[i]
      return its === undefined ? [] : [spreadOf(its, stratum.documented)]
    })
    const sum = sumOf(spreads)
    const estimate = sum.estimate + rest
    const [low, high] = intervalOf({ ...sum, estimate }, documented)
    methods.push({
      name,
      estimate: tenths(estimate),
      interval: [tenths(low), high === null ? null : tenths(high)],
      intervalBy: 'log-normal',
      detail: { strata: spreads.length },
    })
  }
  const summary = summarise(methods, undefined)
  const doubted = estimated.filter(({ disagreement }) => disagreement.length > 0).map(({ value }) => value)
  const more: Disagreement[] = []
  if (doubted.length > 0) more.push({ code: 'strata', strata: doubted })
  if (alone.length > 0 && estimated.length > 0) {
    more.push({ code: 'strata-refused', strata: alone.map(({ value }) => value), documented: rest })
  }
  return {
    ...{ documented, methods, refused },
    summary: {
      ...summary,
      disagreement: [...more, ...summary.disagreement],
      single: more.length > 0 ? null : summary.single,
    },
  }
}
