import type { Guard, GuardGiven } from './model.ts'
export function guardOf({ sealed }: GuardGiven): Guard {
  return {
    accounts: () => undefined,
    finding: () => undefined,
    words: () => undefined,
    problems: () => (sealed === undefined ? [{ code: 'names-not-looked-for' }] : []),
  }
}
