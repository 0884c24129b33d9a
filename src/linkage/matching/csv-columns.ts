import { GirokError } from '../../kernel/errors.ts'
import { ByteDictionary } from './byte-dictionary.ts'

/** A column as it was read: a code for each row, and the bytes of each code. */
export interface RawColumn {
  readonly name: string
  readonly dictionary: ByteDictionary
  readonly codes: Int32Array
}

export interface RawTable {
  /** What a spreadsheet program numbers each row, where it isn't one more after another from 2. */
  readonly rowNumbers?: Int32Array
  readonly columns: readonly RawColumn[]
  readonly rows: number
}

const [quote, comma, semicolon, tab, lineFeed, carriageReturn, space] = [34, 44, 59, 9, 10, 13, 32]

/** What a table takes in memory grows with its rows; beyond this it is refused before it is read. */
export const mostRows = 50_000_000

/**
 * Reads CSV (RFC 4180, UTF-8; commas, semicolons or tabs) straight into codes, without making a text of each cell. Space
 * around a cell is left out. Rows with fewer cells miss the others. `bytes` is written to where quotes are doubled.
 * @throws link-table-empty, link-quote-open, link-cells-many, link-table-large
 */
export function readColumns(bytes: Uint8Array): RawTable {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const separator = separatorOf(bytes, at)
  let cellFrom = 0
  let cellTo = 0
  let line = 1
  /** Finds the cell at `at`; leaves `at` behind it, on what ends it. */
  const cell = (): void => {
    while (bytes[at] === space) at++
    if (bytes[at] === quote) quoted()
    else {
      cellFrom = at
      while (at < bytes.length) {
        const byte = bytes[at]
        if (byte === separator || byte === lineFeed || byte === carriageReturn) break
        at++
      }
      cellTo = at
      while (cellTo > cellFrom && bytes[cellTo - 1] === space) cellTo--
    }
  }
  const quoted = (): void => {
    cellFrom = ++at
    let to = at
    for (;;) {
      if (at >= bytes.length) throw new GirokError('link-quote-open', { row: line })
      const byte = bytes[at++] ?? 0
      if (byte === quote) {
        if (bytes[at] !== quote) break
        at++
      }
      // What follows a doubled quote moves down by one: the text is never longer than what was read.
      if (to !== at - 1) bytes[to] = byte
      to++
    }
    cellTo = to
    while (
      at < bytes.length &&
      bytes[at] !== separator &&
      bytes[at] !== lineFeed &&
      bytes[at] !== carriageReturn
    )
      at++
  }
  const endLine = (): void => {
    if (bytes[at] === carriageReturn) at++
    if (bytes[at] === lineFeed) at++
    line++
  }
  const decoder = new TextDecoder('utf-8')
  const names: string[] = []
  for (;;) {
    cell()
    names.push(decoder.decode(bytes.slice(cellFrom, cellTo)))
    if (bytes[at] !== separator) break
    at++
  }
  endLine()
  const rows = countRows(bytes, at)
  if (rows > mostRows) throw new GirokError('link-table-large', { rows, limit: mostRows })
  const columns = names.map((name, i) => ({
    name: name === '' ? `#${i + 1}` : name,
    dictionary: new ByteDictionary(bytes),
    codes: new Int32Array(new SharedArrayBuffer(rows * 4)),
  }))
  let row = 0
  let numbers: Int32Array | undefined
  while (at < bytes.length) {
    if (bytes[at] === lineFeed || bytes[at] === carriageReturn) {
      endLine()
      continue
    }
    // From the first blank line on, rows aren't where they would be.
    if (line !== row + 2) numbers ??= Int32Array.from({ length: rows }, (_, i) => i + 2)
    if (numbers !== undefined) numbers[row] = line
    for (let i = 0; ; i++) {
      cell()
      const column = columns[i]
      if (column !== undefined) column.codes[row] = column.dictionary.code(cellFrom, cellTo)
      else if (cellTo > cellFrom)
        throw new GirokError('link-cells-many', { row: line, columns: columns.length })
      if (bytes[at] !== separator) break
      at++
    }
    endLine()
    row++
  }
  if (row === 0) throw new GirokError('link-table-empty', {})
  return {
    columns: columns.map((one) => ({ ...one, codes: one.codes.subarray(0, row) })),
    rows: row,
    ...(numbers && { rowNumbers: numbers.subarray(0, row) }),
  }
}

/** At most as many as there are lines; quoted cells may hold lines of their own. */
function countRows(bytes: Uint8Array, from: number): number {
  let rows = 1
  for (let at = bytes.indexOf(lineFeed, from); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) rows++
  return rows
}

/** The separator that the first line has most of. */
function separatorOf(bytes: Uint8Array, from: number): number {
  let end = bytes.indexOf(lineFeed, from)
  if (end < 0) end = bytes.length
  const count = (wanted: number): number =>
    bytes.subarray(from, end).reduce((sum, byte) => sum + (byte === wanted ? 1 : 0), 0)
  return [comma, semicolon, tab].reduce((best, one) => (count(one) > count(best) ? one : best))
}
