/** Small dense matrices, as rows. What counts as zero suits entries of 0 and 1. */
export type Rows = readonly Float64Array[]

const zero = 1e-9

export interface Reduced {
  /** Columns that hold a pivot: the first ones that are independent of those before them. */
  readonly pivots: readonly number[]
  /** A basis of the vectors that all rows send to 0. */
  readonly nullspace: Rows
}

/** Gauss–Jordan elimination with the largest pivots. */
export function reduce(rows: Rows, columns: number): Reduced {
  const work = rows.map((row) => Float64Array.from(row))
  const pivots: number[] = []
  for (let column = 0; column < columns && pivots.length < work.length; column += 1) {
    const rank = pivots.length
    let best = rank
    for (let i = rank + 1; i < work.length; i += 1)
      if (Math.abs(work[i]?.[column] ?? 0) > Math.abs(work[best]?.[column] ?? 0)) best = i
    const found = work[best]
    const other = work[rank]
    const pivot = found?.[column] ?? 0
    if (found === undefined || other === undefined || Math.abs(pivot) < zero) continue
    work[best] = other
    work[rank] = found.map((value) => value / pivot)
    for (let i = 0; i < work.length; i += 1) if (i !== rank) subtract(work[i], work[rank], column)
    pivots.push(column)
  }
  const nullspace: Float64Array[] = []
  for (let column = 0; column < columns; column += 1) {
    if (pivots.includes(column)) continue
    const vector = new Float64Array(columns)
    vector[column] = 1
    pivots.forEach((pivot, i) => (vector[pivot] = -(work[i]?.[column] ?? 0)))
    nullspace.push(vector)
  }
  return { pivots, nullspace }
}

function subtract(row: Float64Array | undefined, from: Float64Array | undefined, column: number): void {
  const factor = row?.[column] ?? 0
  if (row === undefined || from === undefined || factor === 0) return
  for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (from[j] ?? 0)
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/**
 * The lower factor of a symmetric positive definite matrix, written over it.
 * @returns false where it isn't positive definite
 */
export function factorise(matrix: Rows): boolean {
  for (let j = 0; j < matrix.length; j += 1) {
    const row = matrix[j] ?? new Float64Array()
    for (let i = j; i < matrix.length; i += 1) {
      const other = matrix[i] ?? row
      let sum = other[j] ?? 0
      for (let t = 0; t < j; t += 1) sum -= (other[t] ?? 0) * (row[t] ?? 0)
      if (i === j && !(sum > 0)) return false
      other[j] = i === j ? Math.sqrt(sum) : sum / (row[j] ?? 1)
    }
  }
  return true
}

/** Solves with a factor that `factorise` made. */
export function solve(factor: Rows, right: Float64Array): Float64Array {
  const x = Float64Array.from(right)
  for (let i = 0; i < x.length; i += 1) {
    const row = factor[i] ?? x
    let sum = x[i] ?? 0
    for (let t = 0; t < i; t += 1) sum -= (row[t] ?? 0) * (x[t] ?? 0)
    x[i] = sum / (row[i] ?? 1)
  }
  for (let i = x.length - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0
    for (let t = i + 1; t < x.length; t += 1) sum -= (factor[t]?.[i] ?? 0) * (x[t] ?? 0)
    x[i] = sum / (factor[i]?.[i] ?? 1)
  }
  return x
}
