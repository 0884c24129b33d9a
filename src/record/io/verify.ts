import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { GirokError, isGirokError } from '../../kernel/errors.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { TreeHasher } from '../merkle.ts'
import type { Problem } from '../problem.ts'
import { databaseError, unreadablePages } from './database.ts'
import { databaseFile, type Record } from './record.ts'
import { sha256 } from './sha256.ts'
import { knownCheckpoints, openCheckpoint, type Log } from './verify-known.ts'
import { misplaced, verifyRange, type RangeReport } from './verify-range.ts'
import { verifyOrder, verifyRevisions, verifyStrays, type LogReport } from './verify-tables.ts'
import type { RangeAnswer, RangeTask } from './verify-worker.ts'

export interface Verification {
  readonly ok: boolean
  readonly entries: number
  readonly items: number
  /** Entries whose seeds and values were destroyed on purpose, as an erasure entry says. */
  readonly erased: number
  /** The newest checkpoint of the log that this copy writes. */
  readonly checkpoint: string | undefined
  readonly problems: Problem[]
}

export interface VerifyOptions {
  /** Checkpoints known from elsewhere (signed notes): the record must contain what they sealed. */
  readonly known?: readonly string[]
  readonly onProgress?: (done: number, total: number) => void
}

/** Below this many entries starting a worker costs more than it saves. */
const worthWorkers = 20_000

/** So many entries may be missing from a log for it to be read on; an index beyond is no place in it. */
const mostMissing = 100_000

/** Recomputes everything from bytes, and trusts no table but the entries and checkpoints themselves. */
export async function verifyRecord(record: Record, options: VerifyOptions = {}): Promise<Verification> {
  const problems: Problem[] = []
  let entries = 0
  let items = 0
  let erased = 0
  let newest: string | undefined
  try {
    for (const page of await unreadablePages(record.db)) {
      problems.push({ code: 'database-damaged', file: databaseFile, detail: page })
    }
    const logs = await record.db
      .selectFrom('log')
      .select(['id', 'origin', 'public_key', 'private_key'])
      .orderBy('id')
      .execute()
    const total = await record.db
      .selectFrom('entry')
      .select((it) => it.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    let done = 0
    const onPage = (count: number): void => options.onProgress?.((done += count), total.total)
    const reports: LogReport[] = []
    const outside = knownCheckpoints(record.witness, logs, options.known ?? [])
    problems.push(...outside.problems, ...(await verifyStrays(record.db)))
    for (const log of logs) {
      const { report: ranges, size, beyond } = await verifyEntries(record, log, onPage)
      reports.push({ log, ranges })
      problems.push(...beyond, ...verifyOrder({ log, ranges }))
      entries += size
      problems.push(...ranges.flatMap((it) => it.problems))
      const sealed = await verifyTree(record, log, ranges, outside.known.get(log.id) ?? [])
      problems.push(...sealed.problems)
      newest = log.private_key ? sealed.newest : (newest ?? sealed.newest)
    }
    problems.push(...verifyErasures(reports), ...(await verifyRevisions(record.db, reports)))
    erased = reports.reduce(
      (sum, it) => sum + it.ranges.reduce((of, range) => of + range.erased.length, 0),
      0,
    )
    const evidence = await verifyItems(record, reports)
    items = evidence.items
    problems.push(...evidence.problems)
  } catch (error) {
    const named = databaseError(error, databaseFile)
    if (!isGirokError(named) || named.code !== 'record-damaged') throw named
    problems.push({ code: 'database-damaged', file: databaseFile, detail: named.message })
  }
  return { ok: problems.length === 0, entries, items, erased, checkpoint: newest, problems }
}

async function verifyEntries(
  record: Record,
  log: Log,
  onPage: (entries: number) => void,
): Promise<{ report: RangeReport[]; size: number; beyond: Problem[] }> {
  const inLog = record.db.selectFrom('entry').where('log', '=', log.id).where('idx', '>=', 0)
  const { count } = await inLog.select((it) => it.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const most = count + mostMissing
  const { last } = await inLog
    .select((it) => it.fn.max<number | null>('idx').as('last'))
    .where('idx', '<', most)
    .executeTakeFirstOrThrow()
  const far = await inLog.select('idx').where('idx', '>=', most).limit(20).execute()
  const beyond = far
    .filter(({ idx }) => typeof idx === 'number')
    .map(({ idx }) => misplaced(idx, log.origin, String(idx)))
  const size = last === null ? 0 : Math.floor(last) + 1
  const workers = size < worthWorkers ? 1 : Math.min(availableParallelism(), 8)
  if (workers === 1) {
    return { report: [await verifyRange(record.db, log, 0, size, onPage)], size, beyond }
  }
  const share = Math.ceil(size / workers)
  const tasks = Array.from({ length: workers }, (_, at) => ({
    from: at * share,
    to: Math.min(size, (at + 1) * share),
  }))
  const key = record.databaseKey
  const path = join(record.folder, databaseFile)
  const report = await Promise.all(tasks.map((it) => inWorker({ path, key, log, ...it }, onPage)))
  return { report, size, beyond }
}

function inWorker(task: RangeTask, onPage: (entries: number) => void): Promise<RangeReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { workerData: task })
    worker.on('message', (message: RangeAnswer) => {
      if ('entries' in message) onPage(message.entries)
      else if ('damaged' in message) reject(new GirokError('record-damaged', message.damaged))
      else resolve(message.report)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`verify worker ended with ${code}`)))
  })
}

/** Every change must be sealed by exactly one checkpoint, signed, with the root that the entries give. */
async function verifyTree(
  record: Record,
  log: Log,
  ranges: readonly RangeReport[],
  known: readonly Checkpoint[],
): Promise<{ problems: Problem[]; newest: string | undefined }> {
  const problems: Problem[] = []
  const rows = await record.db
    .selectFrom('checkpoint')
    .select(['size', 'note'])
    .where('log', '=', log.id)
    .orderBy('size')
    .execute()
  const notes = new Map(rows.map((row) => [row.size, row.note]))
  const opens = ranges.flatMap((it) => it.opens)
  const size = ranges.reduce((sum, it) => sum + it.leaves.length / 32, 0)
  if (size > 0 && opens[0] !== 0) problems.push({ code: 'log-unopened', entry: 0, log: log.origin })
  const ends = new Set([...opens.slice(opens[0] === 0 ? 1 : 0), ...(size > 0 ? [size] : [])])
  for (const end of ends) {
    if (!notes.has(end)) problems.push({ code: 'checkpoint-missing', entry: end - 1, log: log.origin })
  }
  const knownAt = Map.groupBy(known, (it) => it.size)
  const tree = new TreeHasher(sha256)
  const check = (): void => {
    const note = notes.get(tree.size)
    if (note !== undefined) {
      const say = (code: Problem['code']): void => {
        problems.push({ code, entry: tree.size - 1, log: log.origin })
      }
      const checkpoint = openCheckpoint(log, note)
      if (!checkpoint) say('checkpoint-signature')
      else if (checkpoint.size !== tree.size || Buffer.compare(checkpoint.root, tree.root()) !== 0)
        say('checkpoint-altered')
    }
    for (const it of knownAt.get(tree.size) ?? []) {
      if (Buffer.compare(it.root, tree.root()) !== 0)
        problems.push({ code: 'forked', entry: tree.size - 1, log: log.origin })
    }
  }
  for (const { leaves } of ranges) {
    for (let at = 0; at < leaves.length; at += 32) {
      tree.append(leaves.subarray(at, at + 32))
      if (notes.has(tree.size) || knownAt.has(tree.size)) check()
    }
  }
  for (const row of rows) {
    if (!ends.has(row.size))
      problems.push({ code: 'checkpoint-unexpected', entry: row.size - 1, log: log.origin })
  }
  for (const it of known) {
    if (it.size > size)
      problems.push({
        code: 'rolled-back',
        entry: it.size - 1,
        log: log.origin,
        detail: `${it.size} > ${size}`,
      })
  }
  return { problems, newest: notes.get(size) }
}

/** What is gone must be what an erasure entry names. */
function verifyErasures(reports: readonly LogReport[]): Problem[] {
  const named = new Set(
    reports.flatMap(({ ranges }) =>
      ranges.flatMap((it) =>
        it.erasures.flatMap((of) => of.entries.map((entry) => `${entry.log} ${entry.index}`)),
      ),
    ),
  )
  return reports.flatMap(({ log, ranges }) =>
    ranges
      .flatMap((it) => it.erased)
      .filter((index) => !named.has(`${log.origin} ${index}`))
      .map((entry): Problem => ({ code: 'fields-missing', entry, log: log.origin })),
  )
}

async function verifyItems(
  record: Record,
  reports: readonly LogReport[],
): Promise<{ items: number; problems: Problem[] }> {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const { log, ranges } of reports) {
    for (const { index, sha256: hash } of ranges.flatMap((it) => it.items)) {
      if (seen.has(hash)) continue
      seen.add(hash)
      try {
        await record.items.read(hash)
      } catch (error) {
        if (!isGirokError(error) || error.code !== 'record-damaged') throw error
        const { file, detail } = error.params as { file: string; detail: string }
        problems.push({
          code: detail === 'missing' ? 'item-missing' : 'item-damaged',
          entry: index,
          log: log.origin,
          file,
          detail,
        })
      }
    }
  }
  return { items: seen.size, problems }
}
