import type { Reader } from '../record/io/reader.ts'
import { z } from 'zod'
import { accountKind, distinctionKind, incidentKind, originKind } from '../accounts/kinds.ts'
import { GirokError } from '../kernel/errors.ts'
import { kindOfId } from '../kernel/ids.ts'
import { undo as undoChange } from '../record/io/undo.ts'
import type { ChangeSummary, Revision } from '../record/io/stored.ts'
import { personListKind, samePersonKind } from '../linkage/kinds.ts'
import { listedPlace } from '../linkage/listed-codename.ts'
import { releaseKind } from '../publication/kinds.ts'
import { custodyKind, itemKind, layerKind, sourceKind } from '../sources/kinds.ts'
import { identityOf } from './identities.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'
import { isSentAgain, refuseUnseen } from './unseen.ts'

const reason = z.string().min(1)

/**
 * An account is withdrawn: it stays to be read, and counts nowhere. A source: its consent ends.
 * @throws changed-meanwhile
 */
export const withdraw = operation({
  name: 'withdraw',
  kind: 'change',
  input: z.strictObject({
    ref: z.string(),
    reason,
    /** The leaf of the revision that was looked at; a change since of what is withdrawn is then refused. */
    over: z.string().optional(),
  }),
  async run(
    { record, member },
    input,
  ): Promise<{ subject: string; kind: 'account' | 'source'; publications: string[] }> {
    const subject = await resolve(record.read, input.ref)
    const kind = kindOfId(subject)
    if (kind !== 'account' && kind !== 'source') throw new GirokError('not-found', { ref: input.ref })
    await record.change(member, { why: input.reason, operation: 'withdraw' }, async (writer) => {
      if (kind === 'account') {
        const old = await writer.get(accountKind, subject)
        const account = { ...old.object, status: 'withdrawn' as const, reason: input.reason }
        if (isSentAgain(old, old.object, account, input.over)) return
        await refuseUnseen(writer, old, input.over)
        await writer.revise(accountKind, old, account)
      } else {
        const old = await writer.get(sourceKind, subject)
        const consent = { scope: 'none' as const, reason: input.reason }
        if (isSentAgain(old, old.object.consent, consent, input.over)) return
        await refuseUnseen(writer, old, input.over, ['consent'])
        await writer.revise(sourceKind, old, { ...old.object, consent })
      }
    })
    return { subject, kind, publications: await carriedBy(record.read, kind, subject) }
  },
})

/** When publications went out that carried the account, or any account of the source. */
async function carriedBy(read: Reader, kind: 'account' | 'source', subject: string): Promise<string[]> {
  const accounts =
    kind === 'account'
      ? [subject]
      : (await read.having(accountKind, 'source', subject)).map((it) => it.subject)
  const times = new Set<string>()
  for (const account of accounts) {
    for (const { object } of await read.having(releaseKind, 'account', account))
      if (object.at) times.add(object.at)
  }
  return [...times].sort()
}

/** Changes what a source agreed to. */
export const consent = operation({
  name: 'consent',
  kind: 'change',
  input: z.strictObject({
    ref: z.string(),
    scope: z.enum(['none', 'internal', 'share', 'publish']),
    until: z.string().optional(),
    reason: reason.optional(),
    over: z.string().optional(),
  }),
  async run({ record, member }, { ref, over, ...given }): Promise<{ subject: string }> {
    const subject = await resolve(record.read, ref)
    await record.change(member, { why: given.reason ?? '', operation: 'consent' }, async (writer) => {
      const old = await writer.get(sourceKind, subject)
      // Asked again and given again is worth an entry; a save that is sent twice is not.
      if (isSentAgain(old, old.object.consent, given, over)) return
      await refuseUnseen(writer, old, over, ['consent'])
      await writer.revise(sourceKind, old, { ...old.object, consent: given })
    })
    return { subject }
  },
})

/**
 * Destroys a source: the seeds and values of its entries, of its items, texts and accounts, and the sealed files.
 * The log keeps their headers, so it still verifies, and an erasure entry says what was done.
 */
export const erase = operation({
  name: 'erase',
  kind: 'change',
  input: z.strictObject({ ref: z.string(), reason }),
  async run({ record, member }, input): Promise<{ subject: string; entries: number; items: number }> {
    const subject = await resolve(record.read, input.ref)
    if (kindOfId(subject) !== 'source') throw new GirokError('not-found', { ref: input.ref })
    const { value } = await record.change(member, { why: '', operation: 'erase' }, async (writer) => {
      const { subjects, hashes } = await allOf(writer, subject)
      const entries: Revision[] = []
      for (const it of subjects)
        entries.push(...(await writer.history(it)).filter((of) => of.state !== 'erased'))
      if (entries.length > 0) await writer.erase(entries, hashes, input.reason)
      return { entries: entries.length, items: hashes.length }
    })
    await record.finishErasure()
    return { subject, ...value }
  },
})

/**
 * Whatever came from a source, and the evidence that is only its own. Withdrawn and replaced revisions hold words
 * too, and no lookup leads to them: every revision is looked at.
 */
async function allOf(
  read: Reader,
  source: string,
): Promise<{ subjects: ReadonlySet<string>; hashes: string[] }> {
  const subjects = new Set([source, identityOf(source)])
  const hashes = new Set<string>()
  const others = new Set<string>()
  for await (const it of read.everyRevision(itemKind)) {
    if (it.object.source === source) {
      subjects.add(it.subject)
      hashes.add(it.object.sha256)
    } else others.add(it.object.sha256)
  }
  for await (const it of read.everyRevision(custodyKind)) {
    if (subjects.has(it.object.item)) subjects.add(it.subject)
  }
  for await (const it of read.everyRevision(layerKind)) {
    if (subjects.has(it.object.item)) subjects.add(it.subject)
  }
  const codes = new Set<string>()
  for await (const it of read.everyRevision(personListKind)) {
    if (!subjects.has(it.object.item)) continue
    subjects.add(it.subject)
    codes.add(it.object.code)
  }
  // What was said of persons on a list that is gone may hold their names in its reason.
  if (codes.size > 0)
    for await (const it of read.everyRevision(samePersonKind))
      if (it.object.persons.some((one) => codes.has(listedPlace(one)?.code ?? ''))) subjects.add(it.subject)
  for await (const it of read.everyRevision(accountKind)) {
    // A withdrawal has no fields but its reason; the account's other revisions lead to it.
    if (it.object.source === source) subjects.add(it.subject)
  }
  return { subjects, hashes: [...hashes].filter((it) => !others.has(it)) }
}

/** Says of whom an origin's knowledge comes, so that chains of copies end in one voice. */
export const origin = operation({
  name: 'origin',
  kind: 'change',
  input: z.strictObject({
    name: z.string().min(1),
    aliases: z.array(z.string()).optional(),
    source: z.string().optional(),
    relays: z.string().optional(),
  }),
  async run({ record, member }, input): Promise<{ subject: string }> {
    const source = input.source === undefined ? undefined : await resolve(record.read, input.source)
    const object = Object.fromEntries(
      Object.entries({ ...input, source }).filter(([, it]) => it !== undefined),
    ) as typeof input
    const { value } = await record.change(member, { why: '', operation: 'origin' }, async (writer) => {
      for await (const known of writer.each(originKind)) {
        if (known.object.name === input.name) return writer.revise(originKind, known, object)
      }
      return writer.put(originKind, object)
    })
    return { subject: value.subject }
  },
})

/** Somebody's judgement that accounts speak of the same act, or two of different victims. */
export const judge = operation({
  name: 'judge',
  kind: 'change',
  input: z.strictObject({
    accounts: z.array(z.string()).min(2),
    same: z.boolean(),
    reason,
    /** The judgement's id, made where it is asked for: the same judgement, sent twice, is entered once. */
    id: z
      .string()
      .regex(/^(inc|dis)_[a-z2-7]{26}$/)
      .optional(),
  }),
  async run({ record, member }, input): Promise<{ subject: string }> {
    const accounts: string[] = []
    for (const ref of input.accounts) {
      const subject = await resolve(record.read, ref)
      const { object } = await record.read.get(accountKind, subject)
      if (object.kind !== 'act') throw new GirokError('not-found', { ref })
      accounts.push(subject)
    }
    const { value } = await record.change(
      member,
      { why: input.reason, operation: 'judge' },
      async (writer) => {
        const { id } = input
        if (id !== undefined) {
          if (kindOfId(id) !== (input.same ? 'incident' : 'distinction'))
            throw new GirokError('usage', { detail: id })
          if ((await writer.history(id)).length > 0) return { subject: id }
        }
        if (input.same) return writer.put(incidentKind, { accounts, reason: input.reason }, id)
        const [a, b, ...others] = accounts
        if (a === undefined || b === undefined || others.length > 0)
          throw new GirokError('usage', { detail: 'judge different' })
        return writer.put(distinctionKind, { accounts: [a, b], reason: input.reason }, id)
      },
    )
    return { subject: value.subject }
  },
})

/** Makes every derived table anew from the entries, and clears away evidence that a crash left without an entry. */
export const rebuild = operation({
  name: 'rebuild',
  kind: 'change',
  input: z.strictObject({}),
  async run({ record, progress }): Promise<{ ok: true }> {
    await record.rebuild(progress)
    const known = new Set<string>()
    for await (const { object } of record.read.everyRevision(itemKind)) known.add(object.sha256)
    record.items.sweep(known, Date.now())
    return { ok: true }
  },
})

export const history = operation({
  name: 'history',
  kind: 'query',
  input: z.strictObject({ ref: z.string().optional(), limit: z.int().min(1).default(30) }),
  async run({ record }, { ref, limit }): Promise<{ changes: ChangeSummary[]; revisions: Revision[] }> {
    if (ref === undefined) return { changes: await record.read.changes(limit), revisions: [] }
    return { changes: [], revisions: await record.read.history(await resolve(record.read, ref)) }
  },
})

export interface Undone extends ChangeSummary {
  /** It was undone before: nothing was entered now. */
  readonly already: boolean
}

export const undo = operation({
  name: 'undo',
  kind: 'change',
  input: z.strictObject({ change: z.string().optional(), reason: z.string().default('') }),
  async run({ record, member }, input): Promise<Undone> {
    const { value, change } = await undoChange(
      record,
      member,
      input.reason,
      input.change,
      ({ operation }) => {
        if (operation === 'seal-release') throw new GirokError('seal-not-undone', {})
      },
    )
    return { ...value, already: change === undefined }
  },
})
