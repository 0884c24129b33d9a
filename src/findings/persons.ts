import type { StatedAct } from '../accounts/stated-act.ts'
import { fold } from '../accounts/origins.ts'

interface Naming {
  readonly account: StatedAct
  readonly persons?: readonly string[] | undefined
}

/** The victims that an account names who are certainly different people, one codename for each, sorted. */
export function personNames({ account, persons }: Naming): string[] {
  return [...new Set((persons ?? account.persons ?? []).map(fold))].sort()
}

/**
 * True if the account leaves no victim unnamed: it names as many as there were at most. A judgement that two of its
 * codenames mean, or may mean, one person leaves one unnamed.
 */
export function allNamed(facts: Naming): boolean {
  const { max, vague } = facts.account.victims
  const names = personNames(facts).length
  return names > 0 && max === names && vague === undefined && mergedIn(facts) === 0
}

/** How many fewer people an account proves than it says: of two codenames that may mean one person, one counts. */
export function provenMin(facts: Naming): number {
  const { min } = facts.account.victims
  return Math.max(Math.min(1, min), min - mergedIn(facts))
}

function mergedIn(facts: Naming): number {
  return new Set(facts.account.persons?.map(fold)).size - personNames(facts).length
}
