import { dot, reduce, type Rows } from './linear-algebra.ts'
import { maximise } from './simplex.ts'

export interface Face {
  /** Cells that the model doesn't force to 0. */
  readonly cells: readonly number[]
  /** Columns that these cells can tell apart. */
  readonly columns: readonly number[]
  /** Whether what the first column stands for, the number never recorded, can be told at all. */
  readonly identified: boolean
}

/**
 * Where the greatest likelihood of a log-linear model lies (Fienberg and Rinaldo 2012). It may lie at infinity: some
 * direction lowers the means of empty cells without end and leaves all others as they are. These cells get a mean of
 * 0 and drop out; whether the others still determine the intercept is then a matter of rank.
 *
 * @param rows of the design, a row a cell; the first column is the intercept
 */
export function faceOf(rows: Rows, counts: ArrayLike<number>): Face {
  const columns = rows[0]?.length ?? 0
  const filled = rows.filter((_, i) => (counts[i] ?? 0) > 0)
  const { nullspace } = reduce(filled, columns)
  const forced = nullspace.length === 0 ? new Set<number>() : forcedToZero(rows, counts, nullspace)
  const cells = [...rows.keys()].filter((i) => !forced.has(i))
  const kept = rows.filter((_, i) => !forced.has(i))
  const left = reduce(kept, columns)
  const intercept = Float64Array.from({ length: columns }, (_, j) => (j === 0 ? 1 : 0))
  const identified = left.nullspace.every((direction) => Math.abs(dot(direction, intercept)) < 1e-9)
  return { cells, columns: left.pivots, identified }
}

/** The empty cells that some direction lowers while it raises none: one linear programme finds all of them. */
function forcedToZero(rows: Rows, counts: ArrayLike<number>, directions: Rows): Set<number> {
  const empty = [...rows.keys()].filter((i) => (counts[i] ?? 0) === 0)
  const slopes = empty.map((i) => directions.map((one) => dot(rows[i] ?? one, one)))
  const moved = empty.map((_, i) => i).filter((i) => slopes[i]?.some((slope) => Math.abs(slope) > 1e-9))
  // Unknown: the direction's coordinates (each as a difference of two), and by how much, up to 1, each cell falls.
  const falls = (i: number): number[] => moved.map((it) => (it === i ? 1 : 0))
  const none = directions.flatMap(() => [0, 0])
  const a = [
    ...moved.map((i) => [...(slopes[i] ?? []).flatMap((slope) => [slope, -slope]), ...falls(i)]),
    ...moved.map((i) => [...none, ...falls(i)]),
  ]
  const b = [...moved.map(() => 0), ...moved.map(() => 1)]
  const c = [...none, ...moved.map(() => 1)]
  const best = maximise(a, b, c)
  const fallen = moved.filter((_, at) => (best[none.length + at] ?? 0) > 0.5)
  return new Set(fallen.map((i) => empty[i] ?? -1))
}
