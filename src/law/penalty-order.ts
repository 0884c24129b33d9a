import { z } from 'zod'
import type { Codes } from '../codebook/codes.ts'
import { GirokError } from '../kernel/errors.ts'
import shipped from './penalty-order.json' with { type: 'json' }

const orderSchema = z.strictObject({
  /** `[a, b]`: a is lighter than b, whatever the terms. */
  lighter: z.array(z.tuple([z.string(), z.string()])),
  /** Lighter than every other kind. */
  lightest: z.string(),
  /** Kinds of which a term has to be stated before two can be compared. */
  termed: z.array(z.string()),
  /** Kinds that don't say where: they can't be told from other kinds of confinement. */
  facilityUnsaid: z.array(z.string()),
})

/** Which kind of penalty is graver than which: a partial order, from data. Terms order one kind within itself. */
export class PenaltyOrder {
  readonly #graver = new Map<string, Set<string>>()
  readonly #lightest: string
  readonly #termed: ReadonlySet<string>
  readonly #unsaid: ReadonlySet<string>

  /** Throws 'law-unreadable', 'law-code-unknown' and 'penalty-order-cycle'. */
  constructor(data: unknown, codes: Codes) {
    const read = orderSchema.safeParse(data)
    if (!read.success) throw new GirokError('law-unreadable', { at: '$', detail: read.error.message })
    const { lighter, lightest, termed, facilityUnsaid } = read.data
    for (const [at, kind] of [...lighter.flat(), lightest, ...termed, ...facilityUnsaid].entries()) {
      if (codes.has('penalty', kind)) continue
      const nearest = codes.nearest('penalty', kind)
      throw new GirokError('law-code-unknown', {
        at: `$[${at}]`,
        vocabulary: 'penalty',
        value: kind,
        nearest,
      })
    }
    for (const [less, more] of lighter) {
      this.#graver.set(less, (this.#graver.get(less) ?? new Set()).add(more))
    }
    for (const kind of this.#graver.keys()) this.#close(kind, [])
    this.#lightest = lightest
    this.#termed = new Set(termed)
    this.#unsaid = new Set(facilityUnsaid)
    if (this.#graver.has(lightest)) throw new GirokError('penalty-order-cycle', { kinds: [lightest] })
    for (const graver of this.#graver.values()) {
      if (graver.has(lightest)) throw new GirokError('penalty-order-cycle', { kinds: [lightest] })
    }
  }

  /** Is kind `a` lighter than kind `b`, whatever their terms? */
  lighter(a: string, b: string): boolean {
    if (a === b) return false
    return a === this.#lightest || (this.#graver.get(a)?.has(b) ?? false)
  }

  termed(kind: string): boolean {
    return this.#termed.has(kind)
  }

  facilityUnsaid(kind: string): boolean {
    return this.#unsaid.has(kind)
  }

  #close(kind: string, path: readonly string[]): Set<string> {
    const at = path.indexOf(kind)
    if (at >= 0) throw new GirokError('penalty-order-cycle', { kinds: [...path.slice(at), kind] })
    const graver = this.#graver.get(kind) ?? new Set<string>()
    for (const next of [...graver]) {
      for (const further of this.#close(next, [...path, kind])) graver.add(further)
    }
    return graver
  }
}

export const shippedOrder: unknown = shipped
