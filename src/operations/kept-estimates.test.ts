import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { estimate, type Estimate } from '../estimation/io/estimate.ts'
import { estimateStrata } from '../estimation/io/estimate-strata.ts'
import { readCaptures } from '../estimation/read-captures.ts'
import { kinds } from '../kinds.ts'
import { Record } from '../record/io/record.ts'
import { renameEstimate, withdrawEstimate } from './change-estimate.ts'
import { keepEstimate, keptEstimates } from './kept-estimates.ts'
import { linkedCaptures, type LinkedCaptures } from './linked-persons.ts'
import { listedPairs } from './listed-pairs.ts'
import { undo } from './manage.ts'
import type { Context } from './operation.ts'
import { addPersonList } from './person-lists.ts'
import { judgePersons } from './persons.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-kept-'))
const short = { rounds: 1000, burnIn: 200 }
let context: Context

/** Everybody's date of birth is far from everybody else's, so that who is whom is seen at once. */
const person = (at: number): string =>
  `${at % 2 === 0 ? 'F' : 'M'},${names[at] ?? ''},${1940 + at * 3}-0${1 + (at % 9)}-1${at % 9},${places[at % 4] ?? ''}`
const names = [
  'Ana Vell',
  'Oren Tarsk',
  'Mirel Ombrin',
  'Tavo Leskova',
  'Sella Harun',
  'Ilko Petrash',
  'Runa Quill',
  'Pavet Zand',
  'Dorin Morvay',
  'Yssa Estrel',
  'Kelm Bakos',
  'Nadra Hollin',
]
const places = ['Ostrel', 'Vasny', 'Kilm', 'Tarrow']
const lists = {
  A: [0, 1, 2, 3, 4, 5, 6, 7],
  B: [0, 1, 2, 3, 8, 9],
  C: [0, 1, 4, 5, 8, 10, 11],
}

beforeAll(async () => {
  const made = await Record.create(join(folder, 'record'), 'a passphrase of words', { name: 'KM' }, { kinds })
  context = {
    ...{ record: made.record, codebook: new Codebook(), language: 'en' as const },
    member: await made.record.defaultMember(),
  }
  for (const [code, persons] of Object.entries(lists)) await addList(code, persons)
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

async function addList(code: string, persons: readonly number[]): Promise<void> {
  const path = join(folder, `${code}.csv`)
  writeFileSync(path, ['sex,name,birth date,place', ...persons.map(person), ''].join('\n'))
  await addPersonList.run(context, { path, code, once: true })
}

/** As a person would, who knows the lists: one name, one person. */
async function answerAll(): Promise<void> {
  for (;;) {
    const [card] = (await listedPairs.run(context, { limit: 1 })).cards
    if (!card) return
    const [one, other] = card.listed
    const verdict = nameOf(one) === nameOf(other) ? 'same' : 'different'
    await judgePersons.run(context, { persons: [one, other], verdict, reason: 'names and dates' })
  }
}
const nameOf = (listed: string): string => {
  const [code = '', row = ''] = listed.split('-')
  return names[Object.entries(lists).find(([it]) => it === code)?.[1][Number(row) - 2] ?? -1] ?? ''
}

async function estimated(): Promise<{ from: LinkedCaptures; estimate: Estimate }> {
  const from = await linkedCaptures.run(context, { by: 'judged' })
  return { from, estimate: await estimate(from.captures, short) }
}

test('nothing is kept while a question waits, of what nobody judged, or without a title', async () => {
  const made = await estimated()
  expect(made.from.open).toBeGreaterThan(0)
  const title = { en: 'Taken at the ferry' }
  await expect(keepEstimate(context, { title, ...made })).rejects.toMatchObject({ code: 'estimate-waits' })
  const proposed = { ...made.from, by: 'proposed' as const, open: 0 }
  await expect(keepEstimate(context, { title, ...made, from: proposed })).rejects.toMatchObject({
    code: 'estimate-proposed',
  })
  await expect(keepEstimate(context, { title: { ko: ' ' }, ...made })).rejects.toMatchObject({
    code: 'estimate-untitled',
  })
  // That it waits is asked of the record, not of whoever asks.
  const lied = { ...made.from, open: 0 }
  await expect(keepEstimate(context, { title, ...made, from: lied })).rejects.toMatchObject({
    code: 'estimate-waits',
  })
  expect(await keptEstimates.run(context, {})).toEqual([])
})

test('it is kept once, as it was computed; undo takes it out; a new list makes it old', async () => {
  await answerAll()
  const made = await estimated()
  expect(made.from.open).toBe(0)
  expect(made.estimate.documented).toBe(12)
  const first = await keepEstimate(context, { title: { en: 'Taken at the ferry' }, ...made })
  expect(first.kept).toBe(true)
  expect(await keepEstimate(context, { title: { en: 'Taken at the ferry' }, ...made })).toEqual({
    ...first,
    kept: false,
  })
  await undo.run(context, { reason: '' })
  expect(await keptEstimates.run(context, {})).toEqual([])
  expect(await keepEstimate(context, { title: { en: 'Taken at the ferry' }, ...made })).toEqual(first)
  expect(await keepEstimate(context, { title: { ko: '나루터에서 끌려간 사람들' }, ...made })).toEqual(first)
  const [kept, ...others] = await keptEstimates.run(context, {})
  expect(others).toEqual([])
  expect(kept).toMatchObject({
    ...{ id: first.estimate, by: 'KM', changed: false },
    title: { en: 'Taken at the ferry', ko: '나루터에서 끌려간 사람들' },
    from: { kind: 'lists', atMost: 12, waiting: 0 },
  })
  expect(kept?.estimate).toEqual(JSON.parse(JSON.stringify(made.estimate)))
  for (const name of names) expect(JSON.stringify(kept)).not.toContain(name)

  await addList('D', [2, 6])
  expect((await keptEstimates.run(context, {}))[0]?.changed).toBe(true)
  await undo.run(context, { reason: '' })
  expect((await keptEstimates.run(context, {}))[0]?.changed).toBe(false)
})

test('what somebody judged meanwhile makes an estimate one of other lists', async () => {
  const made = await estimated()
  const [history] = made.estimate.histories
  const altered = { ...made.estimate, histories: [{ lists: history?.lists ?? [], count: 99 }] }
  await expect(
    keepEstimate(context, { title: { en: 'Another' }, ...made, estimate: altered }),
  ).rejects.toMatchObject({ code: 'estimate-outdated' })
})

test('from a file of counts it has the name of the file, and never grows old', async () => {
  const columns = ['press', 'region', 'families', 'count']
  const rows = ['1,0,0,60', '0,1,0,55', '0,0,1,70', '1,1,0,20', '1,0,1,24', '0,1,1,22', '1,1,1,9']
  const captures = readCaptures({ columns, rows: rows.map((it) => it.split(',')) })
  const found = await estimate(captures, short)
  const from = { file: 'counts.csv' }
  const { estimate: id } = await keepEstimate(context, { title: { en: 'By counts' }, from, estimate: found })
  const kept = (await keptEstimates.run(context, {})).find((it) => it.id === id)
  expect(kept).toMatchObject({ from: { kind: 'file', file: 'counts.csv' }, changed: false })
  expect(kept?.estimate.documented).toBe(260)
})

test('by strata of what the lists say, it is kept with each stratum, and grows old where one changes', async () => {
  const asked = { by: 'judged', strata: 'sex' } as const
  const from = await linkedCaptures.run(context, asked)
  if (from.strata === undefined) throw new Error('no strata')
  const made = await estimateStrata(from.strata, short)
  expect(made.strata.map(({ value, estimate: { documented } }) => [value, documented])).toEqual([
    ['F', 6],
    ['M', 6],
  ])
  const title = { en: 'By sex' }
  const { estimate: id } = await keepEstimate(context, { title, from, estimate: made })
  const find = async () => (await keptEstimates.run(context, {})).find((it) => it.id === id)
  expect(await find()).toMatchObject({ changed: false, estimate: { by: 'sex', documented: 12 } })
  // The whole is counted as before, and a person as of the other sex: it isn't an estimate of these strata.
  const [first, ...others] = made.strata
  const altered = {
    ...made,
    strata: [{ ...first, value: 'M' }, ...others.map((it) => ({ ...it, value: 'F' }))],
  }
  await expect(keepEstimate(context, { title, from, estimate: altered })).rejects.toMatchObject({
    code: 'estimate-outdated',
  })
  await addList('E', [3])
  expect((await find())?.changed).toBe(true)
  await undo.run(context, { reason: '' })
  await renameEstimate.run(context, { estimate: id, title: { ko: '성별', en: ' ' } })
  expect((await find())?.title).toEqual({ ko: '성별' })
  await expect(renameEstimate.run(context, { estimate: id, title: {} })).rejects.toMatchObject({
    code: 'estimate-untitled',
  })
  await expect(
    renameEstimate.run(context, { estimate: id, title: { en: 'Over what another saved' }, over: 'not-this' }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  await withdrawEstimate.run(context, { estimate: id, reason: 'counted anew' })
  expect(await find()).toBeUndefined()
  await undo.run(context, { reason: '' })
  expect(await find()).toMatchObject({ title: { ko: '성별' } })
})
