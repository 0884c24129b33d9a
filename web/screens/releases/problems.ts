import { guardCodes, type GuardCode, type GuardProblem } from '../../../src/publication/guard/model.ts'

/** Problems of one kind, blockers first, each kind in the order in which the check found it. */
export interface ProblemKind {
  readonly code: GuardCode
  readonly blocks: boolean
  readonly problems: readonly GuardProblem[]
}

export function kindsOf(problems: readonly GuardProblem[]): ProblemKind[] {
  const kinds = [...Map.groupBy(problems, ({ code }) => code)].map(([code, all]) => ({
    ...{ code, blocks: guardCodes[code] === 'blocker', problems: all },
  }))
  return kinds.sort((a, b) => Number(b.blocks) - Number(a.blocks))
}

export const blockersIn = (problems: readonly GuardProblem[]): number =>
  problems.filter(({ code }) => guardCodes[code] === 'blocker').length

type Remedy = NonNullable<GuardProblem['remedy']>

/** What the guard proposes, each once. */
export function remediesIn(problems: readonly GuardProblem[]): Remedy[] {
  const all = problems.flatMap(({ remedy }) => (remedy ? [remedy] : []))
  return [...new Map(all.map((it) => [`${it.of} ${it.field}`, it])).values()]
}

/** Each under what it says, so that a line keeps its own words when others are cleared; alike ones are counted. */
export function keyed(problems: readonly GuardProblem[]): { key: string; problem: GuardProblem }[] {
  const seen = new Map<string, number>()
  return problems.map((problem) => {
    const is = JSON.stringify(problem)
    const times = seen.get(is) ?? 0
    seen.set(is, times + 1)
    return { key: `${is} ${String(times)}`, problem }
  })
}
