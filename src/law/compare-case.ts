import { answersTo, type Rules } from './answers.ts'
import type { CaseInHand } from './case-in-hand.ts'
import type { Codes } from '../codebook/codes.ts'
import { isUnnamed, penaltyBasis } from './basis.ts'
import { answered, certain, certainties } from './certainty.ts'
import type { Answered, Contents } from './contents.ts'
import { stronger, type Match } from './coverage.ts'
import { gathered, type Gathered, type Item, type Items } from './gathering.ts'
import { concernedBy } from './concerned.ts'
import { stateIn } from './ground.ts'
import type { Measure } from './measure.ts'
import type { Numbered } from './numbered.ts'
import type { Conflict, Verdict } from './verdict.ts'
import type { Question } from './questions.ts'
import { saidIn, type Ways } from './standing.ts'
import { waysOf } from './ways.ts'

export type CircumstanceStates = readonly { readonly code: string; readonly state: Match }[]

/** What one text makes of a case; dates are not looked at here. */
export interface CaseAnswers {
  readonly circumstances: CircumstanceStates
  /** Cell by cell, question by question; nothing where the text isn't held. */
  readonly answers: readonly Answered[] | undefined
  /** No report that is known speaks of any of it. */
  readonly silent: boolean
}

export interface Workshop {
  readonly rules: Rules
  readonly contents: Contents
  readonly nothing: Ways
  /** Of persons. */
  readonly sets: Numbered
}

export function compareCase(one: CaseInHand, measure: Measure, workshop: Workshop): CaseAnswers {
  const { circumstances } = one.reported
  const states = new Map<string, Match>(circumstances.map((code) => [code, 'unknown']))
  if (!measure.text.held) return { circumstances: listed(states), answers: undefined, silent: false }
  const { codes } = workshop.rules
  let silent = true
  const answers: Answered[] = []
  for (const { conduct, media } of one.cells) {
    const ground = measure.ground(conduct, media, codes)
    for (const [code, state] of states) states.set(code, stronger(state, stateIn(ground, code, codes)))
    const ways = waysOf(ground, one.matching, measure, { nothing: workshop.nothing, codes })
    const unanswered = ways === workshop.nothing
    silent &&= unanswered
    const found = unanswered
      ? (one.unanswered ??= answersIn(ways, one, workshop))
      : answersIn(ways, one, workshop)
    for (const answer of found) answers.push(answer)
  }
  return { circumstances: listed(states), answers, silent }
}

/** What one cell of a case comes to, question by question. */
function answersIn(ways: Ways, one: CaseInHand, { rules, contents, sets }: Workshop): Answered[] {
  return one.questions.map(({ question }) => {
    const concerned = question.about === 'penalty' ? concernedBy(question, ways, sets, rules.codes) : 0
    const table = ways.answered.of(concerned)
    const known = table.get(question.id)
    if (known !== undefined) return known
    const found =
      unexamined(question, ways, rules.codes, contents) ??
      certainties(ways, ({ standing }) => answersTo(question, concerned, standing, rules), contents)
    table.set(question.id, found)
    return found
  })
}

/** Most penalties for most persons are named nowhere, however the unknowns fall: that is one answer for all texts. */
function unexamined(question: Question, ways: Ways, codes: Codes, contents: Contents): Answered | undefined {
  if (question.about !== 'basis' || question.pairing || !ways.complete) return undefined
  if (!isUnnamed(question, saidIn(ways), codes)) return undefined
  const known = contents.unexamined.get(question.id)
  if (known !== undefined) return known
  const outcomes = penaltyBasis(question, { applied: [], speaking: [], told: [], silences: [] }, codes)
  const found = certain(outcomes, contents)
  contents.unexamined.set(question.id, found)
  return found
}

/** What stands in a text's answers to a case, whatever the date. */
export function gatheredFrom(
  { answers, silent }: CaseAnswers,
  one: CaseInHand,
  contents: Contents,
): Gathered {
  if (answers === undefined) {
    const content = notHeld(contents).verdicts[0]
    const verdicts = content ? [{ content, alternative: 0, conduct: 0, media: 0 }] : []
    return gathered({ verdicts, conflicts: [] }, one)
  }
  return silent
    ? (one.nothingSaid ??= gathered(itemsOf(answers, one), one))
    : gathered(itemsOf(answers, one), one)
}

const listed = (states: ReadonlyMap<string, Match>): CircumstanceStates =>
  [...states].map(([code, state]) => ({ code, state }))

/** Puts answers, cell by cell and question by question, where they belong in the case. */
export function itemsOf(answers: readonly Answered[], { cells, questions, sizes }: CaseInHand): Items {
  const verdicts: Item<Verdict>[] = []
  const conflicts: Item<Conflict>[] = []
  let at = 0
  for (const cell of cells) {
    // What is said of the only conduct is said of all.
    const conduct = sizes.conduct === 1 ? 0 : cell.conductAt
    const media = sizes.media === 1 ? 0 : cell.mediaAt
    for (const { alternative } of questions) {
      const found = answers[at++]
      if (found === undefined) continue
      for (const content of found.verdicts) verdicts.push({ content, alternative, conduct, media })
      for (const content of found.conflicts) conflicts.push({ content, alternative, conduct, media })
    }
  }
  return { verdicts, conflicts }
}

/** What a text that nobody has seen answers to whatever is asked. */
export function notHeld(contents: Contents): Answered {
  const content = contents.verdict({
    ...{ verdict: 'cannot-be-compared', dimension: 'penalty', holds: 'certainly', conditions: [] },
    reason: { code: 'text-not-held', params: {} },
  })
  return answered([content], [], contents)
}
