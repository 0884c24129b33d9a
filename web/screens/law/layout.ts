import type { Matrix, MatrixCell, MatrixRow } from '../../../src/law/matrix.ts'

/** Rows of one conduct, in a part small enough to be drawn at once. */
export interface Block {
  readonly conduct: string | undefined
  /** A long group is cut; only its first part bears the name. */
  readonly first: boolean
  readonly rows: readonly MatrixRow[]
  /** Where its first row stands among all rows. */
  readonly from: number
}

const most = 12

/** The rows by conduct, in the order in which they come. */
export function blocksOf(rows: readonly MatrixRow[]): Block[] {
  const blocks: Block[] = []
  let from = 0
  while (from < rows.length) {
    const conduct = rows[from]?.conduct
    let to = from + 1
    while (to < rows.length && to - from < most && rows[to]?.conduct === conduct) to += 1
    const first = from === 0 || rows[from - 1]?.conduct !== conduct
    blocks.push({ conduct, first, rows: rows.slice(from, to), from })
    from = to
  }
  return blocks
}

/** Columns that stand beside one another and belong to one instrument. */
export function instrumentsOf(
  columns: Matrix['columns'],
): { readonly instrument: string; readonly from: number; readonly texts: number }[] {
  const groups: { instrument: string; from: number; texts: number }[] = []
  columns.forEach(({ instrument }, at) => {
    const last = groups.at(-1)
    if (last?.instrument === instrument) last.texts += 1
    else groups.push({ instrument, from: at, texts: 1 })
  })
  return groups
}

/** Cells by their row and text. */
export class Cells {
  readonly #byPlace: ReadonlyMap<string, MatrixCell>

  constructor(cells: readonly MatrixCell[]) {
    this.#byPlace = new Map(cells.map((cell) => [`${cell.row}\n${cell.text}`, cell]))
  }

  at(row: string, text: string): MatrixCell | undefined {
    return this.#byPlace.get(`${row}\n${text}`)
  }
}
