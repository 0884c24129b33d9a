import { z } from 'zod'
import type { Sink } from '../publication/form.ts'
import { writeRelease } from '../publication/io/write-release.ts'
import type { ReleaseHead } from '../publication/model.ts'
import type { Carried, Release } from '../publication/release-model.ts'
import type { Record } from '../record/io/record.ts'
import { operation } from './operation.ts'
import { requireUnblocked } from './release-check.ts'
import { choose, keptOf, type Chosen } from './release-chosen.ts'
import { previousFor } from './release-diff.ts'
import { allForms, printRelease } from './release-print.ts'
import { heldOf } from './release-estimates.ts'
import { releaseMeant, requireDraft, sealedMeant } from './release.ts'

/** What is entered of a release that may be sealed. */
export interface PreparedRelease {
  /** Leaf of the draft that was looked at. */
  readonly draft: string
  readonly held: NonNullable<Release['held']>
  readonly heldEstimates: NonNullable<Release['heldEstimates']>
  readonly carried: readonly Carried[]
}

/** What was looked at and found fit, until it is printed: what goes out must be that, and nothing that came since. */
const prepared = new WeakMap<Record, { readonly draft: string; readonly chosen: Chosen }>()

/**
 * The long work before sealing: everything is chosen, and passes the guard. Where the process has a thread for it, this
 * and the printing are done there.
 * @throws release-sealed, release-blocked, identity-passphrase-wrong
 */
export const prepareRelease = operation({
  name: 'prepare-release',
  kind: 'query',
  input: z.strictObject({ ref: z.string(), passphrase: z.string().optional() }),
  async run(context, { ref, passphrase }): Promise<PreparedRelease> {
    const { leaf, object } = await releaseMeant(context.record.read, ref)
    requireDraft(object)
    const chosen = await choose(context, object)
    await requireUnblocked(context, chosen, passphrase)
    prepared.set(context.record, { draft: leaf, chosen })
    return {
      draft: leaf,
      held: chosen.findings.map(({ finding, now }) => ({
        finding: finding.subject,
        minimum: now.minimum,
        origins: now.origins,
      })),
      heldEstimates: heldOf(chosen.estimates),
      carried: carriedBy(chosen),
    }
  },
})

export interface PrintedRelease {
  /** Hex SHA-256 of the manifest. */
  readonly manifest: string
  readonly files: number
  readonly findings: number
  readonly accounts: number
  readonly withheld: number
}

/**
 * Writes a release that has just been prepared and entered.
 * @throws folder-not-empty, disk-full, folder-read-only, pdf-not-made
 */
export const printEntered = operation({
  name: 'print-release',
  kind: 'query',
  input: z.strictObject({ ref: z.string(), draft: z.string(), out: z.string() }),
  async run(context, { ref, draft, out }): Promise<PrintedRelease> {
    const { record } = context
    const looked = prepared.get(record)
    prepared.delete(record)
    if (looked?.draft !== draft) throw new Error('a release that was not prepared')
    const { chosen } = looked
    const entered = await sealedMeant(record.read, ref)
    const previous = await previousFor(record.read, entered.object)
    let head: ReleaseHead | undefined
    const fill = async (sink: Sink): Promise<void> => {
      head = await printRelease(context, { chosen, entered, previous, forms: allForms }, sink)
    }
    const written = await writeRelease(out, entered.object.at, await record.noteSigner(), fill)
    if (head === undefined) throw new Error('a release without a head')
    const { findings, withheld } = head
    return { ...written, findings: findings.length, accounts: chosen.accounts.size - withheld, withheld }
  },
})

function carriedBy({ accounts }: Chosen): Carried[] {
  return [...accounts.values()].flatMap((it) => {
    if (it.whole !== 'disclosed') return []
    const { kept, generalised } = keptOf(it)
    return [
      {
        ...{ account: it.id, leaf: it.leaf },
        ...(kept.length > 0 && { kept }),
        ...(generalised.length > 0 && { generalised }),
      },
    ]
  })
}
