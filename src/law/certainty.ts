import type { Answered, Bare, Content, Contents } from './contents.ts'
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
    const sorted = [...provisions].sort()
    const [provision] = sorted
    const verdict: Bare<Verdict> = {
      ...{ verdict: first.verdict, dimension: first.dimension, holds, conditions, reason: first.reason },
      ...(provision !== undefined && { provision, provisions: sorted }),
      ...(first.basis && { basis: first.basis }),
    }
    const { sides } = first
    return { verdict, conflicts: sides ? [contents.conflict({ holds, conditions, sides })] : [] }
  })
  return answered(
    found.map(({ verdict }) => contents.verdict(verdict)),
    found.flatMap(({ conflicts }) => conflicts),
    contents,
  )
}

export function answered(
  verdicts: readonly Content<Verdict>[],
  conflicts: readonly Content<Conflict>[],
  contents: Contents,
): Answered {
  const all = verdicts.map(({ bare }) => bare)
  const sorted = <T extends string>(list: readonly T[]): readonly T[] => [...new Set(list)].sort()
  return {
    ...{ verdicts, conflicts },
    dimension: all[0]?.dimension,
    params: all[0]?.reason.params,
    agrees: contents.agrees.of(
      sorted(all.map(({ verdict, basis }) => (basis === undefined ? verdict : `${verdict} ${basis}`))).join(
        '\n',
      ),
    ),
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
