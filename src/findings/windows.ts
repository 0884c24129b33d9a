import { Chains, type Period } from './chains.ts'
import { atLeast, atMost, positions, sortedRanks } from './ranks.ts'

/**
 * The best weight of a place in every window of time that the places above it may leave open.
 *
 * In a window, the best is either what the sub-places can do, each on its own, or a chain of the place's own
 * periods with the sub-places' best in the gaps between them. The windows asked of a sub-place are those gaps.
 */
export class PlaceWindows {
  readonly #own: readonly Period[]
  readonly #below: readonly PlaceWindows[]
  /** Starts and ends of all periods here and below. A window is known by the first start and last end in it. */
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  /** Windows asked for, and the best of each. */
  #rows: Int32Array = new Int32Array(0)
  #columns: Int32Array = new Int32Array(0)
  #best = new Float64Array(0)
  /** Windows asked of the sub-places. */
  #gapStarts: Int32Array = new Int32Array(0)
  #gapEnds: Int32Array = new Int32Array(0)
  #endOfColumn: Int32Array = new Int32Array(0)
  #chains = new Chains([])

  constructor(own: readonly Period[], below: readonly PlaceWindows[]) {
    this.#own = own
    this.#below = below
    this.#starts = sortedRanks([
      ...own.map(({ from }) => from),
      ...below.flatMap((place) => [...place.#starts]),
    ])
    this.#ends = sortedRanks([...own.map(({ to }) => to), ...below.flatMap((place) => [...place.#ends])])
  }

  /** Says which windows will be asked for. Gives the steps that filling them takes, or `Infinity` above `most`. */
  plan(starts: Iterable<number>, ends: Iterable<number>, most: number): number {
    const rows = Array.from(starts, (start) => this.#starts[atLeast(this.#starts, start)])
    const columns = Array.from(ends, (end) => this.#ends[atMost(this.#ends, end)])
    this.#rows = sortedRanks(rows.filter((row) => row !== undefined))
    this.#columns = sortedRanks(columns.filter((column) => column !== undefined))
    let steps = this.#rows.length * (this.#own.length + this.#columns.length)
    if (this.#below.length > 0) {
      this.#gapStarts = sortedRanks([...this.#rows, ...this.#own.map(({ to }) => to)])
      this.#gapEnds = sortedRanks([...this.#columns, ...this.#own.map(({ from }) => from)])
      this.#endOfColumn = positions(this.#gapEnds, this.#columns)
      // A number that is kept is dearer than one computed: memory runs out before time does.
      steps = steps * (this.#own.length + 1) + this.#gapStarts.length * this.#gapEnds.length * 16
    }
    for (const place of this.#below) {
      if (steps > most) return Infinity
      steps += place.plan(this.#gapStarts, this.#gapEnds, most - steps)
    }
    return steps > most ? Infinity : steps
  }

  /** Computes every planned window. */
  fill(): void {
    for (const place of this.#below) place.fill()
    this.#chains = this.#below.length === 0 ? new Chains(this.#own) : new Chains(this.#own, this.#gaps())
    const width = this.#columns.length
    this.#best = new Float64Array(this.#rows.length * width)
    for (const [row, start] of this.#rows.entries()) {
      this.#chains.start(start)
      for (let column = atLeast(this.#columns, start + 1); column < width; column++) {
        const { weight } = this.#chains.by(this.#columns[column] ?? 0, this.#endOfColumn[column] ?? 0)
        this.#best[row * width + column] = weight
      }
    }
  }

  /** Adds the chosen periods of a planned window to `chosen`. */
  collect(start: number, end: number, chosen: number[]): void {
    const from = this.#starts[atLeast(this.#starts, start)]
    let to = this.#ends[atMost(this.#ends, end)]
    if (from === undefined || to === undefined || to <= from) return
    this.#chains.start(from)
    let at = this.#chains.by(to, atLeast(this.#gapEnds, to)).last
    for (;;) {
      const period = this.#chains.periods[at]
      for (const place of this.#below) place.collect(period?.to ?? from, to, chosen)
      if (period === undefined) return
      chosen.push(period.index)
      to = period.from
      at = this.#chains.before(at)
    }
  }

  /** What the sub-places can do in each gap, summed over them. */
  #gaps(): { starts: Int32Array; ends: Int32Array; weights: Float64Array } {
    const width = this.#gapStarts.length
    const weights = new Float64Array(width * this.#gapEnds.length)
    for (const place of this.#below) place.#addChanges(weights, this.#gapStarts, this.#gapEnds)
    for (let at = 0; at < weights.length; at++) {
      const left = at % width === 0 ? 0 : (weights[at - 1] ?? 0)
      const above = at < width ? 0 : (weights[at - width] ?? 0)
      const corner = at % width === 0 || at < width ? 0 : (weights[at - width - 1] ?? 0)
      weights[at] = (weights[at] ?? 0) + left + above - corner
    }
    return { starts: this.#gapStarts, ends: this.#gapEnds, weights }
  }

  /**
   * The best is the same over whole blocks of windows. Only the changes at the blocks' corners are written, and
   * summed up once for all sub-places: there may be thousands of these, with a few periods each.
   */
  #addChanges(weights: Float64Array, starts: Int32Array, ends: Int32Array): void {
    const width = this.#columns.length
    const lineOf = Array.from(this.#columns, (column) => atLeast(ends, column) * starts.length)
    const best = (row: number, column: number): number =>
      row < 0 || column < 0 || row >= this.#rows.length ? 0 : (this.#best[row * width + column] ?? 0)
    for (let row = 0; row <= this.#rows.length; row++) {
      // A row holds for the gaps that start after the row before it; the one past the last, for those with no start.
      const gapStart = row === 0 ? 0 : atMost(starts, this.#rows[row - 1] ?? 0) + 1
      if (gapStart >= starts.length) return
      for (let column = 0; column < width; column++) {
        const change =
          best(row, column) - best(row - 1, column) - best(row, column - 1) + best(row - 1, column - 1)
        const cell = (lineOf[column] ?? 0) + gapStart
        weights[cell] = (weights[cell] ?? 0) + change
      }
    }
  }
}
