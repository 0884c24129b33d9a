import type { Codebook } from '../codebook/codebook.ts'
import { GirokError } from '../kernel/errors.ts'
import type { Account } from './model.ts'

/** Of an account, the codes that it holds, by vocabulary. */
export function codesIn(account: Account): [vocabulary: string, codes: readonly string[]][] {
  if (account.kind === 'channel') return [['channel', account.channel ?? []]]
  if (account.kind !== 'act' && account.kind !== 'practice' && account.kind !== 'provision') return []
  return [
    ['act-type', account.kind === 'act' ? [account.type] : []],
    ['conduct', account.conduct ?? []],
    ['media-origin', account.media ?? []],
    ['circumstance', account.circumstances ?? []],
    ['penalty', (account.penalty ?? []).map((it) => it.kind)],
    ['reach', account.reaches ?? []],
    ['manner', account.kind === 'provision' ? [] : (account.manner ?? [])],
    [
      'text-basis',
      account.kind === 'provision' && account.textBasis !== undefined ? [account.textBasis] : [],
    ],
  ]
}

/**
 * Refuses codes that can't be chosen: those that the codebook doesn't have, and retired ones. What the account held
 * `before` it may keep: whoever mends a note must not lose what was coded.
 * @throws code-unknown, code-retired
 */
export function refuseUnusableCodes(codebook: Codebook, account: Account, before?: Account): void {
  const kept = new Map(before ? codesIn(before) : [])
  for (const [vocabulary, codes] of codesIn(account)) {
    for (const value of codes) {
      if (kept.get(vocabulary)?.includes(value)) continue
      const term = codebook.term(vocabulary, value)
      if (!term)
        throw new GirokError('code-unknown', {
          vocabulary,
          value,
          nearest: codebook.nearest(vocabulary, value),
        })
      if (term.retired) throw new GirokError('code-retired', { vocabulary, value })
    }
  }
}
