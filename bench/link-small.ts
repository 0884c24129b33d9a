/**
 * How well small lists are linked, which tell little of themselves: `node bench/link-small.ts [SIZE…]`. Rows of published
 * tables that stand beside the project (`GIROK_LINK_DATA` names another folder), and of invented Korean lists; many draws a
 * size, their pairs counted together.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { specFor } from '../src/linkage/guess-spec.ts'
import { readPersons } from '../src/linkage/io/read-persons.ts'
import { link } from '../src/linkage/link.ts'
import { cellOf } from '../src/linkage/matching/raw-persons.ts'
import type { PersonTable } from '../src/linkage/person-table.ts'
import { dice, type Dice } from './dice.ts'
import { koreanRows } from './invented-koreans.ts'

/** Rows with the person that each is of. */
interface Known {
  readonly table: PersonTable
  readonly truth: readonly string[]
}

const beside = fileURLToPath(new URL('../../shared/data/linkage', import.meta.url))
const data = process.env['GIROK_LINK_DATA'] ?? beside

async function published(
  file: string,
  column: string,
  pattern = /^(.*)$/,
  only?: readonly string[],
): Promise<Known | undefined> {
  const path = join(data, file)
  if (!existsSync(path)) return undefined
  const { columns, rows } = await readPersons(path)
  const cells = new Map(
    columns.map((one) => [one.name, Array.from({ length: rows }, (_, row) => cellOf(one, row))]),
  )
  const truth = (cells.get(column) ?? []).map((it) => pattern.exec(it)?.[1] ?? it)
  for (const name of cells.keys())
    if (name === column || name === 'unique_id' || only?.includes(name) === false) cells.delete(name)
  const ids = Array.from({ length: rows }, (_, row) => String(row))
  return { table: { ids, lists: ids.map(() => ''), fields: cells }, truth }
}

/** How many rows a person drawn has: as three lists would name them, or most people once. */
const overlaps: Readonly<Record<string, (throwOf: Dice) => number>> = {
  much: (throwOf) => 1 + throwOf(3),
  little: (throwOf) => (throwOf(5) === 0 ? 2 : 1),
}

/** Persons drawn until there are so many rows. */
function drawn(
  { table, truth }: Known,
  size: number,
  throwOf: Dice,
  rowsEach: (throwOf: Dice) => number,
): Known {
  const rowsOf = new Map<string, number[]>()
  for (const [row, person] of truth.entries()) rowsOf.set(person, [...(rowsOf.get(person) ?? []), row])
  const persons = [...rowsOf.values()]
  const rows: number[] = []
  const taken = new Set<number>()
  while (rows.length < size) {
    const at = throwOf(persons.length)
    if (taken.has(at)) continue
    taken.add(at)
    const left = [...(persons[at] ?? [])]
    for (let more = rowsEach(throwOf); more > 0 && left.length > 0 && rows.length < size; more--)
      rows.push(left.splice(throwOf(left.length), 1)[0] ?? 0)
  }
  const of = (cells: readonly string[]): string[] => rows.map((row) => cells[row] ?? '')
  const fields = new Map([...table.fields].map(([name, cells]) => [name, of(cells)]))
  return { table: { ids: of(table.ids), lists: of(table.lists), fields }, truth: of(truth) }
}

interface Tally {
  real: number
  proposed: number
  right: number
}

const pairsIn = (groups: Iterable<unknown>): number => {
  const sizes = new Map<unknown, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

function tally({ table, truth }: Known, sum: Tally): void {
  const { clusterOf } = link(table, specFor(table))
  sum.real += pairsIn(truth)
  sum.proposed += pairsIn(clusterOf)
  sum.right += pairsIn(truth.map((it, row) => `${it} ${clusterOf[row] ?? 0}`))
}

export async function measureSmallLists(sizes: readonly number[]): Promise<void> {
  const sources: Record<string, Known | undefined> = {
    historical_50k: await published('historical_50k.csv', 'cluster'),
    '– names and births': await published('historical_50k.csv', 'cluster', undefined, ['full_name', 'dob']),
    febrl3: await published('febrl3.csv', 'rec_id', /^rec-(\d+)-/),
    'Korean, invented': koreanRows(3000, dice(4242)),
  }
  for (const [name, known] of Object.entries(sources)) {
    if (known === undefined) {
      console.log(`${name}: skipped, not beside the project`)
      continue
    }
    for (const [overlap, rowsEach] of Object.entries(overlaps))
      for (const size of sizes) measureDraws(`${name}, ${overlap} overlap`, known, size, rowsEach)
  }
}

function measureDraws(name: string, known: Known, size: number, rowsEach: (throwOf: Dice) => number): void {
  const throwOf = dice(size * 31 + 7)
  const sum = { real: 0, proposed: 0, right: 0 }
  const draws = Math.max(4, Math.min(60, Math.round(1500 / size)))
  for (let draw = 0; draw < draws; draw++) tally(drawn(known, size, throwOf, rowsEach), sum)
  const share = (value: number): string => value.toFixed(3)
  console.log(
    `${name}, ${size} rows, ${draws} draws: ${sum.real} true pairs, precision ${share(sum.right / Math.max(1, sum.proposed))}, recall ${share(sum.right / sum.real)}, F1 ${share((2 * sum.right) / (sum.real + sum.proposed))}`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).map(Number)
  await measureSmallLists(asked.length > 0 ? asked : [10, 30, 100, 300])
}
