export interface Spot {
  readonly row: number
  readonly column: number
}

export interface Press {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Where a key leads from a cell, as the ARIA grid pattern has it; `undefined`: the key isn't ours. */
export function spotAfter(
  press: Press,
  { row, column }: Spot,
  rows: number,
  columns: number,
): Spot | undefined {
  if (press.altKey || press.shiftKey || rows === 0 || columns === 0) return undefined
  const far = press.ctrlKey || press.metaKey
  const at = (nextRow: number, nextColumn: number): Spot => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  })
  switch (press.code) {
    case 'ArrowRight':
      return at(row, far ? columns : column + 1)
    case 'ArrowLeft':
      return at(row, far ? 0 : column - 1)
    case 'ArrowDown':
      return at(far ? rows : row + 1, column)
    case 'ArrowUp':
      return at(far ? 0 : row - 1, column)
    case 'Home':
      return at(far ? 0 : row, 0)
    case 'End':
      return at(far ? rows : row, columns)
    case 'PageDown':
      return far ? undefined : at(row + 6, column)
    case 'PageUp':
      return far ? undefined : at(row - 6, column)
    default:
      return undefined
  }
}
