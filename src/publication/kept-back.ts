import type { Account } from '../accounts/model.ts'
import type { Result } from '../findings/model.ts'

/** Never published, whatever the consent: who coded it, what was remarked, why it was withdrawn. */
const inner = new Set(['coder', 'note', 'reason'])

/** Fields that never leave the record. */
export function staysInside(name: string): boolean {
  return inner.has(name)
}

/**
 * Fields of an account that are kept back from everybody although its source agreed: the codenames of victims, and
 * a place below province where a date is stated, since both together lead to the people who were there.
 */
export function keptBack(account: Account): string[] {
  if (!('where' in account || 'persons' in account)) return []
  const { where = [], when } = account
  const persons = account.kind === 'act' ? account.persons : undefined
  return [
    ...(persons === undefined ? [] : ['persons']),
    ...(when !== undefined && where.some((code) => code !== province(code)) ? ['where'] : []),
  ]
}

/** `KP-06/pyongsan` is below the province `KP-06`. */
export function province(code: string): string {
  return code.split('/', 1)[0] ?? code
}

/** The result with the places of these accounts no finer than province. */
export function coarsened(result: Result, accounts: ReadonlySet<string>): Result {
  const coarse = (where: readonly string[]): string[] => [...new Set(where.map(province))]
  return {
    ...result,
    reported: result.reported.map((voice) => ({
      ...voice,
      statements: voice.statements.map((it) =>
        it.where !== undefined && accounts.has(it.account) ? { ...it, where: coarse(it.where) } : it,
      ),
    })),
    minimum: {
      ...result.minimum,
      proof: result.minimum.proof.map((member) =>
        member.where !== undefined && member.accounts.some((id) => accounts.has(id))
          ? { ...member, where: coarse(member.where) }
          : member,
      ),
    },
  }
}
