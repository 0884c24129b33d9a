import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGirokError } from '../kernel/errors.ts'
import { linkedRows } from './linked-rows.ts'
import type { MethodEstimate } from './model.ts'
import { valuesOf } from './read-captures.ts'
import { sampleClusterings, tableOf, type LinkedRows, type RowPair } from './sampled-clusterings.ts'
import { combineTables } from './sampled-tables.ts'
import { acrossTables, intervalOf, spreadOf } from './spread.ts'
import { combineStrata } from './strata.ts'

const method = (
  name: MethodEstimate['name'],
  estimate: number,
  interval: [number, number | null],
): MethodEstimate => ({ name, estimate, interval, intervalBy: 'profile', detail: {} })

describe('intervals', () => {
  test('come back from their variance, and total variance is of two parts', () => {
    const found = method('graphs', 300, [200, 700])
    expect(intervalOf(spreadOf(found, 100), 100)[1]).toBeCloseTo(700, 6)
    const spread = (estimate: number) => ({ estimate, variance: 4 })
    expect(acrossTables([spread(10), spread(14)])).toEqual({ estimate: 12, variance: 4 + 1.5 * 8 })
    expect(acrossTables([spread(10), { estimate: 10, variance: undefined }]).variance).toBeUndefined()
  })
})

describe('strata', () => {
  const both = (value: string, documented: number, unseen: number) => ({
    value,
    documented,
    methods: [
      method('graphs', documented + unseen, [documented + unseen / 2, documented + unseen * 2]),
      method('latent-class', documented + unseen, [documented + unseen / 2, documented + unseen * 2]),
    ],
    disagreement: [],
  })

  test('add up, and together are surer than each', () => {
    const { documented, methods, summary } = combineStrata([both('a', 100, 80), both('b', 50, 80)])
    expect(documented).toBe(150)
    expect(methods[0]).toMatchObject({ name: 'graphs', estimate: 310 })
    const [low, high] = methods[0]?.interval ?? [0, 0]
    expect((high ?? Infinity) - 150).toBeLessThan(320)
    expect(low).toBeGreaterThan(230)
    expect(summary.single).not.toBeNull()
  })

  test('that can’t be estimated are named, count as documented only, and leave no single number', () => {
    const refused = { value: 'b', documented: 12, methods: [], disagreement: [] }
    const { documented, methods, summary } = combineStrata([both('a', 100, 80), refused])
    expect(documented).toBe(112)
    expect(methods[0]?.estimate).toBe(192)
    expect(summary.single).toBeNull()
    expect(summary.disagreement).toContainEqual({ code: 'strata-refused', strata: ['b'], documented: 12 })
    expect(combineStrata([refused]).summary.range).toBeNull()
  })

  test('silence a method for the whole where it is silent on one', () => {
    const half = { ...both('b', 50, 80), methods: [method('graphs', 130, [90, 210])] }
    const { methods, refused } = combineStrata([both('a', 100, 80), half])
    expect(methods.map(({ name }) => name)).toEqual(['graphs'])
    expect(refused).toEqual([{ code: 'method-strata', method: 'latent-class', strata: ['b'] }])
  })

  test('are the values of a column, however they are written', () => {
    const rows = [['1999'], ['1999.0'], [' x '], ['']].map(([cell = '']) => [cell, '1'])
    expect(valuesOf({ columns: ['year', 'a'], rows }, 'year')).toEqual(['', '1999', 'x'])
  })
})

describe('ways to join rows', () => {
  const given = (rows: number, pairs: RowPair[]): LinkedRows => ({
    ...{ rows, pairs, lists: ['x', 'y', 'z'] },
    listOf: Array.from({ length: rows }, (_, row) => row % 3),
  })

  test('join a pair as often as it is likely, and a sure one always', () => {
    const pairs = [
      { a: 0, b: 1, probability: 0.3 },
      { a: 2, b: 3, probability: 1 },
    ]
    const drawn = sampleClusterings(given(5, pairs), 1, 4000)
    const share = drawn.filter((persons) => persons[0] === persons[1]).length / drawn.length
    expect(share).toBeCloseTo(0.3, 1)
    expect(drawn.every((persons) => persons[2] === persons[3])).toBe(true)
    expect(drawn.every((persons) => new Set(persons).size >= 3)).toBe(true)
  })

  test('never join those who are known to be two, whatever a third says; the same seed, the same ways', () => {
    const row = fc.nat(7)
    const probability = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }))
    const all = fc.uniqueArray(
      fc.record({ a: row, b: row, probability }).filter(({ a, b }) => a < b),
      { selector: ({ a, b }) => `${a} ${b}` },
    )
    fc.assert(
      fc.property(all, (pairs) => {
        const drawn = sampleClusterings(given(8, pairs), 7, 5)
        expect(sampleClusterings(given(8, pairs), 7, 5)).toEqual(drawn)
        for (const persons of drawn) {
          for (const { a, b, probability } of pairs)
            if (probability === 0) expect(persons[a]).not.toBe(persons[b])
          const { histories } = tableOf(given(8, pairs), persons)
          expect(histories.reduce((sum, { count }) => sum + count, 0)).toBe(new Set(persons).size)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('widen the interval by what they differ, and say how many refuse', () => {
    const table = (estimate: number) => ({
      ...{ documented: 100, refused: [], disagreement: [] },
      methods: [method('graphs', estimate, [150, 260]), method('latent-class', estimate, [150, 260])],
    })
    const alike = combineTables([table(200), table(200), table(200)])
    const apart = combineTables([table(160), table(200), table(240)])
    expect(apart.methods[0]?.estimate).toBe(200)
    expect(apart.methods[0]?.interval[1]).toBeGreaterThan((alike.methods[0]?.interval[1] ?? 0) + 20)
    const none = { documented: 90, methods: [], refused: [], disagreement: [] }
    expect(combineTables([table(200), none]).methods).toEqual([])
    const nine = Array.from({ length: 9 }, () => table(200))
    const most = combineTables([...nine, none])
    expect(most.methods).toHaveLength(2)
    expect(most.summary.single).toBeNull()
    expect(most.documentedRange).toEqual([90, 100])
  })
})

const sheet = (text: string) => {
  const [columns = [], ...rows] = text.split('\n').map((line) => line.split(','))
  return { columns, rows, firstRow: 2 }
}

test('rows and pairs are read whole or refused with the reason', () => {
  const rows = sheet('id,list\n1,press\n2,families\n3,press')
  const read = (pairs: string): string => {
    try {
      linkedRows(rows, sheet(`id_a,id_b,probability\n${pairs}`))
      return 'read'
    } catch (error) {
      return isGirokError(error) ? error.code : 'fault'
    }
  }
  expect(linkedRows(rows, sheet('id_a,id_b,probability,weight\n2,1,0.4,3')).pairs).toEqual([
    { a: 0, b: 1, probability: 0.4 },
  ])
  expect(read('1,2,0.4')).toBe('read')
  for (const bad of ['1,9,0.4', '1,1,0.4', '1,2,NaN', '1,2,1.1', '1,2,-0.1', '1,2,']) {
    expect(read(bad)).toBe('capture-pair-invalid')
  }
  expect(read('1,2,0.4\n2,1,0.5')).toBe('capture-twice')
})
