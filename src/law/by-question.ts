/** What was worked out for a question and, where the answer depends on them, for those whom it concerns. */
export class ByQuestion<T> {
  readonly #tables = new Map<number, Map<number, T>>()

  /** By the question's number. `concerned`: the number of those whom it concerns; 0 where nobody is asked after. */
  of(concerned: number): Map<number, T> {
    let table = this.#tables.get(concerned)
    if (table === undefined) this.#tables.set(concerned, (table = new Map<number, T>()))
    return table
  }
}
