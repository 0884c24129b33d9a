import { summarise } from './disagreement.ts'
import { tenths } from './log-linear-methods.ts'
import { methodNames, type Disagreement, type MethodEstimate, type Refusal, type Summary } from './model.ts'
import { acrossTables, intervalOf, spreadOf } from './spread.ts'

/** What was found from one of the tables that might be the true one. */
export interface SampledTable {
  readonly documented: number
  /** None: no estimate is possible, and `refused` says why. */
  readonly methods: readonly MethodEstimate[]
  readonly refused: readonly Refusal[]
  readonly disagreement: readonly Disagreement[]
}

export interface AcrossTables {
  /** The mean, in whole persons, and the least and most. */
  readonly documented: number
  readonly documentedRange: readonly [number, number]
  readonly methods: readonly MethodEstimate[]
  readonly refused: readonly Refusal[]
  readonly summary: Summary
}

/** More tables than this share may not be silent: those that speak would be chosen for being able to. */
const mostSilent = 0.1

/**
 * One estimate from many tables, each a way to join the rows into persons: what every table leaves uncertain, and what they
 * differ by (total variance). So doubt about who is who widens the interval, and doesn't vanish into one best guess.
 */
export function combineTables(tables: readonly SampledTable[]): AcrossTables {
  const of = tables.length
  const numbers = tables.map(({ documented }) => documented)
  const least = Math.min(...numbers)
  const methods: MethodEstimate[] = []
  const refused: Refusal[] = []
  const spoken = tables.filter(({ methods }) => methods.length > 0)
  const possible = of - spoken.length <= of * mostSilent
  if (!possible) refused.push(...(tables.find(({ methods }) => methods.length === 0)?.refused ?? []))
  for (const name of possible ? methodNames : []) {
    const spreads = spoken.flatMap(({ methods, documented }) => {
      const its = methods.find((it) => it.name === name)
      return its === undefined ? [] : [spreadOf(its, documented)]
    })
    if (spreads.length === 0) continue
    if (of - spreads.length > of * mostSilent) {
      refused.push({ code: 'method-tables', method: name, tables: of - spreads.length, of })
      continue
    }
    const across = acrossTables(spreads)
    const [low, high] = intervalOf(across, least)
    methods.push({
      name,
      estimate: tenths(across.estimate),
      interval: [tenths(low), high === null ? null : tenths(high)],
      intervalBy: 'log-normal',
      detail: { tables: spreads.length },
    })
  }
  const summary = summarise(methods, undefined)
  const doubted = spoken.filter(({ disagreement }) => disagreement.length > 0).length
  const more: Disagreement[] = []
  if (methods.length > 0 && doubted > of * mostSilent) more.push({ code: 'tables', tables: doubted, of })
  if (possible && spoken.length < of) more.push({ code: 'tables-refused', tables: of - spoken.length, of })
  return {
    documented: Math.round(numbers.reduce((sum, it) => sum + it, 0) / of),
    documentedRange: [least, Math.max(...numbers)],
    ...{ methods, refused },
    summary: {
      ...summary,
      disagreement: [...more, ...summary.disagreement],
      single: more.length > 0 ? null : summary.single,
    },
  }
}
