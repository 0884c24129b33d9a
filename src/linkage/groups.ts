import type { Distinction, Incident } from '../accounts/model.ts'

/** Accounts joined by judgement: what is the same act as a third thing is the same act. */
export class Groups<T extends { readonly id: string }> {
  readonly #above = new Map<string, string>()
  readonly #members = new Map<string, T[]>()
  readonly #parted = new Set<string>()

  constructor(
    accounts: readonly T[],
    incidents: readonly Pick<Incident, 'accounts'>[],
    distinctions: readonly Pick<Distinction, 'accounts'>[],
  ) {
    for (const { accounts: joined } of incidents) {
      const [first, ...others] = joined
      for (const other of others) {
        const a = this.#top(first ?? other)
        const b = this.#top(other)
        if (a !== b) this.#above.set(b, a)
      }
    }
    for (const { accounts: parted } of distinctions) {
      this.#parted.add(key(this.#top(parted[0]), this.#top(parted[1])))
    }
    for (const it of accounts) {
      const top = this.#top(it.id)
      const members = this.#members.get(top)
      if (members === undefined) this.#members.set(top, [it])
      else members.push(it)
    }
  }

  /** The name of the question whether two accounts are the same act; `undefined` where somebody has answered it. */
  open(a: string, b: string): string | undefined {
    const one = this.#top(a)
    const other = this.#top(b)
    if (one === other) return undefined
    const name = key(one, other)
    return this.#parted.has(name) ? undefined : name
  }

  /** All accounts that are the same act as this one, itself among them. */
  members(id: string): readonly T[] {
    return this.#members.get(this.#top(id)) ?? []
  }

  #top(id: string): string {
    let at = id
    for (let next = this.#above.get(at); next !== undefined; next = this.#above.get(at)) at = next
    if (at !== id) this.#above.set(id, at)
    return at
  }
}

const key = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
