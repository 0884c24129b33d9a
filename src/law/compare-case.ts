import { answersTo, type ReportedCase, type Rules } from './answers.ts'
import { certainties, type Answer } from './certainty.ts'
import { fits, knownAs, stronger, type Cell, type Match } from './coverage.ts'
import { asTold } from './placing.ts'
import { scenariosOf, type Scenario } from './scenarios.ts'
import type { Law, LawText, Provision } from './model.ts'
import type { Outcome } from './verdict.ts'

/** One text with all that is said of it: what a case is measured against. */
export interface Measure {
  readonly text: LawText
  /** In canonical order. */
  readonly provisions: readonly Provision[]
  readonly silences: readonly Provision[]
  /** Of the same instrument, without a text; empty where this is itself what was told without one. */
  readonly told: readonly Provision[]
}

/** The measures of a law, by text. */
export function measuresOf(law: Law): Map<string, Measure> {
  const byText = Map.groupBy(law.provisions.toSorted(byCode), ({ text }) => text)
  const of = (text: LawText): Provision[] => byText.get(text.code) ?? []
  return new Map(
    law.texts.map((text): [string, Measure] => {
      const told =
        text.basis === asTold
          ? []
          : law.texts.filter((one) => one.instrument === text.instrument && one.basis === asTold).flatMap(of)
      const provisions = of(text)
      return [
        text.code,
        {
          text,
          provisions: provisions.filter(({ silent }) => silent !== true),
          silences: [...provisions, ...told].filter(({ silent }) => silent === true),
          told: told.filter(({ silent }) => silent !== true),
        },
      ]
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
    const scenarios = scenariosOf(cell, measure.provisions, rules.codes)
    for (const { speaking } of scenarios.all) {
      for (const [code, state] of states) {
        states.set(code, stronger(state, knownAs(code, speaking, rules.codes)))
      }
    }
    const known = new Map<string, readonly Outcome[]>()
    const outcomesOf = (scenario: Scenario): readonly Outcome[] => {
      const key = [scenario.applied, scenario.speaking, [scenario.supposed]]
        .map((list) => JSON.stringify(list.map((one) => ('code' in one ? one.code : one))))
        .join()
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

function answerIn(
  { applied, speaking, supposed }: Scenario,
  cell: Cell,
  reported: ReportedCase,
  { told, silences }: Measure,
  rules: Rules,
): Outcome[] {
  const near = (one: Provision): boolean => fits(one, cell, supposed, rules.codes) !== 'no'
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
