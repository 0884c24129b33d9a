import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePassphrase } from '../../e2e/sample-record.ts'
import { accountKind } from '../accounts/kinds.ts'
import { Codebook } from '../codebook/codebook.ts'
import { kinds } from '../kinds.ts'
import { Record } from '../record/io/record.ts'
import { layerKind } from '../sources/kinds.ts'
import { add, addInput } from './add.ts'
import { reading } from './browse.ts'
import { code } from './code.ts'
import { extract, reanchor } from './extract.ts'
import { undo } from './manage.ts'
import type { Context } from './operation.ts'
import { newPlaces, place, unanchored } from './unanchored.ts'
import { verify } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-extract-'))
const all = { limit: 200 }
// As a reader of an earlier version read it: words stay broken at the ends of lines, and a footnote stood elsewhere.
const earlier = `The court of Marnoc sat for two hours.
Five people were exe-
cuted on the market place. The crowd was told to stay.
Nobody spoke. Nobody spoke.
The families were taken to the valley of Harn.
`
const file = `The court of Marnoc sat for two hours.
Five people were executed on the market place. The crowd was told to stay.
Nobody spoke. A dog barked. Nobody spoke.
All their families were brought into the valley of Harn that night.
`
let context: Context
let source = ''
let item = ''
const accounts: { [name: string]: string } = {}

const selected = (text: string, words: string): { start: number; end: number } => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

beforeAll(async () => {
  const { record } = await Record.create(join(folder, 'r'), samplePassphrase, { name: 'A' }, { kinds })
  const member = await record.defaultMember()
  context = { record, codebook: new Codebook(), member, language: 'en' }
  const path = join(folder, 'court.txt')
  writeFileSync(path, file)
  const { added } = await add.run(context, addInput.parse({ paths: [path] }))
  source = added[0]?.source ?? ''
  item = added[0]?.item ?? ''
  const layer = await record.change(member, { why: '', operation: 'extract' }, (writer) =>
    writer.put(layerKind, { item, extractor: { name: 'text', version: '0' }, text: earlier }),
  )
  const coded = async (name: string, ...words: string[]): Promise<void> => {
    const passages = words.map((it) => ({ layer: layer.value.subject, ...selected(earlier, it) }))
    const attribution = { voice: 'own', basis: 'unstated' }
    const stated = { kind: 'comment', attribution }
    accounts[name] = (await code.run(context, { source, passages, stated })).subject
  }
  await coded('moves', 'The court of Marnoc', 'The crowd was told to stay.')
  await coded('hyphen', 'Five people were exe-\ncuted on the market place')
  await coded('twice', 'Nobody spoke.')
  await coded('reworded', 'The families were taken to the valley of Harn.')
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const layersOf = async (name: string): Promise<string[]> =>
  (await context.record.read.get(accountKind, accounts[name] ?? '')).object.passages.map((it) => it.layer)
const waiting = async (): Promise<string[]> =>
  (await unanchored.run(context, all)).cards.map(
    (it) => Object.keys(accounts).find((name) => accounts[name] === it.account) ?? '',
  )

test('a file read anew is a layer of its own where its text differs, and nothing where it doesn’t', async () => {
  expect(await unanchored.run(context, all)).toEqual({ waiting: 0, cards: [] })
  const first = await extract.run(context, { ref: source })
  expect(first).toMatchObject({ source, files: [{ file: 'court.txt', changed: true }] })
  const { layers } = await reading.run(context, { ref: source })
  expect(layers).toHaveLength(3)
  expect(layers.at(-1)?.object.text).toBe(file)
  const before = await context.record.read.changes(100)
  const again = await extract.run(context, { ref: source })
  expect(again.files).toEqual([{ file: 'court.txt', layer: layers.at(-1)?.subject, changed: false }])
  expect(await context.record.read.changes(100)).toEqual(before)
  // Nothing has moved by itself: all of them wait.
  expect(await waiting()).toEqual(['moves', 'moves', 'hyphen', 'twice', 'reworded'])
})

test('passages move in one change where their words stand once beyond doubt, and can go back', async () => {
  const moved = await reanchor.run(context, { ref: source })
  const left = await waiting()
  expect(moved).toEqual({ source, moved: 5 - left.length, waiting: left.length })
  expect(left).toContain('reworded')
  expect(left).toContain('twice')
  expect(left).not.toContain('moves')
  expect(new Set(await layersOf('moves')).size).toBe(1)
  expect((await verify.run(context, { known: [] })).problems).toEqual([])
  await undo.run(context, { reason: '' })
  expect(await waiting()).toHaveLength(5)
  await reanchor.run(context, { ref: source })
  expect(await waiting()).toEqual(left)
})

test('what waits is shown in its old place beside what is most like it, and placed by a person', async () => {
  const card = (await unanchored.run(context, all)).cards.find((it) => it.account === accounts['reworded'])
  const { layer, start, end, account, newest } = card ?? {
    layer: '',
    start: 0,
    end: 1,
    account: '',
    newest: '',
  }
  const found = await newPlaces.run(context, { account, from: { layer, start, end } })
  expect(found.old.quote).toBe('The families were taken to the valley of Harn.')
  expect(found.old.before).toContain('Nobody spoke.')
  expect(found.places[0]?.quote).toContain('families were brought into the valley of Harn')
  expect(found.window).toEqual({ start: 0, text: file })

  const to = { words: 'All their families were brought into the valley of Harn' }
  await place.run(context, { account, from: { layer, start, end }, to, reason: '' })
  expect(await waiting()).not.toContain('reworded')
  const [passage] = (await context.record.read.get(accountKind, account)).object.passages
  expect(passage).toMatchObject({ layer: newest, quote: to.words })
  expect((await verify.run(context, { known: [] })).problems).toEqual([])
  // Somebody else's card of the same passage is too late.
  const late = place.run(context, { account, from: { layer, start, end }, to, reason: '' })
  await expect(late).rejects.toMatchObject({ code: 'not-found' })
})

test('words that stand there twice, or not at all, are refused and nothing moves', async () => {
  const card = (await unanchored.run(context, all)).cards.find((it) => it.account === accounts['twice'])
  const { layer, start, end, account } = card ?? { layer: '', start: 0, end: 1, account: '' }
  const from = { layer, start, end }
  const placed = (words: string): Promise<unknown> =>
    place.run(context, { account, from, to: { words }, reason: '' })
  await expect(placed('Nobody spoke.')).rejects.toMatchObject({ code: 'quote-ambiguous' })
  await expect(placed('Everybody sang.')).rejects.toMatchObject({ code: 'quote-not-found' })
  expect(await waiting()).toContain('twice')
  const { places } = await newPlaces.run(context, { account, from })
  expect(places.map((it) => it.quote)).toEqual(['Nobody spoke.', 'Nobody spoke.'])
  const [, second] = places
  const to = { start: second?.start ?? 0, end: second?.end ?? 0 }
  await place.run(context, { account, from, to, reason: '' })
  const [passage] = (await context.record.read.get(accountKind, account)).object.passages
  expect(passage).toMatchObject({ ...to, quote: 'Nobody spoke.' })
  await undo.run(context, { reason: '' })
  expect(await waiting()).toContain('twice')
})

test('left on its old text for good, it waits no more, until the file is read differently again', async () => {
  const card = (await unanchored.run(context, all)).cards.find((it) => it.account === accounts['twice'])
  const { layer, start, end, account } = card ?? { layer: '', start: 0, end: 1, account: '' }
  await place.run(context, { account, from: { layer, start, end }, to: 'stays', reason: 'which of the two?' })
  expect(await waiting()).not.toContain('twice')
  const before = await layersOf('twice')
  await reanchor.run(context, { ref: source })
  expect(await layersOf('twice')).toEqual(before)
  expect((await verify.run(context, { known: [] })).problems).toEqual([])
  const { record, member } = context
  await record.change(member, { why: '', operation: 'extract' }, (writer) =>
    writer.put(layerKind, { item, extractor: { name: 'text', version: '9' }, text: `${file}\nEnd.` }),
  )
  expect(await waiting()).toContain('twice')
})
