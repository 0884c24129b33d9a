import { z } from 'zod'
import { changeKind } from '../record/kinds.ts'
import type { ChangeSummary, Revision } from '../record/io/stored.ts'
import { changeLike } from '../record/io/undo.ts'
import { operation } from './operation.ts'

/** What one change did to one object: its fields before and after. */
export interface Changed {
  readonly subject: string
  readonly kind: string
  /** What became of this revision since. */
  readonly state: Revision['state']
  /** Absent where there was nothing before. */
  readonly before?: Readonly<Record<string, unknown>>
  /** Absent where it was erased since. */
  readonly after?: Readonly<Record<string, unknown>>
}

export interface ChangeDetail {
  readonly change: ChangeSummary
  /** How many objects it touched; `changed` holds the first of them. */
  readonly total: number
  readonly changed: readonly Changed[]
}

/** A text of a whole document is no difference that anybody reads in a list. */
const longest = 2000

/** What a change did, object by object. Long texts are cut. @throws not-found, ambiguous */
export const change = operation({
  name: 'change',
  kind: 'query',
  input: z.strictObject({ ref: z.string(), limit: z.int().min(1).max(1000).default(50) }),
  async run({ record: { read } }, { ref, limit }): Promise<ChangeDetail> {
    const only = await changeLike(read, ref)
    const entries = (await read.entries(only.log, only.from, only.to)).filter(
      (it) => it.kind !== changeKind.kind,
    )
    const changed: Changed[] = []
    for (const entry of entries.slice(0, limit)) {
      const { subject, kind, state, object } = entry
      const former = (await read.history(subject)).filter((it) => it.entry < entry.entry).at(-1)
      changed.push({
        subject,
        kind,
        state,
        ...(former?.object === undefined ? {} : { before: cut(former.object) }),
        ...(object === undefined ? {} : { after: cut(object) }),
      })
    }
    return { change: only, total: entries.length, changed }
  },
})

function cut(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value,
    ]),
  )
}
