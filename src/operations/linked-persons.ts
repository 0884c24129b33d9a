import { z } from 'zod'
import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import { capturesOf } from '../estimation/captures-of-persons.ts'
import type { Captures } from '../estimation/read-captures.ts'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import { judgedPersons } from '../linkage/judged-persons.ts'
import { personListKind, samePersonKind } from '../linkage/kinds.ts'
import { link, type Linked } from '../linkage/link.ts'
import { specFor } from '../linkage/guess-spec.ts'
import type { LinkSpec } from '../linkage/link-spec.ts'
import { Standing, type LinkedCount } from '../linkage/linked-count.ts'
import { listedPersons, type ListedPersons, type ReadList } from '../linkage/list-table.ts'
import type { PersonList } from '../linkage/model.ts'
import type { Head } from '../record/io/held.ts'
import type { Record } from '../record/io/record.ts'
import { itemKind } from '../sources/kinds.ts'
import { newestOf } from './newest.ts'
import { operation } from './operation.ts'

/** More than this takes longer than anybody waits for a screen. */
const mostPersons = 200_000
/** In bits beyond even odds. Below one chance in thirty or so, two aren't said to be perhaps the same. */
const perhaps = -5

/** The listed persons, compared, and what people have said of them. */
export interface LinkedPersonsNow {
  readonly persons: ListedPersons
  /** Absent where nothing on the lists tells one from another. */
  readonly linked?: { readonly spec: LinkSpec; readonly found: Linked }
  readonly standing: Standing
}

/**
 * What was read of the lists, as long as they are the same lists: names, held in memory by the thread that counts and
 * dropped with it, or with the lists after an erasure.
 */
const tables = new WeakMap<readonly Head[], Promise<ListedPersons>>()
const compared = new WeakMap<ListedPersons, { judgements: readonly Head[]; now: LinkedPersonsNow }>()

/** @throws lists-too-large, and whatever is wrong with a list's file */
export async function linkedNow(record: Record): Promise<LinkedPersonsNow | undefined> {
  const { held } = record
  const [lists, judgements] = await held.still(
    async () => [await held.list(personListKind), await held.list(samePersonKind)] as const,
  )
  if (lists.length === 0) return undefined
  const persons = await read(record, lists)
  const known = compared.get(persons)
  if (known?.judgements === judgements) return known.now
  const now = linkAll(
    persons,
    judgements.map((it) => it.object),
  )
  compared.set(persons, { judgements, now })
  return now
}

function read(record: Record, lists: readonly Head<PersonList>[]): Promise<ListedPersons> {
  const reading = tables.get(lists) ?? readAll(record, lists)
  tables.set(lists, reading)
  // What failed once may be tried again.
  reading.catch(() => tables.delete(lists))
  return reading
}

async function readAll(record: Record, lists: readonly Head<PersonList>[]): Promise<ListedPersons> {
  // Logs that are brought together may hold two lists of one code: the older keeps it, and the newer takes no part.
  const byCode = new Map<string, PersonList>()
  for (const { object } of newestOf(lists)) if (!byCode.has(object.code)) byCode.set(object.code, object)
  const persons = [...byCode.values()].reduce((sum, it) => sum + it.persons, 0)
  if (persons > mostPersons) throw new GirokError('lists-too-large', { persons, limit: mostPersons })
  const found: ReadList[] = []
  for (const list of byCode.values()) {
    const { object } = await record.read.get(itemKind, list.item)
    found.push({ list, sheet: await readSheet(await record.items.read(object.sha256), object.fileName) })
  }
  return listedPersons(found)
}

function linkAll(persons: ListedPersons, judgements: Parameters<typeof judgedPersons>[1]): LinkedPersonsNow {
  const { table, lists, listOf } = persons
  const judged = judgedPersons(table.ids, judgements)
  const once = lists.map((it) => it.once)
  const guessed = guessedSpec(table)
  if (guessed === undefined) return { persons, standing: new Standing({ listOf, once, judged, pairs: [] }) }
  const oneToOne = lists.filter((it) => it.once).map((it) => it.code)
  const spec: LinkSpec = { ...guessed, ladder: [perhaps, 0, 10, 20], oneToOne }
  const found = link(table, spec, judged)
  return {
    persons,
    linked: { spec, found },
    standing: new Standing({ listOf, once, judged, pairs: found.pairs }),
  }
}

/** Nothing, where all names are one, or there is none. */
function guessedSpec(table: ListedPersons['table']): LinkSpec | undefined {
  try {
    return specFor(table)
  } catch (error) {
    if (isGirokError(error) && error.code === 'link-columns-unknown') return undefined
    throw error
  }
}

/** The model's cluster of each person; without a model, whom people have judged one. */
function proposedOf({ linked, standing }: LinkedPersonsNow): (person: number) => number {
  const clusterOf = linked?.found.clusterOf
  return (person) => clusterOf?.[person] ?? standing.same.first(person)
}

function countOf(now: LinkedPersonsNow): LinkedCount {
  const cluster = proposedOf(now)
  return now.standing.count(now.persons.listOf.map((_, at) => cluster(at)))
}

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
      return { lists: [], count: none, open: 0, compared: 0, overlap: { judged: [], proposed: [] } }
    }
    const { persons, linked, standing } = now
    return {
      lists: persons.lists.map(({ code, persons: many }) => ({ code, persons: many })),
      count: countOf(now),
      open: standing.open.length,
      compared: linked?.found.compared ?? 0,
      overlap: { judged: overlapIn(now, 'judged'), proposed: overlapIn(now, 'proposed') },
    }
  },
})

function capturesIn(now: LinkedPersonsNow, as: z.output<typeof by>): Captures {
  const { persons, standing } = now
  const cluster = as === 'judged' ? (at: number): number => standing.same.first(at) : proposedOf(now)
  return capturesOf(
    persons.lists.map((it) => it.code),
    persons.listOf,
    cluster,
  )
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
  readonly by: z.output<typeof by>
  readonly count: LinkedCount
  readonly open: number
}

/** Who stands on which lists, as counts alone: what an estimate is made from. */
export const linkedCaptures = operation({
  name: 'linked-captures',
  kind: 'query',
  input: z.strictObject({ by: by.default('judged') }),
  async run({ record }, { by: as }): Promise<LinkedCaptures> {
    const now = await linkedNow(record)
    if (!now) {
      const table = { lists: [], histories: [] }
      const captures: Captures = { table, shape: 'persons', emptyLists: [], pooled: [], unlisted: 0 }
      return { captures, by: as, count: { atLeast: 0, proposed: 0, atMost: 0 }, open: 0 }
    }
    return { captures: capturesIn(now, as), by: as, count: countOf(now), open: now.standing.open.length }
  },
})
