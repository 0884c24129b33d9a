import type { Held, Result } from './model.ts'

export interface Changes {
  /** What was held no longer follows from the record: the finding is to be reviewed. */
  readonly stale: boolean
  readonly minimumBefore: number
  readonly minimumNow: number
  /** Accounts that lie inside the question now and didn't, and the reverse; sorted. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Compares what a finding held when it was signed with what the record says now. */
export function changesSince(
  held: Held,
  now: Pick<Result, 'unit' | 'minimum' | 'origins' | 'accounts' | 'held'>,
): Changes {
  const before = new Set(held.accounts)
  const after = new Set(now.accounts)
  const added = [...after.difference(before)].sort()
  const removed = [...before.difference(after)].sort()
  const same =
    held.unit === now.unit &&
    held.minimum === now.minimum.value &&
    held.upper === now.minimum.upper &&
    held.exact === now.minimum.exact &&
    held.origins === now.origins &&
    held.held === now.held
  return {
    stale: !same || added.length > 0 || removed.length > 0,
    minimumBefore: held.minimum,
    minimumNow: now.minimum.value,
    added,
    removed,
  }
}
