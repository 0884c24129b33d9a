import type { Account } from '../accounts/model.ts'
import { parseWhen } from '../kernel/when.ts'
import { consentScopes, type Source } from '../sources/model.ts'
import { generalisedValue } from './generalise.ts'
import { profiles, type Audience, type Standing } from './profiles.ts'
import type { Overrule } from './release-model.ts'
import { isStricter, strictest, type Decision } from './treatment.ts'

/** What decides beside profile and consent: who reads it, what was overruled, and which day it is (days since 1970). */
export interface Terms {
  readonly audience: Audience
  readonly overrules: readonly Overrule[]
  readonly today: number
}

/** Never published, whatever the consent: who coded it, what was remarked, why it was withdrawn. */
const house = new Set(['coder', 'note', 'reason'])

/** Told by somebody who lived through it, unless it is known that it has been published. */
export function standingOf(kind: Source['kind']): Standing {
  return kind === 'press-report' || kind === 'document' || kind === 'data-set' ? 'published' : 'witness'
}

/** What the source's consent allows: undefined where it covers this audience. */
export function consentOf({ consent }: Source, { audience, today }: Terms): Decision | undefined {
  if (consentScopes.indexOf(consent.scope) < consentScopes.indexOf(profiles[audience].consent)) {
    const because = consent.scope === 'none' ? 'consent-withdrawn' : 'consent-missing'
    return { treatment: 'withheld', because }
  }
  const ended = consent.until !== undefined && parseWhen(consent.until).latest < today
  return ended ? { treatment: 'withheld', because: 'consent-ended' } : undefined
}

/** For each field that an account states, what becomes of it. A source that nobody knows agrees to nothing. */
export function decideAccount(
  id: string,
  account: Account,
  source: Source | undefined,
  terms: Terms,
): ReadonlyMap<string, Decision> {
  const profile = profiles[terms.audience]
  const standing = source === undefined ? 'witness' : standingOf(source.kind)
  const consent: Decision | undefined =
    source === undefined ? { treatment: 'withheld', because: 'consent-missing' } : consentOf(source, terms)
  const dated = 'when' in account && account.when !== undefined
  return decided(account, [id, account.source], terms, (field) => [
    ...(consent ? [consent] : []),
    ...ofProfile(profile.account[standing][field]),
    ...(field === 'where' && dated && !profile.dayAndPlace
      ? [{ treatment: 'generalised', to: 'province', because: 'day-and-place' } as const]
      : []),
  ])
}

const sourceFields = new Set(['codename', 'title', 'kind', 'language', 'date', 'reliability'])

/** The same for a source. What isn't a fact about it, consent among it, stays in the house. */
export function decideSource(id: string, source: Source, terms: Terms): ReadonlyMap<string, Decision> {
  const consent = consentOf(source, terms)
  const rules = profiles[terms.audience].source[standingOf(source.kind)]
  return decided(source, [id], terms, (field) => [
    ...(consent ? [consent] : []),
    ...ofProfile(rules[field]),
    ...(sourceFields.has(field) ? [] : [{ treatment: 'withheld', because: 'house' } as const]),
  ])
}

const ofProfile = (rule: Pick<Decision, 'treatment' | 'to'> | undefined): Decision[] =>
  rule ? [{ ...rule, because: 'profile' }] : []

function decided(
  object: object,
  ids: readonly string[],
  { overrules }: Terms,
  rules: (field: string) => readonly Decision[],
): ReadonlyMap<string, Decision> {
  // Said of a source, `kind` is the source's own: an account without its kind is none.
  const mine = overrules.filter((it) => it.of === ids[0] || (ids.includes(it.of) && it.field !== 'kind'))
  const decisions = new Map<string, Decision>()
  for (const [field, value] of Object.entries(object)) {
    if (value === undefined) continue
    const own = mine
      .filter((it) => it.field === '*' || it.field === field)
      .map(({ treatment, to, reason }): Decision => ({
        ...{ treatment, because: 'overruled', reason },
        ...(to && { to }),
      }))
    const open: Decision = house.has(field)
      ? { treatment: 'withheld', because: 'house' }
      : { treatment: 'named', because: 'profile' }
    decisions.set(field, settled(strictest(open, ...rules(field), ...own), value))
  }
  return decisions
}

/** A value that is coarse enough goes out as it is; one that has no coarser form is withheld instead. */
function settled(decision: Decision, value: unknown): Decision {
  if (decision.treatment !== 'generalised' || decision.to === undefined) return decision
  const coarse = generalisedValue(value, decision.to)
  if (coarse === undefined) return { treatment: 'withheld', because: decision.because }
  return JSON.stringify(coarse) === JSON.stringify(value)
    ? { treatment: 'named', because: decision.because }
    : decision
}

/** Whether an overrule lets less out than is decided without it; the other way it is refused. */
export function isDownward(overrule: Overrule, without: Decision | undefined): boolean {
  return without !== undefined && isStricter(overrule, without)
}

/** Without one of these an account says nothing: where one of them doesn't go out, the account doesn't. */
const core = ['kind', 'source', 'status', 'attribution', 'type', 'victims']

export function wholeOf(decisions: ReadonlyMap<string, Decision>): 'disclosed' | 'consent' | 'overruled' {
  const closed = core.flatMap((field) => {
    const decision = decisions.get(field)
    return decision?.treatment === 'withheld' ? [decision.because] : []
  })
  if (closed.length === 0) return 'disclosed'
  return closed.some((because) => because.startsWith('consent')) ? 'consent' : 'overruled'
}

/** Whether the field goes out as the record holds it, to be checked against it. */
export const isLaidOpen = ({ treatment }: Decision): boolean =>
  treatment === 'named' || treatment === 'codename'
