/** Pairs of rows, each with its weight in bits, side by side. */
export interface KeptPairs {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weights: Float32Array
}

/** Takes pairs one by one or by the thousand. */
export class PairStore {
  #a = new Int32Array(1024)
  #b = new Int32Array(1024)
  #weights = new Float32Array(1024)
  #size = 0

  add(a: number, b: number, weight: number): void {
    const at = this.#size++
    if (at === this.#a.length) this.#grow()
    this.#a[at] = a
    this.#b[at] = b
    this.#weights[at] = weight
  }

  addAll({ a, b, weights }: KeptPairs): void {
    while (this.#size + a.length > this.#a.length) this.#grow()
    this.#a.set(a, this.#size)
    this.#b.set(b, this.#size)
    this.#weights.set(weights, this.#size)
    this.#size += a.length
  }

  /** In memory of their own, to be sent: a part of an array is sent with the whole. */
  copied(): KeptPairs {
    const { a, b, weights } = this.kept()
    return { a: a.slice(), b: b.slice(), weights: weights.slice() }
  }

  kept(): KeptPairs {
    return {
      a: this.#a.subarray(0, this.#size),
      b: this.#b.subarray(0, this.#size),
      weights: this.#weights.subarray(0, this.#size),
    }
  }

  #grow(): void {
    const size = Math.ceil(this.#a.length * 1.6)
    const [a, b, weights] = [new Int32Array(size), new Int32Array(size), new Float32Array(size)]
    a.set(this.#a)
    b.set(this.#b)
    weights.set(this.#weights)
    this.#a = a
    this.#b = b
    this.#weights = weights
  }
}
