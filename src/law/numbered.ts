/** Numbers for words, from 1 on: a hot loop compares and combines numbers faster. 0 is for what isn't stated. */
export class Numbered {
  readonly #numbers = new Map<string, number>()

  of(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const next = this.#numbers.size + 1
    this.#numbers.set(word, next)
    return next
  }
}
