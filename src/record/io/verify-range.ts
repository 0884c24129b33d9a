import { sql } from 'kysely'
import { fieldDigests, parseBody, parseHeader } from '../entry.ts'
import { changeKind, erasureKind } from '../kinds.ts'
import { leafHash } from '../merkle.ts'
import { withdrawnField, type Erasure } from '../model.ts'
import type { Problem } from '../problem.ts'
import type { Database } from './database.ts'
import { sha256, sha256Base64Url } from './sha256.ts'

/** What a stretch of a log holds, recomputed from its bytes. */
export interface RangeReport {
  /** Index of its first entry. */
  readonly from: number
  /** Leaf hashes of the stretch, 32 bytes each. */
  readonly leaves: Uint8Array
  readonly problems: Problem[]
  /** Indices of the entries that open a change. */
  readonly opens: number[]
  readonly revises: { index: number; subject: string; leaf: string }[]
  /** Indices whose seed and values are gone. */
  readonly erased: number[]
  readonly erasures: Erasure[]
  readonly items: { index: number; sha256: string }[]
  /** What the table of revisions says of each entry: a place in `states`. */
  readonly states: Uint8Array
  /** The first and the last entry's number of arrival. */
  readonly ids: [number, number] | []
}

/** In the table of revisions; the last stands for an entry that it doesn't hold as the entry itself says. */
export const states = ['current', 'superseded', 'withdrawn', 'erased', 'wrong'] as const
const wrong = states.length - 1

const page = 500
/** Of one gap in a log no more missing entries are listed. */
const mostOfGap = 100

interface Row {
  id: number
  idx: number
  header: string
  leaf: Uint8Array
  seed: string | null
  body: string | null
  subject: string | null
  kind: string | null
  state: string | null
}

/** Checks entries `from` to `to` of a log against their own bytes. */
export async function verifyRange(
  db: Database,
  log: { id: number; origin: string },
  from: number,
  to: number,
  onPage?: (entries: number) => void,
): Promise<RangeReport> {
  const leaves = new Uint8Array((to - from) * 32)
  const report: RangeReport = {
    from,
    leaves,
    problems: [],
    opens: [],
    revises: [],
    erased: [],
    erasures: [],
    items: [],
    states: new Uint8Array(to - from).fill(wrong),
    ids: [],
  }
  let expected = from
  let lastId = 0
  const missing = (until: number): void => {
    for (let entry = expected; entry < Math.min(until, expected + mostOfGap); entry += 1)
      report.problems.push({ code: 'entry-missing', entry, log: log.origin })
  }
  for (let next = from; next < to;) {
    const rows = await db
      .selectFrom('entry')
      .leftJoin('revision', 'revision.entry', 'entry.id')
      .select(['entry.id', 'idx', 'header', 'leaf', 'seed', 'body', 'subject', 'kind', 'state'])
      .where('log', '=', log.id)
      // What is no number is no place in the log; verifyStrays names it.
      .where(sql`typeof(idx)`, '=', 'integer')
      .where('idx', '>=', next)
      .where('idx', '<', to)
      .orderBy('idx')
      .limit(page)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      missing(row.idx)
      // Entries arrive in the order of their log; the tables are derived in that order.
      if (row.id <= lastId) report.problems.push(misplaced(row.idx, log.origin, `id ${row.id}`))
      lastId = row.id
      if (hasTypes(row)) {
        verifyEntry(row, row.idx - from, log.origin, report)
      } else report.problems.push({ code: 'header-invalid', entry: row.idx, log: log.origin, detail: 'type' })
      expected = row.idx + 1
      report.ids.splice(0, 2, report.ids[0] ?? row.id, row.id)
    }
    onPage?.(rows.length)
    next = expected
  }
  missing(to)
  return report
}

export function misplaced(entry: number, log: string, detail: string): Problem {
  return { code: 'entry-misplaced', entry, log, detail }
}

/** SQLite keeps whatever type is put into a column. */
function hasTypes({
  header,
  leaf,
  seed,
  body,
}: Record<'header' | 'leaf' | 'seed' | 'body', unknown>): boolean {
  const isText = (value: unknown): boolean => typeof value === 'string'
  const isTextOrNull = (value: unknown): boolean => value === null || isText(value)
  return isText(header) && leaf instanceof Uint8Array && isTextOrNull(seed) && isTextOrNull(body)
}

function verifyEntry(row: Row, at: number, log: string, report: RangeReport): void {
  const say = (code: Problem['code'], detail?: string): void => {
    report.problems.push({ code, entry: row.idx, log, ...(detail === undefined ? {} : { detail }) })
  }
  const leaf = leafHash(sha256, row.header)
  report.leaves.set(leaf, at * 32)
  if (Buffer.compare(leaf, row.leaf) !== 0) say('leaf-differs')
  const header = parseHeader(row.header)
  if (!header) {
    say('header-invalid')
    return
  }
  if (header.index !== row.idx || header.log !== log) say('entry-misplaced', `${header.log} ${header.index}`)
  if (header.kind === changeKind.kind) report.opens.push(row.idx)
  for (const leaf of header.revises) report.revises.push({ index: row.idx, subject: header.subject, leaf })
  if (row.subject === header.subject && row.kind === header.kind && stateFits(row))
    report.states[at] = states.indexOf(row.state as (typeof states)[number])
  if (row.seed === null || row.body === null) {
    report.erased.push(row.idx)
    if (row.seed !== row.body) say('fields-missing')
    return
  }
  if (!isSame(fieldDigests(sha256Base64Url, row.seed, row.body), header.fields) || !isOrdered(row.body)) {
    say('field-altered', alteredFields(row.seed, row.body, header.fields))
    return
  }
  if (header.kind === erasureKind.kind) report.erasures.push(parseBody(row.body) as unknown as Erasure)
  if (header.kind === 'item') {
    const { sha256: hash } = parseBody(row.body)
    if (typeof hash === 'string') report.items.push({ index: row.idx, sha256: hash })
  }
}

/** Whether the state is one that the entry's own bytes allow. That another one replaces it is told by that one. */
function stateFits({ state, body }: Row): boolean {
  if (body === null) return state === 'erased'
  const withdrawn = body.startsWith(`${withdrawnField}\t`) || body.includes(`\n${withdrawnField}\t`)
  return state === 'superseded' || state === (withdrawn ? 'withdrawn' : 'current')
}

function isSame(digests: readonly string[], known: readonly string[]): boolean {
  return digests.length === known.length && digests.every((digest, at) => digest === known[at])
}

/** Whether a body has its lines in the one order and ends as it was written: the digests don't say. */
function isOrdered(body: string): boolean {
  if (body !== '' && !body.endsWith('\n')) return false
  let last = ''
  for (let start = 0; start < body.length; start = body.indexOf('\n', start) + 1) {
    const name = body.slice(start, body.indexOf('\t', start))
    if (name <= last) return false
    last = name
  }
  return true
}

/** The names of the fields whose digest the header doesn't hold. */
function alteredFields(seed: string, body: string, known: readonly string[]): string {
  const lines = body.split('\n').filter((line) => line !== '')
  const altered = lines.filter((line) => !known.includes(fieldDigests(sha256Base64Url, seed, line)[0] ?? ''))
  return altered.map((line) => line.split('\t', 1)[0] ?? '').join(', ')
}
