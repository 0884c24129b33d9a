import type { Bilingual } from '../kernel/bilingual.ts'
import type { ReleaseChanges } from './model.ts'
import { estimatesChanged } from './estimate-changes.ts'
import type { Carried, HeldEstimate } from './release-model.ts'

/** What a release carries, as far as another can differ from it. */
export interface Carriage {
  readonly carried: readonly Carried[]
  readonly estimates: readonly HeldEstimate[]
  readonly held: readonly { readonly finding: string; readonly minimum: number; readonly title: Bilingual }[]
}

type Withdrawn = ReleaseChanges['withdrawn'][number]

/** What became public, what goes out otherwise, and what is gone, from release number `since` to another. */
export function differenceOf(
  since: number,
  before: Carriage,
  after: Carriage,
  whyGone: (account: string) => Withdrawn['because'],
): ReleaseChanges {
  const then = new Map(before.carried.map((it) => [it.account, it]))
  const now = new Map(after.carried.map((it) => [it.account, it]))
  return {
    since,
    added: [...now.keys()].filter((id) => !then.has(id)),
    changed: [...now.values()].flatMap((it) => {
      const old = then.get(it.account)
      const change = old && changeOf(old, it)
      return change ? [change] : []
    }),
    withdrawn: [...then.keys()]
      .filter((id) => !now.has(id))
      .map((id) => ({ account: id, because: whyGone(id) })),
    findings: findingsChanged(before.held, after.held),
    estimates: estimatesChanged(before.estimates, after.estimates),
  }
}

function changeOf(old: Carried, now: Carried): ReleaseChanges['changed'][number] | undefined {
  const [closedThen, closedNow] = [closed(old), closed(now)]
  const shown = [...closedThen].filter((field) => !closedNow.has(field))
  const kept = [...closedNow].filter((field) => !closedThen.has(field))
  const revised = old.leaf !== now.leaf
  return revised || shown.length + kept.length > 0
    ? { account: now.account, revised, shown, kept }
    : undefined
}

/** A field that turns from coarse to withheld is told as kept once more. */
const closed = ({ kept = [], generalised = [] }: Carried): ReadonlySet<string> =>
  new Set([...kept, ...generalised.map((field) => `${field}~`)])

function findingsChanged(before: Carriage['held'], after: Carriage['held']): ReleaseChanges['findings'] {
  const then = new Map(before.map((it) => [it.finding, it]))
  const now = new Map(after.map((it) => [it.finding, it]))
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((finding) => {
    const [old, next] = [then.get(finding), now.get(finding)]
    if (old?.minimum === next?.minimum) return []
    return [
      {
        ...{ finding, title: next?.title ?? old?.title ?? { ko: '', en: '' } },
        ...(old && { then: old.minimum }),
        ...(next && { now: next.minimum }),
      },
    ]
  })
}
