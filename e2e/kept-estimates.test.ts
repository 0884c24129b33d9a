import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Girok } from './girok.ts'

const girok = new Girok()
const lists = { A: ['Ana Vell', 'Oren Tarsk'], B: ['Mirel Ombrin', 'Tavo Leskova'], C: ['Sella Harun'] }

beforeAll(() => {
  expect(girok.run('new', '--by', 'Ari').exit).toBe(0)
  for (const [code, names] of Object.entries(lists)) {
    writeFileSync(girok.path(`${code}.csv`), ['name', ...names, ''].join('\n'))
    expect(girok.run('lists', 'add', girok.path(`${code}.csv`), '--code', code, '--once').exit).toBe(0)
  }
}, 60_000)
afterAll(() => girok.remove())

test('an estimate is kept under a title, listed, and in the history', () => {
  // Nobody is on two of them: that no estimate can be made is an outcome as well, with an exit code of its own.
  const kept = girok.run('lists', 'estimate', '--keep', '--title', 'By three lists', '--json')
  expect([kept.exit, kept.json.kept]).toEqual([6, expect.stringMatching(/^est_/)])
  const { estimates } = girok.run('lists', 'estimates', '--json').json
  expect(estimates).toMatchObject([
    { id: kept.json.kept, title: { en: 'By three lists' }, by: 'Ari', changed: false },
  ])
  expect(estimates[0].estimate.histories).toEqual(kept.json.histories)
  expect(girok.run('history', '--json').json.changes[0]).toMatchObject({ operation: 'keep-estimate' })
  expect(girok.run('--lang', 'ko', 'lists', 'estimates').out).toContain('기록으로 확인된 사람 5명')
})

test.each([
  ['without a title', ['--keep'], 2, /title/],
  ['a title without keeping it', ['--title', 'Alone'], 2, /--keep/],
  ['of what nobody judged', ['--keep', '--title', 'Proposed', '--by', 'proposed'], 7, /nobody has judged/],
])('refused: %s', (_, args, exit, said) => {
  const run = girok.run('--lang', 'en', 'lists', 'estimate', ...args)
  expect(run.err).toMatch(said)
  expect(run.exit).toBe(exit)
})

test('without lists in the record, one from a file of counts is kept, by groups too; it is renamed and withdrawn', () => {
  const counts = ['sex,press,region,count', 'F,1,0,7', 'F,1,1,2', 'M,0,1,4', ''].join('\n')
  writeFileSync(girok.path('counts.csv'), counts)
  const args = ['estimate', girok.path('counts.csv'), '--by', 'sex', '--keep']
  expect(girok.run(...args).exit).toBe(2)
  const { kept } = girok.run(...args, '--title-ko', '성별', '--json').json
  const [first] = girok.run('lists', 'estimates', '--json').json.estimates
  expect(first).toMatchObject({
    ...{ id: kept, title: { ko: '성별' }, from: { kind: 'file', file: 'counts.csv' } },
    estimate: { by: 'sex', documented: 13, strata: [{ value: 'F' }, { value: 'M' }] },
  })
  const named = String(kept).slice(0, 12)
  expect(girok.run('lists', 'estimates', 'rename', named, '--title', 'By groups').exit).toBe(0)
  expect(girok.run('--lang', 'en', 'lists', 'estimates').out).toContain('By groups')
  expect(girok.run('lists', 'estimates', 'withdraw', named).exit).toBe(2)
  expect(girok.run('lists', 'estimates', 'withdraw', named, '--reason', 'one list is a copy').exit).toBe(0)
  expect(girok.run('lists', 'estimates', '--json').json.estimates).toHaveLength(1)
  expect(girok.run('history').out).toContain('one list is a copy')
})

test('a list more, and it is no longer the estimate of these lists', () => {
  writeFileSync(girok.path('D.csv'), 'name\nIlko Petrash\n')
  expect(girok.run('lists', 'add', girok.path('D.csv'), '--code', 'D').exit).toBe(0)
  expect(girok.run('lists', 'estimates', '--json').json.estimates[0].changed).toBe(true)
})

test('a release names it by the beginning of its id, and doesn’t go out before its lists agree', () => {
  const { estimates } = girok.run('lists', 'estimates', '--json').json
  const named = String(estimates[0].id).slice(0, 12)
  const made = girok.run('release', 'new', '--title', 'How many', '--estimate', named, '--json')
  expect(made.exit).toBe(0)
  const { problems } = girok.run('release', 'check', '--json').json
  const codes = problems.map((it: { code: string }) => it.code)
  expect(codes.filter((it: string) => it === 'estimate-list-kept')).toHaveLength(3)
  expect(codes).toContain('estimate-changed')
})
