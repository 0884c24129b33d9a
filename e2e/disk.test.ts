import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { find, findInput } from '../src/operations/find.ts'
import { importInput, importSheet } from '../src/operations/import-sheet.ts'
import type { Context } from '../src/operations/operation.ts'
import { released } from './released.ts'
import { exportArchive } from '../src/record/io/archive.ts'
import { Record } from '../src/record/io/record.ts'
import { rekey } from '../src/record/io/rekey.ts'
import { verifyRecord } from '../src/record/io/verify.ts'

const examples = fileURLToPath(new URL('../examples', import.meta.url))
const passphrase = 'five words make a sentence'

/** Whether a small disk of memory can be had here: as root on Linux, outside a strict container. */
const mountable = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'girok-'))
  try {
    mount(folder, 'size=1m')
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})()

function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'girok-test', folder], { stdio: 'ignore' })
}

let base: string
let disk: string
let recoveryKey: string

const contextOf = async (record: Record): Promise<Context> => ({
  record,
  codebook: new Codebook(),
  member: await record.defaultMember(),
  language: 'en',
})
const opened = async (): Promise<Context> =>
  contextOf(await Record.open(join(disk, 'record'), recoveryKey, { kinds }))

/** Leaves so many bytes free. */
function fill(free: number): void {
  rmSync(join(disk, 'ballast'), { force: true })
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - free)))
}

async function sound(context: Context): Promise<number> {
  const { problems, entries } = await verifyRecord(context.record)
  expect(problems).toEqual([])
  return entries
}

describe.skipIf(!mountable)('a disk', () => {
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'girok-'))
    disk = join(base, 'disk')
    mkdirSync(disk)
    mkdirSync(join(base, 'stick'))
    mount(disk, 'size=12m')
    const made = await Record.create(join(disk, 'record'), passphrase, { name: 'a' }, { kinds })
    recoveryKey = made.recoveryKey
    const context = await contextOf(made.record)
    await add.run(context, addInput.parse({ paths: [join(examples, 'sources', 'naru-ilbo.txt')] }))
    await made.record.close()
    cpSync(join(disk, 'record'), join(base, 'record'), { recursive: true })
  })
  afterAll(() => {
    execFileSync('umount', [disk])
    rmSync(base, { recursive: true, force: true })
  })

  test('that is full refuses each change as such, whenever it fills up, and keeps what was acknowledged', async () => {
    const large = join(base, 'large.txt')
    writeFileSync(large, 'An invented line of text, and another one after it.\n'.repeat(8000))
    let refused = 0
    for (const free of [0, 4096, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000]) {
      rmSync(join(disk, 'record'), { recursive: true })
      cpSync(join(base, 'record'), join(disk, 'record'), { recursive: true })
      let context = await opened()
      const before = await sound(context)
      fill(free)
      const sources = [...Array(3).keys()].map((at) => join(base, `${at}.txt`))
      let acknowledged = 0
      for (const path of [...sources, large]) {
        if (path !== large) writeFileSync(path, `invented ${path} `.repeat(2000))
        const adding = add.run(context, addInput.parse({ paths: [path] }))
        const failure = await adding.then(
          () => undefined,
          (error: unknown) => error,
        )
        if (failure === undefined) acknowledged += 1
        else {
          refused += 1
          expect(failure).toMatchObject({ code: 'disk-full' })
        }
      }
      const entries = await sound(context)
      // Change, source, item, custody and layer each.
      expect(entries).toBe(before + 5 * acknowledged)
      await context.record.close()
      // A full disk must not keep anybody from reading; where there is no room at all, it is said.
      const again = await opened().catch((error: unknown) => error)
      if (again instanceof Error) expect(again).toMatchObject({ code: 'disk-full' })
      else {
        expect(await sound(again as Context)).toBe(entries)
        await (again as Context).record.close()
      }
      rmSync(join(disk, 'ballast'))
      context = await opened()
      expect(await sound(context)).toBe(entries)
      await add.run(context, addInput.parse({ paths: [join(examples, 'sources', 'law-summary.txt')] }))
      expect(await sound(context)).toBe(entries + 5)
      await context.record.close()
    }
    expect(refused).toBeGreaterThan(5)
  })

  test('that is full takes no import, no export, no page, no new key, and no new record', async () => {
    rmSync(join(disk, 'record'), { recursive: true })
    cpSync(join(base, 'record'), join(disk, 'record'), { recursive: true })
    const context = await opened()
    await add.run(context, addInput.parse({ paths: [join(examples, 'sources')] }))
    const sheet = importInput.parse({ path: join(examples, 'accounts.csv') })
    await find.run(context, findInput.parse({ question: 'type:execution' }))
    const before = await sound(context)
    fill(8192)
    const full = { code: 'disk-full' }
    await expect(importSheet.run(context, sheet)).rejects.toMatchObject(full)
    await expect(exportArchive(context.record, join(disk, 'out'))).rejects.toMatchObject(full)
    expect(existsSync(join(disk, 'out'))).toBe(false)
    await expect(released(context, { out: join(disk, 'published') })).rejects.toMatchObject(full)
    expect(await sound(context)).toBe(before)
    await context.record.close()
    expect(() => rekey(join(disk, 'record'), recoveryKey, 'another sentence of words')).toThrow('disk-full')
    await expect(
      Record.create(join(disk, 'new'), passphrase, { name: 'b' }, { kinds }),
    ).rejects.toMatchObject(full)
    expect(existsSync(join(disk, 'new'))).toBe(false)
    rmSync(join(disk, 'ballast'))
    const after = await opened()
    expect(await sound(after)).toBe(before)
    expect((await importSheet.run(after, sheet)).added).toBeGreaterThan(30)
    await after.record.close()
  })

  test('that can only be read from says so, and the record is as it was', async () => {
    rmSync(join(disk, 'record'), { recursive: true })
    cpSync(join(base, 'record'), join(disk, 'record'), { recursive: true })
    const readOnly = { code: 'folder-read-only' }
    execFileSync('mount', ['-o', 'remount,ro', disk])
    try {
      // SQLite's journal can't be read without a file beside it. Opening the file as unchangeable would pass it over.
      await expect(opened()).rejects.toMatchObject(readOnly)
      expect(() => rekey(join(disk, 'record'), recoveryKey, 'another sentence of words')).toThrow(
        readOnly.code,
      )
      const making = Record.create(join(disk, 'new'), passphrase, { name: 'b' }, { kinds })
      await expect(making).rejects.toMatchObject(readOnly)
    } finally {
      execFileSync('mount', ['-o', 'remount,rw', disk])
    }
    const context = await opened()
    await sound(context)
    // What is written out of it goes elsewhere: that this place can't be written is told of the place.
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'girok-test', join(base, 'stick')])
    try {
      await expect(exportArchive(context.record, join(base, 'stick', 'out'))).rejects.toMatchObject(readOnly)
      await find.run(context, findInput.parse({ question: 'type:execution' }))
      await expect(released(context, { out: join(base, 'stick', 'page') })).rejects.toMatchObject(readOnly)
    } finally {
      execFileSync('umount', [join(base, 'stick')])
    }
    await context.record.close()
  })
})
