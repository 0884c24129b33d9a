import { falls, type Period, type Span } from './period.ts'
import { lies } from './place-tree.ts'

interface Stated {
  readonly where?: readonly string[] | undefined
  readonly span?: Span | undefined
  /** `false`: it only may lie inside the question. */
  readonly inside: boolean
}

/** An account as one half of the lens counts it: surely, or perhaps. */
export interface Counted<T> {
  readonly of: T
  readonly sure: boolean
}

/** An account as a row: whether it surely lies in the chosen place, and in the chosen time. */
export interface Row<T> {
  readonly of: T
  readonly here: boolean
  readonly then: boolean
}

export interface Linked<T> {
  /** For the map: what the chosen time leaves. */
  readonly onMap: readonly Counted<T>[]
  /** For the axis: what the chosen place leaves. */
  readonly onAxis: readonly Counted<T>[]
  /** What both leave. */
  readonly rows: readonly Row<T>[]
}

/** Each half of the lens shows what is chosen in the other; what only may belong stays in sight. */
export function link<T extends Stated>(
  all: readonly T[],
  place: string | undefined,
  period: Period | undefined,
): Linked<T> {
  const onMap: Counted<T>[] = []
  const onAxis: Counted<T>[] = []
  const rows: Row<T>[] = []
  for (const of of all) {
    const where = place === undefined ? 'inside' : lies(of, place)
    const when = period === undefined ? 'inside' : falls(of.span, period)
    if (when !== 'outside') onMap.push({ of, sure: of.inside && when === 'inside' })
    if (where !== 'outside') onAxis.push({ of, sure: of.inside && where === 'inside' })
    if (where !== 'outside' && when !== 'outside')
      rows.push({ of, here: where === 'inside', then: when === 'inside' })
  }
  return { onMap, onAxis, rows }
}
