import { randomUUID } from 'node:crypto'
import type { Refusal, Table } from '../accounts/sheet.ts'
import { GirokError } from '../kernel/errors.ts'

export interface HeldSheet {
  readonly file: string
  readonly table: Table
  /** How far the work on it is; nothing while there is none. */
  progress: { done: number; total: number } | undefined
  /** As the last look found them. */
  refused: readonly Refusal[]
}

/** A few: a second tab may be at work on another. Each may be large. */
const most = 3

/** Sheets between the moment they are dropped on a page and the one they are entered or let go. In memory only. */
export class HeldSheets {
  readonly #held = new Map<string, HeldSheet>()

  keep(file: string, table: Table): string {
    const id = randomUUID()
    this.#held.set(id, { file, table, progress: undefined, refused: [] })
    const [oldest] = this.#held.keys()
    if (this.#held.size > most && oldest !== undefined) this.#held.delete(oldest)
    return id
  }

  /** @throws sheet-gone */
  get(id: string): HeldSheet {
    const held = this.#held.get(id)
    if (!held) throw new GirokError('sheet-gone', {})
    return held
  }

  drop(id: string): void {
    this.#held.delete(id)
  }

  clear(): void {
    this.#held.clear()
  }
}
