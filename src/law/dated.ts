import type { CaseInHand } from './case-in-hand.ts'
import { answered } from './certainty.ts'
import { itemsOf, notHeld, type CaseAnswers } from './compare-case.ts'
import type { Answered, Bare, Contents } from './contents.ts'
import { gathered, type Gathered } from './gathering.ts'
import type { Reason, Verdict } from './verdict.ts'

interface Rival {
  readonly text: string
  readonly answers: CaseAnswers['answers']
}
interface Would {
  readonly texts: NonNullable<Reason['params']['would']>
  readonly key: string
}

/**
 * The answers of texts of one instrument, of which each may or may not have been in force: an answer stays only where
 * every text that the case may fall under answers the question alike.
 */
export class DatedAnswers {
  readonly #one: CaseInHand
  readonly #contents: Contents
  /** Question by question, cell by cell: what it would be, where texts differ. */
  readonly #would: readonly (Would | undefined)[]

  constructor(one: CaseInHand, rivals: readonly Rival[], contents: Contents) {
    this.#one = one
    this.#contents = contents
    const unseen = notHeld(contents)
    this.#would = Array.from({ length: one.cells.length * one.questions.length }, (_, at) => {
      const all = rivals.map(({ text, answers }) => ({ text, ...(answers ? answers[at] : unseen) }))
      if (all.every(({ sums }) => sums === all[0]?.sums)) return undefined
      const texts = all.map(({ text, codes = [] }) => ({ text, verdicts: codes }))
      return { texts, key: all.map(({ text, codes = [] }) => `${text}:${codes.join()}`).join('\n') }
    })
  }

  gathered(answers: readonly Answered[]): Gathered {
    const dated = answers.map((own, at) => {
      const would = this.#would[at]
      return would === undefined || own.dimension === undefined ? own : this.#uncertain(own, would)
    })
    return gathered(itemsOf(dated, this.#one), this.#one)
  }

  #uncertain({ dimension = 'penalty', params = {} }: Answered, would: Would): Answered {
    const { kind, reach, circumstance } = params
    const key = [dimension, kind, reach, circumstance, would.key].join('\n')
    const known = this.#contents.uncertain.get(key)
    if (known !== undefined) return known
    const verdict: Bare<Verdict> = {
      ...{ verdict: 'cannot-be-compared', dimension, holds: 'certainly', conditions: [] },
      reason: {
        code: 'date-uncertain',
        params: {
          ...(kind !== undefined && { kind }),
          ...(reach !== undefined && { reach }),
          ...(circumstance !== undefined && { circumstance }),
          would: would.texts,
        },
      },
    }
    const found = answered([this.#contents.verdict(verdict)], [], '', this.#contents)
    this.#contents.uncertain.set(key, found)
    return found
  }
}
