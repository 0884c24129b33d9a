/** Milliseconds that a key is kept after its passphrase was typed, however often it is used. */
const patience = 120_000

/** Keys of compartments, for a moment and in memory only, so that a few identities can be looked at in a row. */
export class OpenedCompartments {
  readonly #patience: number
  readonly #held = new Map<string, { secret: Buffer; timer: NodeJS.Timeout }>()

  constructor(milliseconds = patience) {
    this.#patience = milliseconds
  }

  hold(compartment: string, secret: Buffer): void {
    this.#drop(compartment)
    const timer = setTimeout(() => this.#drop(compartment), this.#patience)
    timer.unref()
    this.#held.set(compartment, { secret, timer })
  }

  /** A copy, since the one that is kept is overwritten when its time is over. */
  secretOf(compartment: string): Buffer | undefined {
    const held = this.#held.get(compartment)
    return held && Buffer.from(held.secret)
  }

  /** Copies of all, for a thread that looks for names. */
  secrets(): [compartment: string, secret: Uint8Array][] {
    return [...this.#held].map(([compartment, { secret }]) => [compartment, Uint8Array.from(secret)])
  }

  drop(): void {
    for (const compartment of [...this.#held.keys()]) this.#drop(compartment)
  }

  #drop(compartment: string): void {
    const held = this.#held.get(compartment)
    clearTimeout(held?.timer)
    held?.secret.fill(0)
    this.#held.delete(compartment)
  }
}
