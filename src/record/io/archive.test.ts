import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { archiveFile, exportArchive, restoreArchive } from './archive.ts'
import { Record } from './record.ts'
import {
  allOf,
  change,
  evidenceKind,
  kindsWithEvidence as kinds,
  makeOriginal,
  noteKind,
  openOriginal,
  passphrase,
  scratch,
} from './testing/notes-record.ts'
import { tables } from './testing/tables.ts'
import { discardUnfinished } from './unfinished.ts'
import { verifyRecord } from './verify.ts'

async function empty(folder: string): Promise<Record> {
  return (await Record.create(folder, passphrase, undefined, { kinds })).record
}

const erase = async (record: Record, hash: string): Promise<void> => {
  const items = (await record.read.list(evidenceKind)).filter((it) => it.object.sha256 === hash)
  const me = await record.defaultMember()
  await record.change(me, change, (writer) => writer.erase(items, [hash], 'asked to'))
  await record.finishErasure()
}

describe('export and restore', () => {
  test('are the identity, also for a record that was restored before and has two logs', async () => {
    const folder = scratch()
    const original = await makeOriginal(join(folder, 'one'), 3, 4)
    const one = await openOriginal(original.folder, original)
    const [first] = await one.read.list(evidenceKind)
    await erase(one, first?.object.sha256 ?? '')
    const known = (await one.read.newestCheckpoint()) ?? ''
    const all = await allOf(one)
    const rows = await tables(one)
    expect(await exportArchive(one, join(folder, 'out'))).toMatchObject({ items: 2 })
    await one.close()

    const two = await empty(join(folder, 'two'))
    await restoreArchive(join(folder, 'out'), two)
    expect(await allOf(two)).toEqual(all)
    expect(await tables(two)).toEqual(rows)
    expect(await verifyRecord(two, { known: [known] })).toMatchObject({ problems: [], erased: 1, items: 2 })
    // Nothing sealed is left but what the record speaks of.
    expect(readdirSync(join(folder, 'two', 'items')).length).toBe(2)
    await exportArchive(two, join(folder, 'again'))
    const lines = readFileSync(join(folder, 'out', archiveFile))
    expect(readFileSync(join(folder, 'again', archiveFile)).equals(lines)).toBe(true)

    const me = await two.defaultMember()
    expect((await authors(two)).length).toBe(1)
    const next = await two.change(me, change, (writer) =>
      writer.put(noteKind, { words: '진술, 새 기록에서' }),
    )
    expect(next.checkpoint?.split('\n', 1)).not.toEqual(known.split('\n', 1))
    const check = { known: [known, next.checkpoint ?? ''] }
    expect((await verifyRecord(two, check)).problems).toEqual([])
    const before = await tables(two)
    await two.rebuild()
    expect(await tables(two)).toEqual(before)

    await exportArchive(two, join(folder, 'third'))
    const three = await empty(join(folder, 'three'))
    await restoreArchive(join(folder, 'third'), three)
    expect(await allOf(three)).toEqual(await allOf(two))
    expect(await tables(three)).toEqual(before)
    expect((await verifyRecord(three, check)).problems).toEqual([])
    await Promise.all([two.close(), three.close()])
  })

  test('an archive that was altered is refused, and nothing of the new record need stay', async () => {
    const folder = scratch()
    const original = await makeOriginal(join(folder, 'one'), 2, 3)
    const one = await openOriginal(original.folder, original)
    const out = join(folder, 'out')
    await exportArchive(one, out)
    await one.close()
    const path = join(out, archiveFile)
    const sound = readFileSync(path, 'utf8')
    const lines = sound.trimEnd().split('\n')
    const entry = lines.findIndex((it) => it.includes('진술 1'))
    const [item = ''] = readdirSync(join(out, 'items'))
    const evidence = readFileSync(join(out, 'items', item))
    const put = (changed: string[]) => (): void => writeFileSync(path, `${changed.join('\n')}\n`)
    const alterations: [string, () => void, string][] = [
      ['a word', put(lines.with(entry, lines[entry]?.replace('진술 1', '소문 1') ?? '')), 'record-damaged'],
      [
        'a header',
        put(lines.with(entry, lines[entry]?.replace('"author\\":\\"mem_', '"author\\":\\"mem_x') ?? '')),
        'record-damaged',
      ],
      ['no first line', put(lines.slice(1)), 'record-damaged'],
      [
        'a first line of a later format',
        put(lines.with(0, '{"line":"girok-archive","v":2,"x":1}')),
        'record-newer',
      ],
      ['an entry twice', put(lines.toSpliced(entry, 0, lines[entry] ?? '')), 'record-damaged'],
      ['an entry less', put(lines.toSpliced(entry, 1)), 'record-damaged'],
      [
        'two entries swapped',
        put(lines.with(entry, lines[entry + 1] ?? '').with(entry + 1, lines[entry] ?? '')),
        'record-damaged',
      ],
      ['no log', put(lines.toSpliced(1, 1)), 'record-damaged'],
      ['a checkpoint less', put(lines.slice(0, -1)), 'record-damaged'],
      [
        'cut off in a line',
        (): void => writeFileSync(path, sound.slice(0, sound.length / 2)),
        'record-damaged',
      ],
      ['no lines', (): void => writeFileSync(path, ''), 'record-damaged'],
      ['no file', (): void => rmSync(path), 'file-unreadable'],
      ['other evidence', (): void => writeFileSync(join(out, 'items', item), 'other'), 'record-damaged'],
      ['no evidence', (): void => rmSync(join(out, 'items', item)), 'file-unreadable'],
    ]
    for (const [name, alter, code] of alterations) {
      writeFileSync(path, sound)
      writeFileSync(join(out, 'items', item), evidence)
      alter()
      const into = await empty(join(folder, 'into'))
      await expect(restoreArchive(out, into), name).rejects.toMatchObject({ code })
      await into.close()
      discardUnfinished(join(folder, 'into'))
      expect(existsSync(join(folder, 'into'))).toBe(false)
    }
  })

  test('an export that fails leaves nothing behind, and none is written into a folder in use', async () => {
    const folder = scratch()
    const original = await makeOriginal(join(folder, 'one'), 2, 3)
    const one = await openOriginal(original.folder, original)
    mkdirSync(join(folder, 'used'))
    writeFileSync(join(folder, 'used', 'letter.txt'), 'mine')
    await expect(exportArchive(one, join(folder, 'used'))).rejects.toMatchObject({ code: 'folder-not-empty' })
    expect(readdirSync(join(folder, 'used'))).toEqual(['letter.txt'])
    const [evidence] = await one.read.list(evidenceKind)
    rmSync(one.items.path(evidence?.object.sha256 ?? ''))
    await expect(exportArchive(one, join(folder, 'a', 'b'))).rejects.toMatchObject({ code: 'record-damaged' })
    expect(existsSync(join(folder, 'a'))).toBe(false)
    await one.close()
  })
})

/** Who wrote the record so far: it goes on in the same name. */
async function authors(record: Record): Promise<unknown[]> {
  const { rows } = await sql`SELECT DISTINCT json_extract(header, '$.author') FROM entry`.execute(record.db)
  return rows
}
