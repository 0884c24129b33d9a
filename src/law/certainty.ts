import type { Answered, Content, Contents } from './contents.ts'
import type { Condition, Conflict, Outcome, Verdict, VerdictCode } from './verdict.ts'
import type { Way, Ways } from './standing.ts'

/**
 * A verdict holds certainly only if every way in which the unknowns may fall gives it. Its reason may differ from one
 * way to the other: then each reason stands on its own, with its conditions.
 */
export function certainties(
  ways: Ways,
  outcomesOf: (way: Way) => readonly Outcome[],
  contents: Contents,
): Answered {
  const [only, another] = ways.all
  if (only === undefined) return answered([], [], contents)
  const said = outcomesOf(only)
  if (another === undefined && ways.complete && said.every(({ pairing }) => pairing !== true))
    return certain(said, contents)
  const reasons = new Map<string, { first: Outcome; ways: number[]; provisions: Set<string> }>()
  const times = new Map<VerdictCode, number>()
  for (const [at, way] of ways.all.entries()) {
    const outcomes = outcomesOf(way)
    for (const outcome of outcomes) {
      // A reason that rests on another penalty of the law is another reason.
      const because = `${outcome.verdict}\n${outcome.reason.code}\n${outcome.reason.params.law ?? ''}`
      const reason = reasons.get(because)
      if (reason === undefined) {
        reasons.set(because, { first: outcome, ways: [at], provisions: new Set(outcome.provisions) })
      } else {
        reason.ways.push(at)
        for (const code of outcome.provisions) reason.provisions.add(code)
      }
    }
    outcomes.forEach(({ verdict }, nth) => {
      const again = outcomes.findIndex((one) => one.verdict === verdict) < nth
      if (!again) times.set(verdict, (times.get(verdict) ?? 0) + way.count)
    })
  }
  const found = [...reasons.values()].map(({ first, ways: there, provisions }) => {
    const everywhere = times.get(first.verdict) === ways.count
    const certain = everywhere && ways.complete && first.pairing !== true
    const whole = there.length === ways.all.length && ways.complete && first.pairing !== true
    const conditions = whole ? [] : conditionsIn(ways, there, first.pairing === true)
    const holds = certain ? ('certainly' as const) : ('possibly' as const)
    return { outcome: first, holds, conditions, provisions: [...provisions] }
  })
  return answeredBy(found, contents)
}

/** There is but one way: what it gives is so. */
export function certain(outcomes: readonly Outcome[], contents: Contents): Answered {
  return answeredBy(
    outcomes.map((outcome) => ({
      ...{ outcome, holds: 'certainly' as const, conditions: [] },
      provisions: outcome.provisions,
    })),
    contents,
  )
}

interface Held extends Pick<Verdict, 'holds' | 'conditions'> {
  readonly outcome: Outcome
  readonly provisions: readonly string[]
}

function answeredBy(all: readonly Held[], contents: Contents): Answered {
  const conflicts: Content<Conflict>[] = []
  const verdicts = all.map(({ outcome, holds, conditions, provisions }) => {
    const { verdict, dimension, reason, basis, sides } = outcome
    const sorted = provisions.toSorted()
    const [provision] = sorted
    if (sides) conflicts.push(contents.conflict({ holds, conditions, sides }))
    return contents.verdict({
      ...{ verdict, dimension, holds, conditions, reason },
      ...(provision !== undefined && { provision, provisions: sorted }),
      ...(basis && { basis }),
    })
  })
  return answered(verdicts, conflicts, contents)
}

export function answered(
  verdicts: readonly Content<Verdict>[],
  conflicts: readonly Content<Conflict>[],
  contents: Contents,
): Answered {
  const [first] = verdicts
  if (verdicts.length > 1 || conflicts.length > 0) return together(verdicts, conflicts, contents)
  if (first === undefined) return (contents.nothing ??= together([], [], contents))
  return (first.alone ??= together(verdicts, [], contents))
}

function together(
  verdicts: readonly Content<Verdict>[],
  conflicts: readonly Content<Conflict>[],
  contents: Contents,
): Answered {
  const all = verdicts.map(({ bare }) => bare)
  const sorted = <T extends string>(list: readonly T[]): readonly T[] => [...new Set(list)].sort()
  const agreeing = all.map(({ verdict, basis }) => (basis === undefined ? verdict : `${verdict} ${basis}`))
  return {
    ...{ verdicts, conflicts },
    dimension: all[0]?.dimension,
    params: all[0]?.reason.params,
    agrees: contents.agrees.of(sorted<string>(agreeing).join('\n')),
    codes: sorted(all.map(({ verdict }) => verdict)),
    certain: sorted(all.filter(({ holds }) => holds === 'certainly').map(({ verdict }) => verdict)),
  }
}

/** What some of the ways have in common that not all have; asked of the same ways over and over. */
function conditionsIn(ways: Ways, there: readonly number[], pairing: boolean): readonly Condition[] {
  // Up to fifty ways fit into the digits of a number.
  const key =
    ways.all.length <= 50
      ? there.reduce((bits, at) => bits + 2 ** (at + 1), Number(pairing))
      : `${pairing} ${there.join(' ')}`
  const known = ways.conditions.get(key)
  if (known !== undefined) return known
  const members = new Set(there)
  const found = conditionsOf(
    ways.all.filter((_, at) => members.has(at)),
    ways,
    pairing,
  )
  ways.conditions.set(key, found)
  return found
}

function conditionsOf(there: readonly Way[], { all, complete }: Ways, pairing: boolean): Condition[] {
  const conditions: Condition[] = []
  const add = (code: Condition['code'], values: Iterable<string>): void => {
    const sorted = [...values].sort()
    if (sorted.length > 0) conditions.push({ code, values: sorted })
  }
  for (const [field, name] of [
    ['conducts', 'conduct'],
    ['media', 'media'],
  ] as const) {
    const values = (ways: readonly Way[]): Set<string> => new Set(ways.flatMap((way) => [...way[field]]))
    const here = values(there)
    if (here.size < values(all).size) add(`${name}-is`, here)
  }
  const named = (about: string, field: 'holding' | 'lacking'): string[] => {
    const [first, ...others] = there
    const always = [...(first?.[field] ?? [])].filter((need) => others.every((way) => way[field].has(need)))
    return always.flatMap((need) => (need.startsWith(`${about} `) ? [need.slice(about.length + 1)] : []))
  }
  add('circumstance-holds', named('circumstance', 'holding'))
  add('circumstance-does-not-hold', named('circumstance', 'lacking'))
  add('provision-covers', named('provision', 'holding'))
  add('provision-does-not-cover', named('provision', 'lacking'))
  if (pairing) conditions.push({ code: 'pairing', values: [] })
  if (!complete) conditions.push({ code: 'not-all-tried', values: [] })
  return conditions
}
