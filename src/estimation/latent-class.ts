import { documentedIn, type CaptureTable } from './capture-table.ts'
import { logGamma } from './log-gamma.ts'
import { RandomNumbers } from './random-numbers.ts'

export interface ChainOptions {
  readonly classes: number
  /** Rounds whose outcome is thrown away. */
  readonly burnIn: number
  readonly rounds: number
  /** Neighbouring rounds are much alike: of so many, one is kept. */
  readonly keepEvery: number
  /** Shape and rate of the prior of how readily new classes open. */
  readonly a: number
  readonly b: number
}

const least = 1e-12
const leastConcentration = 1e-6
const mostUnseen = 1e9

/**
 * One chain of the non-parametric latent-class model (Manrique-Vallier 2016). Persons fall into classes that nobody
 * sees; within a class the lists are independent; the classes' shares break a stick, so that only as many open as the
 * table asks for. By Gibbs sampling on distinct histories, with the number of persons under the prior 1/N.
 *
 * @returns the number of persons after each round that is kept
 */
export function runChain(
  table: CaptureTable,
  seed: number,
  chain: number,
  options: ChainOptions,
): Float64Array<ArrayBuffer> {
  const sampler = new LatentClasses(table, new RandomNumbers(seed, chain), options)
  for (let round = 0; round < options.burnIn; round += 1) sampler.round()
  const kept = new Float64Array(Math.floor(options.rounds / options.keepEvery))
  for (let at = 0; at < kept.length; at += 1) {
    for (let round = 1; round < options.keepEvery; round += 1) sampler.round()
    kept[at] = sampler.round()
  }
  return kept
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
  /** Of the persons of each class, those on no list. */
  readonly #never: Float64Array
  #concentration: number

  constructor(table: CaptureTable, random: RandomNumbers, options: ChainOptions) {
    const { classes } = options
    const { histories } = table
    this.#random = random
    this.#options = options
    this.#lists = table.lists.length
    this.#documented = documentedIn(table)
    const members = histories.map(({ mask }) =>
      [...table.lists.keys()].filter((i) => (mask & (2 ** i)) !== 0),
    )
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
    this.#never = new Float64Array(classes)
    this.#concentration = options.a / options.b
    // All classes begin alike, and chance deals the persons out: chains part from the first round on.
    this.#shares.fill(1 / classes)
    this.#odds.fill(1)
    this.#weighUnseen()
  }

  /** @returns the number of persons */
  round(): number {
    this.#sizes.fill(0)
    this.#captured.fill(0)
    for (let i = 0; i < this.#counts.length; i += 1) this.#placeHistory(i)
    this.#placeUnseen()
    this.#jumpUnseen()
    this.#reorder()
    this.#drawConcentration()
    this.#drawShares()
    this.#drawLists()
    return this.#documented + this.#neverTotal()
  }

  #neverTotal(): number {
    let sum = 0
    for (let k = 0; k < this.#never.length; k += 1) sum += this.#never[k] ?? 0
    return sum
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
  #placeUnseen(): void {
    let unknown = 0
    for (let k = 0; k < this.#unseen.length; k += 1) {
      const weight = this.#unseen[k] ?? 0
      this.#weights[k] = weight
      unknown += weight
    }
    const known = Math.max(1 - unknown, least)
    // A negative binomial, as a Poisson number whose mean is drawn.
    const never = this.#random.poisson((this.#random.gamma(this.#documented) * unknown) / known)
    this.#never.set(this.#sizes)
    this.#share(never, unknown, 0, 0)
    for (let k = 0; k < this.#never.length; k += 1) {
      this.#never[k] = (this.#sizes[k] ?? 0) - (this.#never[k] ?? 0)
    }
  }

  /**
   * The unseen of each class grow or shrink at one go, by Metropolis steps on the logarithm with shares and odds
   * integrated out. Given the odds they would hardly move: few unseen make a class look well watched, and a class that is
   * well watched has few unseen.
   */
  #jumpUnseen(): void {
    const classes = this.#sizes.length
    for (let k = 0; k < classes; k += 1) {
      const before = this.#never[k] ?? 0
      const seen = (this.#sizes[k] ?? 0) - before
      if (seen === 0) continue
      // Whole numbers get a random fraction, so that growing and shrinking by a factor are each other's reverse.
      const from = before + this.#random.uniform()
      const to = from * Math.exp((this.#random.uniform() < 0.5 ? 1.2 : 0.25) * this.#random.normal())
      const after = Math.floor(to)
      if (after === before || after > mostUnseen) continue
      const gain = this.#heightOf(k, seen + after) - this.#heightOf(k, seen + before)
      const ways = logGamma(before + 1) - logGamma(after + 1)
      if (Math.log(this.#random.uniform()) >= gain + ways + Math.log(to / from)) continue
      this.#never[k] = after
      this.#sizes[k] = seen + after
    }
  }

  /** What of the likelihood, shares and odds integrated out, depends on how many persons class `k` has. */
  #heightOf(k: number, size: number): number {
    const classes = this.#sizes.length
    const before = this.#sizes[k] ?? 0
    this.#sizes[k] = size
    let total = 0
    for (let l = 0; l < classes; l += 1) total += this.#sizes[l] ?? 0
    let height = logGamma(total)
    let after = total
    for (let l = 0; l <= k && l < classes - 1; l += 1) {
      const own = this.#sizes[l] ?? 0
      after -= own
      height += logGamma(this.#concentration + after) - logGamma(1 + own + this.#concentration + after)
    }
    if (k < classes - 1) height += logGamma(1 + size)
    const row = k * this.#lists
    for (let j = 0; j < this.#lists; j += 1) height += logGamma(1 + size - (this.#captured[row + j] ?? 0))
    height -= this.#lists * logGamma(2 + size)
    this.#sizes[k] = before
    return height
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
      const here =
        k === classes - 1 || !(weight > 0) ? left : this.#random.binomial(left, Math.min(own / weight, 1))
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

  /**
   * Classes that follow one another on the stick change places, or don't, as is likely with their shares integrated out.
   * Where a large class once stood far down the stick, Gibbs sampling alone would need ages to bring it forward.
   */
  #reorder(): void {
    const classes = this.#sizes.length
    let after = 0
    for (let k = classes - 2; k >= 0; k -= 1) {
      const own = this.#sizes[k] ?? 0
      const next = this.#sizes[k + 1] ?? 0
      const rest = this.#concentration + after
      const ratio = k === classes - 2 ? this.#lastRatio(own, next) : (rest + next) / (rest + own)
      if (own !== next && this.#random.uniform() < ratio) this.#swap(k)
      after += this.#sizes[k + 1] ?? 0
    }
  }

  /** The last class takes all that is left, so its share has no draw of its own. */
  #lastRatio(own: number, last: number): number {
    const alpha = this.#concentration
    return Math.exp(logGamma(1 + last) - logGamma(alpha + last) + logGamma(alpha + own) - logGamma(1 + own))
  }

  #swap(k: number): void {
    const size = this.#sizes[k] ?? 0
    this.#sizes[k] = this.#sizes[k + 1] ?? 0
    this.#sizes[k + 1] = size
    const row = k * this.#lists
    for (let at = row; at < row + this.#lists; at += 1) {
      const captured = this.#captured[at] ?? 0
      this.#captured[at] = this.#captured[at + this.#lists] ?? 0
      this.#captured[at + this.#lists] = captured
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

  /**
   * By Metropolis steps on the logarithm, with the shares integrated out: given the shares it would hardly move, as all
   * of them, those of empty classes too, were drawn with its last value.
   */
  #drawConcentration(): void {
    let height = this.#concentrationHeight(this.#concentration)
    for (let step = 0; step < 2; step += 1) {
      const next = this.#concentration * Math.exp(1.5 * this.#random.normal())
      const there = this.#concentrationHeight(next)
      if (Math.log(this.#random.uniform()) >= there - height) continue
      this.#concentration = next
      height = there
    }
  }

  #concentrationHeight(alpha: number): number {
    const { a, b } = this.#options
    if (!(alpha > leastConcentration) || alpha > 1 / leastConcentration) return -Infinity
    let height = a * Math.log(alpha) - b * alpha
    let after = 0
    for (let k = this.#sizes.length - 1; k >= 0; k -= 1) {
      const own = this.#sizes[k] ?? 0
      // A class that is empty, as all after it are, tells nothing.
      if (k < this.#sizes.length - 1 && own + after > 0)
        height += Math.log(alpha) + logGamma(alpha + after) - logGamma(1 + own + alpha + after)
      after += own
    }
    return height
  }
}
