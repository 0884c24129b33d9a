import type { Codes } from '../codebook/codes.ts'
import { penaltyToCell } from '../accounts/penalty.ts'
import type { Penalty } from '../accounts/model.ts'
import { nested } from '../kernel/where.ts'
import type { Rules } from './answers.ts'
import type { ReportedCase } from './reported-case.ts'
import { CaseInHand } from './case-in-hand.ts'
import {
  compareCase,
  gatheredFrom,
  type CaseAnswers,
  type CircumstanceStates,
  type Workshop,
} from './compare-case.ts'
import { Contents } from './contents.ts'
import { DatedAnswers } from './dated.ts'
import { forces, meets, spanOf, type Force } from './force.ts'
import type { Gathered } from './gathering.ts'
import { measuresOf, type Measure } from './measure.ts'
import type { Law } from './model.ts'
import { Numbered } from './numbered.ts'
import { asTold } from './placing.ts'
import { PenaltyOrder, shippedOrder } from './penalty-order.ts'
import { rememberingCodes } from './remembered-codes.ts'
import { nothingSaid } from './ways.ts'
import type { Conflict, Verdict } from './verdict.ts'

/** An act or practice account, as far as it is compared. Absent: not stated. */
export interface ReportedAccount {
  readonly id: string
  readonly kind: 'act' | 'practice'
  readonly conduct?: readonly string[] | undefined
  readonly media?: readonly string[] | undefined
  readonly circumstances?: readonly string[] | undefined
  readonly penalty?: readonly Penalty[] | undefined
  readonly reaches?: readonly string[] | undefined
  readonly manner?: readonly string[] | undefined
  /** EDTF. */
  readonly when?: string | undefined
  readonly where?: readonly string[] | undefined
  /** EDTF: when the source was made; nothing in it is later. */
  readonly sourceDate?: string | undefined
  /** Root of its origin. */
  readonly origin?: { readonly key: string; readonly known: boolean } | undefined
}

/** One account against one text. */
export interface Comparison {
  readonly account: string
  /** Absent where no text is in force on its date. */
  readonly text?: string
  readonly instrument?: string
  /** Is the text sure to be in force on the account's date? */
  readonly force: 'certain' | 'possible' | 'none'
  readonly verdicts: readonly Verdict[]
  /** What the text makes of the circumstances that the account states. */
  readonly circumstances: CircumstanceStates
  readonly conflicts: readonly Conflict[]
}

/**
 * Every account against every text that may be in force on its date, in the country where it places the case. By
 * account, then instrument and text; never depends on the order of what comes in.
 */
export function compareAll(
  accounts: readonly ReportedAccount[],
  law: Law,
  codes: Codes,
  order: PenaltyOrder = new PenaltyOrder(shippedOrder, codes),
): Comparison[] {
  const comparing = new Comparing(law, {
    codes: rememberingCodes(codes),
    order,
    readings: law.readings.toSorted(byCode),
  })
  return accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap((account) => comparing.compare(account))
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1)

interface Met {
  readonly measure: Measure
  readonly force: 'certain' | 'possible'
}
type Shared = Omit<Comparison, 'account'>

/** A case, and what has been found of it so far: by text, and by the texts that accounts of it meet. */
interface Known {
  readonly one: CaseInHand
  readonly answers: Map<Measure, CaseAnswers>
  readonly gathered: Map<CaseAnswers, Gathered>
  readonly shared: Map<readonly Met[], readonly Shared[]>
}

/** Accounts that state the same, at times that meet the same texts, share their answers. */
class Comparing {
  readonly #workshop: Workshop
  readonly #measures: readonly {
    readonly measure: Measure
    readonly force: Force
    readonly country: string
  }[]
  readonly #cases = new Map<string, Known>()
  readonly #met = new Map<string, readonly Met[]>()
  readonly #metAlike = new Map<string, readonly Met[]>()
  readonly #numbers = { questions: new Numbered(), spots: new Numbered() }

  constructor(law: Law, rules: Rules) {
    this.#workshop = { rules, contents: new Contents(), nothing: nothingSaid(), sets: new Numbered() }
    const force = forces(law.texts)
    const countries = new Map(law.instruments.map(({ code, country }) => [code, country]))
    this.#measures = [...measuresOf(law).values()]
      .map((measure) => ({
        measure,
        force: force.get(measure.text.code) ?? unbounded,
        country: countries.get(measure.text.instrument) ?? '',
      }))
      .sort(
        (a, b) =>
          compare(a.measure.text.instrument, b.measure.text.instrument) ||
          a.force.mayFrom - b.force.mayFrom ||
          a.force.sureFrom - b.force.sureFrom ||
          compare(a.measure.text.code, b.measure.text.code),
      )
  }

  compare(account: ReportedAccount): Comparison[] {
    const known = this.#known(caseOf(account))
    const met = this.#meet(account)
    let shared = known.shared.get(met)
    if (shared === undefined) {
      shared = met.length > 0 ? this.#compare(known, met) : [noText]
      known.shared.set(met, shared)
    }
    return shared.map((one) => ({ account: account.id, ...one }))
  }

  #known(reported: ReportedCase): Known {
    const key = keyOf(reported)
    const known = this.#cases.get(key)
    if (known !== undefined) return known
    const one = new CaseInHand(reported, this.#numbers, this.#workshop.rules.codes)
    const made = {
      one,
      answers: new Map<Measure, CaseAnswers>(),
      gathered: new Map<CaseAnswers, Gathered>(),
      shared: new Map<readonly Met[], Shared[]>(),
    }
    this.#cases.set(key, made)
    return made
  }

  #meet({ when, sourceDate, where }: ReportedAccount): readonly Met[] {
    const key = JSON.stringify([when, sourceDate, where])
    const known = this.#met.get(key)
    if (known !== undefined) return known
    const span = spanOf(when, sourceDate)
    const met = this.#measures.flatMap(({ measure, force, country }): Met[] => {
      const there = where === undefined || country === '' || where.some((place) => nested(place, country))
      const meeting = there ? meets(span, force) : 'no'
      return meeting === 'no' ? [] : [{ measure, force: meeting }]
    })
    const alike = met.map(({ measure, force }) => `${measure.text.code} ${force}`).join('\n')
    const same = this.#metAlike.get(alike) ?? met
    this.#metAlike.set(alike, same)
    this.#met.set(key, same)
    return same
  }

  #compare(known: Known, met: readonly Met[]): Shared[] {
    const answered = met.map((one) => ({ ...one, found: this.#answers(known, one.measure) }))
    const rivals = Map.groupBy(
      answered.filter(({ measure: { text } }) => text.basis !== asTold),
      ({ measure: { text } }) => text.instrument,
    )
    const dated = new Map<string, DatedAnswers>()
    return answered.map(({ measure, force, found }): Shared => {
      const { circumstances, answers } = found
      const { code, instrument, basis } = measure.text
      const others = rivals.get(instrument) ?? []
      const about = { text: code, instrument, force, circumstances }
      const alone = force === 'certain' || basis === asTold || others.length === 1
      if (alone || answers === undefined) return { ...about, ...this.#gathered(known, found) }
      const all =
        dated.get(instrument) ??
        new DatedAnswers(
          known.one,
          others.map((other) => ({ text: other.measure.text.code, answers: other.found.answers })),
          this.#workshop.contents,
        )
      dated.set(instrument, all)
      return { ...about, ...all.gathered(answers) }
    })
  }

  #gathered({ one, gathered }: Known, answers: CaseAnswers): Gathered {
    const known = gathered.get(answers)
    if (known !== undefined) return known
    const found = gatheredFrom(answers, one, this.#workshop.contents)
    gathered.set(answers, found)
    return found
  }

  #answers({ one, answers }: Known, measure: Measure): CaseAnswers {
    const known = answers.get(measure)
    if (known !== undefined) return known
    const found = compareCase(one, measure, this.#workshop)
    answers.set(measure, found)
    return found
  }
}

const unbounded: Force = { mayFrom: -Infinity, sureFrom: Infinity, sureUntil: -Infinity, mayUntil: Infinity }

const noText: Shared = {
  force: 'none',
  verdicts: [
    {
      ...{ verdict: 'cannot-be-compared', dimension: 'penalty', holds: 'certainly', conditions: [] },
      reason: { code: 'no-text-in-force', params: {} },
    },
  ],
  circumstances: [],
  conflicts: [],
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function caseOf(account: ReportedAccount): ReportedCase {
  const sorted = (list: readonly string[] = []): string[] => [...new Set(list)].sort()
  const penalties = new Map((account.penalty ?? []).map((one) => [penaltyToCell([one]), one]))
  return {
    conduct: sorted(account.conduct),
    media: sorted(account.media),
    circumstances: sorted(account.circumstances),
    penalty: [...penalties].sort(([a], [b]) => compare(a, b)).map(([, one]) => one),
    reaches: sorted(account.reaches),
  }
}

const keyOf = (reported: ReportedCase): string =>
  JSON.stringify([
    reported.conduct,
    reported.media,
    reported.circumstances,
    penaltyToCell(reported.penalty),
    reported.reaches,
  ])
