import { captureTable, mostLists, type CaptureTable } from './capture-table.ts'
import { RandomNumbers } from './random-numbers.ts'

/** Two rows, by their places, and how likely they are one person; 0: somebody knows that they are two. */
export interface RowPair {
  readonly a: number
  readonly b: number
  readonly probability: number
}

export interface LinkedRows {
  readonly rows: number
  readonly pairs: readonly RowPair[]
  readonly lists: readonly string[]
  /** Of each row, the place of its list. */
  readonly listOf: readonly number[]
}

/** So likely is it, or more, that nothing is gained by ever parting them. */
const sure = 0.999
/** Two rows of one person whom nobody proposed as a pair: unlikely, or they'd have been. */
const unproposed = Math.log(0.05)
const burnIn = 30
const between = 5

/**
 * Ways to join the rows into persons, drawn as often as the pairs make them likely: of each way, the product over all
 * pairs within its persons of p : (1 − p), and nothing for the others. A row after another leaves its person and joins one
 * again (Gibbs sampling), so that a third row which speaks against two is heard. An isolated pair is joined with just its
 * probability. The same seed gives the same ways.
 *
 * @returns for each way, the person of each row: numbers from 0
 */
export function sampleClusterings(given: LinkedRows, seed: number, count: number): Int32Array[] {
  const state = new Clustering(given, new RandomNumbers(seed, 0x11))
  for (let round = 0; round < burnIn; round += 1) state.sweep()
  return Array.from({ length: count }, () => {
    for (let round = 0; round < between; round += 1) state.sweep()
    return state.persons()
  })
}

/** Which lists hold each person, as a table to estimate from. */
export function tableOf({ lists, listOf }: LinkedRows, persons: Int32Array): CaptureTable {
  if (lists.length > mostLists) throw new RangeError('too many lists')
  const masks = new Map<number, number>()
  persons.forEach((person, row) => masks.set(person, (masks.get(person) ?? 0) | (1 << (listOf[row] ?? 0))))
  const counts = new Map<number, number>()
  for (const mask of masks.values()) counts.set(mask, (counts.get(mask) ?? 0) + 1)
  return captureTable(lists, counts)
}

/** Rows that are surely one person move together, as a unit. */
class Clustering {
  readonly #random: RandomNumbers
  readonly #unitOf: Int32Array
  /** Units that are proposed to be one, and the sum of their pairs' log odds; -Infinity: they never are. */
  readonly #near: readonly ReadonlyMap<number, number>[]
  readonly #clusterOf: Int32Array
  readonly #members: Set<number>[]
  readonly #movable: readonly number[]
  readonly #free: number[] = []

  constructor({ rows, pairs }: LinkedRows, random: RandomNumbers) {
    this.#random = random
    this.#unitOf = unitsOf(rows, pairs)
    const near = Array.from({ length: rows }, () => new Map<number, number>())
    for (const { a, b, probability } of pairs) {
      const [one, other] = [this.#unitOf[a] ?? a, this.#unitOf[b] ?? b]
      if (one === other) continue
      const odds =
        probability <= 0
          ? -Infinity
          : Math.log(Math.min(probability, sure) / (1 - Math.min(probability, sure)))
      near[one]?.set(other, (near[one].get(other) ?? 0) + odds)
      near[other]?.set(one, (near[other].get(one) ?? 0) + odds)
    }
    this.#near = near
    this.#clusterOf = Int32Array.from({ length: rows }, (_, unit) => unit)
    this.#members = Array.from({ length: rows }, (_, unit) => new Set([unit]))
    this.#movable = [...near.keys()].filter((unit) =>
      [...(near[unit]?.values() ?? [])].some((odds) => odds > -Infinity),
    )
  }

  sweep(): void {
    for (const unit of this.#movable) this.#move(unit)
  }

  #move(unit: number): void {
    const home = this.#clusterOf[unit] ?? unit
    this.#members[home]?.delete(unit)
    if (this.#members[home]?.size === 0) this.#free.push(home)
    const choices = new Map<number, number>()
    for (const other of this.#near[unit]?.keys() ?? []) {
      const cluster = this.#clusterOf[other] ?? other
      if (!choices.has(cluster)) choices.set(cluster, this.#odds(unit, cluster))
    }
    let total = 1
    for (const odds of choices.values()) total += Math.exp(odds)
    let left = this.#random.uniform() * total - 1
    let chosen: number | undefined
    if (left >= 0) {
      for (const [cluster, odds] of choices) {
        chosen = cluster
        left -= Math.exp(odds)
        if (left < 0) break
      }
    }
    // Alone: of as many numbers as there are units, one is free.
    const to = chosen ?? this.#free.pop() ?? home
    this.#clusterOf[unit] = to
    this.#members[to]?.add(unit)
  }

  #odds(unit: number, cluster: number): number {
    const near = this.#near[unit]
    let sum = 0
    for (const other of this.#members[cluster] ?? []) sum += near?.get(other) ?? unproposed
    return sum
  }

  persons(): Int32Array {
    const numbers = new Map<number, number>()
    return this.#unitOf.map((unit) => {
      const cluster = this.#clusterOf[unit] ?? unit
      const number = numbers.get(cluster) ?? numbers.size
      numbers.set(cluster, number)
      return number
    })
  }
}

/** Rows that sure pairs join, the surest first, unless somebody knows two of them to be two. */
function unitsOf(rows: number, pairs: readonly RowPair[]): Int32Array {
  const unitOf = Int32Array.from({ length: rows }, (_, row) => row)
  const members = new Map<number, number[]>()
  const apart = Array.from({ length: rows }, () => new Set<number>())
  for (const { a, b, probability } of pairs) {
    if (probability > 0) continue
    apart[a]?.add(b)
    apart[b]?.add(a)
  }
  const certain = pairs
    .filter(({ probability }) => probability >= sure)
    .sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b)
  for (const { a, b } of certain) {
    const [one, other] = [unitOf[a] ?? a, unitOf[b] ?? b]
    if (one === other) continue
    const left = members.get(one) ?? [one]
    const right = members.get(other) ?? [other]
    if (left.some((row) => right.some((it) => apart[row]?.has(it)))) continue
    for (const row of right) unitOf[row] = one
    members.set(one, [...left, ...right])
    members.delete(other)
  }
  return unitOf
}
