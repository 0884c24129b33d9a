import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { GirokError } from '../../kernel/errors.ts'
import type { Progress } from '../../kernel/ports.ts'
import { parseBody, parseHeader } from '../entry.ts'
import { leafHash } from '../merkle.ts'
import type { Erasure } from '../model.ts'
import type { Database } from './database.ts'
import { fileError, writeWhole } from './files.ts'
import type { Record } from './record.ts'
import { sha256 } from './sha256.ts'

/**
 * The open form of a record: `record.jsonl` holds everything, a JSON object a line, and `items/` the evidence as it
 * was received, named by its SHA-256. Nothing in it needs Girok to be read; nothing in it is encrypted.
 */
export const archiveFile = 'record.jsonl'
const archiveItems = 'items'

const bytes = z.base64()
const lineSchema = z.discriminatedUnion('line', [
  z.strictObject({ line: z.literal('girok-archive'), v: z.literal(1) }),
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
  try {
    mkdirSync(join(folder, archiveItems), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw fileError(error, folder)
  }
  if (readdirSync(folder).length > 1 || readdirSync(join(folder, archiveItems)).length > 0) {
    throw new GirokError('folder-not-empty', { path: folder })
  }
  const out = createWriteStream(join(folder, archiveFile), { mode: 0o600 })
  const failed = once(out, 'error').then(([error]: unknown[]) => Promise.reject(error as Error))
  failed.catch(() => undefined)
  const put = async (line: Line): Promise<void> => {
    if (!out.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(out, 'drain'), failed])
  }
  try {
    await put({ line: 'girok-archive', v: 1 })
    const logs = await record.db
      .selectFrom('log')
      .select(['id', 'origin', 'public_key'])
      .orderBy('id')
      .execute()
    for (const log of logs) {
      await put({
        line: 'log',
        origin: log.origin,
        publicKey: Buffer.from(log.public_key).toString('base64'),
      })
    }
    const origins = new Map(logs.map((log) => [log.id, log.origin]))
    const hashes = new Set<string>()
    const entries = await exportEntries(record, origins, put, hashes, progress)
    for (const row of await record.db
      .selectFrom('checkpoint')
      .selectAll()
      .orderBy('log')
      .orderBy('size')
      .execute()) {
      await put({ line: 'checkpoint', log: origins.get(row.log) ?? '', size: row.size, note: row.note })
    }
    out.end()
    await Promise.race([once(out, 'close'), failed])
    for (const hash of hashes) writeWhole(join(folder, archiveItems, hash), await record.items.read(hash))
    return { entries, items: hashes.size }
  } catch (error) {
    throw fileError(error, folder)
  }
}

async function exportEntries(
  record: Record,
  origins: ReadonlyMap<number, string>,
  put: (line: Line) => Promise<void>,
  hashes: Set<string>,
  progress?: Progress,
): Promise<number> {
  const { total } = await record.db
    .selectFrom('entry')
    .select((it) => it.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  let done = 0
  for (let after = 0; ;) {
    const rows = await record.db
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
 * @throws file-unreadable, record-damaged
 */
export async function restoreArchive(
  folder: string,
  into: Record,
  progress?: Progress,
): Promise<{ entries: number; items: number }> {
  const path = join(folder, archiveFile)
  if (!existsSync(path)) throw new GirokError('file-unreadable', { path, detail: 'ENOENT' })
  const hashes = new Set<string>()
  const logIds = new Map<string, number>()
  const { last } = await into.db
    .selectFrom('entry')
    .select((it) => it.fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  let id = last ?? 0
  let entries = 0
  await into.replay(async (db) => {
    let number = 0
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      number += 1
      const line = readLine(text, number)
      switch (line.line) {
        case 'girok-archive':
          break
        case 'log': {
          const row = {
            origin: line.origin,
            public_key: Buffer.from(line.publicKey, 'base64'),
            private_key: null,
          }
          const { id: log } = await db.insertInto('log').values(row).returning('id').executeTakeFirstOrThrow()
          logIds.set(line.origin, log)
          break
        }
        case 'entry': {
          const { index: idx, header, seed, body } = line
          id += 1
          const row = {
            id,
            log: logOf(logIds, line.log, number),
            idx,
            header,
            leaf: leafHash(sha256, header),
            seed,
            body,
          }
          await db.insertInto('entry').values(row).execute()
          noteItem(header, body, hashes)
          entries += 1
          if (entries % page === 0) progress?.(entries, entries)
          break
        }
        case 'checkpoint': {
          const row = { log: logOf(logIds, line.log, number), size: line.size, note: line.note }
          await db.insertInto('checkpoint').values(row).execute()
        }
      }
    }
    for (const hash of hashes) await into.items.write(hash, evidence(folder, hash))
    await setMember(db)
  }, progress)
  await into.noteCheckpoints()
  return { entries, items: hashes.size }
}

/** Who works here from now on, until somebody says otherwise: the author of the newest entry. */
async function setMember(db: Database): Promise<void> {
  const row = await db.selectFrom('entry').select('header').orderBy('id', 'desc').executeTakeFirst()
  const author = row && parseHeader(row.header)?.author
  if (author === undefined) throw new GirokError('record-damaged', { file: archiveFile, detail: 'empty' })
  await db.updateTable('meta').set({ value: author }).where('key', '=', 'member').execute()
}

function readLine(text: string, number: number): Line {
  try {
    return lineSchema.parse(JSON.parse(text))
  } catch {
    throw new GirokError('record-damaged', { file: archiveFile, detail: `line ${number}` })
  }
}

function logOf(logs: ReadonlyMap<string, number>, origin: string, number: number): number {
  const log = logs.get(origin)
  if (log === undefined)
    throw new GirokError('record-damaged', { file: archiveFile, detail: `line ${number}` })
  return log
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
