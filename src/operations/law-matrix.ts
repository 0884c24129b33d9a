import { z } from 'zod'
import { GirokError } from '../kernel/errors.ts'
import type { Comparison } from '../law/compare.ts'
import { matrixFilterSchema } from '../law/kept.ts'
import type { Matrix } from '../law/matrix.ts'
import type { LawText, Provision } from '../law/model.ts'
import { proposeNorms, type NormProposal } from '../law/norms.ts'
import { checkedFilter, compared, normsOf, originsIn } from './law-comparing.ts'
import { gatherLaw, type LawAccount } from './law-evidence.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'

const filter = matrixFilterSchema.default({})

export interface ShownMatrix {
  readonly matrix: Matrix
  /** Reported accounts and provision accounts that stand in a cell. */
  readonly accounts: Readonly<Record<string, LawAccount>>
  /** Provisions that stand in a cell or that a verdict names. */
  readonly provisions: Readonly<Record<string, Provision>>
  readonly texts: readonly LawText[]
  /** By account or provision. */
  readonly norms: Readonly<Record<string, readonly NormProposal[]>>
  /** Every known origin of what is reported, whatever the filter. */
  readonly allOrigins: readonly { readonly key: string; readonly name: string }[]
}

/**
 * Conduct × origin of media × circumstances against every text: what the paper says, and what is reported.
 * @throws date-invalid, place-invalid, not-found
 */
export const lawMatrix = operation({
  name: 'law-matrix',
  kind: 'query',
  input: z.strictObject({ filter }),
  async run({ record, codebook }, input): Promise<ShownMatrix> {
    const evidence = await gatherLaw(record)
    const { matrix, comparisons } = compared(evidence, checkedFilter(evidence, input.filter), codebook)
    const columns = new Set(matrix.columns.map(({ code }) => code))
    const provisions = evidence.law.provisions.filter(({ text }) => columns.has(text))
    const shown = new Set(matrix.cells.flatMap(({ reported }) => reported.map(({ account }) => account)))
    const byAccount = Map.groupBy(comparisons, ({ account }) => account)
    const accounts: Record<string, LawAccount> = {}
    const norms: Record<string, readonly NormProposal[]> = {}
    const note = (id: string, proposals: readonly NormProposal[]): void => {
      if (proposals.length > 0) norms[id] = proposals
    }
    for (const id of shown) {
      const account = evidence.accounts.get(id)
      if (account === undefined) continue
      accounts[id] = account
      note(id, normsOf(account, byAccount.get(id) ?? [], evidence, codebook))
    }
    for (const provision of provisions) {
      const told = evidence.accounts.get(provision.account ?? '')
      if (told !== undefined) accounts[told.id] = told
      if (provision.silent === true) continue
      const { code: id, penalty, reaches, circumstances, conduct } = provision
      const subject = { kind: 'provision' as const, id, penalty, reaches, circumstances, conduct }
      note(id, proposeNorms(subject, codebook, evidence.judgements))
    }
    return {
      matrix,
      accounts,
      provisions: Object.fromEntries(provisions.map((one) => [one.code, one])),
      texts: evidence.law.texts.filter(({ code }) => columns.has(code)),
      norms,
      allOrigins: originsIn(evidence),
    }
  },
})

export interface ShownComparison extends Comparison {
  /** The first passage of the account. */
  readonly quote: string
  readonly norms: readonly NormProposal[]
  readonly origin: LawAccount['origin']
}

/**
 * Every act and practice account that counts against every text that may be in force on its date.
 * @throws date-invalid, place-invalid, not-found, ambiguous
 */
export const lawCompare = operation({
  name: 'law-compare',
  kind: 'query',
  input: z.strictObject({ filter, account: z.string().optional() }),
  async run({ record, codebook }, input): Promise<{ comparisons: ShownComparison[] }> {
    const evidence = await gatherLaw(record)
    const only = input.account === undefined ? undefined : await resolve(record.read, input.account)
    if (only !== undefined && !evidence.reported.some(({ id }) => id === only)) {
      throw new GirokError('not-found', { ref: input.account ?? '' })
    }
    const asked = checkedFilter(evidence, input.filter)
    const { comparisons } = compared(evidence, asked, codebook)
    return {
      comparisons: comparisons.flatMap((one): ShownComparison[] => {
        const account = evidence.accounts.get(one.account)
        if (account === undefined || (only !== undefined && only !== account.id)) return []
        const { quote, origin } = account
        return [{ ...one, quote, origin, norms: normsOf(account, [one], evidence, codebook) }]
      }),
    }
  },
})
