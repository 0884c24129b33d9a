import type { MatrixCell } from '../../../src/law/matrix.ts'

/** Sets of provisions that answer differently in this cell, each set once. */
export function conflictsIn({ reported }: Pick<MatrixCell, 'reported'>): string[][] {
  const found = reported.flatMap(({ verdicts }) =>
    verdicts.flatMap(({ reason }) =>
      reason.code === 'provisions-conflict' && reason.params.provisions ? [reason.params.provisions] : [],
    ),
  )
  const sets = new Map(found.map((provisions) => [provisions.toSorted().join('\n'), provisions.toSorted()]))
  return [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, provisions]) => provisions)
}

/** A provision moved one place up in a ranking. */
export function movedUp(ranking: readonly string[], at: number): string[] {
  const moved = ranking[at]
  if (moved === undefined || at === 0) return [...ranking]
  return [...ranking.slice(0, at - 1), moved, ...ranking.slice(at - 1, at), ...ranking.slice(at + 1)]
}
