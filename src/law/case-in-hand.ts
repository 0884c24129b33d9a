import { penaltyToCell } from '../accounts/penalty.ts'
import type { Codes } from '../codebook/codes.ts'
import type { Answered, Spot } from './contents.ts'
import { matches } from './coverage.ts'
import type { Gathered } from './gathering.ts'
import type { Numbered } from './numbered.ts'
import { questionsOf, type Question } from './questions.ts'
import type { ReportedCase } from './reported-case.ts'
import type { Matching } from './ways.ts'

export interface AskedQuestion {
  readonly question: Question
  /** The reported penalty that it is about, from 1 on; 0 where it is about none. */
  readonly alternative: number
}

/** A conduct and an origin of media that the case names, by name and by place in its lists, from 1 on. */
export interface PlacedCell {
  readonly conduct: string | undefined
  readonly media: string | undefined
  readonly conductAt: number
  readonly mediaAt: number
}

/** A case while it is compared: what every text needs to know of it, worked out once. */
export class CaseInHand {
  readonly reported: ReportedCase
  readonly questions: readonly AskedQuestion[]
  readonly cells: readonly PlacedCell[]
  readonly sizes: { readonly alternative: number; readonly conduct: number; readonly media: number }
  readonly matching: Matching
  /** What is said of it, and of each cell of it, where no provision covers anything of it. */
  nothingSaid?: Gathered
  unanswered?: readonly Answered[]
  readonly #spots: (Spot | undefined)[] = []
  readonly #numbers: Numbered

  /** `numbers` of questions and of spots are shared by all cases. */
  constructor(reported: ReportedCase, numbers: { questions: Numbered; spots: Numbered }, codes: Codes) {
    const { penalty, conduct, media, circumstances } = reported
    this.reported = reported
    this.sizes = { alternative: penalty.length, conduct: conduct.length, media: media.length }
    this.#numbers = numbers.spots
    this.questions = questionsOf(reported, numbers.questions).map((question, at) => ({
      question,
      alternative: at < penalty.length ? at + 1 : 0,
    }))
    const placed = (list: readonly string[]): [string | undefined, number][] =>
      list.length > 0 ? list.map((code, at) => [code, at + 1]) : [[undefined, 0]]
    this.cells = placed(conduct).flatMap(([one, conductAt]) =>
      placed(media).map(([other, mediaAt]) => ({ conduct: one, media: other, conductAt, mediaAt })),
    )
    const known = new Map<string, ReturnType<Matching>>()
    this.matching = (asked) => {
      const match = known.get(asked) ?? matches(circumstances, asked, codes)
      known.set(asked, match)
      return match
    }
  }

  /** By places in the lists of the case, from 1 on; 0: all. */
  spot(alternative: number, conduct: number, media: number): Spot {
    const { sizes, reported } = this
    const at = (alternative * (sizes.conduct + 1) + conduct) * (sizes.media + 1) + media
    return (this.#spots[at] ??= this.#spot(
      reported.penalty[alternative - 1],
      reported.conduct[conduct - 1],
      reported.media[media - 1],
    ))
  }

  #spot(alternative: Spot['alternative'], conduct: string | undefined, media: string | undefined): Spot {
    const cell = alternative ? penaltyToCell([alternative]) : ''
    const words = [cell, conduct ?? '', media ?? ''].join('\n')
    return {
      ...{ number: this.#numbers.of(words), words },
      ...(alternative && { alternative }),
      ...(conduct !== undefined && { conduct }),
      ...(media !== undefined && { media }),
    }
  }
}
