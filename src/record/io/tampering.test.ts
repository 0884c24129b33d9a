import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseCheckpoint, formatCheckpoint } from '../checkpoint.ts'
import { TreeHasher } from '../merkle.ts'
import { signNote } from '../signed-note.ts'
import { openDatabase, type Database } from './database.ts'
import { generateSigningKey, signer } from './ed25519.ts'
import { sha256 } from './sha256.ts'
import { makeOriginal, openOriginal, type Original } from './testing/notes-record.ts'
import { dropLog, resign, rewriteHeader, run, swap } from './testing/tamper.ts'
import { cases } from './testing/tampering-cases.ts'
import { verifyRecord, type Verification } from './verify.ts'

// Somebody has the passphrase, opens the database and writes into it what they like.

let base: string
let original: Original
let newest: string

const nothing = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'girok-'))
  original = await makeOriginal(join(base, 'original'), 4, 5)
  const untouched = await tampered(nothing)
  expect(untouched.problems).toEqual([])
  newest = untouched.checkpoint ?? ''
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

async function tampered(
  tamper: (db: Database) => Promise<unknown>,
  known: string[] = [],
  without: string[] = [],
): Promise<Verification> {
  const folder = mkdtempSync(join(base, 'copy-'))
  try {
    cpSync(original.folder, folder, { recursive: true })
    for (const file of without) rmSync(join(folder, file))
    const db = openDatabase(join(folder, 'record.db'), original.key)
    try {
      await tamper(db)
    } finally {
      await db.destroy()
    }
    const record = await openOriginal(folder, original)
    try {
      return await verifyRecord(record, { known })
    } finally {
      await record.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function rows(db: Database): Promise<string> {
  const all = await sql`SELECT idx, header, hex(leaf), seed, body FROM entry ORDER BY id`.execute(db)
  return JSON.stringify([all.rows, (await sql`SELECT * FROM checkpoint`.execute(db)).rows])
}

describe('tampering with the key in hand', () => {
  test.each(cases)('%s', async (_, tamper, code, entry) => {
    const { ok, problems } = await tampered(tamper)
    expect(ok).toBe(false)
    const like = { code, ...(entry === undefined ? {} : { entry }) }
    expect(problems).toContainEqual(expect.objectContaining(like))
  })

  test('a checkpoint kept elsewhere shows what the witness, removed, no longer does', async () => {
    const fork = async (db: Database): Promise<void> => {
      await rewriteHeader(db)
      await resign(db)
    }
    const unseen = (await tampered(fork, [], ['witness'])).problems.map((it) => it.code)
    expect(unseen).toEqual(['witness-missing'])
    const codes = async (tamper: (db: Database) => Promise<unknown>): Promise<string[]> =>
      (await tampered(tamper, [newest], ['witness'])).problems.map((it) => it.code)
    expect(await codes(fork)).toContain('forked')
    expect(await codes(dropLog)).toContain('rolled-back')
    expect(await codes(nothing)).toEqual(['witness-missing'])
    expect(
      await codes(async (db) => {
        const { privateKey, publicKey } = generateSigningKey()
        await resign(db, privateKey, publicKey)
      }),
    ).toContain('checkpoint-signature')
  })

  test('a checkpoint that is none, or of another record, is not taken for a match', async () => {
    const { privateKey } = generateSigningKey()
    const root = new TreeHasher(sha256).root()
    const text = formatCheckpoint({ origin: 'girok/log/elsewhere', size: 3, root })
    const others = signNote(sha256, text, signer('girok/log/elsewhere', privateKey))
    expect((await tampered(nothing, [newest])).problems).toEqual([])
    for (const note of ['', 'no checkpoint', newest.slice(0, -8), others])
      expect((await tampered(nothing, [note])).ok).toBe(false)
    expect(parseCheckpoint(newest.slice(0, newest.lastIndexOf('\n\n') + 1))?.size).toBeGreaterThan(20)
  })

  test('whatever is changed at random is named', async () => {
    const size = parseCheckpoint(newest.slice(0, newest.lastIndexOf('\n\n') + 1))?.size ?? 0
    const place = fc.integer({ min: 0, max: size - 1 })
    const text = fc.constantFrom('header', 'seed', 'body')
    /** One character of a text becomes its neighbour in Unicode: never the same, never no text. */
    const character = fc.record({ column: text, idx: place, at: fc.nat(999) }).map(
      ({ column, idx, at }) =>
        `UPDATE entry SET ${column} = substr(${column}, 1, ${at} % length(${column})) ||
         char(unicode(substr(${column}, 1 + ${at} % length(${column}), 1)) + 1) ||
         substr(${column}, 2 + ${at} % length(${column})) WHERE idx = ${idx}`,
    )
    const note = fc.record({ nth: fc.nat(5), at: fc.nat(400) }).map(
      ({ nth, at }) =>
        `UPDATE checkpoint SET note = substr(note, 1, ${at} % length(note)) ||
         char(unicode(substr(note, 1 + ${at} % length(note), 1)) + 1) || substr(note, 2 + ${at} % length(note))
         WHERE size = (SELECT size FROM checkpoint ORDER BY size LIMIT 1 OFFSET ${nth})`,
    )
    const pair = fc.uniqueArray(place, { minLength: 2, maxLength: 2 })
    const column = fc.constantFrom('header', 'leaf', 'seed', 'body')
    const swapped = fc.tuple(column, pair).map(([it, [a = 0, b = 1]]) => swap(it, a, b))
    const copied = fc
      .tuple(column, pair)
      .map(
        ([it, [a, b]]) =>
          `UPDATE entry SET ${it} = (SELECT ${it} FROM entry AS o WHERE o.idx = ${a}) WHERE idx = ${b}`,
      )
    const dropped = place.map(
      (idx) => `DELETE FROM entry WHERE idx >= ${idx} AND idx < ${idx} + 1 + ${idx} % 3`,
    )
    const doubled = place.map(
      (idx) =>
        `INSERT INTO entry (log, idx, header, leaf, seed, body) SELECT log, ${size}, header, leaf, seed, body FROM entry WHERE idx = ${idx}`,
    )
    const blanked = fc.tuple(text, place).map(([it, idx]) => `UPDATE entry SET ${it} = '' WHERE idx = ${idx}`)
    const leaf = fc
      .tuple(place, fc.nat(31))
      .map(
        ([idx, at]) =>
          `UPDATE entry SET leaf = substr(leaf, 1, ${at}) || x'00ff' || substr(leaf, ${at + 3}) WHERE idx = ${idx}`,
      )
    const tampering = fc.oneof(character, character, note, swapped, copied, dropped, doubled, blanked, leaf)
    await fc.assert(
      fc.asyncProperty(tampering, async (statement) => {
        let changed = false
        const { problems } = await tampered(async (db) => {
          const before = await rows(db)
          await run(statement)(db)
          changed = (await rows(db)) !== before
        })
        // Two entries can hold the same words; swapped, nothing was done to them.
        fc.pre(changed)
        expect(problems).not.toEqual([])
      }),
      { numRuns: 250 },
    )
  })
})
