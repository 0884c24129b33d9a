import { parseWhen } from '../../kernel/when.ts'
import { contains } from '../../kernel/where.ts'
import type { DisclosedAccount } from '../model.ts'

interface Limit {
  /** How it goes out; undefined where it is kept. Absent fields go out as they are. */
  readonly fields: ReadonlySet<'when' | 'where'>
  readonly when: string | undefined
  readonly where: readonly string[] | undefined
}

/** What a finding repeats of its accounts. */
interface Repeated {
  readonly accounts: readonly string[]
  readonly when: string | undefined
  readonly where: readonly string[] | undefined
}

/**
 * How coarse accounts go out, where they do so coarser than the record has them: a finding repeats their dates and places,
 * and must not say more. Whoever makes findings sees to it; this looks again, without that code.
 */
export class Limits {
  readonly #limits = new Map<string, Limit>()

  add({ id, kept = [], generalised = {}, fields }: DisclosedAccount): void {
    const limited = (['when', 'where'] as const).filter((name) => kept.includes(name) || name in generalised)
    if (limited.length === 0) return
    const { when, where } = fields
    this.#limits.set(id, {
      fields: new Set(limited),
      when: typeof when === 'string' ? when : undefined,
      where: Array.isArray(where) ? where.filter((code) => typeof code === 'string') : undefined,
    })
  }

  /** Whether something is said finer than one of its accounts says it. */
  isPassed({ accounts, when, where }: Repeated): boolean {
    return accounts.some((id) => {
      const limit = this.#limits.get(id)
      if (limit === undefined) return false
      if (limit.fields.has('when') && when !== undefined && isFinerDate(when, limit.when)) return true
      return limit.fields.has('where') && where !== undefined && isFinerPlace(where, limit.where)
    })
  }
}

function isFinerDate(said: string, shown: string | undefined): boolean {
  if (shown === undefined) return true
  if (said === shown) return false
  const [a, b] = [parseWhen(said), parseWhen(shown)]
  return a.earliest > b.earliest || a.latest < b.latest
}

const isFinerPlace = (said: readonly string[], shown: readonly string[] | undefined): boolean =>
  shown === undefined || !said.every((outer) => shown.some((inner) => contains(outer, inner)))
