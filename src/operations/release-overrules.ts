import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import { GirokError } from '../kernel/errors.ts'
import { decideAccount, decideSource, isDownward } from '../publication/decisions.ts'
import { generalisable } from '../publication/generalise.ts'
import { overruleSchema, type Overrule, type Release } from '../publication/release-model.ts'
import type { Reader } from '../record/io/reader.ts'
import { sourceKind } from '../sources/kinds.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'
import { revise } from './release.ts'

const ref = z.string()
const fields = ['overrules', 'audience'] as const

/**
 * Lets less of an account or a source go out than consent and audience allow. The same field overruled again is
 * overruled as said last; `undo` takes it back.
 * @throws release-sealed, not-found, overrule-upwards, field-without-coarser
 */
export const overrule = operation({
  name: 'overrule',
  kind: 'change',
  input: overruleSchema.extend({ ref, over: z.string().optional(), undo: z.boolean().default(false) }),
  run: (context, { ref: meant, over, undo, ...given }): Promise<{ release: string }> =>
    revise(context, meant, { over, fields }, async (draft, inside) => {
      const asked = { ...given, of: await resolve(inside, given.of) }
      return undo ? without(draft, asked) : withOne(inside, draft, asked)
    }),
})

/** The same for several at once, as one change: all of them, or none. */
export const overruleAll = operation({
  name: 'overrule-all',
  kind: 'change',
  input: z.strictObject({ ref, overrules: z.array(overruleSchema).min(1) }),
  run: (context, { ref: meant, overrules }): Promise<{ release: string }> =>
    revise(context, meant, { over: undefined, fields }, async (draft, inside) => {
      let next = draft
      for (const one of overrules) {
        next = await withOne(inside, next, { ...one, of: await resolve(inside, one.of) })
      }
      return next
    }),
})

async function withOne(read: Reader, draft: Release, asked: Overrule): Promise<Release> {
  const before = without(draft, asked)
  await requireDownward(read, before, asked)
  return { ...before, overrules: [...before.overrules, asked] }
}

const without = (draft: Release, { of, field }: Overrule): Release => ({
  ...draft,
  overrules: draft.overrules.filter((it) => it.of !== of || it.field !== field),
})

async function requireDownward(read: Reader, release: Release, asked: Overrule): Promise<void> {
  const { of, field, treatment, to } = asked
  const refuse = new GirokError('overrule-upwards', { of, field })
  if (treatment === 'generalised' && (to === undefined || !generalisable(field, to))) {
    throw new GirokError('field-without-coarser', { field })
  }
  if (field === '*') {
    if (treatment !== 'withheld') throw new GirokError('field-without-coarser', { field })
    return
  }
  const terms = { audience: release.audience, overrules: release.overrules, today: -Infinity }
  const [account] = await read.newestOf(accountKind, [of])
  const [source] = await read.newestOf(sourceKind, [account?.object.source ?? of])
  if (account === undefined && source === undefined) throw new GirokError('not-found', { ref: of })
  const decisions = account
    ? decideAccount(of, account.object, source?.object, terms)
    : source && decideSource(of, source.object, terms)
  // A field of a source's accounts, overruled for all of them at once.
  if (account === undefined && !decisions?.has(field)) return
  if (!isDownward(asked, decisions?.get(field))) throw refuse
}
