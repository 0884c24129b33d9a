import type { Counted } from './counted.ts'
import { falls, type Period, type Span } from './period.ts'
import { lies } from './place-tree.ts'

interface Stated {
  readonly where?: readonly string[] | undefined
  readonly span?: Span | undefined
  /** `false`: it only may lie inside the question. */
  readonly inside: boolean
}

/** An account as a row: whether it surely lies in the chosen place, and in the chosen time. */
export interface Row<T> {
  readonly of: T
  readonly here: boolean
  readonly then: boolean
}

/** For the map: what the chosen time leaves. What only may belong stays in sight. */
export function inPeriod<T extends Stated>(all: readonly T[], period: Period | undefined): Counted<T>[] {
  const left: Counted<T>[] = []
  for (const of of all) {
    const when = period === undefined ? 'inside' : falls(of.span, period)
    if (when !== 'outside') left.push({ of, sure: of.inside && when === 'inside' })
  }
  return left
}

/** For the axis: what the chosen place leaves. */
export function inPlace<T extends Stated>(all: readonly T[], place: string | undefined): Counted<T>[] {
  const left: Counted<T>[] = []
  const lying = lyingIn(place)
  for (const of of all) {
    const where = lying(of)
    if (where !== 'outside') left.push({ of, sure: of.inside && where === 'inside' })
  }
  return left
}

/** For the rows: what both leave. */
export function inBoth<T extends Stated>(
  all: readonly T[],
  place: string | undefined,
  period: Period | undefined,
): Row<T>[] {
  const left: Row<T>[] = []
  const lying = lyingIn(place)
  for (const of of all) {
    const where = lying(of)
    const when = period === undefined ? 'inside' : falls(of.span, period)
    if (where !== 'outside' && when !== 'outside')
      left.push({ of, here: where === 'inside', then: when === 'inside' })
  }
  return left
}

/** Places are few and accounts many: each place is looked at once. */
function lyingIn(place: string | undefined): (it: Stated) => ReturnType<typeof lies> {
  const known = new Map<string, ReturnType<typeof lies>>()
  return (it) => {
    if (place === undefined) return 'inside'
    const only = it.where?.length === 1 ? it.where[0] : undefined
    if (only === undefined) return lies(it, place)
    const found = known.get(only) ?? lies(it, place)
    known.set(only, found)
    return found
  }
}
