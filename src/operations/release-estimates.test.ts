import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { estimate, type Estimate } from '../estimation/io/estimate.ts'
import { readCaptures } from '../estimation/read-captures.ts'
import { kinds } from '../kinds.ts'
import { verifyReleaseFolder } from '../publication/io/verify-release.ts'
import { Record } from '../record/io/record.ts'
import { sourceKind } from '../sources/kinds.ts'
import { keepEstimate } from './kept-estimates.ts'
import { linkedCaptures } from './linked-persons.ts'
import { renameEstimate, withdrawEstimate } from './change-estimate.ts'
import { diffReleases } from './release-diff.ts'
import { consent, undo } from './manage.ts'
import type { Context } from './operation.ts'
import { addPersonList, personLists } from './person-lists.ts'
import { checkRelease } from './release-check.ts'
import { sealRelease } from './release-seal.ts'
import { newRelease, passAlarm } from './release.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-estimates-'))
const short = { rounds: 1000, burnIn: 200, seed: 7 }
const out = join(folder, 'out')
let context: Context
let byFile = ''
let made: Estimate

beforeAll(async () => {
  const { record } = await Record.create(
    join(folder, 'record'),
    'five plain words',
    { name: 'KM' },
    { kinds },
  )
  const member = await record.defaultMember()
  context = { record, codebook: new Codebook(), member, language: 'en' }
  const columns = ['press', 'region', 'families', 'count']
  const rows = ['1,0,0,60', '0,1,0,55', '0,0,1,70', '1,1,0,20', '1,0,1,24', '0,1,1,22', '1,1,1,9']
  made = await estimate(readCaptures({ columns, rows: rows.map((it) => it.split(',')) }), short)
  const title = { en: 'Taken at the ferry', ko: '나루터에서 끌려간 사람들' }
  const from = { file: 'somebody-private.csv' }
  byFile = (await keepEstimate(context, { title, from, estimate: made })).estimate
}, 60_000)
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const draftWith = async (estimates: string[]): Promise<string> => {
  const title = { en: 'How many', ko: '몇 명인가' }
  return (await newRelease.run(context, { title, findings: [], estimates })).release
}

const read = (path: string): string => readFileSync(join(out, path), 'utf8')

test('a release with an estimate is sealed, holds for both verifiers, and gives its digits again', async () => {
  const ref = await draftWith([byFile])
  const { problems, open } = await checkRelease.run(context, { ref })
  expect([problems, open]).toEqual([[], true])
  await sealRelease.run(context, { ref, out })
  expect((await verifyReleaseFolder(out)).problems).toEqual([])
  const alone = spawnSync(process.execPath, [join(out, 'verify.mjs')], { cwd: out, encoding: 'utf8' })
  expect([alone.status, alone.stdout]).toEqual([0, expect.stringContaining('')])

  const told = JSON.parse(read('estimates/1.json')) as Estimate & { again: string }
  const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url))
  const [, ...args] = told.again.split(' ')
  const again = spawnSync(process.execPath, [main, ...args], { cwd: out, encoding: 'utf8' })
  const found = JSON.parse(again.stdout) as Estimate
  expect(found.seeds).toEqual(told.seeds)
  expect(found.version).toBe(told.version)
  expect(found.methods.length).toBeGreaterThan(3)
  expect(found.methods).toEqual(told.methods)
  expect([found.documented, found.range, found.sentence]).toEqual([
    told.documented,
    told.range,
    told.sentence,
  ])

  expect(read('manifest.txt')).toContain('  estimates/1.csv')
  for (const language of ['en', 'ko'] as const) {
    const page = read(`${language}/estimates.html`)
    expect(page).toContain(made.sentence[language])
    expect(page).toContain('--seed 7')
    expect(read(`${language}/index.html`)).toContain('estimates.html#estimate-1')
  }
  for (const path of ['data/release.js', 'estimates/1.json', 'en/estimates.html'])
    expect(read(path)).not.toContain('somebody-private')
}, 60_000)

test('one person more among its counts, and both verifiers say so', async () => {
  const altered = read('estimates/1.csv').replace('60', '61')
  writeFileSync(join(out, 'estimates/1.csv'), altered)
  const { problems } = await verifyReleaseFolder(out)
  expect(problems).toMatchObject([{ code: 'file-altered', file: 'estimates/1.csv' }])
  const alone = spawnSync(process.execPath, [join(out, 'verify.mjs')], { cwd: out, encoding: 'utf8' })
  expect(alone.status).not.toBe(0)
  expect(alone.stdout).toContain('estimates/1.csv')
})

test('a list that hasn’t agreed keeps the estimate in the record; so does one that is gone', async () => {
  const names = { A: ['Ana Vell', 'Oren Tarsk'], B: ['Mirel Ombrin', 'Tavo Leskova'], C: ['Sella Harun'] }
  for (const [code, persons] of Object.entries(names)) {
    const path = join(folder, `${code}.csv`)
    writeFileSync(path, ['name', ...persons, ''].join('\n'))
    await addPersonList.run(context, { path, code, once: true })
  }
  const from = await linkedCaptures.run(context, { by: 'judged' })
  // Nobody on them is anything like anybody else: there is nothing to judge.
  expect(from.open).toBe(0)
  const found = await estimate(from.captures, short)
  const title = { en: 'By three lists' }
  const { estimate: id } = await keepEstimate(context, { title, from, estimate: found })
  const ref = await draftWith([id])
  const before = await checkRelease.run(context, { ref })
  expect(before.open).toBe(false)
  const lists = await personLists.run(context, {})
  expect(before.problems.filter((it) => it.code === 'estimate-list-kept').map((it) => it.source)).toEqual(
    lists.map((it) => it.source),
  )
  expect(before.problems.map((it) => it.code)).toContain('estimate-title-missing')
  expect(before.names[id]).toEqual({ ko: 'By three lists', en: 'By three lists' })
  await expect(sealRelease.run(context, { ref, out: join(folder, 'not') })).rejects.toMatchObject({
    code: 'release-blocked',
  })
  expect(existsSync(join(folder, 'not'))).toBe(false)
  for (const { source } of lists) await consent.run(context, { ref: source, scope: 'publish' })
  expect((await context.record.read.get(sourceKind, lists[0]?.source ?? '')).object.consent.scope).toBe(
    'publish',
  )
  // Five people on three lists: each of them may be somebody. It goes out when a person says why it may.
  const small = (await checkRelease.run(context, { ref })).problems.find((it) => it.alarm !== undefined)
  expect(small).toMatchObject({ code: 'estimate-small-counts', estimate: id, count: 3 })
  await passAlarm.run(context, {
    ref,
    alarm: small?.alarm ?? '',
    reason: 'all three lists are public',
    undo: false,
  })
  const passed = await checkRelease.run(context, { ref })
  expect(passed.open).toBe(true)
  expect(passed.problems).toContainEqual({ ...small, code: 'looked-at', was: 'estimate-small-counts' })
  // An alarm was passed: back to before the third list agreed.
  for (let step = 0; step < 2; step += 1) await undo.run(context, { reason: '' })
  expect((await checkRelease.run(context, { ref })).open).toBe(false)
})

test('the next release says which estimates came, went, or are called otherwise; one that is gone blocks the seal', async () => {
  const title = { en: 'By two lists', ko: '명단 둘' }
  const two = await estimate(
    readCaptures({
      columns: ['A', 'B', 'count'],
      rows: [
        ['1', '0', '7'],
        ['1', '1', '8'],
      ],
    }),
    short,
  )
  const { estimate: second } = await keepEstimate(context, {
    title,
    from: { file: 'two.csv' },
    estimate: two,
  })
  await renameEstimate.run(context, {
    estimate: byFile.slice(0, 12),
    title: { en: 'Taken at the bridge', ko: '다리' },
  })
  const ref = await draftWith([byFile, second])
  const changed = async () => (await diffReleases.run(context, { ref }))?.estimates
  expect(await changed()).toEqual([
    {
      title: { en: 'Taken at the bridge', ko: '다리' },
      change: 'renamed',
      before: { en: 'Taken at the ferry', ko: '나루터에서 끌려간 사람들' },
    },
    { title, change: 'came' },
  ])
  await withdrawEstimate.run(context, { estimate: byFile, reason: 'the press list is a copy' })
  expect((await checkRelease.run(context, { ref })).problems).toContainEqual({
    code: 'estimate-gone',
    estimate: byFile,
  })
  await expect(withdrawEstimate.run(context, { estimate: byFile, reason: 'twice' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await undo.run(context, { reason: '' })
  expect((await checkRelease.run(context, { ref })).open).toBe(true)
  await sealRelease.run(context, { ref, out: join(folder, 'second') })
  expect(readFileSync(join(folder, 'second/en/index.html'), 'utf8')).toContain(
    '(before: “Taken at the ferry”)',
  )
  const third = await draftWith([second])
  expect((await diffReleases.run(context, { ref: third }))?.estimates).toEqual([
    { title: { en: 'Taken at the bridge', ko: '다리' }, change: 'gone' },
  ])
}, 60_000)
