import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { detailsIn } from '../src/cli/commands/intake.ts'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { find, findings, findInput, proofProblems } from '../src/operations/find.ts'
import { importInput, importSheet } from '../src/operations/import-sheet.ts'
import { resolve, search, show } from '../src/operations/look.ts'
import { erase, undo, withdraw } from '../src/operations/manage.ts'
import type { Context } from '../src/operations/operation.ts'
import { exportArchive, restoreArchive } from '../src/record/io/archive.ts'
import { databaseFile, Record } from '../src/record/io/record.ts'
import { verifyRecord } from '../src/record/io/verify.ts'
import { tables } from '../src/record/io/testing/tables.ts'

const examples = fileURLToPath(new URL('../examples', import.meta.url))
const passphrase = 'five words make a sentence'
const interview = new TextDecoder('utf-16').decode(
  readFileSync(join(examples, 'sources', 'interview-m07.txt')),
)
/** Of one source only: its names, and pieces of its text, which its accounts quote. */
const words = [
  'XA-INT-1',
  'interview-m07',
  ...interview
    .split(/[\n.]/)
    .flatMap((it) => (it.trim().length > 14 && !it.includes('(') ? [it.trim().slice(0, 14)] : [])),
]
const question = 'type:execution media:foreign when:2018/2023 where:XA'

let base: string
let context: Context
let subject: string
let recoveryKey: string
let itemFile: string

const contextOf = async (record: Record): Promise<Context> => ({
  record,
  codebook: new Codebook(),
  member: await record.defaultMember(),
  language: 'en',
})

/** The whole database in the clear, freed pages included: a copy whose encryption is taken away. */
function inTheClear(record: Record): Buffer {
  const copy = mkdtempSync(join(base, 'clear-'))
  for (const it of ['', '-wal']) {
    if (existsSync(join(record.folder, databaseFile + it)))
      cpSync(join(record.folder, databaseFile + it), join(copy, databaseFile + it))
  }
  const path = join(copy, databaseFile)
  const sqlite = new Sqlite(path)
  sqlite.pragma(`cipher='aegis'`)
  sqlite.pragma(`key="x'${Buffer.from(record.databaseKey).toString('hex')}'"`)
  sqlite.pragma('journal_mode=delete')
  sqlite.pragma(`rekey=''`)
  sqlite.close()
  return readFileSync(path)
}

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'girok-'))
  const made = await Record.create(join(base, 'record'), passphrase, { name: 'a' }, { kinds })
  recoveryKey = made.recoveryKey
  context = await contextOf(made.record)
  const details = detailsIn(join(examples, 'sources.csv'))
  await add.run(context, addInput.parse({ paths: [join(examples, 'sources')], details }))
  const sheet = importInput.parse({ path: join(examples, 'accounts.csv') })
  // Taken back once and entered again: the accounts that were taken back hold words too.
  await importSheet.run(context, sheet)
  await undo.run(context, { reason: 'wrong sheet' })
  await importSheet.run(context, sheet)
  subject = await resolve(context.record.read, 'XA-INT-1')
  const { related } = await show.run(context, { ref: subject })
  await withdraw.run(context, { ref: related['accounts']?.at(-1) ?? '', reason: 'mistaken' })
  await find.run(context, findInput.parse({ question }))
  const item = (await show.run(context, { ref: related['items']?.[0] ?? '' })).heads[0]?.object
  itemFile = context.record.items.path(String(item?.['sha256']))
})
afterAll(async () => {
  await context.record.close()
  rmSync(base, { recursive: true, force: true })
})

describe('erasing a source', () => {
  test('destroys all that came from it, and the record still verifies', async () => {
    const { record } = context
    expect(existsSync(itemFile)).toBe(true)
    const before = inTheClear(record)
    expect(words.filter((it) => before.includes(it)).length).toBeGreaterThan(10)
    const hits = await search.run(context, { query: '만화', limit: 100 })
    expect(hits.some((it) => it.source === subject)).toBe(true)

    const { entries, items } = await erase.run(context, { ref: subject, reason: 'asked to' })
    expect(items).toBe(1)
    // Source, item, custody, layer, and each account as entered, taken back, entered again.
    expect(entries).toBeGreaterThan(10)
    const { problems, erased } = await verifyRecord(record)
    expect(problems).toEqual([])
    expect(erased).toBe(entries)
    expect(await proofProblems(context)).toEqual([])

    expect(existsSync(itemFile)).toBe(false)
    const after = await search.run(context, { query: '만화', limit: 100 })
    expect(after.length).toBeGreaterThan(0)
    expect(after.some((it) => it.source === subject)).toBe(false)
    const shown = await show.run(context, { ref: subject })
    expect(shown.heads).toEqual([])
    expect(shown.history.every((it) => it.state === 'erased' && it.object === undefined)).toBe(true)
    const clear = inTheClear(record)
    expect(clear.includes('XA-NGO-1')).toBe(true)
    expect(words.filter((it) => clear.includes(it))).toEqual([])
    const [listed] = await findings.run(context, {})
    const { held } = listed?.finding.object ?? {}
    expect(held?.accounts.length).toBeGreaterThan(listed?.now.accounts.length ?? 99)
  })

  test("leaves no word of its own in the search index's shadow", async () => {
    const terms = new Set((await tables(context.record))['words']?.map((it) => (it as { term: string }).term))
    const fresh = await Record.create(join(base, 'others'), passphrase, { name: 'b' }, { kinds })
    const others = await contextOf(fresh.record)
    const paths = readdirSync(join(examples, 'sources'))
      .filter((it) => it !== 'interview-m07.txt')
      .map((it) => join(examples, 'sources', it))
    await add.run(others, addInput.parse({ paths }))
    const expected = new Set(
      (await tables(fresh.record))['words']?.map((it) => (it as { term: string }).term),
    )
    await fresh.record.close()
    expect([...terms].filter((it) => !expected.has(it))).toEqual([])
    expect(terms.size).toBe(expected.size)
  })

  test("can't be undone, nor done twice, and nothing before it can bring the words back", async () => {
    const { record } = context
    const changes = await record.read.changes(100)
    for (const operation of ['erase', 'add']) {
      const { id } = changes.find((it) => it.operation === operation) ?? { id: '' }
      await expect(undo.run(context, { change: id, reason: '' })).rejects.toMatchObject({
        code: 'undo-erased',
      })
    }
    const { read } = record
    const size = (await verifyRecord(record)).entries
    expect(await erase.run(context, { ref: subject, reason: 'again' })).toMatchObject({
      entries: 0,
      items: 0,
    })
    await expect(resolve(read, 'XA-INT-1')).rejects.toMatchObject({ code: 'not-found' })
    expect((await verifyRecord(record)).entries).toBe(size)
  })

  test('holds through a rebuild, an export and a restore', async () => {
    const { record } = context
    const rows = await tables(record)
    await record.rebuild()
    expect(await tables(record)).toEqual(rows)
    const out = join(base, 'out')
    await exportArchive(record, out)
    const all = readdirSync(out, { recursive: true, encoding: 'utf8' })
    expect(all.filter((it) => it.startsWith('items/')).length).toBe(7)
    const lines = readFileSync(join(out, 'record.jsonl'), 'utf8')
    expect(words.filter((it) => lines.includes(it))).toEqual([])
    const { record: copy } = await Record.create(join(base, 'copy'), passphrase, undefined, { kinds })
    await restoreArchive(out, copy)
    expect(await tables(copy)).toEqual(rows)
    await copy.close()
  })

  test('is finished at the next opening where it was cut off before the sealed file was gone', async () => {
    const { record } = context
    const source = await resolve(record.read, 'XA-NEWS-3')
    const { related } = await show.run(context, { ref: source })
    const item = (await show.run(context, { ref: related['items']?.[0] ?? '' })).heads[0]?.object
    const file = record.items.path(String(item?.['sha256']))
    // As after a kill right behind the commit.
    record.finishErasure = () => Promise.resolve()
    await erase.run(context, { ref: source, reason: 'asked to' })
    expect(existsSync(file)).toBe(true)
    await record.close()
    context = await contextOf(await Record.open(join(base, 'record'), recoveryKey, { kinds }))
    expect(existsSync(file)).toBe(false)
    expect((await verifyRecord(context.record)).problems).toEqual([])
  })
})
