import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { textRow, workbook } from '../src/accounts/io/fixtures/workbook.ts'
import { Girok, type Run } from './girok.ts'
import { listsOfPersons } from './invented-lists.ts'

const girok = new Girok()
afterAll(() => girok.remove())

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(girok.path(name), content)
  return name
}
const linesOf = (name: string): string[] => readFileSync(girok.path(name), 'utf8').trimEnd().split('\n')

/** Three lists in one file, as somebody puts them together in a spreadsheet. */
const header = ['id', 'list', 'name', 'born', 'sex', 'place']
const rows = listsOfPersons(60).flatMap(({ code, csv }) =>
  csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([number, ...cells]) => [`${code}-${number ?? ''}`, code, ...cells]),
)
const csv = [header, ...rows].map((cells) => cells.join(',')).join('\n')

it('links a file of lists: pairs, clusters, and captures that an estimate reads', () => {
  write('persons.csv', csv)
  const outputs = ['--pairs', 'pairs.csv', '--clusters', 'clusters.csv', '--captures', 'captures.csv']
  const { exit, json, err } = girok.run('link', 'persons.csv', ...outputs, '--one-to-one', 'all', '--json')
  expect(err).toBe('')
  expect(exit).toBe(0)
  expect(json).toMatchObject({ rows: rows.length, guessed: true, largeBlocks: [], takenApart: 0 })
  expect(json.files).toEqual(['pairs.csv', 'clusters.csv', 'captures.csv'])
  // Sixty people; a slip in a name or a year alone leaves some doubt.
  expect(json.clusters).toBeGreaterThanOrEqual(57)
  expect(json.clusters).toBeLessThanOrEqual(66)
  expect(json.largestCluster).toBe(3)
  expect(json.pairsCompared).toBeGreaterThan(0)
  expect(json.peakMemory).toBeGreaterThan(1e7)
  expect(linesOf('pairs.csv')[0]).toBe('id_a,id_b,bits,probability')
  const clusters = linesOf('clusters.csv').map((line) => line.split(','))
  expect(clusters.map(([id]) => id)).toEqual(['id', ...rows.map(([id]) => id)])
  expect(new Set(clusters.slice(1).map(([, cluster]) => cluster)).size).toBe(json.clusters)
  expect(linesOf('captures.csv')[0]).toBe('id,A,B,C')
  expect(linesOf('captures.csv').slice(1)).toHaveLength(json.clusters)

  // What was guessed is taken as it was printed, and comes to the same.
  write('spec.json', JSON.stringify(json.spec))
  const again = girok.run('link', 'persons.csv', '--spec', 'spec.json', '--json').json
  expect(again).toMatchObject({ guessed: false, clusters: json.clusters, model: json.model })

  const estimated = girok.run('estimate', 'captures.csv', '--rounds', '2000', '--json')
  expect(estimated.json).toMatchObject({ documented: json.clusters })
})

it('reads a workbook, and calls rows without ids by their numbers in it', () => {
  const sheet = [['List of persons'], [], header.slice(1), ...rows.map((cells) => cells.slice(1)), []]
  const cells = sheet.map((row, at) => textRow(at + 1, row)).join('')
  write('persons.xlsx', workbook({ rows: cells.replace(textRow(1, ['List of persons']), '') }))
  const { exit, out } = girok.run('link', 'persons.xlsx', '--clusters', 'sheet.csv', '--lang', 'ko')
  expect(exit).toBe(0)
  expect(out).toContain('이 결과는 제안입니다')
  const found = linesOf('sheet.csv')
  expect(found).toHaveLength(rows.length + 1)
  expect(found[1]).toMatch(/^#4,/)
})

it('makes no giant cluster of rows that say nothing, share everything or stand on two hundred lists', () => {
  const lines = ['name,list,born,sex,place']
  for (let i = 0; i < 2600; i++) {
    const name = ['', 'NaN', '미상', 'NULL'][i % 4] ?? ''
    const [list, born] = [i % 200, i % 3 === 0 ? '1961' : 'NaN']
    // Some four hundred are called something; all are of one year, one sex and, but for a few, one place.
    lines.push(
      `${i % 7 === 0 ? `Ana Vell${i}` : name},L${list},${born},F,${i % 900 === 0 ? 'Kest' : 'Ostrel'}`,
    )
  }
  const rule = (field: string) => [{ fields: [field], take: 'whole' }]
  write('odd.csv', lines.join('\n'))
  const guessed = girok.run('link', 'odd.csv', '--captures', 'odd-captures.csv', '--json').json
  expect(guessed.largestCluster).toBeLessThanOrEqual(3)
  expect(guessed.neverCompared).toBeGreaterThan(0)
  expect(linesOf('odd-captures.csv')[0]?.split(',')).toHaveLength(201)

  const spec = {
    comparisons: [{ fields: ['name'], how: 'full-name' }],
    blocking: [rule('place'), rule('sex')],
  }
  write('odd.json', JSON.stringify(spec))
  const told = girok.run('link', 'odd.csv', '--spec', 'odd.json', '--json').json
  expect(told.largestCluster).toBeLessThanOrEqual(3)
  const large: { rows: number }[] = told.largeBlocks
  expect(large.map((it) => it.rows)).toEqual([2597, 2600])
})

const refused: readonly (readonly [what: string, content: string, args: string[], code: string])[] = [
  ['an id that stands twice', 'id,name\n1,Ana Vell\n1,Oren Tarsk', [], 'link-id-twice'],
  ['no column of names', 'when,where\n2020,Kest\n2021,Dall', [], 'link-columns-unknown'],
  [
    'captures without lists',
    'name,born\nAna Vell,1961\nOren Tarsk,1970',
    ['--captures', 'c.csv'],
    'link-lists-missing',
  ],
  [
    'an output over its input',
    'name\nAna Vell\nOren Tarsk',
    ['--pairs', './refused.csv'],
    'link-output-taken',
  ],
  ['levels that fall', 'name\nAna Vell\nOren Tarsk', ['--spec', 'falling.json'], 'link-spec-invalid'],
]

it.each(refused)('refuses %s, before it writes anything', (_, content, args, code) => {
  write(
    'falling.json',
    JSON.stringify({ comparisons: [{ fields: ['name'], how: 'name', levels: [0.9, 0.8] }], blocking: [] }),
  )
  write('refused.csv', content)
  const { exit, json }: Run = girok.run('link', 'refused.csv', ...args, '--json')
  expect(exit).toBe(2)
  expect(json.error.code).toBe(code)
  expect(readFileSync(girok.path('refused.csv'), 'utf8')).toBe(content)
})
