import { sql } from 'kysely'
import type { Record } from '../record.ts'

/** Every row of every derived table, the words of the search index with their places included. */
export async function tables(record: Record): Promise<{ [table: string]: unknown[] }> {
  const rows: { [table: string]: unknown[] } = {}
  for (const table of ['frontier', 'revision', 'facet', 'segment'])
    rows[table] = (await sql.raw(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).execute(record.db)).rows
  await sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, segment_words, instance)`.execute(
    record.db,
  )
  rows['words'] = (
    await sql`SELECT term, doc, col, "offset" FROM temp.vocabulary ORDER BY 1, 2, 4`.execute(record.db)
  ).rows
  await sql`DROP TABLE temp.vocabulary`.execute(record.db)
  return rows
}
