import { specFor } from '../guess-spec.ts'
import type { LinkProgress } from '../link.ts'
import type { LinkSpec } from '../link-spec.ts'
import { oneToOneLists } from '../matching/constraints.ts'
import { readColumns } from '../matching/csv-columns.ts'
import { foldedColumns } from '../matching/folded-columns.ts'
import { listsOf, rawPersons, sampleOf, type RawPersons } from '../matching/raw-persons.ts'
import { linkColumns, type LinkedColumns } from './link-columns.ts'
import { readTextBytes } from './read-bytes.ts'

export interface LinkedFile extends LinkedColumns {
  readonly rows: number
  readonly spec: LinkSpec
  readonly guessed: boolean
  readonly persons: RawPersons
}

// So many rows tell how the values of a column spread.
const sampledRows = 100_000

/**
 * Links the rows of a CSV file, by the specification or by one that is guessed from its headers.
 * @throws file-unreadable, file-too-large, link-quote-open, link-cells-many, link-not-utf8, link-table-empty, link-table-large, link-id-twice,
 *   link-field-unknown, link-columns-unknown
 */
export async function linkFile(
  path: string,
  given?: LinkSpec,
  asked: Partial<Pick<LinkSpec, 'threshold' | 'oneToOne'>> = {},
  progress?: LinkProgress,
): Promise<LinkedFile> {
  const table = readColumns(readTextBytes(path))
  progress?.('reading', 1, 1)
  const persons = rawPersons(table)
  const spec = { ...(given ?? specFor(sampleOf(persons, sampledRows), table.rows)), ...asked }
  const columnOf = foldedColumns(table, spec.comparisons)
  const listOf = oneToOneLists(listsOf(persons), spec.oneToOne)
  const idHash = (row: number): number =>
    persons.ids === undefined ? 0 : persons.ids.dictionary.hashOf(persons.ids.codes[row] ?? 0)
  const linked = await linkColumns(columnOf, table.rows, spec, idHash, listOf, progress)
  return { ...linked, rows: table.rows, spec, guessed: given === undefined, persons }
}
