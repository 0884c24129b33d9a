import { tick, untrack } from 'svelte'
import type { Matrix } from '../../../src/law/matrix.ts'
import { spotAfter, type Spot } from './grid-keys.ts'
import type { Cells } from './layout.ts'

interface Place {
  readonly row: string
  readonly text: string
}

interface Walked {
  readonly matrix: () => Matrix
  readonly cells: () => Cells
  readonly chosen: () => Place | undefined
  readonly scroller: () => HTMLElement | undefined
  /** Sees to it that this line is drawn. */
  readonly draw: (line: number) => void
  readonly open: (row: string, text: string) => void
}

/** Where one stands in the matrix, by keys and by pointer, and that it is in sight. */
export class MatrixWalk {
  #at = $state<Spot>({ row: 0, column: 0 })
  readonly #of: Walked
  readonly spot = $derived.by(() => {
    const { rows, columns } = this.#of.matrix()
    return {
      row: Math.min(this.#at.row, Math.max(rows.length - 1, 0)),
      column: Math.min(this.#at.column, Math.max(columns.length - 1, 0)),
    }
  })

  constructor(of: Walked) {
    this.#of = of
    this.#at = untrack(() => this.#spotOf(of.chosen()) ?? this.#at)
    // A panel beside the table takes of its width: the cell that it opens stays in sight.
    $effect(() => {
      const spot = this.#spotOf(of.chosen())
      if (spot) void tick().then(() => this.#showColumn(spot))
    })
  }

  focus(place?: Place): void {
    void this.#move(this.#spotOf(place) ?? this.spot)
  }

  press = (event: KeyboardEvent): void => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || event.keyCode === 229) return
    const here = spotIn(event.target)
    if (!here) return
    const { rows, columns } = this.#of.matrix()
    const opens = event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Space'
    const to = spotAfter(event, here, rows.length, columns.length)
    if (!opens && !to) return
    event.preventDefault()
    if (to) void this.#move(to)
    else this.#openAt(here)
  }

  click = (event: MouseEvent): void => {
    const here = spotIn(event.target)
    if (!here || getSelection()?.isCollapsed === false) return
    this.#at = here
    this.#openAt(here)
  }

  #spotOf(place: Place | undefined): Spot | undefined {
    if (!place) return undefined
    const { rows, columns } = this.#of.matrix()
    const row = rows.findIndex(({ key }) => key === place.row)
    const column = columns.findIndex(({ code }) => code === place.text)
    return row < 0 || column < 0 ? undefined : { row, column }
  }

  #cellAt({ row, column }: Spot): HTMLElement | null | undefined {
    return this.#of.scroller()?.querySelector<HTMLElement>(`[data-cell="${String(row)} ${String(column)}"]`)
  }

  async #move(to: Spot): Promise<void> {
    this.#at = to
    this.#of.draw(to.row)
    await tick()
    const cell = this.#cellAt(to)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  #showColumn(spot: Spot): void {
    const [cell, scroller] = [this.#cellAt(spot), this.#of.scroller()]
    if (!cell || !scroller) return
    const hidden = cell.getBoundingClientRect().right - scroller.getBoundingClientRect().right
    if (hidden > 0) scroller.scrollBy({ left: hidden + 8 })
  }

  #openAt({ row, column }: Spot): void {
    const { rows, columns } = this.#of.matrix()
    const [line, text] = [rows[row], columns[column]]
    if (line && text && this.#of.cells().at(line.key, text.code)) this.#of.open(line.key, text.code)
  }
}

function spotIn(target: EventTarget | null): Spot | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number)
  return cell === null || row === undefined || column === undefined ? undefined : { row, column }
}
