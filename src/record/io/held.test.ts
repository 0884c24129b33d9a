import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memberKind } from '../kinds.ts'
import { Held, type Head } from './held.ts'
import { Record } from './record.ts'
import { change, kinds, noteKind, notesRecord, scratch, type Note } from './testing/notes-record.ts'
import type { Stored } from './stored.ts'
import { undo } from './undo.ts'

type Step = 'put' | 'revise' | 'withdraw' | 'second head' | 'settle' | 'undo' | 'erase' | 'read'
const steps: readonly Step[] = ['put', 'revise', 'withdraw', 'second head', 'settle', 'undo', 'erase', 'read']

const asHeld = ({ subject, entry, object }: Stored<Note>): Head<Note> => ({ subject, entry, object })

/** Does one step to a note that is chosen by `at`, where it can be done. */
async function take(record: Record, step: Step, at: number): Promise<void> {
  const me = await record.defaultMember()
  const all = await record.read.list(noteKind)
  const one = all[at % Math.max(1, all.length)]
  if (step === 'undo') {
    // What was erased or changed again since is refused: that is undo's own test.
    await undo(record, me, 'again').catch(() => undefined)
    return
  }
  await record.change(me, change, async (writer) => {
    if (step === 'put' || !one) await writer.put(noteKind, { words: `note ${at}` })
    else if (step === 'second head') await writer.put(noteKind, { words: `apart ${at}` }, one.subject)
    else if (step === 'erase') await writer.erase(await writer.history(one.subject), [], 'asked')
    else {
      const heads = await writer.heads(noteKind, one.subject)
      if (step === 'withdraw') await writer.withdraw(one, 'wrong')
      else await writer.revise(noteKind, step === 'settle' ? heads : one, { words: `anew ${at}` })
    }
  })
}

test('what is held is what is read, whatever was done to the record, here or by another process', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(20)), { maxLength: 20 }),
      async (taken) => {
        const folder = scratch()
        const record = await notesRecord(folder, 1, 4)
        const other = await Record.openToRead(folder, record.databaseKey, { kinds })
        try {
          for (const [step, at] of taken) {
            if (step !== 'read') await take(record, step, at)
            else {
              const fresh = (await record.read.list(noteKind)).map(asHeld)
              expect(await record.held.list(noteKind)).toEqual(fresh)
              expect(await other.held.list(noteKind)).toEqual(fresh)
            }
          }
          const fresh = (await record.read.list(noteKind)).map(asHeld)
          expect(await record.held.list(noteKind)).toEqual(fresh)
          expect(await other.held.list(noteKind)).toEqual(fresh)
        } finally {
          await other.close()
          await record.close()
        }
      },
    ),
    { numRuns: 10 },
  )
})

test('nothing new, nothing read: the same list, and what was made from it', async () => {
  const record = await notesRecord(scratch(), 1, 3)
  const me = await record.defaultMember()
  let made = 0
  const wordsOf = (notes: readonly Head<Note>[]): string[] =>
    record.held.once(wordsOf, [notes], () => {
      made += 1
      return notes.map((it) => it.object.words)
    })
  const first = await record.held.list(noteKind)
  expect(wordsOf(first)).toHaveLength(3)
  expect(await record.held.list(noteKind)).toBe(first)
  wordsOf(await record.held.list(noteKind))
  expect(made).toBe(1)
  // Another kind's news leave it as it is.
  await record.change(me, change, (writer) => writer.put(memberKind, { name: 'another' }))
  expect(await record.held.list(noteKind)).toBe(first)
  await take(record, 'put', 9)
  expect(wordsOf(await record.held.list(noteKind))).toEqual([...wordsOf(first), 'note 9'])
  await record.close()
})

test('an erasure is forgotten at once, and several readings at one time read once', async () => {
  const record = await notesRecord(scratch(), 1, 3)
  const held = new Held(record.read)
  const [one, same] = await Promise.all([held.list(noteKind), held.list(noteKind)])
  expect(same).toBe(one)
  await take(record, 'erase', 0)
  const left = await held.still(() => held.list(noteKind))
  expect(left).toHaveLength(2)
  expect(JSON.stringify(left)).not.toContain(one[0]?.subject)
  await record.close()
})
