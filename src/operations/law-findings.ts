import { z } from 'zod'
import { GirokError } from '../kernel/errors.ts'
import { derivedId } from '../kernel/ids.ts'
import { heldIn, lawChangesSince, matrixFilterSchema, type LawChanges, type LawFinding } from '../law/kept.ts'
import { lawFindingKind } from '../law/kinds.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import { sha256 } from '../record/io/sha256.ts'
import type { Head } from '../record/io/held.ts'
import type { Stored } from '../record/io/stored.ts'
import { checkedFilter, compared, type AskedFilter } from './law-comparing.ts'
import { gatherLaw } from './law-evidence.ts'
import { newestOf } from './newest.ts'
import { operation } from './operation.ts'
import { isSame, isSentAgain, refuseUnseen } from './unseen.ts'

export const lawKeepInput = z.strictObject({
  title: z.strictObject({ ko: z.string().optional(), en: z.string().optional() }).default({}),
  filter: matrixFilterSchema.default({}),
  /** Code of the vocabulary `standard-of-proof`: signs the finding at it. */
  standard: z.string().optional(),
  note: z.string().optional(),
  /** The leaf of the revision that was looked at, '' where there was none; a change since is then refused. */
  over: z.string().optional(),
})

/**
 * Keeps what the matrix holds now as a finding about law; signed where a standard is given. One filter, one finding:
 * kept again, a draft holds what follows now, and what was signed stays until it is signed anew.
 * @throws code-unknown, date-invalid, place-invalid, not-found, changed-meanwhile
 */
export const lawKeep = operation({
  name: 'law-keep',
  kind: 'change',
  input: lawKeepInput,
  async run({ record, codebook, member }, input): Promise<{ finding: string; held: number; kept: boolean }> {
    const { standard, over } = input
    if (standard !== undefined && !codebook.has('standard-of-proof', standard)) {
      const nearest = codebook.nearest('standard-of-proof', standard)
      throw new GirokError('code-unknown', { vocabulary: 'standard-of-proof', value: standard, nearest })
    }
    const evidence = await gatherLaw(record)
    const filter = checkedFilter(evidence, input.filter)
    const held = heldIn(compared(evidence, filter, codebook).comparisons)
    const subject = idOf(filter)
    const operation = standard === undefined ? 'law-keep' : 'sign'
    const { change } = await record.change(member, { why: '', operation }, async (writer) => {
      const old = await writer.find(lawFindingKind, subject)
      if (old?.object.standard !== undefined && standard === undefined) return
      const given = Object.entries(input.title).filter(([, words]) => Boolean(words))
      const title = { ...old?.object.title, ...Object.fromEntries(given) }
      const note = input.note ?? old?.object.note
      const finding: LawFinding = {
        ...(Object.keys(title).length === 0 ? {} : { title }),
        filter,
        held,
        ...(standard === undefined ? {} : { standard, signedBy: member, signedAt: writer.now() }),
        ...(note === undefined ? {} : { note }),
      }
      if (old === undefined) await writer.put(lawFindingKind, finding, subject)
      else if (!isSame(old.object, finding)) {
        // Sent again because its answer never came, it differs by nothing but the moment of signing.
        const { signedAt } = old.object
        if (isSentAgain(old, old.object, { ...finding, signedAt }, over)) return
        await refuseUnseen(writer, old, over)
        await writer.revise(lawFindingKind, old, finding)
      }
    })
    return { finding: subject, held: held.length, kept: change !== undefined }
  },
})

/** One filter, one finding. */
const idOf = (filter: AskedFilter): string => derivedId('law-finding', sha256(canonicalJson(filter)))

/** What is kept for a filter: with how many verdicts, and by which leaf it can be kept anew. */
export type KeptForFilter = Stored<Omit<LawFinding, 'held'> & { readonly held: number }>

/** The finding about law that was kept for a filter, if any. @throws date-invalid, place-invalid, not-found */
export const lawKept = operation({
  name: 'law-kept',
  kind: 'query',
  input: lawKeepInput.pick({ filter: true }),
  async run({ record }, input): Promise<{ kept?: KeptForFilter }> {
    const filter = checkedFilter(await gatherLaw(record), input.filter)
    const [head] = await record.read.heads(lawFindingKind, idOf(filter))
    if (head === undefined) return {}
    return { kept: { ...head, object: { ...head.object, held: head.object.held.length } } }
  },
})

export interface ListedLawFinding {
  readonly finding: Head<LawFinding>
  /** How many verdicts it holds, and how many there are now. */
  readonly before: number
  readonly now: number
  readonly changes: LawChanges
}

/** Every finding about law against what the record says now: where verdicts differ, it is to be reviewed. */
export const lawFindings = operation({
  name: 'law-findings',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record, codebook }): Promise<ListedLawFinding[]> {
    const kept = newestOf(await record.held.list(lawFindingKind))
    if (kept.length === 0) return []
    const evidence = await gatherLaw(record)
    return kept.map((finding) => {
      const { filter, held } = finding.object
      // Unchecked: where a text or an origin that it names is gone, its verdicts are gone, and that is what is shown.
      const { comparisons } = compared(evidence, filter, codebook)
      const now = heldIn(comparisons)
      return { finding, before: held.length, now: now.length, changes: lawChangesSince(held, now) }
    })
  },
})
