import { cpSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Record } from './record.ts'
import { rekey } from './rekey.ts'
import { change, kinds, noteKind, notesRecord, passphrase, scratch } from './testing/notes-record.ts'
import { tables } from './testing/tables.ts'
import { undo } from './undo.ts'
import { verifyRecord } from './verify.ts'

const open = (folder: string, secret = passphrase): Promise<Record> => Record.open(folder, secret, { kinds })

describe('a record', () => {
  test('opens with the passphrase and with the recovery key, and with nothing else', async () => {
    const folder = join(scratch(), 'record')
    const made = await Record.create(folder, passphrase, { name: 'a' }, { kinds })
    await made.record.close()
    await (await open(folder)).close()
    await (await open(folder, ` ${made.recoveryKey.toLowerCase()} `)).close()
    await expect(open(folder, 'five words make a sentence.')).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
  })

  test('writes one commit for a change, none for a change that appends nothing or fails', async () => {
    const record = await notesRecord(join(scratch(), 'r'), 1, 2)
    const me = await record.defaultMember()
    const before = await verifyRecord(record)
    const nothing = await record.change(me, change, () => Promise.resolve('same'))
    expect(nothing).toEqual({ value: 'same', change: undefined, checkpoint: undefined })
    const failing = record.change(me, change, async (writer) => {
      await writer.put(noteKind, { words: 'lost' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await verifyRecord(record)).toEqual(before)
    await expect(
      record.change(me, change, (writer) => writer.put(noteKind, { words: 1 } as never)),
    ).rejects.toMatchObject({
      code: 'object-invalid',
    })
    await record.close()
  })

  test.skipIf(process.platform === 'win32')('lets no other user of the machine read its files', async () => {
    const folder = join(scratch(), 'r')
    const record = await notesRecord(folder, 1, 1)
    for (const file of readdirSync(folder)) {
      const { mode } = statSync(join(folder, file))
      expect([file, mode & 0o077]).toEqual([file, 0])
    }
    await record.close()
  })

  test('leaves nothing readable on disk', async () => {
    const folder = join(scratch(), 'r')
    const record = await notesRecord(folder, 1, 20)
    await record.items.write('ab'.repeat(32), Buffer.from('SECRET 진술'))
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!statSync(join(folder, file)).isFile()) continue
      const bytes = readFileSync(join(folder, file))
      for (const word of ['진술', 'SECRET', 'words', 'abab', 'CREATE TABLE'])
        expect(bytes.includes(word)).toBe(false)
    }
    await record.close()
  })

  test('rebuilds its tables to the same rows', async () => {
    const record = await notesRecord(join(scratch(), 'r'), 5, 30)
    await undo(record, await record.defaultMember(), 'mistake')
    const before = await tables(record)
    await record.rebuild()
    expect(await tables(record)).toEqual(before)
    expect(before['revision']?.length).toBeGreaterThan(150)
    await record.close()
  })

  test('undoes a change, and undoes the undoing', async () => {
    const record = await notesRecord(join(scratch(), 'r'), 2, 1)
    const me = await record.defaultMember()
    const words = async (): Promise<string[]> =>
      (await record.read.list(noteKind)).map((it) => it.object.words).sort()
    const before = await words()
    const { change: undoing } = await undo(record, me, 'mistake')
    expect(await words()).toEqual(['commit 0 진술 0'])
    await undo(record, me, 'not a mistake', undoing)
    expect(await words()).toEqual(before)
    const changes = await record.read.changes(10)
    expect(changes.map((it) => it.operation)).toEqual(['undo', 'undo', 'test', 'test', 'new'])
    await expect(undo(record, me, '', changes[3]?.id)).rejects.toMatchObject({ code: 'undo-superseded' })
    expect((await verifyRecord(record)).problems).toEqual([])
    await record.close()
  })

  test('an undoing that is sent again is done once', async () => {
    const record = await notesRecord(join(scratch(), 'r'), 2, 1)
    const me = await record.defaultMember()
    const [{ id } = { id: '' }] = await record.read.changes(1)
    const { change: undoing } = await undo(record, me, 'mistake', id)
    const size = async (): Promise<number> => (await record.read.changes(100)).length
    const before = await size()
    expect(await undo(record, me, 'mistake', id)).toMatchObject({ value: { id }, change: undefined })
    expect(await size()).toBe(before)
    await undo(record, me, 'no mistake', undoing)
    // It stands again, by entries of the newest change, and can be undone again.
    await undo(record, me, 'mistake', id)
    expect(await size()).toBe(before + 2)
    await record.close()
  })

  test('undone again and again, it goes back step by step, whatever was done and undone', async () => {
    const record = await notesRecord(join(scratch(), 'r'), 1, 3)
    const me = await record.defaultMember()
    const steps = fc.array(fc.oneof(fc.constantFrom('undo', 'new'), fc.nat({ max: 4 })), { maxLength: 12 })
    let count = 0
    const words = async (): Promise<string> =>
      (await record.read.list(noteKind))
        .map(({ subject, object }) => `${subject} ${object.words}`)
        .sort()
        .join('\n')
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const stood = [await words()]
        for (const step of all) {
          if (step === 'undo') {
            if (stood.length === 1) continue
            await undo(record, me, '')
            stood.pop()
            expect(await words()).toBe(stood.at(-1))
            continue
          }
          count += 1
          await record.change(me, change, async (writer) => {
            const notes = await writer.list(noteKind)
            const old = notes[typeof step === 'number' ? step % notes.length : 0]
            if (step === 'new' || !old) await writer.put(noteKind, { words: `new ${count}` })
            else if (step === 4) await writer.withdraw(old, 'gone')
            else await writer.revise(noteKind, old, { ...old.object, words: `${count}` })
          })
          stood.push(await words())
        }
        while (stood.length > 1) {
          await undo(record, me, '')
          stood.pop()
          expect(await words()).toBe(stood.at(-1))
        }
      }),
      { numRuns: 40 },
    )
    expect((await verifyRecord(record)).problems).toEqual([])
    await record.close()
  })

  test('two processes take turns, and one that waits too long is told', async () => {
    const folder = join(scratch(), 'r')
    const one = await notesRecord(folder, 1, 1)
    const two = await Record.open(folder, passphrase, { kinds, patience: 50 })
    const me = await one.defaultMember()
    await two.change(me, change, (writer) => writer.put(noteKind, { words: 'from two' }))
    await one.change(me, change, (writer) => writer.put(noteKind, { words: 'from one' }))
    await one.change(me, change, async (writer) => {
      await writer.put(noteKind, { words: 'slow' })
      await expect(
        two.change(me, change, (other) => other.put(noteKind, { words: 'too late' })),
      ).rejects.toMatchObject({
        code: 'record-busy',
      })
    })
    expect((await verifyRecord(two)).problems).toEqual([])
    expect((await two.read.list(noteKind)).map((it) => it.object.words)).toEqual([
      'commit 0 진술 0',
      'from two',
      'from one',
      'slow',
    ])
    await one.close()
    await two.close()
  })

  test('opens under a new passphrase after a rekey, and under the old one no more', async () => {
    const folder = join(scratch(), 'r')
    const record = await notesRecord(folder, 2, 5)
    const before = await tables(record)
    await record.close()
    const recoveryKey = rekey(folder, passphrase, 'another sentence of words')
    await expect(open(folder)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    const after = await open(folder, recoveryKey)
    expect(await tables(after)).toEqual(before)
    expect((await verifyRecord(after)).problems).toEqual([])
    await after.close()
    expect(() => rekey(folder, passphrase, 'yet another sentence')).toThrow('wrong-passphrase')
  })

  test('a rekey that was cut off between its two renames is finished at the next opening', async () => {
    const scratchFolder = scratch()
    const folder = join(scratchFolder, 'r')
    await (await notesRecord(folder, 1, 1)).close()
    const oldKeyring = readFileSync(join(folder, 'keys.json'))
    rekey(folder, passphrase, 'another sentence of words')
    // As it stands right after the database took its place.
    cpSync(join(folder, 'keys.json'), join(folder, 'keys.next.json'))
    writeFileSync(join(folder, 'keys.json'), oldKeyring)
    const record = await open(folder, 'another sentence of words')
    expect((await verifyRecord(record)).ok).toBe(true)
    await record.close()
    expect(readdirSync(folder)).not.toContain('keys.next.json')
  })

  test('names what is missing, newer or half-written', async () => {
    const folder = join(scratch(), 'r')
    await expect(open(folder)).rejects.toMatchObject({ code: 'record-not-found' })
    await (await notesRecord(folder, 1, 1)).close()
    await expect(Record.create(folder, passphrase, { name: 'b' }, { kinds })).rejects.toMatchObject({
      code: 'record-exists',
    })
    const keyring = readFileSync(join(folder, 'keys.json'), 'utf8')
    writeFileSync(join(folder, 'keys.json'), keyring.replace('"v":1', '"v":7'))
    await expect(open(folder)).rejects.toMatchObject({
      code: 'record-newer',
      params: { version: 7, known: 1 },
    })
    rmSync(join(folder, 'keys.json'))
    await expect(open(folder)).rejects.toMatchObject({ code: 'record-half-written' })
    await expect(
      Record.create(join(scratch(), 'q'), 'short', { name: 'b' }, { kinds }),
    ).rejects.toMatchObject({ code: 'passphrase-too-short' })
  })
})
