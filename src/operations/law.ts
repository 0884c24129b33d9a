import { z } from 'zod'
import { disputesOf, type Dispute } from '../law/disputes.ts'
import type { Instrument, LawText, Provision, Reading } from '../law/model.ts'
import { isImplied, type Unplaced } from '../law/placing.ts'
import { gatherLaw, type LawAccount } from './law-evidence.ts'
import { offeredLaw, type OfferedLaw } from './law-library.ts'
import { operation } from './operation.ts'

export interface LawInRecord {
  readonly instruments: readonly Instrument[]
  /** `implied`: it stands for provisions whose own text the record has no object for. */
  readonly texts: readonly (LawText & { readonly implied: boolean })[]
  readonly provisions: readonly Provision[]
  readonly readings: readonly Reading[]
  readonly unplaced: readonly Unplaced[]
  readonly disputes: readonly Dispute[]
  readonly library: readonly OfferedLaw[]
  /** Of the provisions that are accounts, placed or not. */
  readonly accounts: Readonly<Record<string, LawAccount>>
}

/** The law that the record holds: texts, what is reported of each, and where the reports disagree. */
export const law = operation({
  name: 'law',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record, codebook }): Promise<LawInRecord> {
    const evidence = await gatherLaw(record)
    const { instruments, texts, provisions, readings } = evidence.law
    const told = [...evidence.accounts].filter(([, { account }]) => account.kind === 'provision')
    return {
      instruments,
      texts: [...texts.filter((it) => !isImplied(it)), ...texts.filter(isImplied).sort(byCode)].map(
        (text) => ({
          ...text,
          implied: isImplied(text),
        }),
      ),
      provisions,
      readings,
      unplaced: evidence.unplaced,
      disputes: disputesOf(evidence.law, codebook),
      library: offeredLaw(evidence.entered),
      accounts: Object.fromEntries(told),
    }
  },
})

const byCode = (a: LawText, b: LawText): number => (a.code < b.code ? -1 : 1)
