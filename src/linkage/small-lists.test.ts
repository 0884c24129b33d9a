import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { specFor } from './guess-spec.ts'
import { link, type Linked } from './link.ts'
import { prepare } from './matching/prepare.ts'
import { scorerFor, weightsOf } from './matching/scorer.ts'
import type { PersonTable } from './person-table.ts'

const header = ['name', 'born', 'sex', 'place'] as const
type Row = readonly [name: string, born: string, sex: string, place: string]

const tableOf = (rows: readonly Row[], ids = rows.map((_, row) => String(row))): PersonTable => ({
  ids,
  lists: rows.map(() => ''),
  fields: new Map(header.map((name, at) => [name, rows.map((row) => row[at] ?? '')])),
})

const linked = (table: PersonTable): Linked => link(table, { ...specFor(table), ladder: [-50] })

/** Bits of each pair that was kept, by its rows. */
const weights = ({ pairs }: Linked): Map<string, number> =>
  new Map(pairs.map(({ a, b, weight }) => [`${a} ${b}`, weight]))

const seven: Row[] = [
  ['Ana Vell', '1961-03-04', 'F', 'Ostrel'],
  ['Oren Tarsk', '1970-11-20', 'M', 'Vasny'],
  ['Mirel Ombrin', '1985-01-17', 'F', 'Kilm'],
  ['Tavo Harun', '1955', 'M', 'Ostrel'],
  ['Anna Vell', '1961-03-04', 'F', 'Ostrel'],
  ['Oren Tarsk', '1970', 'M', 'Vasny'],
  ['Sella Quill', '1990-06-06', 'F', 'Tarrow'],
]

const inHangul: Row[] = [
  ['민용하', '1961-03-04', '여', '오스트렐'],
  ['김서준', '1970-11-20', '남', '바스니'],
  ['박이든', '1985-01-17', '여', '킬름'],
  ['이한결', '1955', '남', '오스트렐'],
  ['Min Yong-ha', '1961-03-04', '여', '오스트렐'],
  ['Kim Seojun', '1970', '남', '바스니'],
  ['최가온', '1990-06-06', '여', '타로'],
]

describe('a small list', () => {
  it.each([
    ['in Latin letters', seven],
    ['in Hangul and in Latin letters', inHangul],
  ])('of seven rows %s has its two true pairs far above even odds, and no other near', (_, rows) => {
    const found = linked(tableOf(rows))
    const bits = weights(found)
    for (const pair of ['0 4', '1 5']) {
      expect(bits.get(pair)).toBeGreaterThan(8)
      bits.delete(pair)
    }
    expect([...bits.values()].filter((it) => it > -2)).toEqual([])
    expect(new Set(found.clusterOf).size).toBe(5)
  })

  it('written in two languages has men and women told apart, and nobody else', () => {
    const rows: Row[] = [
      ['리영희', '1961-03-04', '여', '오스트렐'],
      ['박도윤', '1970', '남', '바스니'],
      ['Ri Yong Hui', '1961-03-04', 'F', '오스트렐'],
      ['Pak To-yun', '1970-11-20', 'M', '바스니'],
      ['이영희', '1961', '여자', '오스트렐'],
      ['Choe Kaon', '1990-06-06', 'female', '타로'],
      ['최가온', '1990-06', '여', '타로'],
      // A brother or a cousin: born on that day, at that place, and called so but for a syllable.
      ['리영호', '1961-03-04', '남', '오스트렐'],
    ]
    const { clusterOf } = linked(tableOf(rows))
    const groups = Map.groupBy(clusterOf.keys(), (row) => clusterOf[row])
    expect([...groups.values()]).toEqual([[0, 2, 4], [1, 3], [5, 6], [7]])
  })

  it('of people who share a day, a place, a sex and some names joins nobody', () => {
    const given = ['Ana', 'Oren', 'Mirel', 'Tavo', 'Sella', 'Ilko']
    const surnames = ['Vell', 'Tarsk', 'Ombrin', 'Harun', 'Quill', 'Morvay', 'Estrel', 'Bakos']
    const rows = Array.from({ length: 24 }, (_, i): Row => {
      const name = `${given[i % 6] ?? ''} ${surnames[(i * 5 + Math.floor(i / 6)) % 8] ?? ''}`
      return [
        name,
        i === 0 ? '2019-05-11' : '2019-05-12',
        i % 12 === 0 ? 'F' : 'M',
        i < 2 ? 'Kilm' : 'Ostrel',
      ]
    })
    expect(new Set(rows.map(([name]) => name)).size).toBe(24)
    expect(new Set(linked(tableOf(rows)).clusterOf).size).toBe(24)
  })

  const cell = <T extends string>(...of: T[]) => fc.constantFrom('', ...of)
  const row = fc.tuple(
    fc.constantFrom(
      'Ana Vell',
      'Anna Vell',
      'Oren Tarsk',
      'O. Tarsk',
      'Mirel Ombrin',
      'Tavo Vell',
      'Ana Tarsk',
    ),
    cell('1961-03-04', '1961-03-05', '1961', '1970-11-20', '1985-01-17'),
    cell('F', 'M'),
    cell('Ostrel', 'Ostrell', 'Vasny', 'Kilm'),
  )
  const rows = fc
    .array(row, { minLength: 3, maxLength: 25 })
    .filter((all) => new Set(all.map(([name]) => name)).size > 1)

  it('comes to the same, to the last bit, whatever the order of its rows', () => {
    const sorted = (found: Linked, { ids }: PersonTable): string[] =>
      found.pairs.map(({ a, b, weight }) => `${[ids[a], ids[b]].sort().join(' ')} ${weight}`).sort()
    fc.assert(
      fc.property(rows, (all) => {
        const [table, turned] = [
          tableOf(all),
          tableOf(
            [...all].reverse(),
            all.map((_, i) => String(all.length - 1 - i)),
          ),
        ]
        expect(sorted(linked(turned), turned)).toEqual(sorted(linked(table), table))
      }),
      { numRuns: 10 },
    )
  })

  it('never has a difference weigh more than likeness, nor likeness more than equality', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const table = tableOf(all)
        const { model, spec } = linked(table)
        const { codes, comparators, columns } = prepare(table, spec)
        const dictionaries = columns.map(({ dictionary }) => dictionary)
        const scorer = scorerFor(codes, comparators, weightsOf(model, comparators, dictionaries))
        for (const [field, { levels }] of comparators.entries())
          for (const [a] of all.entries()) {
            const bits = Array.from({ length: levels }, (_, i) => scorer.part(field, i + 1, a, a))
            expect(Math.min(...bits)).toBe(bits[0])
            expect(Math.max(...bits)).toBe(bits.at(-1))
          }
      }),
      { numRuns: 25 },
    )
  })
})
