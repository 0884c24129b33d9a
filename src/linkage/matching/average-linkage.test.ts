import { describe, expect, it } from 'vitest'
import { averageLinkage } from './average-linkage.ts'
import { clusterComponents, clustersAt, componentsOf } from './cluster.ts'

const table = (weights: Readonly<Record<string, number>>) => (a: number, b: number) =>
  weights[a < b ? `${a} ${b}` : `${b} ${a}`] ?? -10

describe('average linkage', () => {
  it('doesn’t make a cluster of a chain', () => {
    const weight = table({ '0 1': 8, '1 2': 7, '2 3': 8 })
    expect(averageLinkage([0, 1, 2, 3], weight, 0).map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('never joins what is forbidden, and joins what is certain before all', () => {
    const weight = table({ '0 1': 14, '1 2': 14, '0 2': -Infinity, '2 3': Infinity })
    const merges = averageLinkage([0, 1, 2, 3], weight, -20)
    expect(merges[0]).toEqual({ a: 2, b: 3, height: Infinity })
    const apart = clustersAt(4, asPairs(merges), -20)
    expect(apart[0]).not.toBe(apart[2])
  })

  it('lets what is forbidden stand where judgements contradict each other', () => {
    const weight = table({ '0 1': Infinity, '1 2': Infinity, '0 2': -Infinity })
    expect(averageLinkage([0, 1, 2], weight, 0)).toHaveLength(1)
  })
})

it('a component that is too large is taken apart, not made a cluster', () => {
  const size = 700
  const a = Int32Array.from({ length: size - 1 }, (_, i) => i)
  const pairs = { a, b: a.map((i) => i + 1), weights: Float32Array.from(a, (i) => (i % 50 === 49 ? 1 : 6)) }
  const near = (x: number, y: number): number => (Math.abs(x - y) === 1 ? 6 : -3)
  const order = Uint32Array.from({ length: size }, (_, i) => i)
  const { merges, takenApart } = clusterComponents(componentsOf(size, pairs, 0), 0, near, order)
  expect(takenApart).toBeGreaterThan(0)
  const sizes = new Map<number, number>()
  for (const root of clustersAt(size, merges, 0)) sizes.set(root, (sizes.get(root) ?? 0) + 1)
  expect(Math.max(...sizes.values())).toBeLessThan(10)
})

const asPairs = (merges: readonly { a: number; b: number; height: number }[]) => ({
  a: Int32Array.from(merges, (one) => one.a),
  b: Int32Array.from(merges, (one) => one.b),
  weights: Float32Array.from(merges, (one) => one.height),
})
