import { z } from 'zod'
import type { CapturesByStratum } from '../estimation/captures-by-stratum.ts'
import { capturesOf, capturesOfStrata } from '../estimation/captures-of-persons.ts'
import type { CaptureTable } from '../estimation/capture-table.ts'
import { sampleClusterings, tableOf } from '../estimation/sampled-clusterings.ts'
import type { Captures } from '../estimation/read-captures.ts'
import type { DisjointSets } from '../linkage/disjoint-sets.ts'
import type { LinkedCount } from '../linkage/linked-count.ts'
import { strataFields, strataValues, type StrataField } from '../linkage/strata-values.ts'
import { linkedNow, type LinkedPersonsNow } from './linking.ts'
import { operation } from './operation.ts'

const by = z.enum(['judged', 'proposed'])

export interface Overlapping {
  readonly lists: readonly string[]
  readonly count: number
}

export interface CountedLists {
  readonly lists: readonly { readonly code: string; readonly persons: number }[]
  readonly count: LinkedCount
  /** Questions that wait for an answer. */
  readonly open: number
  readonly compared: number
  /** How many people stand on exactly these lists: joined as people have judged, and as the model would. */
  readonly overlap: { readonly judged: readonly Overlapping[]; readonly proposed: readonly Overlapping[] }
  /** What the lists say by which an estimate may be made by strata. */
  readonly strata: readonly StrataField[]
}

/** How many people the lists name, with the band between what is certain and what nobody has judged. */
export const linkedCount = operation({
  name: 'linked-count',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record }): Promise<CountedLists> {
    const now = await linkedNow(record)
    if (!now) {
      const none = { atLeast: 0, proposed: 0, atMost: 0 }
      const overlap = { judged: [], proposed: [] }
      return { lists: [], count: none, open: 0, compared: 0, overlap, strata: [] }
    }
    const { persons, standing, compared } = now
    return {
      lists: persons.lists.map(({ code, persons: many }) => ({ code, persons: many })),
      count: standing.count(now.proposed),
      open: standing.open.length,
      compared,
      overlap: { judged: overlapIn(now, 'judged'), proposed: overlapIn(now, 'proposed') },
      strata: strataFields.filter((it) => persons.table.fields.has(it)),
    }
  },
})

function capturesIn(now: LinkedPersonsNow, as: z.output<typeof by>): Captures {
  return capturesBy(now, as === 'judged' ? now.standing.same : now.proposed)
}

function capturesBy({ persons }: LinkedPersonsNow, sets: DisjointSets): Captures {
  return capturesOf(
    persons.lists.map((it) => it.code),
    persons.listOf,
    (person) => sets.first(person),
  )
}

function strataIn(now: LinkedPersonsNow, as: z.output<typeof by>, field: StrataField): CapturesByStratum {
  const { persons, standing, proposed } = now
  const sets = as === 'judged' ? standing.same : proposed
  return capturesOfStrata(
    field,
    persons.lists.map((it) => it.code),
    persons.listOf,
    (person) => sets.first(person),
    strataValues(persons.table, field),
  )
}

const draws = 20
/** With more pairs than this, drawing takes too long, and an estimate is far off anyway. */
const mostDrawn = 20_000

function drawnIn({ persons, standing, inDoubt }: LinkedPersonsNow): CaptureTable[] {
  if (standing.open.length === 0 || inDoubt.length > mostDrawn) return []
  const { listOf, lists } = persons
  const rows = { rows: listOf.length, pairs: inDoubt, lists: lists.map((it) => it.code), listOf }
  return sampleClusterings(rows, 1, draws).map((drawn) => tableOf(rows, drawn))
}

function overlapIn(now: LinkedPersonsNow, as: z.output<typeof by>): Overlapping[] {
  const { table } = capturesIn(now, as)
  return table.histories.map(({ mask, count }) => ({
    lists: table.lists.filter((_, at) => (mask & (2 ** at)) !== 0),
    count,
  }))
}

export interface LinkedCaptures {
  readonly captures: Captures
  /** The same by strata, where that was asked. */
  readonly strata?: CapturesByStratum
  readonly by: z.output<typeof by>
  readonly count: LinkedCount
  readonly open: number
  /** The same counts for ways in which the questions that wait may be answered. */
  readonly drawn: readonly CaptureTable[]
}

/** Who stands on which lists, as counts alone: what an estimate is made from. */
export const linkedCaptures = operation({
  name: 'linked-captures',
  kind: 'query',
  input: z.strictObject({ by: by.default('judged'), strata: z.enum(strataFields).optional() }),
  async run({ record }, { by: as, strata }): Promise<LinkedCaptures> {
    const now = await linkedNow(record)
    if (!now) {
      const table = { lists: [], histories: [] }
      const captures: Captures = { table, shape: 'persons', emptyLists: [], pooled: [], unlisted: 0 }
      return { captures, by: as, count: { atLeast: 0, proposed: 0, atMost: 0 }, open: 0, drawn: [] }
    }
    const { standing, proposed } = now
    const [captures, count] = [capturesIn(now, as), standing.count(proposed)]
    const found = { captures, by: as, count, open: standing.open.length, drawn: drawnIn(now) }
    return strata === undefined ? found : { ...found, strata: strataIn(now, as, strata) }
  },
})
