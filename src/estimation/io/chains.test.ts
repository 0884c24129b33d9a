import { expect, it } from 'vitest'
import { captureTable } from '../capture-table.ts'
import { quantiles } from '../chain-diagnostics.ts'
import { RandomNumbers } from '../random-numbers.ts'
import { planFor } from '../latent-class-method.ts'
import { runChains } from './chains.ts'
import { estimate } from './estimate.ts'

/** A thousand people, each list holding each with its own chance, independently. */
function invented(): ReturnType<typeof captureTable> {
  const random = new RandomNumbers(5, 0)
  const chances = [0.5, 0.4, 0.45, 0.35]
  const counts = new Map<number, number>()
  for (let person = 0; person < 1000; person += 1) {
    const mask = chances.reduce((sum, chance, i) => sum | (random.uniform() < chance ? 2 ** i : 0), 0)
    counts.set(mask, (counts.get(mask) ?? 0) + 1)
  }
  return captureTable(['press', 'region', 'families', 'camp'], counts)
}

it('gives the same draws on one thread and on several, and finds whom no list has', async () => {
  const table = invented()
  const plan = planFor(table, { rounds: 2000, burnIn: 1000 })
  const one = await runChains(table, { ...plan, chains: 3 }, undefined, 1)
  const three = await runChains(table, { ...plan, chains: 3 }, undefined, 3)
  expect(three).toEqual(one)
  expect(one[1]).not.toEqual(one[0])
  for (const chain of one) {
    const [low = 0, high = 0] = quantiles(chain, [0.01, 0.99])
    expect(low).toBeLessThan(1000)
    expect(high).toBeGreaterThan(1000)
  }
})

it('gives a number with its range where methods agree, and only then', async () => {
  const captures = { table: invented(), shape: 'histories', emptyLists: [], pooled: [], unlisted: 0 } as const
  const plan = { rounds: 4000, burnIn: 1000 }
  const found = await estimate(captures, plan)
  expect(found.methods).toHaveLength(7)
  expect(found.disagreement).toEqual([])
  expect(found.single?.estimate).toBeGreaterThan(950)
  expect(found.single?.estimate).toBeLessThan(1050)
  expect(await estimate(captures, plan)).toEqual(found)
})
