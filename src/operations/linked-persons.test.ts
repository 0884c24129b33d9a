import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listsOfPersons, type InventedList } from '../../e2e/invented-lists.ts'
import { estimate } from '../estimation/io/estimate.ts'
import { Codebook } from '../codebook/codebook.ts'
import { kinds } from '../kinds.ts'
import { personListKind, samePersonKind } from '../linkage/kinds.ts'
import { Record } from '../record/io/record.ts'
import { layerKind } from '../sources/kinds.ts'
import { add, addInput } from './add.ts'
import { extract } from './extract.ts'
import { linkedCaptures, linkedCount } from './linked-persons.ts'
import { listedPair, listedPairs } from './listed-pairs.ts'
import { erase, undo } from './manage.ts'
import type { Context } from './operation.ts'
import { describePersonList, lookAgain } from './described-lists.ts'
import { addPersonList, personLists } from './person-lists.ts'
import { judgePersons } from './persons.ts'
import { search } from './look.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-lists-'))
let context: Context
let invented: InventedList[]

beforeAll(async () => {
  const { record } = await Record.create(
    join(folder, 'record'),
    'a passphrase of words',
    { name: 'a' },
    { kinds },
  )
  const member = await record.defaultMember()
  context = { record, codebook: new Codebook(), member, language: 'en' }
  invented = listsOfPersons(60)
  for (const { code, csv } of invented) {
    const path = join(folder, `${code}.csv`)
    writeFileSync(path, csv)
    await addPersonList.run(context, { path, code, once: true })
  }
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const named = (): string => invented[0]?.names[0] ?? ''

test('a list comes in without a text: no search finds a name on it, and reading anew makes none', async () => {
  const [first] = await personLists.run(context, {})
  expect(first).toMatchObject({ code: 'A', once: true })
  expect(first?.columns).toMatchObject({ name: 1, 'birth-date': 2 })
  await extract.run(context, { ref: first?.source ?? '' })
  expect(await context.record.read.list(layerKind)).toEqual([])
  expect(await search.run(context, { query: named(), limit: 10 })).toEqual([])
  const told = JSON.stringify([
    await personLists.run(context, {}),
    await linkedCount.run(context, {}),
    await listedPairs.run(context, { limit: 200 }),
    await context.record.read.changes(50),
  ])
  for (const name of invented.flatMap((it) => it.names)) expect(told).not.toContain(name)
})

test('a file that is a list already, a code in use and a file without names are refused', async () => {
  const again = { path: join(folder, 'A.csv'), code: 'Z', once: false }
  await expect(addPersonList.run(context, again)).rejects.toMatchObject({ code: 'list-known' })
  const other = join(folder, 'other.csv')
  writeFileSync(other, 'when,where\n2020,Ostrel\n')
  await expect(addPersonList.run(context, { path: other, code: 'Z', once: false })).rejects.toMatchObject({
    code: 'list-column-missing',
  })
  writeFileSync(other, 'name,where\nSomebody Else,Ostrel\n')
  await expect(addPersonList.run(context, { path: other, code: 'A', once: false })).rejects.toMatchObject({
    code: 'list-code-taken',
  })
  await add.run(context, addInput.parse({ paths: [other] }))
  await expect(addPersonList.run(context, { path: other, code: 'Z', once: false })).rejects.toMatchObject({
    code: 'list-in-text',
  })
})

test('proposals wait, nobody is joined by a model alone, and each answer narrows the band', async () => {
  const before = await linkedCount.run(context, {})
  const { atLeast, proposed, atMost } = before.count
  expect(atMost).toBe(invented.reduce((sum, it) => sum + it.names.length, 0))
  expect(atLeast).toBeLessThanOrEqual(proposed)
  expect(proposed).toBeLessThan(atMost)
  // Who they are is known: the proposal comes near, and the band holds it.
  expect(atLeast).toBeLessThanOrEqual(60)
  expect(Math.abs(proposed - 60)).toBeLessThanOrEqual(6)
  const { waiting, cards } = await listedPairs.run(context, { limit: 5 })
  expect(waiting).toBe(before.open)
  const [a = '', b = ''] = cards[0]?.listed ?? []
  const shown = await listedPair.run(context, { persons: [a, b] })
  const names = shown.fields.find((it) => it.fields.includes('name'))?.values ?? []
  expect(invented.flatMap((it) => it.names)).toEqual(expect.arrayContaining([...names]))
  const bits = shown.fields.reduce((sum, it) => sum + (it.bits ?? 0), shown.start ?? 0)
  expect(bits).toBeCloseTo(shown.end ?? NaN, 6)
  await judgePersons.run(context, { persons: [a, b], verdict: 'same', reason: 'one family, one day' })
  const after = await linkedCount.run(context, {})
  expect(after.count.atMost).toBe(atMost - 1)
  expect(after.open).toBeLessThan(before.open)
  expect(after.count.atLeast).toBeGreaterThanOrEqual(atLeast)
  await undo.run(context, { reason: '' })
  expect(await linkedCount.run(context, {})).toEqual(before)
})

test('the counts give an estimate, the same from the table as from anywhere', async () => {
  const { captures, open } = await linkedCaptures.run(context, { by: 'proposed' })
  expect(open).toBeGreaterThan(0)
  const found = await estimate(captures, { rounds: 1000, burnIn: 200 })
  expect(found.documented).toBe((await linkedCount.run(context, {})).count.proposed)
  expect(JSON.stringify(found)).not.toContain(named())
  // Nobody was judged the same: by that, the lists share nobody.
  const judged = await linkedCaptures.run(context, { by: 'judged' })
  expect((await estimate(judged.captures)).refused[0]?.code).toBe('no-overlap')
})

test('what a list’s columns hold is said anew over its first rows, and undone', async () => {
  const { columns, guessed, preview } = await lookAgain.run(context, { code: 'A' })
  expect(columns).toContain('Full name')
  expect(preview[0]?.[1]).toBe(named())
  const { sex: _, ...others } = guessed
  const before = await linkedCount.run(context, {})
  await describePersonList.run(context, { code: 'A', once: true, columns: others })
  expect((await lookAgain.run(context, { code: 'A' })).guessed).toEqual(others)
  await undo.run(context, { reason: '' })
  expect((await lookAgain.run(context, { code: 'A' })).guessed).toEqual(guessed)
  expect(await linkedCount.run(context, {})).toEqual(before)
  const nameless = { code: 'A', once: true, columns: { sex: 1, name: 99 } }
  await expect(describePersonList.run(context, nameless)).rejects.toMatchObject({
    code: 'list-column-missing',
  })
})

test('erasing a list takes it, and whatever was said of somebody on it', async () => {
  const [first] = await personLists.run(context, {})
  const { listed } = (await listedPairs.run(context, { limit: 1 })).cards[0] ?? { listed: ['', ''] }
  await judgePersons.run(context, {
    persons: [...listed],
    verdict: 'unclear',
    reason: 'a name may stand here',
  })
  const subject = (await context.record.read.list(samePersonKind))[0]?.subject ?? ''
  await erase.run(context, { ref: first?.source ?? '', reason: 'asked for' })
  const lists = await context.record.read.list(personListKind)
  expect(lists.map((it) => it.object.code)).toEqual(['B', 'C'])
  const touched = listed.some((it) => it.startsWith('A-'))
  const states = (await context.record.read.history(subject)).map((it) => it.state)
  expect(states.every((it) => it === 'erased')).toBe(touched)
  expect((await linkedCount.run(context, {})).lists.map((it) => it.code)).toEqual(['B', 'C'])
})
