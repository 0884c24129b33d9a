/** Sets that are joined: each row's root, found with halved paths. */
export class Joined {
  readonly #up: Int32Array

  constructor(rows: number) {
    this.#up = Int32Array.from({ length: rows }, (_, row) => row)
  }

  root(row: number): number {
    let at = row
    for (;;) {
      const up = this.#up[at] ?? at
      if (up === at) return at
      const next = this.#up[up] ?? up
      this.#up[at] = next
      at = next
    }
  }

  /** The lower root stays, whichever way round it is asked. */
  join(a: number, b: number): void {
    const first = this.root(a)
    const second = this.root(b)
    if (first < second) this.#up[second] = first
    else this.#up[first] = second
  }
}
