import { setImmediate as others } from 'node:timers/promises'

/** How long one piece of work keeps everybody else waiting, in milliseconds. */
const longest = 20

/** Long work on the one thread that answers everybody: between its steps it lets them have their turn. */
export class Breath {
  #since = performance.now()

  async taken(): Promise<void> {
    if (performance.now() - this.#since < longest) return
    await others()
    this.#since = performance.now()
  }
}
