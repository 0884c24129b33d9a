/** The different texts of a column. Code 0 is the empty one: missing. `counts` has how many rows hold each. */
export interface Dictionary {
  readonly values: readonly string[]
  readonly counts: Int32Array
}

export interface Column {
  readonly dictionary: Dictionary
  /** A code for each row. */
  readonly codes: Int32Array
}

/** Each different cell is folded once. */
export function encode(cells: readonly string[], fold: (cell: string) => string): Column {
  const codes = new Int32Array(cells.length)
  const values: string[] = ['']
  const ofValue = new Map<string, number>([['', 0]])
  const ofCell = new Map<string, number>()
  for (const [row, cell] of cells.entries()) {
    let code = ofCell.get(cell)
    if (code === undefined) {
      const value = fold(cell)
      code = ofValue.get(value)
      if (code === undefined) {
        code = values.length
        values.push(value)
        ofValue.set(value, code)
      }
      ofCell.set(cell, code)
    }
    codes[row] = code
  }
  return { dictionary: { values, counts: countCodes(codes, values.length) }, codes }
}

export function countCodes(codes: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
