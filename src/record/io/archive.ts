import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Insertable } from 'kysely'
import { z } from 'zod'
import { GirokError, isGirokError } from '../../kernel/errors.ts'
import type { Progress } from '../../kernel/ports.ts'
import { parseBody, parseHeader } from '../entry.ts'
import { leafHash } from '../merkle.ts'
import type { Erasure } from '../model.ts'
import { isConstraint, type Database } from './database.ts'
import { fileError, makeFolder, writeWhole } from './files.ts'
import type { Record } from './record.ts'
import type { Tables } from './schema.ts'
import { sha256 } from './sha256.ts'
import { verifyRecord } from './verify.ts'

/**
 * The open form of a record: `record.jsonl` holds everything, a JSON object a line, and `items/` the evidence as it
 * was received, named by its SHA-256. Nothing in it needs Girok to be read; nothing in it is encrypted.
 */
export const archiveFile = 'record.jsonl'
const archiveItems = 'items'

const archiveVersion = 1
const newerSchema = z.looseObject({ line: z.literal('girok-archive'), v: z.int() })

const bytes = z.base64()
const lineSchema = z.discriminatedUnion('line', [
  z.strictObject({ line: z.literal('girok-archive'), v: z.literal(archiveVersion) }),
  z.strictObject({ line: z.literal('log'), origin: z.string(), publicKey: bytes }),
  z.strictObject({
    line: z.literal('entry'),
    log: z.string(),
    index: z.int().min(0),
    header: z.string(),
    seed: z.string().nullable(),
    body: z.string().nullable(),
  }),
  z.strictObject({ line: z.literal('checkpoint'), log: z.string(), size: z.int(), note: z.string() }),
])
type Line = z.infer<typeof lineSchema>

const page = 500

/** Writes the whole record, readable by anybody. @throws folder-not-empty, disk-full, folder-read-only */
export async function exportArchive(
  record: Record,
  folder: string,
  progress?: Progress,
): Promise<{ entries: number; items: number }> {
  let made: string | undefined
  try {
    made = makeFolder(folder)
    if (readdirSync(folder).length > 0) throw new GirokError('folder-not-empty', { path: folder })
  } catch (error) {
    throw fileError(error, folder)
  }
  try {
    mkdirSync(join(folder, archiveItems), { mode: 0o700 })
    const { entries, hashes } = await writeLines(record, join(folder, archiveFile), progress)
    for (const hash of hashes) writeWhole(join(folder, archiveItems, hash), await record.items.read(hash))
    return { entries, items: hashes.size }
  } catch (error) {
    // Half an archive is no archive, and what is in it can be read by anybody.
    for (const it of [archiveFile, archiveItems]) rmSync(join(folder, it), { recursive: true, force: true })
    if (made !== undefined) rmSync(made, { recursive: true, force: true })
    throw fileError(error, folder)
  }
}

async function writeLines(
  record: Record,
  path: string,
  progress?: Progress,
): Promise<{ entries: number; hashes: Set<string> }> {
  const out = createWriteStream(path, { mode: 0o600, flush: true })
  const failed = once(out, 'error').then(([error]: unknown[]) => Promise.reject(error as Error))
  failed.catch(() => undefined)
  const put = async (line: Line): Promise<void> => {
    if (!out.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(out, 'drain'), failed])
  }
  const hashes = new Set<string>()
  try {
    // Another process may commit meanwhile: the archive is of one moment.
    const entries = await record.snapshot(async (db) => {
      await put({ line: 'girok-archive', v: 1 })
      const logs = await db.selectFrom('log').select(['id', 'origin', 'public_key']).orderBy('id').execute()
      for (const { origin, public_key } of logs)
        await put({ line: 'log', origin, publicKey: Buffer.from(public_key).toString('base64') })
      const origins = new Map(logs.map((log) => [log.id, log.origin]))
      const count = await exportEntries(db, origins, put, hashes, progress)
      const notes = await db.selectFrom('checkpoint').selectAll().orderBy('log').orderBy('size').execute()
      for (const { log, size, note } of notes)
        await put({ line: 'checkpoint', log: origins.get(log) ?? '', size, note })
      return count
    })
    out.end()
    await Promise.race([once(out, 'close'), failed])
    return { entries, hashes }
  } finally {
    out.destroy()
  }
}

async function exportEntries(
  db: Database,
  origins: ReadonlyMap<number, string>,
  put: (line: Line) => Promise<void>,
  hashes: Set<string>,
  progress?: Progress,
): Promise<number> {
  const { total } = await db
    .selectFrom('entry')
    .select((it) => it.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  let done = 0
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('entry')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute()
    for (const { log, idx: index, header, seed, body } of rows) {
      await put({ line: 'entry', log: origins.get(log) ?? '', index, header, seed, body })
      noteItem(header, body, hashes)
    }
    done += rows.length
    progress?.(done, total)
    const last = rows.at(-1)
    if (!last) return done
    after = last.id
  }
}

/** Keeps track of which evidence the entries so far call for. */
function noteItem(header: string, body: string | null, hashes: Set<string>): void {
  const kind = parseHeader(header)?.kind
  if (body === null || (kind !== 'item' && kind !== 'erasure')) return
  const object = parseBody(body)
  if (kind === 'item' && typeof object['sha256'] === 'string') hashes.add(object['sha256'])
  if (kind === 'erasure') for (const hash of (object as unknown as Erasure).items) hashes.delete(hash)
}

/**
 * Fills a new record with an archive's entries, byte for byte, and their evidence. Its old logs can be verified but
 * not continued: the new record writes a log of its own, so that two copies never sign one log apart.
 * An archive that doesn't verify is refused; what was made for it is to be thrown away then (`discardUnfinished`).
 * @throws file-unreadable, record-damaged, record-newer, disk-full
 */
export async function restoreArchive(
  folder: string,
  into: Record,
  progress?: Progress,
): Promise<{ entries: number; items: number }> {
  const path = join(folder, archiveFile)
  const filler = new Filler()
  await into.replay(async (db) => {
    await filler.fill(db, path)
    for (const hash of filler.hashes) await into.items.write(hash, evidence(folder, hash))
    await setMember(db)
  }, progress)
  await into.noteCheckpoints()
  const { problems } = await verifyRecord(into)
  const [problem] = problems
  if (problem) throw damaged(`${problem.code} ${problem.entry ?? ''}`.trim())
  return { entries: filler.entries, items: filler.hashes.size }
}

/** Puts an archive's lines into the tables of a record, many at a time. */
class Filler {
  readonly hashes = new Set<string>()
  readonly #logs = new Map<string, number>()
  #rows: Insertable<Tables['entry']>[] = []
  #entries = 0

  get entries(): number {
    return this.#entries
  }

  async fill(db: Database, path: string): Promise<void> {
    let number = 0
    for await (const text of linesOf(path)) {
      number += 1
      const line = readLine(text, number)
      if ((line.line === 'girok-archive') !== (number === 1)) throw damaged(`line ${number}`)
      try {
        await this.#take(db, line)
      } catch (error) {
        // The same log, entry or checkpoint twice, or one that no log is there for.
        throw isConstraint(error) ? damaged(`line ${number}`) : error
      }
      if (this.#rows.length >= page) await this.#flush(db)
    }
    await this.#flush(db)
    if (number === 0) throw damaged('empty')
  }

  async #take(db: Database, line: Line): Promise<void> {
    switch (line.line) {
      case 'girok-archive':
        return
      case 'log': {
        const public_key = Buffer.from(line.publicKey, 'base64')
        const row = { origin: line.origin, public_key, private_key: null }
        const { id } = await db.insertInto('log').values(row).returning('id').executeTakeFirstOrThrow()
        this.#logs.set(line.origin, id)
        return
      }
      case 'entry': {
        const { index: idx, header, seed, body } = line
        this.#entries += 1
        const [id, log, leaf] = [this.#entries, this.#log(line.log), leafHash(sha256, header)]
        this.#rows.push({ id, log, idx, header, leaf, seed, body })
        noteItem(header, body, this.hashes)
        return
      }
      case 'checkpoint': {
        const row = { log: this.#log(line.log), size: line.size, note: line.note }
        await db.insertInto('checkpoint').values(row).execute()
      }
    }
  }

  #log(origin: string): number {
    const log = this.#logs.get(origin)
    if (log === undefined) throw damaged(`log ${origin}`)
    return log
  }

  async #flush(db: Database): Promise<void> {
    const rows = this.#rows.splice(0)
    if (rows.length === 0) return
    try {
      await db.insertInto('entry').values(rows).execute()
    } catch (error) {
      throw isConstraint(error) ? damaged('entry twice') : error
    }
  }
}

function damaged(detail: string): GirokError {
  return new GirokError('record-damaged', { file: archiveFile, detail })
}

function linesOf(path: string): AsyncIterable<string> {
  let input
  try {
    input = createReadStream(path, { fd: openSync(path, 'r') })
  } catch (error) {
    throw fileError(error, path)
  }
  return createInterface({ input, crlfDelay: Infinity })
}

/** Who works here from now on, until somebody says otherwise: the author of the newest entry. */
async function setMember(db: Database): Promise<void> {
  const row = await db.selectFrom('entry').select('header').orderBy('id', 'desc').executeTakeFirst()
  const author = row && parseHeader(row.header)?.author
  if (author === undefined) throw damaged('empty')
  await db.updateTable('meta').set({ value: author }).where('key', '=', 'member').execute()
}

function readLine(text: string, number: number): Line {
  try {
    const value: unknown = JSON.parse(text)
    const newer = newerSchema.safeParse(value)
    if (newer.success && newer.data.v > archiveVersion)
      throw new GirokError('record-newer', { version: newer.data.v, known: archiveVersion })
    return lineSchema.parse(value)
  } catch (error) {
    throw isGirokError(error) ? error : damaged(`line ${number}`)
  }
}

function evidence(folder: string, hash: string): Uint8Array {
  const path = join(folder, archiveItems, hash)
  let found: Buffer
  try {
    found = readFileSync(path)
  } catch (error) {
    throw fileError(error, path)
  }
  if (Buffer.from(sha256(found)).toString('hex') !== hash) {
    throw new GirokError('record-damaged', { file: `${archiveItems}/${hash}`, detail: 'hash' })
  }
  return found
}
