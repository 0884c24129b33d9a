import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GirokError } from '../../kernel/errors.ts'
import { Record } from './record.ts'
import {
  allOf,
  change,
  kinds,
  makeOriginal,
  noteKind,
  openOriginal,
  passphrase,
  scratch,
  type Original,
} from './testing/notes-record.ts'
import { verifyRecord } from './verify.ts'

let base: string
let original: Original
let said: unknown

beforeAll(async () => {
  // In memory where that is to be had: hundreds of records are opened and closed.
  base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'girok-'))
  original = await makeOriginal(join(base, 'original'), 4, 40)
  const record = await openOriginal(original.folder, original)
  said = await allOf(record)
  await record.close()
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const copy = (): string => {
  const folder = mkdtempSync(join(base, 'copy-'))
  cpSync(original.folder, folder, { recursive: true })
  return folder
}

/** What came of opening, verifying and reading: the codes, each with the file that it names. */
async function outcome(folder: string, same: unknown): Promise<string[]> {
  const named = (error: unknown): string[] => {
    if (!(error instanceof GirokError)) throw error
    const params: object = error.params as object
    const file = 'file' in params ? String(params.file).replace(/^.*[/\\](?=record\.db)/, '') : ''
    return [`${String(error.code)} ${file}`.trim()]
  }
  let record
  try {
    record = await openOriginal(folder, original)
  } catch (error) {
    return named(error)
  }
  try {
    const { problems } = await verifyRecord(record)
    if (problems.length === 0) {
      expect(await allOf(record)).toEqual(same)
      return []
    }
    // Damage may hide things, but what is read must be what was written.
    const read = await allOf(record).catch(named)
    if (problems.every((it) => it.code === 'database-damaged') && !Array.isArray(read))
      expect(read).toEqual(same)
    return problems.map((it) => `${it.code} ${it.file ?? ''}`.trim())
  } finally {
    await record.close().catch(named)
  }
}

/** Flips one bit of a file in a copy of the record, and puts it right again afterwards. */
async function flipped(folder: string, file: string, at: number): Promise<string[]> {
  const whole = new Map(
    readdirSync(folder)
      .filter((it) => statSync(join(folder, it)).isFile())
      .map((it) => [it, readFileSync(join(folder, it))]),
  )
  const path = join(folder, file)
  const sound = readFileSync(path)
  const bytes = Buffer.from(sound)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at)
  writeFileSync(path, bytes)
  try {
    return await outcome(folder, said)
  } finally {
    writeFileSync(path, sound)
    // Opening may have brought the journal into the file.
    for (const it of ['record.db-wal', 'record.db-shm']) rmSync(join(folder, it), { force: true })
    for (const [it, content] of whole) writeFileSync(join(folder, it), content)
  }
}

/** Every one of the first bytes, then some of every stretch. */
function places(size: number, first: number, count: number): number[] {
  const step = Math.max(1, Math.floor((size - first) / count))
  const sampled = Array.from({ length: count }, (_, at) => first + at * step + ((at * 7919) % step))
  return [
    ...Array.from({ length: Math.min(first, size) }, (_, at) => at),
    ...sampled.filter((at) => at < size),
    size - 1,
  ]
}

describe('a flipped bit', () => {
  test('anywhere in record.db is an error that names it', async () => {
    const folder = copy()
    const { size } = statSync(join(folder, 'record.db'))
    expect(await outcome(folder, said)).toEqual([])
    for (const at of places(size, 200, 150)) {
      const named = await flipped(folder, 'record.db', at)
      expect(named.length, `byte ${at} of ${size}`).toBeGreaterThan(0)
      expect(
        named.every((it) => /^(record|database)-damaged record\.db$/.test(it)),
        `${at}: ${named.join()}`,
      ).toBe(true)
    }
  })

  test('anywhere in the journal takes a commit back at most, and that is seen', async () => {
    const folder = copy()
    const writing = await openOriginal(folder, original)
    const me = await writing.defaultMember()
    for (const words of ['one more 진술', 'and another 진술'])
      await writing.change(me, change, (writer) => writer.put(noteKind, { words }))
    const crashed = mkdtempSync(join(base, 'crashed-'))
    cpSync(folder, crashed, { recursive: true })
    await writing.close()
    rmSync(join(crashed, 'record.db-shm'))
    const before = said
    const whole = mkdtempSync(join(base, 'whole-'))
    cpSync(crashed, whole, { recursive: true })
    const record = await openOriginal(whole, original)
    said = await allOf(record)
    await record.close()
    const { size } = statSync(join(crashed, 'record.db-wal'))
    let seen = 0
    for (const at of places(size, 40, 40)) {
      const named = await flipped(crashed, 'record.db-wal', at)
      if (named.length > 0) seen += 1
    }
    said = before
    expect(seen).toBeGreaterThan(40)
  })

  test('anywhere in keys.json is an error that names it', async () => {
    const folder = copy()
    const { size } = statSync(join(folder, 'keys.json'))
    for (let at = 0; at < size; at += 1) {
      const [named, ...others] = await flipped(folder, 'keys.json', at)
      expect(others).toEqual([])
      // The version's own digit: a newer one is told apart before anything else is.
      expect(
        named === 'record-damaged keys.json' || named === 'record-newer',
        `byte ${at}: ${String(named)}`,
      ).toBe(true)
    }
  })

  test('anywhere in the witness or in evidence is named', async () => {
    const folder = copy()
    for (const at of places(statSync(join(folder, 'witness')).size, 10, 40))
      expect(await flipped(folder, 'witness', at)).toEqual(['witness-damaged witness'])
    const [item = ''] = readdirSync(join(folder, 'items'))
    const file = join('items', item)
    for (const at of places(statSync(join(folder, file)).size, 0, 60))
      expect(await flipped(folder, file, at)).toEqual([`item-damaged items/${item}`])
    rmSync(join(folder, file))
    expect(await outcome(folder, said)).toEqual([`item-missing items/${item}`])
  })

  test('is found by the threads that verify a large record, too', async () => {
    const folder = join(scratch(), 'r')
    const { record } = await Record.create(folder, passphrase, { name: 'a' }, { kinds })
    const me = await record.defaultMember()
    await record.change(me, change, async (writer) => {
      for (let at = 0; at < 20_000; at += 1) await writer.put(noteKind, { words: `note ${at}` })
    })
    expect((await verifyRecord(record)).problems).toEqual([])
    await sql`UPDATE entry SET body = replace(body, 'note', 'nota') WHERE idx IN (5, 19000)`.execute(
      record.db,
    )
    const { problems } = await verifyRecord(record)
    expect(problems.map((it) => [it.code, it.entry])).toEqual([
      ['field-altered', 5],
      ['field-altered', 19_000],
    ])
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(record.db)
    const path = join(folder, 'record.db')
    const bytes = readFileSync(path)
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1)
    writeFileSync(path, bytes)
    const damaged = await verifyRecord(record)
    expect(damaged.problems.map((it) => it.code)).toContain('database-damaged')
    await record.close()
  })
})

describe('an older copy', () => {
  test('of record.db, put back, is seen, and nothing is written to it', async () => {
    const folder = copy()
    const record = await openOriginal(folder, original)
    const me = await record.defaultMember()
    const newer = await record.change(me, change, (writer) => writer.put(noteKind, { words: 'newer' }))
    await record.close()
    const newest = newer.checkpoint ?? ''
    cpSync(join(original.folder, 'record.db'), join(folder, 'record.db'))
    const back = await openOriginal(folder, original)
    expect((await verifyRecord(back)).problems.map((it) => it.code)).toEqual(['rolled-back'])
    await expect(
      back.change(me, change, (writer) => writer.put(noteKind, { words: 'fork' })),
    ).rejects.toMatchObject({ code: 'record-rolled-back' })
    expect(await allOf(back)).toEqual(said)
    await back.close()
    // The whole folder: only a checkpoint that was kept elsewhere tells.
    const whole = await openOriginal(copy(), original)
    expect((await verifyRecord(whole)).problems).toEqual([])
    const known = await verifyRecord(whole, { known: [newest] })
    expect(known.problems.map((it) => it.code)).toEqual(['rolled-back'])
    await whole.close()
  })
})
