import { documentedIn, type CaptureTable } from './capture-table.ts'
import { RandomNumbers } from './random-numbers.ts'

export interface ChainOptions {
  readonly classes: number
  /** Rounds whose outcome is thrown away. */
  readonly burnIn: number
  readonly rounds: number
  /** Shape and rate of the prior of how readily new classes open. */
  readonly a: number
  readonly b: number
}

const least = 1e-12

/**
 * One chain of the non-parametric latent-class model (Manrique-Vallier 2016). Persons fall into classes that nobody
 * sees; within a class the lists are independent; the classes' shares break a stick, so that only as many open as the
 * table asks for. By Gibbs sampling on distinct histories, with the number of persons under the prior 1/N.
 *
 * @returns the number of persons after each round
 */
export function runChain(
  table: CaptureTable,
  seed: number,
  chain: number,
  options: ChainOptions,
): Float64Array {
  const sampler = new LatentClasses(table, new RandomNumbers(seed, chain), options)
  for (let round = 0; round < options.burnIn; round += 1) sampler.round()
  return Float64Array.from({ length: options.rounds }, () => sampler.round())
}

class LatentClasses {
  readonly #random: RandomNumbers
  readonly #options: ChainOptions
  readonly #lists: number
  readonly #documented: number
  /** Lists of each history, end to end, and where each begins. */
  readonly #members: Int32Array
  readonly #begins: Int32Array
  readonly #counts: Int32Array
  /** The share of each class. */
  readonly #shares: Float64Array
  /** The share of each class that stands on no list. */
  readonly #unseen: Float64Array
  /** λ / (1 − λ), by class and list. */
  readonly #odds: Float64Array
  readonly #weights: Float64Array
  /** Persons of each class, and those of them on each list. */
  readonly #sizes: Float64Array
  readonly #captured: Float64Array
  #concentration: number

  constructor(table: CaptureTable, random: RandomNumbers, options: ChainOptions) {
    const { classes } = options
    const { histories } = table
    this.#random = random
    this.#options = options
    this.#lists = table.lists.length
    this.#documented = documentedIn(table)
    const members = histories.map(({ mask }) => [...table.lists.keys()].filter((i) => (mask & (2 ** i)) !== 0))
    this.#members = Int32Array.from(members.flat())
    this.#begins = new Int32Array(histories.length + 1)
    members.forEach((one, i) => (this.#begins[i + 1] = (this.#begins[i] ?? 0) + one.length))
    this.#counts = Int32Array.from(histories, ({ count }) => count)
    this.#shares = new Float64Array(classes)
    this.#unseen = new Float64Array(classes)
    this.#weights = new Float64Array(classes)
    this.#sizes = new Float64Array(classes)
    this.#odds = new Float64Array(classes * this.#lists)
    this.#captured = new Float64Array(classes * this.#lists)
    this.#concentration = options.a / options.b
    // Begins with a draw from the prior: every chain elsewhere.
    this.#drawShares()
    this.#drawLists()
  }

  /** @returns the number of persons */
  round(): number {
    this.#sizes.fill(0)
    this.#captured.fill(0)
    for (let i = 0; i < this.#counts.length; i += 1) this.#placeHistory(i)
    const never = this.#placeUnseen()
    this.#drawShares()
    this.#drawConcentration()
    this.#drawLists()
    return this.#documented + never
  }

  /** Which classes the persons of one history are in. */
  #placeHistory(history: number): void {
    const from = this.#begins[history] ?? 0
    const to = this.#begins[history + 1] ?? 0
    const classes = this.#weights.length
    let total = 0
    for (let k = 0; k < classes; k += 1) {
      let weight = this.#unseen[k] ?? 0
      const row = k * this.#lists
      for (let m = from; m < to; m += 1) weight *= this.#odds[row + (this.#members[m] ?? 0)] ?? 0
      this.#weights[k] = weight
      total += weight
    }
    this.#share(this.#counts[history] ?? 0, total, from, to)
  }

  /** How many there are of whom no list knows, and which classes they are in. */
  #placeUnseen(): number {
    let unknown = 0
    for (let k = 0; k < this.#unseen.length; k += 1) {
      const weight = this.#unseen[k] ?? 0
      this.#weights[k] = weight
      unknown += weight
    }
    const known = Math.max(1 - unknown, least)
    // A negative binomial, as a Poisson number whose mean is drawn.
    const never = this.#random.poisson((this.#random.gamma(this.#documented) * unknown) / known)
    this.#share(never, unknown, 0, 0)
    return never
  }

  /** Deals persons out over the classes by `weights`; lists `from` to `to` of the members hold them. */
  #share(persons: number, total: number, from: number, to: number): void {
    const classes = this.#weights.length
    if (persons <= 3) {
      for (let person = 0; person < persons; person += 1) {
        let left = this.#random.uniform() * total
        let k = 0
        for (; k < classes - 1; k += 1) {
          left -= this.#weights[k] ?? 0
          if (left < 0) break
        }
        this.#put(k, 1, from, to)
      }
      return
    }
    let [left, weight] = [persons, total]
    for (let k = 0; k < classes && left > 0; k += 1) {
      const own = this.#weights[k] ?? 0
      const here = k === classes - 1 ? left : this.#random.binomial(left, own / weight)
      if (here > 0) this.#put(k, here, from, to)
      left -= here
      weight -= own
    }
  }

  #put(k: number, persons: number, from: number, to: number): void {
    this.#sizes[k] = (this.#sizes[k] ?? 0) + persons
    const row = k * this.#lists
    for (let m = from; m < to; m += 1) {
      const at = row + (this.#members[m] ?? 0)
      this.#captured[at] = (this.#captured[at] ?? 0) + persons
    }
  }

  /** How likely a person of each class is on each list: Beta(1 + on it, 1 + not on it). */
  #drawLists(): void {
    const random = this.#random
    for (let at = 0; at < this.#odds.length; at += 1) {
      const on = this.#captured[at] ?? 0
      const off = (this.#sizes[Math.floor(at / this.#lists)] ?? 0) - on
      let odds: number
      if (on === 0) {
        // Of Beta(1, b) the distribution can be turned round.
        const missed = Math.exp(Math.log(random.uniform()) / (1 + off))
        odds = (1 - missed) / missed
      } else {
        odds = random.gamma(1 + on) / random.gamma(1 + off)
      }
      this.#odds[at] = Math.min(Math.max(odds, least), 1 / least)
    }
    this.#weighUnseen()
  }

  #weighUnseen(): void {
    for (let k = 0; k < this.#unseen.length; k += 1) {
      let product = 1
      const row = k * this.#lists
      for (let j = 0; j < this.#lists; j += 1) product *= 1 + (this.#odds[row + j] ?? 0)
      this.#unseen[k] = (this.#shares[k] ?? 0) / product
    }
  }

  /** Breaks the stick: each class takes a part of what those before it left. */
  #drawShares(): void {
    const random = this.#random
    const classes = this.#shares.length
    let after = 0
    for (let k = 0; k < classes; k += 1) after += this.#sizes[k] ?? 0
    let left = 1
    for (let k = 0; k < classes - 1; k += 1) {
      const own = this.#sizes[k] ?? 0
      after -= own
      const taken = random.gamma(1 + own)
      const others = random.gamma(this.#concentration + after)
      const part = Math.min(Math.max(taken / (taken + others), least), 1 - least)
      this.#shares[k] = left * part
      left *= 1 - part
    }
    this.#shares[classes - 1] = left
  }

  #drawConcentration(): void {
    const { a, b, classes } = this.#options
    const last = Math.max(this.#shares[classes - 1] ?? 0, Number.MIN_VALUE)
    this.#concentration = Math.max(this.#random.gamma(a + classes - 1) / (b - Math.log(last)), least)
  }
}
