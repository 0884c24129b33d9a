import { sql } from 'kysely'
import type { Problem } from '../problem.ts'
import type { Database } from './database.ts'
import { misplaced, states, type RangeReport } from './verify-range.ts'
import type { Log } from './verify-known.ts'

const listed = 20
const superseded = states.indexOf('superseded')
const erased = states.indexOf('erased')
const wrong = states.indexOf('wrong')

export interface LogReport {
  readonly log: Log
  readonly ranges: readonly RangeReport[]
}

/** Rows that stand in no log's sequence: reading by log and index would never come to them. */
export async function verifyStrays(db: Database): Promise<Problem[]> {
  const entries = await sql<{ idx: unknown; log: string | null }>`
    SELECT entry.idx, log.origin AS log FROM entry LEFT JOIN log ON log.id = entry.log
    WHERE typeof(entry.idx) <> 'integer' OR entry.idx < 0 OR log.id IS NULL LIMIT ${listed}`.execute(db)
  const checkpoints = await sql<{ size: unknown; log: string | null }>`
    SELECT checkpoint.size, log.origin AS log FROM checkpoint LEFT JOIN log ON log.id = checkpoint.log
    WHERE typeof(checkpoint.size) <> 'integer' OR log.id IS NULL LIMIT ${listed}`.execute(db)
  return [
    ...entries.rows.map(({ idx, log }): Problem => ({
      code: 'entry-misplaced',
      ...(log === null ? {} : { log }),
      detail: String(idx),
    })),
    ...checkpoints.rows.map(({ size, log }): Problem => ({
      code: 'checkpoint-unexpected',
      ...(log === null ? {} : { log }),
      detail: String(size),
    })),
  ]
}

/** Entries of one log arrive in its order, across the stretches that were read apart too. */
export function verifyOrder({ log, ranges }: LogReport): Problem[] {
  const problems: Problem[] = []
  let last = 0
  for (const { ids, from } of ranges) {
    const [first, newest] = ids
    if (first === undefined || newest === undefined) continue
    if (first <= last) problems.push(misplaced(from, log.origin, `id ${first}`))
    last = newest
  }
  return problems
}

/**
 * A revision must replace an entry that is there (whose subject it has is bound by that entry's own header); and the
 * table of revisions, from which everything is read, must say of each entry what the entries say.
 */
export async function verifyRevisions(db: Database, reports: readonly LogReport[]): Promise<Problem[]> {
  const all = reports.flatMap(({ log, ranges }) => ranges.map((range) => ({ log, range })))
  const wanted = new Set(all.flatMap(({ range }) => range.revises.map((of) => of.leaf)))
  const found = new Set<string>()
  const differing: Problem[] = []
  let entries = 0
  for (const { log, range } of all) {
    const { from, leaves, states: told } = range
    entries += told.length
    for (const [at, state] of told.entries()) {
      // Nothing to look up where nothing was ever replaced.
      const leaf = wanted.size > 0 ? leafText(leaves, at) : ''
      const replaced = wanted.has(leaf)
      if (replaced) found.add(leaf)
      if (state !== wrong && (state === erased || (state === superseded) === replaced)) continue
      if (differing.length < listed)
        differing.push({ code: 'tables-differ', entry: from + at, log: log.origin, detail: 'revision' })
    }
  }
  const { rows } = await db
    .selectFrom('revision')
    .select((it) => it.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  if (rows !== entries) differing.push({ code: 'tables-differ', detail: `revision ${rows}` })
  const unknown = all.flatMap(({ log, range }) =>
    range.revises
      .filter((of) => !found.has(of.leaf))
      .map(({ index, subject }): Problem => ({
        code: 'revises-unknown',
        entry: index,
        log: log.origin,
        subject,
      })),
  )
  return [...unknown, ...differing]
}

function leafText(leaves: Uint8Array, at: number): string {
  return Buffer.from(leaves.buffer, leaves.byteOffset + at * 32, 32).toString('base64url')
}
