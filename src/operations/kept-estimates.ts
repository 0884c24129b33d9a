import { z } from 'zod'
import { inputOf, type Estimate } from '../estimation/io/estimate.ts'
import { computedSchema, sameCounts, sameStrata, type KeptEstimate } from '../estimation/kept-estimate.ts'
import { estimateKind } from '../estimation/kinds.ts'
import { GirokError } from '../kernel/errors.ts'
import { derivedId } from '../kernel/ids.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import { sha256 } from '../record/io/sha256.ts'
import { memberKind } from '../record/kinds.ts'
import { linkedCaptures, linkedCount, type CountedLists, type LinkedCaptures } from './linked-persons.ts'
import { newestOf } from './newest.ts'
import { operation, type Context } from './operation.ts'
import { personLists } from './person-lists.ts'
import { isSame } from './unseen.ts'

/** From what an estimate was made: the record's lists as they were then, or a file of counts. */
export type CountedFrom = Pick<LinkedCaptures, 'by' | 'open' | 'count'> | { readonly file: string }

export const keptTitle = z.strictObject({ ko: z.string().optional(), en: z.string().optional() })
export type KeptTitle = z.output<typeof keptTitle>

/**
 * What must be so before anybody waits for an estimate that is to be kept.
 * @throws estimate-untitled, estimate-proposed, estimate-waits
 */
export function refuseKeeping(title: KeptTitle, from: CountedFrom): void {
  if (Object.keys(filledTitle(title)).length === 0) throw new GirokError('estimate-untitled', {})
  if ('file' in from) return
  if (from.by === 'proposed') throw new GirokError('estimate-proposed', {})
  if (from.open > 0) throw new GirokError('estimate-waits', { questions: from.open })
}

/**
 * Keeps an estimate that this process has computed; no operation of the page's, which would have to be believed its
 * numbers. One table of counts, plan and version of the methods, one estimate: kept again, it has another title at most.
 * @throws estimate-untitled, estimate-proposed, estimate-waits, estimate-outdated
 */
export async function keepEstimate(
  context: Context,
  { title, from, estimate }: { title: KeptTitle; from: CountedFrom; estimate: Estimate },
): Promise<{ estimate: string; kept: boolean }> {
  refuseKeeping(title, from)
  // As it stands in JSON: without members that are undefined, and null where a diagnostic is no number.
  const computed = computedSchema.parse(JSON.parse(JSON.stringify(estimate)))
  const counted = await countedNow(context, from, computed)
  const subject = derivedId('estimate', sha256(canonicalJson(identityOf(counted, computed))))
  const { record, member } = context
  const { change } = await record.change(member, { why: '', operation: 'keep-estimate' }, async (writer) => {
    const old = await writer.find(estimateKind, subject)
    const object = {
      title: { ...old?.object.title, ...filledTitle(title) },
      from: counted,
      estimate: computed,
    }
    if (old === undefined) await writer.put(estimateKind, object, subject)
    else if (!isSame(old.object, object)) await writer.revise(estimateKind, old, object)
  })
  return { estimate: subject, kept: change !== undefined }
}

/** Without what is blank. */
export const filledTitle = ({ ko, en }: KeptTitle): KeptTitle => ({
  ...(ko !== undefined && ko.trim() !== '' && { ko: ko.trim() }),
  ...(en !== undefined && en.trim() !== '' && { en: en.trim() }),
})

/** Estimating takes minutes: somebody may have judged, or added a list, meanwhile. */
async function countedNow(
  context: Context,
  from: CountedFrom,
  computed: KeptEstimate['estimate'],
): Promise<KeptEstimate['from']> {
  if ('file' in from) return { kind: 'file', file: from.file }
  const now = await (context.elsewhere?.(linkedCount, {}) ?? linkedCount.run(context, {}))
  if (now.open > 0) throw new GirokError('estimate-waits', { questions: now.open })
  if (!(await isOfThese(context, computed, now))) throw new GirokError('estimate-outdated', {})
  const codes = new Set(now.lists.map((it) => it.code))
  const lists = (await personLists.run(context, {})).flatMap(({ id, code }) => (codes.has(code) ? [id] : []))
  return { kind: 'lists', lists, atLeast: now.count.atLeast, atMost: now.count.atMost, waiting: 0 }
}

/** Whether the lists still give these counts, in every stratum. */
async function isOfThese(
  context: Context,
  { histories, by, strata }: KeptEstimate['estimate'],
  { overlap }: CountedLists,
): Promise<boolean> {
  if (!sameCounts(histories, overlap.judged)) return false
  if (by === undefined) return true
  const asked = linkedCaptures.input.safeParse({ strata: by })
  if (!asked.success) return false
  const now = await (context.elsewhere?.(linkedCaptures, asked.data) ??
    linkedCaptures.run(context, asked.data))
  const counts = now.strata?.strata.map(({ value, captures }) => ({ value, estimate: inputOf(captures) }))
  return sameStrata(strata, counts)
}

const identityOf = (
  from: KeptEstimate['from'],
  { lists, histories, seeds, version, by, strata }: KeptEstimate['estimate'],
) => ({
  ...{ from: from.kind === 'file' ? from.file : null, lists, histories, seeds, version },
  ...(by !== undefined && {
    by,
    strata: strata?.map(({ value, estimate }) => ({ value, histories: estimate.histories })),
  }),
})

export interface ShownKeptEstimate extends KeptEstimate {
  readonly id: string
  /** Of the revision that is shown. */
  readonly leaf: string
  readonly at: string
  /** Who kept it, by the name that the record has. */
  readonly by: string
  /** The lists of the record give other counts now, or a question waits. */
  readonly changed: boolean
}

/** Estimates that were kept, the newest first, each against what the lists say now. */
export const keptEstimates = operation({
  name: 'kept-estimates',
  kind: 'query',
  input: z.strictObject({}),
  async run(context): Promise<ShownKeptEstimate[]> {
    const { read } = context.record
    const kept = newestOf(await read.list(estimateKind))
    const ofLists = kept.some((it) => it.object.from.kind === 'lists')
    const now = ofLists ? await linkedCount.run(context, {}) : undefined
    const shown: ShownKeptEstimate[] = []
    for (const { subject, leaf, object, at, author } of kept) {
      const changed =
        object.from.kind === 'lists' &&
        (now === undefined ||
          now.open > 0 ||
          now.count.atLeast !== object.from.atLeast ||
          !(await isOfThese(context, object.estimate, now)))
      const by = (await read.find(memberKind, author))?.object.name ?? author
      shown.push({ ...object, id: subject, leaf, at, by, changed })
    }
    return shown.sort((a, b) => (a.at > b.at ? -1 : 1))
  },
})
