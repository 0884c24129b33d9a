import { atLeast, atMost, sortedRanks } from './ranks.ts'

/** A weighted period, in ranks of times from `from` up to, not including, `to`. */
export interface Period {
  readonly index: number
  readonly weight: number
  readonly from: number
  readonly to: number
}

/** What fills the gaps between the periods of a chain: its weight by end and start, as positions in lists. */
export interface Gaps {
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** By end, then by start. */
  readonly weights: Float64Array
}

/** Weighted interval scheduling over the periods of one place, where the gaps between them may weigh too. */
export class Chains {
  readonly periods: readonly Period[]
  /** Ends of the periods. */
  readonly stops: Int32Array
  readonly #stopOf: Int32Array
  readonly #stopBefore: Int32Array
  readonly #gaps: Gaps | undefined
  readonly #gapOfStop: Int32Array
  readonly #gapBefore: Int32Array
  /** By stop: weight and last period of the best chain. By period: the one before it. Of the latest `start`. */
  readonly #weights: Float64Array
  readonly #last: Int32Array
  readonly #before: Int32Array
  #firstStop = 0
  #firstGap = 0

  constructor(periods: readonly Period[], gaps?: Gaps) {
    // Without gaps the best by any end follows from the best by the ends before it, so they come by end.
    const order =
      gaps === undefined ? (a: Period, b: Period) => a.to - b.to : (a: Period, b: Period) => a.from - b.from
    this.periods = [...periods].sort((a, b) => order(a, b) || a.index - b.index)
    this.stops = sortedRanks(periods.map(({ to }) => to))
    this.#stopOf = Int32Array.from(this.periods, ({ to }) => atLeast(this.stops, to))
    this.#stopBefore = Int32Array.from(this.periods, ({ from }) => atMost(this.stops, from))
    this.#gaps = gaps
    this.#gapOfStop = Int32Array.from(this.stops, (stop) => (gaps ? atLeast(gaps.starts, stop) : 0))
    this.#gapBefore = Int32Array.from(this.periods, ({ from }) => (gaps ? atLeast(gaps.ends, from) : 0))
    this.#weights = new Float64Array(this.stops.length)
    this.#last = new Int32Array(this.stops.length)
    this.#before = new Int32Array(this.periods.length)
  }

  /** Computes all chains of periods that begin at `start` or later. */
  start(start: number): void {
    this.#weights.fill(this.#gaps === undefined ? 0 : -1)
    this.#last.fill(-1)
    this.#firstStop = atLeast(this.stops, start + 1)
    if (this.#gaps !== undefined) this.#firstGap = atLeast(this.#gaps.starts, start)
    let filled = 0
    for (const [at, { from, weight }] of this.periods.entries()) {
      if (from < start) continue
      const stop = this.#stopOf[at] ?? 0
      if (this.#gaps === undefined) while (filled < stop) this.#carry(++filled)
      const before =
        this.#gaps === undefined ? (this.#stopBefore[at] ?? -1) : this.#stopBy(from, this.#gapBefore[at] ?? 0)
      const total = weight + this.#weightAt(before, this.#gapBefore[at] ?? 0)
      this.#before[at] = this.#last[before] ?? -1
      if (total > (this.#weights[stop] ?? 0)) {
        this.#weights[stop] = total
        this.#last[stop] = at
      }
    }
    if (this.#gaps === undefined) while (filled < this.stops.length - 1) this.#carry(++filled)
  }

  /** The best weight by `end`, whose position among the gaps' ends is `gapEnd`, and the last period of its chain. */
  by(end: number, gapEnd: number): { weight: number; last: number } {
    const stop = this.#gaps === undefined ? atMost(this.stops, end) : this.#stopBy(end, gapEnd)
    return { weight: this.#weightAt(stop, gapEnd), last: this.#last[stop] ?? -1 }
  }

  /** The period before one in its best chain; -1 if there is none. */
  before(at: number): number {
    return this.#before[at] ?? -1
  }

  #carry(stop: number): void {
    this.#weights[stop] = this.#weights[stop - 1] ?? 0
    this.#last[stop] = this.#last[stop - 1] ?? -1
  }

  /** With a stop, the chain that ends there and the gap after it; with -1, the gap alone. */
  #weightAt(stop: number, gapEnd: number): number {
    const chain = stop < 0 ? 0 : (this.#weights[stop] ?? 0)
    if (this.#gaps === undefined) return chain
    const gap = stop < 0 ? this.#firstGap : (this.#gapOfStop[stop] ?? 0)
    return chain + (this.#gaps.weights[gapEnd * this.#gaps.starts.length + gap] ?? 0)
  }

  /** The stop by `end` after which chain and gap together weigh most; -1 for the gap alone. */
  #stopBy(end: number, gapEnd: number): number {
    const gaps = this.#gaps
    if (gaps === undefined) return -1
    const row = gapEnd * gaps.starts.length
    let best = -1
    let most = gaps.weights[row + this.#firstGap] ?? 0
    for (let stop = this.#firstStop; stop < this.stops.length && (this.stops[stop] ?? 0) <= end; stop++) {
      const chain = this.#weights[stop] ?? -1
      if (chain < 0) continue
      const total = chain + (gaps.weights[row + (this.#gapOfStop[stop] ?? 0)] ?? 0)
      if (total > most) {
        most = total
        best = stop
      }
    }
    return best
  }
}
