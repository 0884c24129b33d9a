import { z } from 'zod'
import { estimateKind } from '../estimation/kinds.ts'
import { findingKind } from '../findings/kinds.ts'
import { GirokError } from '../kernel/errors.ts'
import { lawFindingKind } from '../law/kinds.ts'
import { releaseKind } from '../publication/kinds.ts'
import { audiences } from '../publication/profiles.ts'
import {
  isSealed,
  leastK,
  passedAlarmSchema,
  releaseSchema,
  type Release,
} from '../publication/release-model.ts'
import type { Reader } from '../record/io/reader.ts'
import type { Writer } from '../record/io/writer.ts'
import type { Stored } from '../record/io/stored.ts'
import { resolve } from './look.ts'
import { newestOf } from './newest.ts'
import { operation, type Context } from './operation.ts'
import { isSame, refuseUnseen } from './unseen.ts'

const content = releaseSchema
  .pick({
    title: true,
    audience: true,
    k: true,
    kReason: true,
    findings: true,
    law: true,
    texts: true,
    estimates: true,
  })
  .partial()

const ref = z.string()

export interface ListedRelease {
  readonly release: Stored<Release>
  readonly sealed: boolean
}

/** All releases, drafts first, then sealed ones with the newest first. */
export const releases = operation({
  name: 'releases',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record: { read } }): Promise<ListedRelease[]> {
    const all = await read.list(releaseKind)
    return all
      .map((release) => ({ release, sealed: isSealed(release.object) }))
      .sort((a, b) => (b.release.object.number ?? Infinity) - (a.release.object.number ?? Infinity))
  },
})

/**
 * A draft. Without findings it takes all that are signed, or all there are where none is; `from` takes over what another
 * release chose, overrules included.
 * @throws nothing-to-publish, small-k-without-reason, release-not-sealed for what it corrects
 */
export const newRelease = operation({
  name: 'new-release',
  kind: 'change',
  input: content.extend({
    from: ref.optional(),
    corrects: z.strictObject({ release: ref, why: z.string().regex(/\S/) }).optional(),
  }),
  async run(context, { from, corrects, ...given }): Promise<{ release: string }> {
    const { record, member } = context
    const model = from === undefined ? undefined : (await releaseMeant(record.read, from)).object
    const corrected = corrects && (await sealedMeant(record.read, corrects.release))
    const draft: Release = {
      title: given.title ?? model?.title ?? {},
      audience: given.audience ?? model?.audience ?? audiences[0],
      k: given.k ?? model?.k ?? leastK,
      findings: await findingsMeant(context, given.findings ?? model?.findings),
      texts: given.texts ?? model?.texts ?? [],
      overrules: model?.overrules ?? [],
      ...optional({
        // For others a day and a place may be too much that were not for these: they are looked at anew.
        passed:
          given.audience === undefined || given.audience === model?.audience ? model?.passed : undefined,
        kReason: given.kReason ?? model?.kReason,
        law: await lawMeant(context, given.law ?? model?.law),
        estimates: await estimatesMeant(context, given.estimates ?? model?.estimates),
      }),
      ...(corrects && corrected && { corrects: { release: corrected.subject, why: corrects.why } }),
    }
    const parts = [draft.findings, draft.texts, draft.estimates ?? []]
    if (parts.every((it) => it.length === 0) && draft.law === undefined) {
      throw new GirokError('nothing-to-publish', {})
    }
    requireReasonForSmallK(draft)
    const why = { why: '', operation: 'new-release' }
    const made = await record.change(member, why, (writer) => writer.put(releaseKind, draft))
    return { release: made.value.subject }
  },
})

/** Changes a draft. What isn't given stays. @throws release-sealed, changed-meanwhile, small-k-without-reason */
export const editRelease = operation({
  name: 'edit-release',
  kind: 'change',
  input: content.extend({
    ref,
    over: z.string().optional(),
    /** Takes law against practice out of it. */
    withoutLaw: z.boolean().default(false),
  }),
  async run(context, { ref: meant, over, withoutLaw, ...given }): Promise<{ release: string }> {
    const chosen = given.findings && (await findingsMeant(context, given.findings))
    const lawGiven = await lawMeant(context, given.law)
    const estimates = await estimatesMeant(context, given.estimates)
    const fields = releaseSchema.keyof().options.filter((it) => it in given || (it === 'law' && withoutLaw))
    return revise(context, meant, { over, fields }, (draft) => {
      const { law, ...rest } = {
        ...draft,
        ...optional({ ...given, law: lawGiven, estimates }),
        ...(chosen && { findings: chosen }),
      }
      const next = withoutLaw || law === undefined ? rest : { ...rest, law }
      requireReasonForSmallK(next)
      return next
    })
  },
})

/**
 * Lets an alarm about words pass: somebody looked, and it isn't them. It is kept in the draft with whoever says so and
 * why, and shows in every check. So it is with small counts behind an estimate. There are no such alarms about consent,
 * fields, channels or who is singled out.
 * @throws release-sealed, not-found
 */
export const passAlarm = operation({
  name: 'pass-alarm',
  kind: 'change',
  input: passedAlarmSchema
    .pick({ alarm: true, reason: true })
    .extend({ ref, over: z.string().optional(), undo: z.boolean().default(false) }),
  async run(context, { ref: meant, over, undo, alarm, reason }): Promise<{ release: string }> {
    const { member: by } = context
    return revise(context, meant, { over, fields: ['passed'] }, (draft, writer) => {
      const { passed = [], ...rest } = draft
      const others = passed.filter((it) => it.alarm !== alarm)
      const kept = undo ? others : [...others, { alarm, reason, by, at: writer.now() }]
      return kept.length === 0 ? rest : { ...rest, passed: kept }
    })
  },
})

/** Changes a draft. Nothing is entered where nothing differs. @throws release-sealed, changed-meanwhile */
export async function revise(
  { record, member }: Context,
  meant: string,
  /** What whoever changes it has seen, and which fields they change: others may have changed since. */
  { over, fields }: { over: string | undefined; fields: readonly (keyof Release)[] },
  next: (draft: Release, writer: Writer) => Release | Promise<Release>,
): Promise<{ release: string }> {
  const { subject } = await releaseMeant(record.read, meant)
  await record.change(member, { why: '', operation: 'edit-release' }, async (writer) => {
    const old = await writer.get(releaseKind, subject)
    requireDraft(old.object)
    // What is looked up meanwhile is looked up through the writer: the record's own reader waits for it.
    const changed = await next(old.object, writer)
    if (isSame(old.object, changed)) return
    await refuseUnseen(writer, old, over, fields)
    await writer.revise(releaseKind, old, changed)
  })
  return { release: subject }
}

/** @throws release-sealed */
export function requireDraft(release: Release): void {
  if (isSealed(release)) throw new GirokError('release-sealed', { number: release.number })
}

/** A release by its id, by the beginning of it, or by its number; without a reference the newest draft. @throws not-found */
export async function releaseMeant(read: Reader, meant: string | undefined): Promise<Stored<Release>> {
  const all = await read.list(releaseKind)
  if (meant === undefined || meant === '') {
    const draft = all.findLast(({ object }) => !isSealed(object))
    if (draft === undefined) throw new GirokError('not-found', { ref: 'release' })
    return draft
  }
  const numbered = /^\d+$/.test(meant) ? all.find(({ object }) => object.number === Number(meant)) : undefined
  if (numbered !== undefined) return numbered
  return read.get(releaseKind, await resolve(read, meant))
}

/** @throws release-not-sealed */
export async function sealedMeant(
  read: Reader,
  meant: string,
): Promise<Stored<Release & { number: number; at: string }>> {
  const found = await releaseMeant(read, meant)
  const { object } = found
  if (!isSealed(object)) throw new GirokError('release-not-sealed', { ref: meant })
  return { ...found, object }
}

async function findingsMeant(context: Context, given: readonly string[] | undefined): Promise<string[]> {
  if (given !== undefined) return Promise.all(given.map((it) => resolve(context.record.read, it)))
  const all = newestOf(await context.record.read.list(findingKind))
  const signed = all.filter(({ object }) => object.standard !== undefined)
  return (signed.length > 0 ? signed : all).map(({ subject }) => subject)
}

/** A finding about law by its whole id, so that a mistake shows now and not when it is sealed. @throws not-found */
async function lawMeant({ record }: Context, law: Release['law']): Promise<Release['law']> {
  if (law?.finding === undefined) return law
  const { subject } = await record.read.get(lawFindingKind, await resolve(record.read, law.finding))
  return { ...law, finding: subject }
}

/** By their whole ids, each once. @throws not-found */
async function estimatesMeant(
  { record: { read } }: Context,
  given: readonly string[] | undefined,
): Promise<string[] | undefined> {
  if (given === undefined) return undefined
  const ids: string[] = []
  for (const ref of given) ids.push((await read.get(estimateKind, await resolve(read, ref))).subject)
  return [...new Set(ids)]
}

function requireReasonForSmallK({ k, kReason = '' }: Release): void {
  if (k < leastK && kReason.trim() === '') throw new GirokError('small-k-without-reason', { k })
}

function optional<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, it]) => it !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
