import { SvelteMap } from 'svelte/reactivity'
import { call, type Answer } from '../../client.ts'
import type { Row } from './field-shown.ts'

const most = 50

export interface Asked {
  readonly ref: string
  readonly source?: string
  readonly field?: string
  readonly only: 'all' | 'less' | 'overruled'
  readonly words?: string
}

/** What goes out of a draft, fetched page by page as it comes into sight. */
export class HeldRows {
  readonly asked: Asked
  total = $state<number>()
  sources = $state.raw<Answer<'release-fields'>['sources']>([])
  error = $state<unknown>()
  readonly #rows = new SvelteMap<number, Row>()
  readonly #fetched = new Set<number>()
  readonly #gone = new AbortController()

  /** `before`: the same question, before the draft was changed. What it has is shown until the new is here. */
  constructor(asked: Asked, before?: HeldRows) {
    this.asked = asked
    if (before) {
      this.total = before.total
      this.sources = before.sources
      for (const [at, row] of before.#rows) this.#rows.set(at, row)
      for (const page of before.#fetched) this.want(page * most)
    }
    this.want(0)
  }

  row(index: number): Row | undefined {
    return this.#rows.get(index)
  }

  want(index: number): void {
    const page = Math.floor(index / most)
    if (this.#fetched.has(page)) return
    this.#fetched.add(page)
    void this.#fetch(page)
  }

  /** Nobody looks any more. */
  leave(): void {
    this.#gone.abort()
  }

  async #fetch(page: number): Promise<void> {
    const from = page * most
    try {
      const found = await call('release-fields', { ...this.asked, from, most }, this.#gone.signal)
      this.total = found.total
      this.sources = found.sources
      found.rows.forEach((row, at) => this.#rows.set(from + at, row))
    } catch (it) {
      if (!this.#gone.signal.aborted) this.error = it
    }
  }
}
