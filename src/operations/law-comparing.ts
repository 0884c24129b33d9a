import type { z } from 'zod'
import { fold } from '../accounts/origins.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { GirokError } from '../kernel/errors.ts'
import { parseWhen } from '../kernel/when.ts'
import { parsePlace } from '../kernel/where.ts'
import { compareAll, type Comparison } from '../law/compare.ts'
import type { matrixFilterSchema } from '../law/kept.ts'
import { matrixOf, passes, type Matrix, type MatrixFilter } from '../law/matrix.ts'
import { proposeNorms, type NormProposal } from '../law/norms.ts'
import type { LawAccount, LawEvidence } from './law-evidence.ts'

export type AskedFilter = z.infer<typeof matrixFilterSchema>

/** The comparisons that a filter shows, and the matrix of them. */
export interface Compared {
  readonly comparisons: readonly Comparison[]
  readonly matrix: Matrix
}

export function compared(evidence: LawEvidence, filter: MatrixFilter, codes: Codebook): Compared {
  const { law } = evidence
  const reported = evidence.reported.filter((one) => passes(one, filter))
  const shown = new Set(reported.map(({ id }) => id))
  const all = comparisonsOf(evidence, codes).filter(({ account }) => shown.has(account))
  const matrix = matrixOf(law, reported, all, codes, filter)
  const columns = new Set(matrix.columns.map(({ code }) => code))
  const comparisons = all.filter(({ text }) =>
    text === undefined ? filter.texts === undefined : columns.has(text),
  )
  return { comparisons, matrix }
}

const known = new WeakMap<LawEvidence, { codes: Codebook; comparisons: readonly Comparison[] }>()

/** What one account comes to doesn't depend on others: all are compared once for each state of the record. */
function comparisonsOf(evidence: LawEvidence, codes: Codebook): readonly Comparison[] {
  const before = known.get(evidence)
  if (before?.codes === codes) return before.comparisons
  const comparisons = compareAll(evidence.reported, evidence.law, codes)
  known.set(evidence, { codes, comparisons })
  return comparisons
}

/**
 * A filter as somebody asks for it: origins may be called by name. What no text and no origin can match is a slip of
 * whoever asks, and an empty answer would look like a finding.
 * @throws date-invalid, place-invalid, not-found
 */
export function checkedFilter(evidence: LawEvidence, asked: AskedFilter): AskedFilter {
  if (asked.when !== undefined) parseWhen(asked.when)
  asked.where?.forEach(parsePlace)
  const texts = new Set(evidence.law.texts.map(({ code }) => code))
  const unknown = asked.texts?.find((code) => !texts.has(code))
  if (unknown !== undefined) throw new GirokError('not-found', { ref: unknown })
  if (asked.origins === undefined) return asked
  const origins = originsIn(evidence)
  const keys = asked.origins.flatMap((ref) => {
    const found = origins.filter(({ key, name }) => key === ref || fold(name) === fold(ref))
    if (found.length === 0) throw new GirokError('not-found', { ref })
    return found.map(({ key }) => key)
  })
  return { ...asked, origins: [...new Set(keys)].sort() }
}

/** Known origins behind all that is reported, by name. */
export function originsIn({ accounts }: LawEvidence): { key: string; name: string }[] {
  const told = [...accounts.values()].filter(({ account }) => account.kind !== 'provision')
  const named = new Map(
    told.filter(({ origin }) => origin.known).map(({ origin }) => [origin.key, origin.name]),
  )
  return [...named]
    .map(([key, name]) => ({ key, name }))
    .sort((a, b) => (`${a.name}\n${a.key}` < `${b.name}\n${b.key}` ? -1 : 1))
}

/** Norms that a reported account would breach, given some of its comparisons. */
export function normsOf(
  { account, id }: LawAccount,
  comparisons: readonly Comparison[],
  { judgements }: LawEvidence,
  codes: Codebook,
): NormProposal[] {
  if (account.kind !== 'act' && account.kind !== 'practice') return []
  const { kind, penalty, manner, reaches, circumstances, conduct } = account
  const verdicts = comparisons.flatMap((one) => one.verdicts)
  return proposeNorms(
    { kind, id, penalty, manner, reaches, circumstances, conduct, verdicts },
    codes,
    judgements,
  )
}
