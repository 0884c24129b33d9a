import { answersTo, type Rules } from './answers.ts'
import type { ReportedCase } from './reported-case.ts'
import { certainties, type Answer } from './certainty.ts'
import { fits, knownAs, stronger, type Cell, type Match } from './coverage.ts'
import { asTold } from './placing.ts'
import { scenariosOf, type Scenario, type Scenarios } from './scenarios.ts'
import type { Law, LawText, Provision } from './model.ts'
import type { Outcome } from './verdict.ts'

/** One text with all that is said of it: what a case is measured against. */
export class Measure {
  readonly text: LawText
  /** In canonical order. */
  readonly provisions: readonly Provision[]
  readonly silences: readonly Provision[]
  /** Of the same instrument, without a text; empty where this is itself what was told without one. */
  readonly told: readonly Provision[]
  /** What was told besides is looked at anew wherever a case is supposed to be another. */
  readonly apart: boolean
  readonly #scenarios = new Map<string, Scenarios>()

  constructor(text: LawText, own: readonly Provision[], told: readonly Provision[]) {
    const isSilent = ({ silent }: Provision): boolean => silent === true
    this.text = text
    this.provisions = own.filter((one) => !isSilent(one))
    this.silences = [...own, ...told].filter(isSilent)
    this.told = told.filter((one) => !isSilent(one))
    this.apart = this.told.length + this.silences.length > 0
  }

  /** Cases that differ only in what was imposed on whom share their scenarios. */
  scenarios(cell: Cell, { codes }: Rules): Scenarios {
    const key = JSON.stringify([cell.conduct, cell.media, cell.circumstances])
    const known = this.#scenarios.get(key) ?? scenariosOf(cell, this.provisions, this.apart, codes)
    this.#scenarios.set(key, known)
    return known
  }
}

/** The measures of a law, by text. */
export function measuresOf(law: Law): Map<string, Measure> {
  const byText = Map.groupBy(law.provisions.toSorted(byCode), ({ text }) => text)
  const of = (text: LawText): Provision[] => byText.get(text.code) ?? []
  return new Map(
    law.texts.map((text): [string, Measure] => {
      const told = law.texts.filter((one) => one.instrument === text.instrument && one.basis === asTold)
      return [text.code, new Measure(text, of(text), text.basis === asTold ? [] : told.flatMap(of))]
    }),
  )
}

const byCode = (a: Provision, b: Provision): number => (a.code < b.code ? -1 : 1)

export interface CaseAnswers {
  readonly answers: readonly Answer[]
  readonly circumstances: readonly { readonly code: string; readonly state: Match }[]
}

/** Every answer of one text to a case, cell by cell; dates are not looked at here. */
export function compareCase(reported: ReportedCase, measure: Measure, rules: Rules): CaseAnswers {
  const states = new Map<string, Match>(reported.circumstances.map((code) => [code, 'unknown']))
  if (!measure.text.held) return { answers: [notHeld], circumstances: listed(states) }
  const answers = cellsOf(reported).flatMap((cell) => {
    const scenarios = measure.scenarios(cell, rules)
    for (const speaking of new Set(scenarios.all.map((one) => one.speaking))) {
      for (const [code, state] of states) {
        states.set(code, stronger(state, knownAs(code, speaking, rules.codes)))
      }
    }
    const known = new Map<string, readonly Outcome[]>()
    const outcomesOf = (scenario: Scenario): readonly Outcome[] => {
      const { applied, speaking, supposed } = scenario
      const supposing = measure.apart ? JSON.stringify(supposed) : ''
      const key = `${codesIn(applied)}\n${codesIn(speaking)}\n${supposing}`
      const outcomes = known.get(key) ?? answerIn(scenario, cell, reported, measure, rules)
      known.set(key, outcomes)
      return outcomes
    }
    return certainties(scenarios, outcomesOf, {
      ...(cell.conduct !== undefined && { conduct: cell.conduct }),
      ...(cell.media !== undefined && { media: cell.media }),
    })
  })
  return { answers, circumstances: listed(states) }
}

const codesIn = (provisions: readonly Provision[]): string => provisions.map(({ code }) => code).join(' ')

function answerIn(
  { applied, speaking, supposed }: Scenario,
  cell: Cell,
  reported: ReportedCase,
  { told, silences }: Measure,
  rules: Rules,
): Outcome[] {
  const near = (one: Provision): boolean => supposed.some((it) => fits(one, cell, it, rules.codes) !== 'no')
  const hearsay = { told: told.filter(near), silences: silences.filter(near) }
  return answersTo(reported, applied, speaking, hearsay, rules)
}

const notHeld: Answer = {
  slot: 'penalty',
  verdict: {
    ...{ verdict: 'cannot-be-compared', dimension: 'penalty', holds: 'certainly', conditions: [] },
    reason: { code: 'text-not-held', params: {} },
  },
}

function cellsOf({ conduct, media, circumstances }: ReportedCase): Cell[] {
  const orNone = (list: readonly string[]): readonly (string | undefined)[] =>
    list.length > 0 ? list : [undefined]
  return orNone(conduct).flatMap((one) =>
    orNone(media).map((other): Cell => ({ conduct: one, media: other, circumstances })),
  )
}

const listed = (states: ReadonlyMap<string, Match>): CaseAnswers['circumstances'] =>
  [...states].map(([code, state]) => ({ code, state }))
