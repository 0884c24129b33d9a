import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { isGirokError } from '../kernel/errors.ts'
import { specFor } from './guess-spec.ts'
import { link, type Linked } from './link.ts'
import { linkSpecSchema } from './link-spec.ts'
import type { PersonTable } from './person-table.ts'
import { explainer, waterfall } from './waterfall.ts'

type Row = readonly [id: string, list: string, name: string, born: string, place: string, sex: string]

function tableOf(rows: readonly Row[]): PersonTable {
  const column = (at: number): string[] => rows.map((row) => row[at] ?? '')
  return {
    ids: column(0),
    lists: column(1),
    fields: new Map([
      ['name', column(2)],
      ['born', column(3)],
      ['birth_place', column(4)],
      ['sex', column(5)],
    ]),
  }
}

const givens = ['anna', 'boren', 'carel', 'dosina', 'elvar', 'fenna', 'gorim', 'hedda', 'ivol', 'jorun']
const families = ['vell', 'kestrin', 'omarun', 'padrosk', 'tirrel', 'ustav', 'welmond', 'yarsk', 'zintel']
const places = ['kest', 'sorvane city', 'norrin', 'dall', 'upper marrow', 'lower marrow', 'ferrin']

/** Forty invented persons, each on three lists: as they are, with a slip, and with a gap. */
const rows: Row[] = Array.from({ length: 40 }, (_, i): Row[] => {
  const name = `${givens[i % 10] ?? ''} ${families[(i * 7 + (i % 4)) % 9] ?? ''}`
  const born = `${1950 + ((i * 13) % 45)}-${String(1 + ((i * 5) % 12)).padStart(2, '0')}-${String(1 + ((i * 11) % 28)).padStart(2, '0')}`
  const place = places[(i * 3) % 7] ?? ''
  const sex = i % 3 === 0 ? 'female' : 'male'
  return [
    [`a${i}`, 'A', name, born, place, sex],
    [`b${i}`, 'B', name.replace('r', 'rr'), born, place, ''],
    [`c${i}`, 'C', name, i % 2 === 0 ? '' : born, place, sex],
  ]
}).flat()

const table = tableOf(rows)
const spec = linkSpecSchema.parse({ ...specFor(table), threshold: 0 })

/** Clusters as texts of ids, so that the order of rows can't show. */
function clusters({ clusterOf }: Linked, { ids }: PersonTable): string[] {
  const found = new Map<number, string[]>()
  for (const [row, cluster] of clusterOf.entries())
    found.set(cluster, [...(found.get(cluster) ?? []), ids[row] ?? ''])
  return [...found.values()].map((one) => one.sort().join(' ')).sort()
}

const together = (linked: Linked, a: number, b: number): boolean =>
  linked.clusterOf[a] === linked.clusterOf[b]

describe('linking', () => {
  it('finds the rows of one person, unsupervised', () => {
    const linked = link(table, spec)
    const right = rows.filter((_, i) => together(linked, i, i - (i % 3)))
    expect(right.length).toBeGreaterThan(rows.length * 0.95)
    expect(clusters(linked, table).every((one) => new Set(one.match(/\d+/g)).size === 1)).toBe(true)
    expect(linked.compared).toBeGreaterThan(0)
    expect(linked.pairs[0]?.probability).toBeGreaterThan(0.99)
  })

  it('comes to the same, to the last bit, whatever the order of rows', () => {
    const expected = link(table, spec)
    const pairsOf = (linked: Linked, of: PersonTable): string[] =>
      linked.pairs.map(({ a, b, weight }) => `${[of.ids[a], of.ids[b]].sort().join(' ')} ${weight}`).sort()
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const other = tableOf(shuffled)
        const found = link(other, specFor(other))
        expect(clusters(found, other)).toEqual(clusters(expected, table))
        expect(pairsOf(found, other)).toEqual(pairsOf(expected, table))
        expect(found.ladder).toEqual(expected.ladder)
      }),
      { numRuns: 8 },
    )
  })

  it('has fewer clusters the less evidence is asked for', () => {
    const { ladder } = link(table, { ...spec, ladder: [-5, 0, 5, 10, 20, 40] })
    const counts = ladder.map((rung) => rung.clusters)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
  })

  it('obeys what people have judged', () => {
    const linked = link(table, spec, {
      same: [[0, 59]],
      different: [[3, 4]],
    })
    expect(together(linked, 0, 59)).toBe(true)
    expect(together(linked, 3, 4)).toBe(false)
    expect(linked.pairs.some(({ a, b }) => a === 3 && b === 4)).toBe(false)
  })

  it('keeps two rows of a list apart on which nobody stands twice', () => {
    const twice = tableOf([
      ...rows,
      ['a0-again', 'A', rows[0]?.[2] ?? '', rows[0]?.[3] ?? '', rows[0]?.[4] ?? '', ''],
    ])
    expect(together(link(twice, spec), 0, rows.length)).toBe(true)
    expect(together(link(twice, { ...spec, oneToOne: ['A'] }), 0, rows.length)).toBe(false)
    expect(together(link(twice, { ...spec, oneToOne: true }), 0, rows.length)).toBe(false)
  })

  it('explains a pair: start and steps are its weight', () => {
    const linked = link(table, spec)
    const explain = explainer(linked, table)
    for (const pair of linked.pairs.slice(0, 20)) {
      const { start, steps, end } = explain(pair)
      expect(steps.reduce((sum, { bits }) => sum + bits, start)).toBeCloseTo(end, 6)
      expect(end).toBeCloseTo(pair.weight, 4)
      expect(steps.map(({ level }) => level)).toEqual(pair.levels)
    }
    expect(waterfall({ a: 0, b: 1 }, linked, table).steps[0]?.values).toEqual([rows[0]?.[2], rows[1]?.[2]])
  })
})

describe('bad input', () => {
  const codeOf = (work: () => unknown): string => {
    try {
      work()
    } catch (error) {
      if (isGirokError(error)) return error.code
      throw error
    }
    return 'none'
  }

  it('is refused where it can’t be linked', () => {
    const same = tableOf([...rows, ['a0', 'A', 'anna vell', '', '', '']])
    expect(codeOf(() => link(same, spec))).toBe('link-id-twice')
    expect(codeOf(() => link(tableOf([]), spec))).toBe('link-table-empty')
    const unknown = { ...spec, comparisons: [{ fields: ['nmae'], how: 'full-name' as const }] }
    expect(codeOf(() => link(table, unknown))).toBe('link-field-unknown')
    const remarks = { ...table, fields: new Map([['remark', table.ids]]) }
    expect(codeOf(() => specFor(remarks))).toBe('link-columns-unknown')
  })

  it('of rows that say nothing is no giant cluster', () => {
    const empty = Array.from({ length: 300 }, (_, i): Row => [
      `e${i}`,
      'A',
      ['', 'NaN', '미상', '?'][i % 4] ?? '',
      '',
      '',
      '',
    ])
    const some = tableOf([...rows, ...empty])
    const linked = link(some, specFor(some))
    const alone = new Set(linked.clusterOf.slice(rows.length))
    expect(alone.size).toBe(300)
  })

  it('of one value in a column tells nobody apart and joins nobody', () => {
    const one = tableOf(rows.map(([id, list, name, born]) => [id, list, name, born, 'kest', 'male']))
    expect(specFor(one).comparisons.map(({ fields }) => fields[0])).toEqual(['name', 'born'])
    const linked = link(one, { ...spec, ladder: [0] })
    const sizes = new Map<number, number>()
    for (const cluster of linked.clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(6)
  })

  it('that would be one giant block is told, not compared', () => {
    const rule = [{ fields: ['sex'], take: 'whole' as const }]
    const linked = link(table, { ...spec, blocking: [rule], largestBlock: 20 })
    expect(linked.largeBlocks.map(({ rows }) => rows).sort()).toEqual([28, 52])
    expect(linked.compared).toBe(0)
  })
})

const febrl = fileURLToPath(new URL('../../../shared/data/linkage/febrl3.csv', import.meta.url))

describe.skipIf(!existsSync(febrl))('the published table febrl3, which stands beside the project', () => {
  it('is linked better than the best that was published, by a guessed specification', () => {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(febrl, 'utf8').trim(), {
      header: true,
      transformHeader: (name) => name.trim(),
      transform: (cell) => cell.trim(),
    })
    const names = Object.keys(data[0] ?? {}).filter((name) => name !== 'rec_id')
    const persons: PersonTable = {
      ids: data.map((row) => row['rec_id'] ?? ''),
      lists: data.map(() => ''),
      fields: new Map(names.map((name) => [name, data.map((row) => row[name] ?? '')])),
    }
    const { clusterOf } = link(persons, specFor(persons))
    const truth = persons.ids.map((id) => id.split('-')[1])
    const [proposed, real, right] = [
      pairsIn([...clusterOf]),
      pairsIn(truth),
      pairsIn(truth.map((it, i) => `${it ?? ''} ${clusterOf[i] ?? 0}`)),
    ]
    expect(real).toBe(6538)
    expect((2 * right) / (proposed + real)).toBeGreaterThanOrEqual(0.996)
  })
})

function pairsIn(groups: readonly unknown[]): number {
  const sizes = new Map<unknown, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
