import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import { DisjointSets } from '../linkage/disjoint-sets.ts'
import { specFor } from '../linkage/guess-spec.ts'
import { judgedPersons } from '../linkage/judged-persons.ts'
import { personListKind, samePersonKind } from '../linkage/kinds.ts'
import { linker, type Known, type Linked } from '../linkage/link.ts'
import type { LinkSpec } from '../linkage/link-spec.ts'
import { Standing } from '../linkage/linked-count.ts'
import { listedPersons, type ListedPersons, type ReadList } from '../linkage/list-table.ts'
import type { PersonList } from '../linkage/model.ts'
import { rowsInDoubt } from '../linkage/rows-in-doubt.ts'
import { explainer } from '../linkage/waterfall.ts'
import type { Head } from '../record/io/held.ts'
import type { Record } from '../record/io/record.ts'
import { itemKind } from '../sources/kinds.ts'
import { newestOf } from './newest.ts'

/** More than this takes longer than anybody waits for a screen. */
const mostPersons = 200_000
/** In bits beyond even odds. Below one chance in thirty or so, two aren't said to be perhaps the same. */
const perhaps = -5

/** All listed persons as they were read and compared: once for as long as the lists are the same. */
interface ComparedPersons {
  readonly persons: ListedPersons
  /** Absent where nothing on the lists tells one person from another. */
  readonly cluster?: (known: Known) => Linked
  readonly explain?: ReturnType<typeof explainer>
}

/** And what people have said of them so far. */
export interface LinkedPersonsNow extends ComparedPersons {
  readonly standing: Standing
  readonly compared: number
  /** Whom people joined or parted, and of whom it is doubtful. */
  readonly inDoubt: ReturnType<typeof rowsInDoubt>
  /** As the model would join them, and people have. */
  readonly proposed: DisjointSets
}

/**
 * Names, held in memory by the thread that counts: they go with it, or with the lists after an erasure, whose array is the
 * key.
 */
const read = new WeakMap<readonly Head[], Promise<ComparedPersons>>()
const judged = new WeakMap<ComparedPersons, { judgements: readonly Head[]; now: LinkedPersonsNow }>()

/** Nothing, where the record has no list. @throws lists-too-large, and whatever is wrong with a list's file */
export async function linkedNow(record: Record): Promise<LinkedPersonsNow | undefined> {
  const { held } = record
  const [lists, judgements] = await held.still(
    async () => [await held.list(personListKind), await held.list(samePersonKind)] as const,
  )
  if (lists.length === 0) return undefined
  const reading = read.get(lists) ?? compareAll(record, lists)
  read.set(lists, reading)
  // What failed once may be tried again.
  reading.catch(() => read.delete(lists))
  const compared = await reading
  const known = judged.get(compared)
  if (known?.judgements === judgements) return known.now
  const said = judgements.map((it) => it.object)
  const now = standingOf(compared, judgedPersons(compared.persons.table.ids, said))
  judged.set(compared, { judgements, now })
  return now
}

async function compareAll(record: Record, lists: readonly Head<PersonList>[]): Promise<ComparedPersons> {
  // Logs that are brought together may hold two lists of one code: the older keeps it, and the newer takes no part.
  const byCode = new Map<string, PersonList>()
  for (const { object } of newestOf(lists)) if (!byCode.has(object.code)) byCode.set(object.code, object)
  const all = [...byCode.values()].reduce((sum, it) => sum + it.persons, 0)
  if (all > mostPersons) throw new GirokError('lists-too-large', { persons: all, limit: mostPersons })
  const found: ReadList[] = []
  for (const list of byCode.values()) {
    const { object } = await record.read.get(itemKind, list.item)
    found.push({ list, sheet: await readSheet(await record.items.read(object.sha256), object.fileName) })
  }
  const persons = listedPersons(found)
  const spec = specOf(persons)
  if (spec === undefined) return { persons }
  const cluster = linker(persons.table, spec)
  const explain = explainer(cluster(), persons.table)
  return { persons, cluster, explain }
}

/** Nothing, where all names are one, or there is none. */
function specOf({ table, lists }: ListedPersons): LinkSpec | undefined {
  try {
    const oneToOne = lists.filter((it) => it.once).map((it) => it.code)
    return { ...specFor(table), ladder: [perhaps, 0, 10, 20], oneToOne }
  } catch (error) {
    if (isGirokError(error) && error.code === 'link-columns-unknown') return undefined
    throw error
  }
}

function standingOf(of: ComparedPersons, said: ReturnType<typeof judgedPersons>): LinkedPersonsNow {
  const { lists, listOf } = of.persons
  const found = of.cluster?.(said)
  const once = lists.map((it) => it.once)
  const all = { listOf, once, judged: said, pairs: found?.pairs ?? [] }
  const standing = new Standing(all)
  const proposed = standing.same.copy()
  for (const [person, first] of found?.clusterOf.entries() ?? []) proposed.join(person, first)
  const inDoubt = rowsInDoubt(all, standing)
  return { ...of, standing, proposed, inDoubt, compared: found?.compared ?? 0 }
}
