import type { Scenario, Scenarios } from './scenarios.ts'
import type { Condition, Conflict, Outcome, Verdict } from './verdict.ts'

/** A verdict, and the question that it answers. */
export interface Answer {
  readonly slot: string
  readonly verdict: Verdict
  readonly conflict?: Conflict
}

/**
 * A verdict holds certainly only if every way in which the unknowns may fall gives it. Its reason may differ from one
 * way to the other: then each reason stands on its own, with its conditions.
 */
export function certainties(
  { all, complete }: Scenarios,
  outcomesOf: (scenario: Scenario) => readonly Outcome[],
  where: { readonly conduct?: string; readonly media?: string },
): Answer[] {
  const answers = new Map<string, { first: Outcome; in: Scenario[]; provisions: Set<string> }>()
  const times = new Map<string, number>()
  for (const [outcomes, scenarios] of Map.groupBy(all, outcomesOf)) {
    const verdicts = new Set<string>()
    for (const outcome of outcomes) {
      const key = `${outcome.slot}\n${outcome.verdict}`
      verdicts.add(key)
      // A reason that rests on another penalty of the law is another reason.
      const because = `${key}\n${outcome.reason.code}\n${outcome.reason.params.law ?? ''}`
      const answer = answers.get(because) ?? { first: outcome, in: [], provisions: new Set() }
      answers.set(because, answer)
      answer.in.push(...scenarios)
      for (const code of outcome.provisions) answer.provisions.add(code)
    }
    for (const key of verdicts) times.set(key, (times.get(key) ?? 0) + scenarios.length)
  }
  return [...answers.values()].map(({ first, in: there, provisions }): Answer => {
    const everywhere = times.get(`${first.slot}\n${first.verdict}`) === all.length
    const certain = everywhere && complete && first.pairing !== true
    const whole = there.length === all.length && complete && first.pairing !== true
    const conditions = whole ? [] : conditionsOf(there, all, first.pairing === true, complete)
    const holds = certain ? ('certainly' as const) : ('possibly' as const)
    const [provision] = [...provisions].sort()
    const about = { ...(first.alternative && { alternative: first.alternative }), ...where }
    return {
      slot: first.slot,
      verdict: {
        ...{ verdict: first.verdict, dimension: first.dimension, holds, conditions, reason: first.reason },
        ...(provision !== undefined && { provision, provisions: [...provisions].sort() }),
        ...about,
        ...(first.basis && { basis: first.basis }),
      },
      ...(first.sides && { conflict: { ...about, holds, conditions, sides: first.sides } }),
    }
  })
}

function conditionsOf(
  there: readonly Scenario[],
  all: readonly Scenario[],
  pairing: boolean,
  complete: boolean,
): Condition[] {
  const conditions: Condition[] = []
  const add = (code: Condition['code'], values: readonly string[]): void => {
    if (values.length > 0) conditions.push({ code, values: values.toSorted() })
  }
  for (const field of ['conduct', 'media'] as const) {
    const values = (scenarios: readonly Scenario[]): string[] => [
      ...new Set(scenarios.flatMap(({ supposed }) => supposed.map((one) => one[field] ?? 'other'))),
    ]
    const [here, anywhere] = [values(there), values(all)]
    if (here.length < anywhere.length) add(`${field}-is`, here)
  }
  const needs = [...new Set(there.flatMap(({ open }) => [...open.keys()]))]
  const always = (need: string, holds: boolean): boolean =>
    there.every(({ open }) => open.get(need) === holds)
  const named = (about: string, holds: boolean): string[] =>
    needs.flatMap((need) =>
      need.startsWith(`${about} `) && always(need, holds) ? [need.slice(about.length + 1)] : [],
    )
  add('circumstance-holds', named('circumstance', true))
  add('circumstance-does-not-hold', named('circumstance', false))
  add('provision-covers', named('provision', true))
  add('provision-does-not-cover', named('provision', false))
  if (pairing) conditions.push({ code: 'pairing', values: [] })
  if (!complete) conditions.push({ code: 'not-all-tried', values: [] })
  return conditions
}
