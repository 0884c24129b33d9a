import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { kinds } from '../kinds.ts'
import { releaseKind } from '../publication/kinds.ts'
import { reportForm } from '../publication/io/report-form.ts'
import { guardCodes } from '../publication/guard/model.ts'
import { Record } from '../record/io/record.ts'
import { sha256Hex } from '../record/io/sha256.ts'
import { addBytes } from './add.ts'
import { find, findInput } from './find.ts'
import type { Context } from './operation.ts'
import { checkRelease } from './release-check.ts'
import { choose } from './release-chosen.ts'
import { allForms, printRelease } from './release-print.ts'
import { sealRelease } from './release-seal.ts'
import { editRelease, newRelease, passAlarm, sealedMeant } from './release.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-seal-'))
let context: Context
let finding = ''

beforeAll(async () => {
  const made = await Record.create(join(folder, 'record'), 'five plain words', { name: 'KM' }, { kinds })
  const member = await made.record.defaultMember()
  context = { record: made.record, codebook: new Codebook(), member, language: 'en' }
  await addBytes(context, { file: 'HERON.txt', bytes: Buffer.from('What was said.'), kind: 'press-report' })
  const asked = findInput.parse({ question: 'type:execution', titleEn: 'Shot', titleKo: '총살' })
  finding = (await find.run(context, asked)).finding ?? ''
}, 60_000)
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const textOf = (words: string): object => ({
  title: { ko: '글', en: 'A text' },
  body: { ko: words, en: words },
})
const draft = async (words: string): Promise<string> => {
  const input = newRelease.input.parse({ title: { en: 'A release' }, texts: [textOf(words)] })
  return (await newRelease.run(context, input)).release
}
const blockers = async (ref: string): Promise<{ alarm: string; from?: number | undefined }[]> =>
  (await checkRelease.run(context, { ref })).problems.flatMap(({ code, alarm = '', from }) =>
    guardCodes[code] === 'blocker' ? [{ alarm, from }] : [],
  )

test('an alarm about words can be passed, with a reason, until the words are others', async () => {
  const release = await draft('The ministry answers at 010-1234-5678.')
  const [ko, en, ...more] = await blockers(release)
  expect([ko?.from, en?.from, more.length]).toEqual([24, 24, 0])
  const reason = 'the number of the ministry, as printed on its own page'
  for (const one of [ko, en])
    await passAlarm.run(context, { ref: release, alarm: one?.alarm ?? '', reason, undo: false })
  const checked = await checkRelease.run(context, { ref: release })
  expect(checked.open).toBe(true)
  const looked = checked.problems.filter(({ code }) => code === 'looked-at')
  expect(looked.map(({ alarm = '' }) => checked.passed[alarm])).toEqual([
    { reason, by: 'KM' },
    { reason, by: 'KM' },
  ])
  const { passed = [] } = (await context.record.read.get(releaseKind, release)).object
  expect(passed.map(({ by }) => by)).toEqual([context.member, context.member])
  // Not one letter of the words stands with what was passed.
  expect(JSON.stringify(passed)).not.toContain('1234')

  const other = [textOf('The ministry answers at 010-1234-5679.')]
  await editRelease.run(context, editRelease.input.parse({ ref: release, texts: other }))
  expect(await blockers(release)).toHaveLength(2)
  const same = [textOf('The ministry answers at 010-1234-5678.')]
  await editRelease.run(context, editRelease.input.parse({ ref: release, texts: same }))
  await passAlarm.run(context, { ref: release, alarm: ko?.alarm ?? '', reason, undo: true })
  expect(await blockers(release)).toHaveLength(1)
  // For others it is looked at anew.
  const from = newRelease.input.parse({ from: release, audience: 'court' })
  expect(await blockers((await newRelease.run(context, from)).release)).toHaveLength(2)
})

test('names findings by their titles', async () => {
  const { release } = await newRelease.run(context, { findings: [finding] })
  const { names, problems } = await checkRelease.run(context, { ref: release })
  expect(problems.map((it) => it.code)).toContain('finding-draft')
  expect(names[finding]).toEqual({ ko: '총살', en: 'Shot' })
})

test('where it can’t be written the draft is a draft again', async () => {
  const release = await draft('Nothing to hold it up.')
  writeFileSync(join(folder, 'a-file'), '')
  const out = join(folder, 'a-file', 'out')
  await expect(sealRelease.run(context, { ref: release, out })).rejects.toMatchObject({
    code: 'folder-not-empty',
  })
  const { object } = await context.record.read.get(releaseKind, release)
  expect([object.number, object.at, object.carried]).toEqual([undefined, undefined, undefined])
})

test('a sealing that was cut off is taken back by the next, what it left goes, and it is said', async () => {
  const lost = await draft('The power went.')
  const old = await context.record.read.get(releaseKind, lost)
  // As a killed process leaves it: entered, with a number and no manifest, and a folder half written beside.
  await context.record.change(context.member, { why: '', operation: 'seal-release' }, (writer) =>
    writer.revise(releaseKind, old, {
      ...old.object,
      number: 1,
      at: '2024-05-05T10:00:00.000Z',
      carried: [],
    }),
  )
  const left = join(folder, '.out-Ab3xYz')
  const anybodys = join(folder, '.out-backup')
  for (const path of [join(left, 'data'), anybodys]) mkdirSync(path, { recursive: true })
  writeFileSync(join(anybodys, 'mine.txt'), 'not ours')

  const release = await draft('The next one.')
  const out = join(folder, 'out')
  const sealed = await sealRelease.run(context, { ref: release, out })
  expect(sealed).toMatchObject({ number: 1, cutOff: [1] })
  expect([existsSync(left), readdirSync(anybodys)]).toEqual([false, ['mine.txt']])
  expect((await context.record.read.get(releaseKind, lost)).object.number).toBeUndefined()

  // One that was written whole, and not remembered, is not written again.
  const written = await sealedMeant(context.record.read, release)
  const { manifest, ...forgotten } = written.object
  await context.record.change(context.member, { why: '', operation: 'seal-release' }, (writer) =>
    writer.revise(releaseKind, written, { ...forgotten, at: '2024-05-05T10:00:00.000Z' }),
  )
  const blocked = await draft('Call 010-1234-5678.')
  await expect(sealRelease.run(context, { ref: blocked, out })).rejects.toMatchObject({
    code: 'release-blocked',
  })
  expect((await context.record.read.get(releaseKind, release)).object.manifest).toBe(manifest)
}, 60_000)

test('the same release printed twice is the same bytes, bundled scripts included', async () => {
  const release = await draft('Printed twice.')
  const old = await context.record.read.get(releaseKind, release)
  await context.record.change(context.member, { why: '', operation: 'seal-release' }, (writer) =>
    writer.revise(releaseKind, old, { ...old.object, number: 9, at: writer.now(), carried: [] }),
  )
  const entered = await sealedMeant(context.record.read, release)
  const printed = async (): Promise<{ [path: string]: string }> => {
    const files = new Map<string, Buffer>()
    const add = (path: string, chunk: string | Uint8Array): void => {
      files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(chunk)]))
    }
    const chosen = await choose(context, entered.object)
    // The report has a test of its own.
    const forms = allForms.filter((it) => it !== reportForm)
    await printRelease(context, { chosen, entered, previous: undefined, forms }, { add })
    return Object.fromEntries([...files].map(([path, bytes]) => [path, sha256Hex(bytes)]))
  }
  const once = await printed()
  expect(Object.keys(once)).toEqual(
    expect.arrayContaining(['check.js', 'site.js', 'tables.xlsx', 'index.html']),
  )
  expect(await printed()).toEqual(once)
})
