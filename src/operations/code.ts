import { z } from 'zod'
import { refuseUnusableCodes } from '../accounts/codes-in.ts'
import { accountKind } from '../accounts/kinds.ts'
import { accountSchema, type Account } from '../accounts/model.ts'
import { GirokError } from '../kernel/errors.ts'
import { parseWhen } from '../kernel/when.ts'
import { parsePlace } from '../kernel/where.ts'
import { CodePoints } from '../passages/code-points.ts'
import type { Passage } from '../passages/model.ts'
import type { Reader } from '../record/io/reader.ts'
import { layerKind } from '../sources/kinds.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'
import { isSame, refuseUnseen } from './unseen.ts'

const around = 32

/** Where words were selected: code points of the layer's text. */
const selection = z.strictObject({ layer: z.string(), start: z.int().min(0), end: z.int().min(1) })

/**
 * Codes an account by hand: its selected words become passages, and it is entered, or revised where `account` names
 * one. `stated` is the account without source, passages, coder and status.
 * @throws changed-meanwhile, code-unknown, code-retired, object-invalid, date-invalid, date-reversed, place-invalid, count-reversed
 */
export const code = operation({
  name: 'code',
  kind: 'change',
  input: z.strictObject({
    account: z.string().optional(),
    /** The leaf of the revision that the form was opened on; a change since is then refused, not overwritten. */
    over: z.string().optional(),
    /** A new account's id, made where it is written: the same save, sent twice, enters it once. */
    id: z
      .string()
      .regex(/^acc_[a-z2-7]{26}$/)
      .optional(),
    source: z.string(),
    passages: z.array(selection).min(1),
    stated: z.looseObject({ kind: z.string() }),
  }),
  async run({ record, codebook, member }, input): Promise<{ subject: string }> {
    const passages: Passage[] = []
    for (const it of input.passages) passages.push(await passageOf(record.read, it))
    const { source } = input
    const account = checked({ ...input.stated, source, passages, coder: member, status: 'coded' })
    const change = { why: '', operation: 'code' }
    const { value } = await record.change(member, change, async (writer) => {
      const subject = input.account ?? input.id
      const old = subject === undefined ? undefined : await writer.find(accountKind, subject)
      refuseUnusableCodes(codebook, account, old?.object)
      if (input.account === undefined && old === undefined) return writer.put(accountKind, account, input.id)
      const before = old ?? (await writer.get(accountKind, input.account ?? ''))
      if (isSame(before.object, account)) return before
      // A new account that stands already: its first save was committed, and its answer never came.
      await refuseUnseen(writer, before, input.account === undefined ? '' : input.over)
      return writer.revise(accountKind, before, account)
    })
    return { subject: value.subject }
  },
})

/** One person's decision on an account: it is reviewed, or goes back to coded, or is withdrawn with a reason. */
export const review = operation({
  name: 'review',
  kind: 'change',
  input: z.strictObject({
    ref: z.string(),
    status: z.enum(['coded', 'reviewed', 'withdrawn']),
    credibility: z.int().min(1).max(6).optional(),
    reason: z.string().optional(),
    over: z.string().optional(),
  }),
  async run({ record, member }, { ref, over, ...decided }): Promise<{ subject: string }> {
    const subject = await resolve(record.read, ref)
    const why = decided.reason ?? ''
    await record.change(member, { why, operation: 'review' }, async (writer) => {
      const old = await writer.get(accountKind, subject)
      const account = { ...old.object, ...decided }
      if (isSame(old.object, account)) return
      await refuseUnseen(writer, old, over)
      await writer.revise(accountKind, old, account)
    })
    return { subject }
  },
})

export async function passageOf(
  read: Reader,
  { layer, start, end }: z.infer<typeof selection>,
): Promise<Passage> {
  const { object } = await read.get(layerKind, layer)
  const text = new CodePoints(object.text)
  const quote = text.slice(start, end)
  if (quote.trim() === '') throw new GirokError('quote-empty', {})
  const prefix = text.slice(Math.max(0, start - around), start)
  return { layer, start, end, quote, prefix, suffix: text.slice(end, end + around) }
}

function checked(given: unknown): Account {
  const parsed = accountSchema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new GirokError('object-invalid', {
      kind: 'account',
      detail: issue ? `${issue.path.join('.')}: ${issue.message}` : '',
    })
  }
  const account = parsed.data
  if ('when' in account && account.when !== undefined) parseWhen(account.when)
  if ('where' in account) account.where?.forEach(parsePlace)
  if (account.kind === 'act') {
    const { min, max } = account.victims
    if (max !== undefined && max < min) throw new GirokError('count-reversed', { min, max })
  }
  return account
}
