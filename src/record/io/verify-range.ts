import { fieldDigests, parseBody, parseHeader } from '../entry.ts'
import { changeKind, erasureKind } from '../kinds.ts'
import { leafHash } from '../merkle.ts'
import type { Erasure } from '../model.ts'
import type { Problem } from '../problem.ts'
import type { Database } from './database.ts'
import { sha256, sha256Base64Url } from './sha256.ts'

/** What a stretch of a log holds, recomputed from its bytes. */
export interface RangeReport {
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
}

const page = 2000

interface Row {
  idx: number
  header: string
  leaf: Uint8Array
  seed: string | null
  body: string | null
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
    leaves,
    problems: [],
    opens: [],
    revises: [],
    erased: [],
    erasures: [],
    items: [],
  }
  let expected = from
  for (let next = from; next < to;) {
    const rows = await db
      .selectFrom('entry')
      .select(['idx', 'header', 'leaf', 'seed', 'body'])
      .where('log', '=', log.id)
      .where('idx', '>=', next)
      .where('idx', '<', to)
      .orderBy('idx')
      .limit(page)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      for (; expected < row.idx; expected += 1) {
        report.problems.push({ code: 'entry-missing', entry: expected, log: log.origin })
      }
      verifyEntry(row, log.origin, report)
      leaves.set(leafHash(sha256, row.header), (row.idx - from) * 32)
      expected = row.idx + 1
    }
    onPage?.(rows.length)
    next = expected
  }
  for (; expected < to; expected += 1)
    report.problems.push({ code: 'entry-missing', entry: expected, log: log.origin })
  return report
}

function verifyEntry(row: Row, log: string, report: RangeReport): void {
  const say = (code: Problem['code'], detail?: string): void => {
    report.problems.push({ code, entry: row.idx, log, ...(detail === undefined ? {} : { detail }) })
  }
  if (Buffer.compare(leafHash(sha256, row.header), row.leaf) !== 0) say('leaf-differs')
  const header = parseHeader(row.header)
  if (!header) {
    say('header-invalid')
    return
  }
  if (header.index !== row.idx || header.log !== log) say('entry-misplaced', `${header.log} ${header.index}`)
  if (header.kind === changeKind.kind) report.opens.push(row.idx)
  for (const leaf of header.revises) report.revises.push({ index: row.idx, subject: header.subject, leaf })
  if (row.seed === null || row.body === null) {
    report.erased.push(row.idx)
    if (row.seed !== row.body) say('fields-missing')
    return
  }
  if (fieldDigests(sha256Base64Url, row.seed, row.body).join() !== header.fields.join()) {
    say('field-altered', alteredFields(row.seed, row.body, header.fields))
    return
  }
  if (header.kind === erasureKind.kind) report.erasures.push(parseBody(row.body) as unknown as Erasure)
  if (header.kind === 'item') {
    const { sha256: hash } = parseBody(row.body)
    if (typeof hash === 'string') report.items.push({ index: row.idx, sha256: hash })
  }
}

/** The names of the fields whose digest the header doesn't hold. */
function alteredFields(seed: string, body: string, known: readonly string[]): string {
  const lines = body.split('\n').filter((line) => line !== '')
  const altered = lines.filter((line) => !known.includes(fieldDigests(sha256Base64Url, seed, line)[0] ?? ''))
  return altered.map((line) => line.split('\t', 1)[0] ?? '').join(', ')
}
