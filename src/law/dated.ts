import type { CaseInHand } from './case-in-hand.ts'
import { answered } from './certainty.ts'
import { itemsOf, notHeld, type CaseAnswers } from './compare-case.ts'
import type { Answered, Bare, Contents } from './contents.ts'
import { gathered, type Gathered } from './gathering.ts'
import type { Verdict, VerdictCode } from './verdict.ts'

interface Rival {
  readonly text: string
  readonly answers: CaseAnswers['answers']
}
/** The texts that a case may fall under, each with what it answers to one question about one cell. */
type Answers = readonly { readonly text: string; readonly answer: Answered }[]

/**
 * The answers of texts of one instrument, of which each may or may not have been in force: an answer stays only where
 * every text that the case may fall under answers the question alike, and is certain only where each is.
 */
export class DatedAnswers {
  readonly #one: CaseInHand
  readonly #contents: Contents
  readonly #rivals: readonly Rival[]
  readonly #unseen: Answered

  constructor(one: CaseInHand, rivals: readonly Rival[], contents: Contents) {
    this.#one = one
    this.#contents = contents
    this.#rivals = rivals
    this.#unseen = notHeld(contents)
  }

  gathered(answers: readonly Answered[]): Gathered {
    const dated = answers.map((own, at) => {
      if (own.dimension === undefined) return own
      const all = this.#rivals.map(({ text, answers: of }) => ({ text, answer: of?.[at] ?? this.#unseen }))
      return all.every(({ answer }) => answer.agrees === own.agrees)
        ? this.#agreed(own, all)
        : this.#uncertain(own, all)
    })
    return gathered(itemsOf(dated, this.#one), this.#one)
  }

  /** All texts answer alike; but where one answers so only possibly, nothing is certain while the date isn't. */
  #agreed(own: Answered, all: Answers): Answered {
    if (all.every(({ answer }) => answer.certain.length === own.codes.length)) return own
    const surelyIn = (verdict: VerdictCode): string[] =>
      all.flatMap(({ text, answer }) => (answer.certain.includes(verdict) ? [text] : [])).sort()
    const lowered = <T extends Pick<Verdict, 'holds' | 'conditions'>>(verdict: VerdictCode, bare: T): T => {
      const texts = bare.holds === 'certainly' ? surelyIn(verdict) : []
      if (texts.length === 0 || texts.length === all.length) return bare
      return {
        ...bare,
        holds: 'possibly',
        conditions: [...bare.conditions, { code: 'text-in-force' as const, values: texts }],
      }
    }
    return {
      ...own,
      verdicts: own.verdicts.map(({ bare }) => this.#contents.verdict(lowered(bare.verdict, bare))),
      conflicts: own.conflicts.map(({ bare }) =>
        this.#contents.conflict(lowered('cannot-be-compared', bare)),
      ),
    }
  }

  #uncertain({ dimension = 'penalty', params = {} }: Answered, all: Answers): Answered {
    const { kind, reach, circumstance } = params
    const each = all.map(({ text, answer }) => `${text}:${answer.agrees}`)
    const key = [dimension, kind, reach, circumstance, ...each].join('\n')
    const known = this.#contents.uncertain.get(key)
    if (known !== undefined) return known
    const would = all.map(({ text, answer }) => ({ text, verdicts: answer.codes }))
    const verdict: Bare<Verdict> = {
      ...{ verdict: 'cannot-be-compared', dimension, holds: 'certainly', conditions: [] },
      reason: {
        code: 'date-uncertain',
        params: {
          ...(kind !== undefined && { kind }),
          ...(reach !== undefined && { reach }),
          ...(circumstance !== undefined && { circumstance }),
          would,
        },
      },
    }
    const found = answered([this.#contents.verdict(verdict)], [], this.#contents)
    this.#contents.uncertain.set(key, found)
    return found
  }
}
