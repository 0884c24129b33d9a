const zero = 1e-9

/**
 * The best value of c·x where A·x ≤ b and x ≥ 0, with every b ≥ 0, so that x = 0 is a start. Dantzig's simplex on a
 * tableau with Bland's rule, which can't go round in circles. What is asked must be bounded.
 */
export function maximise(
  a: readonly (readonly number[])[],
  b: readonly number[],
  c: readonly number[],
): Float64Array {
  const [rows, columns] = [a.length, c.length]
  const width = columns + rows + 1
  const tableau = a.map((row, i) => {
    const line = new Float64Array(width)
    line.set(row)
    line[columns + i] = 1
    line[width - 1] = b[i] ?? 0
    return line
  })
  const goal = new Float64Array(width)
  goal.set(c)
  const basis = Array.from({ length: rows }, (_, i) => columns + i)
  for (;;) {
    const enter = goal.subarray(0, width - 1).findIndex((value) => value > zero)
    if (enter < 0) break
    const leave = leaving(tableau, basis, enter)
    const line = tableau[leave]
    if (line === undefined) break
    pivot([...tableau, goal], line, enter)
    basis[leave] = enter
  }
  const x = new Float64Array(columns)
  basis.forEach((variable, i) => {
    if (variable < columns) x[variable] = tableau[i]?.[width - 1] ?? 0
  })
  return x
}

function leaving(tableau: readonly Float64Array[], basis: readonly number[], enter: number): number {
  let best = -1
  let least = Infinity
  tableau.forEach((line, i) => {
    const slope = line[enter] ?? 0
    if (slope <= zero) return
    const ratio = (line[line.length - 1] ?? 0) / slope
    const tied = Math.abs(ratio - least) <= zero
    if (ratio < least - zero || (tied && (basis[i] ?? 0) < (basis[best] ?? Infinity))) {
      least = Math.min(least, ratio)
      best = i
    }
  })
  return best
}

function pivot(lines: readonly Float64Array[], on: Float64Array, column: number): void {
  const by = on[column] ?? 1
  for (let j = 0; j < on.length; j += 1) on[j] = (on[j] ?? 0) / by
  for (const line of lines) {
    const factor = line[column] ?? 0
    if (line === on || factor === 0) continue
    for (let j = 0; j < line.length; j += 1) line[j] = (line[j] ?? 0) - factor * (on[j] ?? 0)
  }
}
