import type { Penalty } from '../accounts/model.ts'
import { termDays } from '../accounts/penalty.ts'
import type { PenaltyOrder } from './penalty-order.ts'

export type PenaltyVerdict = 'within' | 'above' | 'below' | 'other-kind' | 'cannot-be-compared'
export type GravityReason =
  | 'inside'
  | 'graver-than-all'
  | 'maximum-above'
  | 'lighter-than-all'
  | 'minimum-below'
  | 'kind-not-named'
  | 'between-alternatives'
  | 'term-not-stated'
  | 'maximum-not-stated'
  | 'facility-not-stated'

export interface Gravity {
  readonly verdict: PenaltyVerdict
  readonly reason: GravityReason
}

/** Terms in days; an end that isn't stated is `undefined`. */
interface Range {
  readonly kind: string
  readonly from: number | undefined
  readonly to: number | undefined
  readonly bare: boolean
}

const days = (term: string | undefined): number | undefined =>
  term === undefined ? undefined : termDays(term)

const rangeOf = ({ kind, from, to }: Penalty): Range => ({
  kind,
  from: days(from),
  to: days(to),
  bare: from === undefined && to === undefined,
})

/**
 * How one reported penalty stands to the alternatives of a provision: usually one verdict, two where a range reaches
 * beyond them at both ends. "Ten years or more" in a text takes in life; in an account its maximum is unsaid.
 */
export function weigh(reported: Penalty, alternatives: readonly Penalty[], order: PenaltyOrder): Gravity[] {
  const own = rangeOf(reported)
  const named = joined(alternatives.map(rangeOf))
  const same = named.filter(({ kind }) => kind === own.kind)
  if (same.some((one) => inside(own, one, order))) return [{ verdict: 'within', reason: 'inside' }]
  if (named.every((one) => graver(own, one, order))) return [{ verdict: 'above', reason: 'graver-than-all' }]
  if (named.every((one) => graver(one, own, order))) return [{ verdict: 'below', reason: 'lighter-than-all' }]
  const maximum = named.every((one) => maximumAbove(own, one, order))
  const minimum = named.every((one) => minimumBelow(own, one, order))
  if (maximum || minimum) {
    return [
      ...(maximum ? [{ verdict: 'above', reason: 'maximum-above' } as const] : []),
      ...(minimum ? [{ verdict: 'below', reason: 'minimum-below' } as const] : []),
    ]
  }
  if (same.some((one) => one.bare !== own.bare) || (own.bare && same.length > 0))
    return cannot('term-not-stated')
  if (same.some((one) => own.to === undefined && one.to !== undefined && !graver(own, one, order)))
    return cannot('maximum-not-stated')
  if (same.length === 0 && [own, ...named].some(({ kind }) => order.facilityUnsaid(kind)))
    return cannot('facility-not-stated')
  return [{ verdict: 'other-kind', reason: same.length > 0 ? 'between-alternatives' : 'kind-not-named' }]
}

const cannot = (reason: GravityReason): Gravity[] => [{ verdict: 'cannot-be-compared', reason }]

function inside(own: Range, one: Range, order: PenaltyOrder): boolean {
  if (one.bare) return !order.termed(one.kind)
  if (own.bare) return false
  // "Up to ten years" says nothing of the least: its greatest decides, and the other way round.
  const least = own.from ?? own.to ?? 0
  const most = own.to ?? (one.to === undefined ? least : Infinity)
  return least >= (one.from ?? 0) && most <= (one.to ?? Infinity)
}

/** Is all of `a` graver than all of `b`? */
function graver(a: Range, b: Range, order: PenaltyOrder): boolean {
  if (a.kind !== b.kind) return order.lighter(b.kind, a.kind)
  return a.from !== undefined && b.to !== undefined && a.from > b.to
}

function maximumAbove(own: Range, one: Range, order: PenaltyOrder): boolean {
  if (own.kind !== one.kind) return order.lighter(one.kind, own.kind)
  return own.to !== undefined && one.to !== undefined && own.to > one.to
}

function minimumBelow(own: Range, one: Range, order: PenaltyOrder): boolean {
  if (own.kind !== one.kind) return order.lighter(own.kind, one.kind)
  return own.from !== undefined && one.from !== undefined && own.from < one.from
}

/** Ranges of one kind that touch are one range: "5 to 10 years, or 10 years and more" is "5 years and more". */
function joined(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted(
    (a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.to ?? Infinity) - (b.to ?? Infinity),
  )
  const merged: Range[] = []
  for (const range of sorted) {
    const at = merged.findIndex(
      (one) =>
        one.kind === range.kind && !one.bare && !range.bare && (one.to ?? Infinity) >= (range.from ?? 0),
    )
    const before = merged[at]
    if (before === undefined) merged.push(range)
    else if (before.to !== undefined && (range.to === undefined || range.to > before.to))
      merged[at] = { ...before, to: range.to }
  }
  return merged
}
