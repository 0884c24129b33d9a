import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Record } from './record.ts'
import { change, noteKind, notesRecord, scratch } from './testing/notes-record.ts'
import { undo } from './undo.ts'

const wordsIn = async (record: Record): Promise<number> => (await record.read.list(noteKind)).length

test('whoever reads while a change is being made sees what stood before, at once, and all of it afterwards', async () => {
  const record = await notesRecord(join(scratch(), 'r'), 1, 2)
  const me = await record.defaultMember()
  const before = await wordsIn(record)
  const seen: number[] = []
  await record.change(me, change, async (writer) => {
    for (let at = 0; at < 400; at += 1) await writer.put(noteKind, { words: `note ${String(at)}` })
    seen.push(await wordsIn(record))
    expect(await record.defaultMember()).toBe(me)
  })
  expect([...seen, await wordsIn(record)]).toEqual([before, before + 400])
  await record.close()
})

test('undoing much lets others have their turn, and is seen whole or not at all', async () => {
  const record = await notesRecord(join(scratch(), 'r'), 1, 2)
  const me = await record.defaultMember()
  const before = await wordsIn(record)
  const { change: made } = await record.change(me, change, async (writer) => {
    for (let at = 0; at < 1000; at += 1) await writer.put(noteKind, { words: `note ${String(at)}` })
  })
  const full = await record.read.newestEntry()
  const state = { running: true }
  const undoing = undo(record, me, '', made).finally(() => (state.running = false))
  const seen = new Set<number>()
  let turns = 0
  while (state.running) {
    await new Promise((resolve) => setImmediate(resolve))
    turns += 1
    seen.add(await record.read.newestEntry())
  }
  await undoing
  expect(turns).toBeGreaterThan(3)
  const whole = await record.read.newestEntry()
  expect([...seen].filter((it) => it !== full && it !== whole)).toEqual([])
  expect(await wordsIn(record)).toBe(before)
  await record.close()
})
