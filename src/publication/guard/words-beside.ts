import { passageSchema, type Passage } from '../../passages/model.ts'
import type { PublishedAccount } from '../model.ts'
import { isDisclosed } from '../packed-account.ts'
import type { GuardProblem } from './model.ts'

type Span = Pick<Passage, 'layer' | 'start' | 'end'>

const passagesSchema = passageSchema.array()

/**
 * Words that somebody withheld, and that stand around the quote of another account, or in it: what goes out of a
 * passage is its quote with what stands before and after it.
 */
export class WordsBeside {
  readonly #withheld = new Map<string, Span[]>()

  constructor(withheld: readonly Span[]) {
    for (const span of withheld)
      this.#withheld.set(span.layer, [...(this.#withheld.get(span.layer) ?? []), span])
  }

  in(accounts: readonly PublishedAccount[]): GuardProblem[] {
    if (this.#withheld.size === 0) return []
    return accounts.flatMap((account) => {
      const passages = isDisclosed(account)
        ? passagesSchema.safeParse(account.fields['passages']).data
        : undefined
      if (!passages?.some((it) => this.#shows(it))) return []
      const remedy = { of: account.id, field: 'passages', treatment: 'withheld' as const }
      return [{ code: 'withheld-words-beside', account: account.id, field: 'passages', remedy } as const]
    })
  }

  #shows({ layer, start, end, prefix, suffix }: Passage): boolean {
    const [from, to] = [start - [...prefix].length, end + [...suffix].length]
    return (this.#withheld.get(layer) ?? []).some((it) => it.start < to && from < it.end)
  }
}
