import type { Codes } from '../codebook/codes.ts'
import type { ReportedAccount } from '../law/compare.ts'
import type { NormJudgement, Provision } from '../law/model.ts'
import { proposeNorms, type NormProposal, type NormSubject } from '../law/norms.ts'
import type { PublishedCell, PublishedNorm } from './model.ts'

interface Shown {
  /** Only what is disclosed. */
  readonly provisions: readonly Provision[]
  readonly accounts: readonly ReportedAccount[]
  /** As they go out: with the verdicts that are given. */
  readonly cells: readonly Pick<PublishedCell, 'reported'>[]
  readonly judgements: readonly NormJudgement[]
}

/**
 * Norms that what is laid open would breach, by the rules: those that a person confirmed, and those that nobody has
 * judged. What a person struck stays out. Whose word it was, and why, stays in the record.
 */
export function publishedNorms(
  { provisions, accounts, cells, judgements }: Shown,
  codes: Codes,
): PublishedNorm[] {
  const verdicts = Map.groupBy(
    cells.flatMap(({ reported }) => reported),
    ({ account }) => account,
  )
  const rules = provisions.map(({ code: id, penalty, reaches, circumstances, conduct }): NormSubject => ({
    ...{ kind: 'provision', id, penalty, reaches, circumstances, conduct },
  }))
  const reported = accounts.flatMap((one): NormSubject[] => {
    const { kind, id, penalty, manner, reaches, circumstances, conduct } = one
    const given = verdicts.get(id)?.flatMap((cell) => cell.verdicts)
    if (given === undefined) return []
    return [{ kind, id, penalty, manner, reaches, circumstances, conduct, verdicts: given }]
  })
  return [...rules, ...reported].flatMap((subject) =>
    proposeNorms(subject, codes, judgements).flatMap((one) => published(one, subject.kind)),
  )
}

function published(
  { norm, subject, state, because }: NormProposal,
  of: PublishedNorm['of'],
): PublishedNorm[] {
  return state === 'struck' ? [] : [{ norm, subject, of, state, because }]
}
