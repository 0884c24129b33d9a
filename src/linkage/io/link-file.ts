import { GirokError } from '../../kernel/errors.ts'
import { specFor } from '../guess-spec.ts'
import type { LinkProgress } from '../link.ts'
import type { LinkSpec } from '../link-spec.ts'
import { oneToOneLists } from '../matching/constraints.ts'
import { foldedColumns } from '../matching/folded-columns.ts'
import { listsOf, rawPersons, sampleOf, type RawPersons } from '../matching/raw-persons.ts'
import { linkColumns, type LinkedColumns } from './link-columns.ts'
import { readPersons } from './read-persons.ts'

export interface LinkedFile extends LinkedColumns {
  readonly rows: number
  readonly spec: LinkSpec
  readonly guessed: boolean
  readonly persons: RawPersons
}

/** What the command line says over the specification, and whether its output can only be made of several lists. */
export interface Asked extends Partial<Pick<LinkSpec, 'threshold' | 'oneToOne'>> {
  readonly needsLists?: boolean
}

// So many rows tell how the values of a column spread.
const sampledRows = 100_000

/**
 * Links the rows of a CSV or XLSX file, by the specification or by one that is guessed from its headers.
 * @throws as `readPersons`, and link-table-empty, link-id-twice, link-field-unknown, link-columns-unknown; link-lists-missing
 *   where lists are needed
 */
export async function linkFile(
  path: string,
  given?: LinkSpec,
  { needsLists = false, ...asked }: Asked = {},
  progress?: LinkProgress,
): Promise<LinkedFile> {
  const table = await readPersons(path)
  progress?.('reading', 1, 1)
  const persons = rawPersons(table)
  // Told before the work is done, not after.
  if (needsLists && persons.lists === undefined)
    throw new GirokError('link-lists-missing', { found: table.columns.map(({ name }) => name) })
  const spec = { ...(given ?? specFor(sampleOf(persons, sampledRows), table.rows)), ...asked }
  const columnOf = foldedColumns(table, spec.comparisons)
  const listOf = oneToOneLists(listsOf(persons), spec.oneToOne)
  const idHash = (row: number): number =>
    persons.ids === undefined ? 0 : persons.ids.dictionary.hashOf(persons.ids.codes[row] ?? 0)
  const linked = await linkColumns(columnOf, table.rows, spec, idHash, listOf, progress)
  return { ...linked, rows: table.rows, spec, guessed: given === undefined, persons }
}
