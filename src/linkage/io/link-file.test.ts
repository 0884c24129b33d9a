import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { link } from '../link.ts'
import { cellOf, idOf, listsOf } from '../matching/raw-persons.ts'
import type { PersonTable } from '../person-table.ts'
import { linkFile, type LinkedFile } from './link-file.ts'
import { writeCaptures, writeClusters, writePairs } from './write-linked.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-link-'))
afterAll(() => rmSync(folder, { recursive: true }))

const givens = ['anna', 'boren', 'carel', 'dosina', 'elvar', 'fenna', 'gorim']
const families = [
  'vell',
  'kestrin',
  'omarun',
  'padrosk',
  'tirrel',
  'ustav',
  'welmond',
  'yarsk',
  'zintel',
  'brakka',
]
const file = join(folder, 'persons.csv')
const lines = Array.from({ length: 60 }, (_, i) => {
  const name = `${givens[i % 7] ?? ''} ${families[i % 10] ?? ''}`
  const born = `${1940 + ((i * 7) % 60)}-0${1 + (i % 9)}-1${i % 10}`
  return [`${i}-a,press,${name},${born},kest ${i % 6}`, `${i}-b,court,"${name.toUpperCase()}",${born},`]
}).flat()
writeFileSync(file, `id,list,name,born,place\n${lines.join('\n')}\n`)

const tableOf = ({ persons }: LinkedFile): PersonTable => ({
  ids: Array.from({ length: persons.table.rows }, (_, row) => idOf(persons, row)),
  lists: listsOf(persons),
  fields: new Map(
    persons.table.columns
      .filter((column) => column !== persons.ids && column !== persons.lists)
      .map((column) => [column.name, Array.from(column.codes, (_, row) => cellOf(column, row))]),
  ),
})

it('all cores come to what one thread comes to', async () => {
  const linked = await linkFile(file)
  const alone = link(tableOf(linked), linked.spec)
  expect([...linked.clusterOf]).toEqual([...alone.clusterOf])
  expect(linked.ladder).toEqual(alone.ladder)
  expect(linked.compared).toBe(alone.compared)
  expect(linked.model).toEqual(alone.model)
  expect(new Set(linked.clusterOf).size).toBe(60)

  const out = (name: string): string => join(folder, name)
  writePairs(out('pairs.csv'), linked)
  writeClusters(out('clusters.csv'), linked)
  writeCaptures(out('captures.csv'), linked)
  const written = (name: string): string[] => readFileSync(out(name), 'utf8').trimEnd().split('\n')
  expect(written('pairs.csv')[0]).toBe('id_a,id_b,bits,probability')
  expect(written('pairs.csv')).toContainEqual(expect.stringMatching(/^0-a,0-b,/))
  expect(written('clusters.csv').slice(0, 3)).toEqual(['id,cluster', '0-a,0-a', '0-b,0-a'])
  expect(written('captures.csv').slice(0, 2)).toEqual(['id,court,press', '0-a,1,1'])
})

it('a file of a Korean spreadsheet program is read as it is', async () => {
  const korean = join(folder, 'korean.csv')
  // 이름,생년 in CP949; the rest is in ASCII.
  const header = Buffer.from([0xc0, 0xcc, 0xb8, 0xa7, 0x2c, 0xbb, 0xfd, 0xb3, 0xe2, 0x0a])
  writeFileSync(
    korean,
    Buffer.concat([header, Buffer.from('Vell Anna,1951\nVell Anna,1951\nOmarun Ivol,1960\n')]),
  )
  const { persons, spec } = await linkFile(korean)
  expect(persons.table.columns.map(({ name }) => name)).toEqual(['이름', '생년'])
  expect(spec.comparisons.map(({ how }) => how)).toEqual(['full-name', 'date'])
})
