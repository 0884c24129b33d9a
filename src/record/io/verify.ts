import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { GirokError } from '../../kernel/errors.ts'
import { parseCheckpoint } from '../checkpoint.ts'
import { TreeHasher } from '../merkle.ts'
import type { Problem } from '../problem.ts'
import { openNote } from '../signed-note.ts'
import { databaseError, unreadablePages } from './database.ts'
import { verifySignature } from './ed25519.ts'
import { databaseFile, type Record } from './record.ts'
import { sha256 } from './sha256.ts'
import { verifyRange, type RangeReport } from './verify-range.ts'
import type { RangeTask } from './verify-worker.ts'

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

interface Log {
  readonly id: number
  readonly origin: string
  readonly public_key: Uint8Array
}

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
    const reports: { log: Log; ranges: RangeReport[] }[] = []
    for (const log of logs) {
      const { report: ranges, size } = await verifyEntries(record, log, onPage)
      reports.push({ log, ranges })
      entries += size
      problems.push(...ranges.flatMap((it) => it.problems))
      const sealed = await verifyTree(
        record,
        log,
        ranges,
        knownFor(record, log, options.known ?? [], problems),
      )
      problems.push(...sealed.problems)
      newest = log.private_key ? sealed.newest : (newest ?? sealed.newest)
    }
    problems.push(...verifyErasures(reports), ...verifyRevisions(reports))
    erased = reports.reduce(
      (sum, it) => sum + it.ranges.reduce((of, range) => of + range.erased.length, 0),
      0,
    )
    const evidence = await verifyItems(record, reports)
    items = evidence.items
    problems.push(...evidence.problems)
  } catch (error) {
    const named = databaseError(error, databaseFile)
    if (!(named instanceof GirokError) || named.code !== 'record-damaged') throw named
    problems.push({ code: 'database-damaged', file: databaseFile, detail: String(named.message) })
  }
  return { ok: problems.length === 0, entries, items, erased, checkpoint: newest, problems }
}

async function verifyEntries(
  record: Record,
  log: Log,
  onPage: (entries: number) => void,
): Promise<{ report: RangeReport[]; size: number }> {
  const { last } = await record.db
    .selectFrom('entry')
    .select((it) => it.fn.max<number | null>('idx').as('last'))
    .where('log', '=', log.id)
    .executeTakeFirstOrThrow()
  const size = last === null ? 0 : last + 1
  const workers = size < worthWorkers ? 1 : Math.min(availableParallelism(), 8)
  if (workers === 1) return { report: [await verifyRange(record.db, log, 0, size, onPage)], size }
  const share = Math.ceil(size / workers)
  const tasks = Array.from({ length: workers }, (_, at) => ({
    from: at * share,
    to: Math.min(size, (at + 1) * share),
  }))
  const key = record.databaseKey
  const path = join(record.folder, databaseFile)
  const report = await Promise.all(tasks.map((it) => inWorker({ path, key, log, ...it }, onPage)))
  return { report, size }
}

function inWorker(task: RangeTask, onPage: (entries: number) => void): Promise<RangeReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { workerData: task })
    worker.on('message', (message: { entries: number } | { report: RangeReport }) => {
      if ('entries' in message) onPage(message.entries)
      else resolve(message.report)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`verify worker ended with ${code}`)))
  })
}

interface Known {
  readonly size: number
  readonly root: Uint8Array
}

/** Checkpoints of this log from outside the database: the witness beside it, and those that the user gives. */
function knownFor(record: Record, log: Log, given: readonly string[], problems: Problem[]): Known[] {
  const known: Known[] = []
  const take = (note: string): void => {
    const checkpoint = openCheckpoint(log, note)
    if (checkpoint) known.push(checkpoint)
  }
  given.forEach(take)
  try {
    const seen = record.witness.seen()
    if (!seen) problems.push({ code: 'witness-missing', file: 'witness', log: log.origin })
    const own = seen?.[log.origin]
    if (own) take(own.note)
  } catch {
    problems.push({ code: 'witness-damaged', file: 'witness', log: log.origin })
  }
  return known
}

function openCheckpoint(log: Log, note: string): Known | undefined {
  const verifier = { name: log.origin, publicKey: log.public_key, verify: verifySignature }
  const text = openNote(sha256, note, verifier)
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text)
  return checkpoint?.origin === log.origin ? checkpoint : undefined
}

/** Every change must be sealed by exactly one checkpoint, signed, with the root that the entries give. */
async function verifyTree(
  record: Record,
  log: Log,
  ranges: readonly RangeReport[],
  known: readonly Known[],
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
      if (!ends.has(tree.size)) say('checkpoint-unexpected')
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
    if (row.size > size || row.size < 1)
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
function verifyErasures(reports: readonly { log: Log; ranges: RangeReport[] }[]): Problem[] {
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

/** A revision must replace an entry that is there. (Whose subject it has is bound by that entry's own header.) */
function verifyRevisions(reports: readonly { log: Log; ranges: RangeReport[] }[]): Problem[] {
  const wanted = new Set(
    reports.flatMap(({ ranges }) => ranges.flatMap((it) => it.revises.map((of) => of.leaf))),
  )
  if (wanted.size === 0) return []
  const found = new Set<string>()
  for (const { ranges } of reports) {
    for (const { leaves } of ranges) {
      for (let at = 0; at < leaves.length; at += 32) {
        const leaf = Buffer.from(leaves.buffer, leaves.byteOffset + at, 32).toString('base64url')
        if (wanted.has(leaf)) found.add(leaf)
      }
    }
  }
  return reports.flatMap(({ log, ranges }) =>
    ranges.flatMap((it) =>
      it.revises
        .filter((of) => !found.has(of.leaf))
        .map((of): Problem => ({
          code: 'revises-unknown',
          entry: of.index,
          log: log.origin,
          subject: of.subject,
        })),
    ),
  )
}

async function verifyItems(
  record: Record,
  reports: readonly { log: Log; ranges: RangeReport[] }[],
): Promise<{ items: number; problems: Problem[] }> {
  const erased = new Set(
    reports.flatMap(({ ranges }) => ranges.flatMap((it) => it.erasures.flatMap((of) => of.items))),
  )
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const { log, ranges } of reports) {
    for (const { index, sha256: hash } of ranges.flatMap((it) => it.items)) {
      if (seen.has(hash) || erased.has(hash)) continue
      seen.add(hash)
      try {
        await record.items.read(hash)
      } catch (error) {
        if (!(error instanceof GirokError) || error.code !== 'record-damaged') throw error
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
