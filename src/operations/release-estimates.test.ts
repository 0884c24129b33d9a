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
import { consent, undo } from './manage.ts'
import type { Context } from './operation.ts'
import { addPersonList, personLists } from './person-lists.ts'
import { checkRelease } from './release-check.ts'
import { sealRelease } from './release-seal.ts'
import { newRelease } from './release.ts'

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
  expect((await checkRelease.run(context, { ref })).open).toBe(true)
  // Three sources agreed, a draft was made, an estimate kept: back to before the third list.
  for (let step = 0; step < 3; step += 1) await undo.run(context, { reason: '' })
  expect((await checkRelease.run(context, { ref })).open).toBe(false)
})
