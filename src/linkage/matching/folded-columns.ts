import { GirokError } from '../../kernel/errors.ts'
import type { Comparison } from '../link-spec.ts'
import { columnsOnce } from './columns-once.ts'
import type { RawColumn, RawTable } from './csv-columns.ts'
import { countCodes, type Column } from './dictionary.ts'
import { foldFor } from './fold.ts'

const sharedCodes = (rows: number): Int32Array => new Int32Array(new SharedArrayBuffer(rows * 4))

/** Folds what was read of a file into columns to be compared, each made once: a cell's text is looked at once a value. */
export function foldedColumns(
  table: RawTable,
  comparisons: readonly Comparison[],
): (part: Pick<Comparison, 'fields'>) => Column {
  const foldOf = foldFor(comparisons)
  return columnsOnce((fields) =>
    fields.map((field) => folded(rawColumn(table, field), foldOf(fields))).reduce(besideEachOther),
  )
}

function rawColumn({ columns }: RawTable, field: string): RawColumn {
  const found = columns.find(({ name }) => name === field)
  if (found === undefined)
    throw new GirokError('link-field-unknown', { field, known: columns.map(({ name }) => name) })
  return found
}

/** The text of each code. */
export function textsOf({ dictionary }: RawColumn): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const texts = new Array<string>(dictionary.size).fill('')
  // A view of shared or file memory is copied before it is decoded: some decoders refuse shared memory.
  for (let code = 1; code < dictionary.size; code++) texts[code] = decoder.decode(dictionary.bytesOf(code))
  return texts
}

function folded(raw: RawColumn, fold: (cell: string) => string): Column {
  const values: string[] = ['']
  const ofValue = new Map<string, number>([['', 0]])
  const places = Int32Array.from(textsOf(raw), (text) => {
    const value = fold(text)
    let code = ofValue.get(value)
    if (code === undefined) {
      code = values.length
      values.push(value)
      ofValue.set(value, code)
    }
    return code
  })
  const codes = sharedCodes(raw.codes.length)
  for (let row = 0; row < codes.length; row++) codes[row] = places[raw.codes[row] ?? 0] ?? 0
  return { dictionary: { values, counts: countCodes(codes, values.length) }, codes }
}

/** Two columns as one text. */
function besideEachOther(first: Column, second: Column): Column {
  const values: string[] = ['']
  const ofBoth = new Map<number, number>([[0, 0]])
  const ofValue = new Map<string, number>([['', 0]])
  const size = second.dictionary.values.length
  const codes = sharedCodes(first.codes.length)
  for (let row = 0; row < codes.length; row++) {
    const [a, b] = [first.codes[row] ?? 0, second.codes[row] ?? 0]
    const both = a * size + b
    let code = ofBoth.get(both)
    if (code === undefined) {
      const value = `${first.dictionary.values[a] ?? ''} ${second.dictionary.values[b] ?? ''}`.trim()
      code = ofValue.get(value)
      if (code === undefined) {
        code = values.length
        values.push(value)
        ofValue.set(value, code)
      }
      ofBoth.set(both, code)
    }
    codes[row] = code
  }
  return { dictionary: { values, counts: countCodes(codes, values.length) }, codes }
}
