import { z } from 'zod'
import { estimateKind } from '../estimation/kinds.ts'
import { GirokError } from '../kernel/errors.ts'
import { filledTitle, keptTitle } from './kept-estimates.ts'
import { resolve } from './look.ts'
import { operation } from './operation.ts'
import { isSame, refuseUnseen } from './unseen.ts'

/** The leaf of the revision that was looked at; a change since is then refused. */
const over = z.string().optional()

/** Gives a kept estimate another title; what was computed stays. @throws estimate-untitled, not-found, changed-meanwhile */
export const renameEstimate = operation({
  name: 'rename-estimate',
  kind: 'change',
  input: z.strictObject({ estimate: z.string(), title: keptTitle, over }),
  async run({ record, member }, input): Promise<{ estimate: string }> {
    const title = filledTitle(input.title)
    if (Object.keys(title).length === 0) throw new GirokError('estimate-untitled', {})
    const subject = await resolve(record.read, input.estimate)
    await record.change(member, { why: '', operation: 'rename-estimate' }, async (writer) => {
      const old = await writer.get(estimateKind, subject)
      if (isSame(old.object.title, title)) return
      await refuseUnseen(writer, old, input.over)
      await writer.revise(estimateKind, old, { ...old.object, title })
    })
    return { estimate: subject }
  },
})

/**
 * Takes a kept estimate out of the record, for a reason; its history stays, and so does what releases have carried of it.
 * @throws not-found, changed-meanwhile
 */
export const withdrawEstimate = operation({
  name: 'withdraw-estimate',
  kind: 'change',
  input: z.strictObject({ estimate: z.string(), reason: z.string().regex(/\S/), over }),
  async run({ record, member }, input): Promise<{ estimate: string }> {
    const subject = await resolve(record.read, input.estimate)
    const why = input.reason.trim()
    await record.change(member, { why, operation: 'withdraw-estimate' }, async (writer) => {
      const old = await writer.get(estimateKind, subject)
      await refuseUnseen(writer, old, input.over)
      await writer.withdraw(old, why)
    })
    return { estimate: subject }
  },
})
