import type { ActAccount } from '../accounts/model.ts'
import { fold } from '../accounts/origins.ts'

/** The victims that an account names, each once, sorted. */
export function personNames(account: ActAccount): string[] {
  return [...new Set(account.persons?.map(fold))].sort()
}

/** True if the account leaves no victim unnamed: it names as many as there were at most. */
export function allNamed(account: ActAccount, names: readonly string[]): boolean {
  return names.length > 0 && account.victims.max === names.length && account.victims.vague === undefined
}
