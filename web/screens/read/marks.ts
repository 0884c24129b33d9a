import type { Account } from '../../../src/accounts/model.ts'
import type { CodePoints } from '../../../src/passages/code-points.ts'
import type { Draft } from './draft.ts'
import type { Mark } from './paragraphs.ts'

/** What is marked in one layer: the accounts that stand, and what is being coded instead of its saved state. */
export function marksOn(
  layer: string | undefined,
  points: CodePoints,
  accounts: readonly { readonly subject: string; readonly object: Account }[],
  open: Draft | undefined,
): Mark[] {
  const standing = accounts
    .filter(({ subject, object }) => object.status !== 'withdrawn' && subject !== open?.account)
    .map(({ subject, object }) => ({
      account: subject,
      kind: object.kind,
      suggested: object.status === 'suggested',
      passages: object.passages,
    }))
  const begun = open ? [{ account: 'draft', kind: open.kind, suggested: false, passages: open.passages }] : []
  return [...standing, ...begun].flatMap(({ passages, ...mark }) =>
    passages
      .filter((it) => it.layer === layer)
      .map(({ start, end }) => ({ ...mark, start: points.toUnit(start), end: points.toUnit(end) })),
  )
}
