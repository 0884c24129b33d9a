import { z } from 'zod'
import { GirokError } from '../kernel/errors.ts'
import { derivedId } from '../kernel/ids.ts'
import { normJudgementKind, readingKind } from '../law/kinds.ts'
import type { NormJudgement, Reading } from '../law/model.ts'
import { norms } from '../law/norms.ts'
import { sha256 } from '../record/io/sha256.ts'
import { gatherLaw } from './law-evidence.ts'
import { membersIn } from './members.ts'
import { operation, type Context } from './operation.ts'

const reason = z.string().regex(/\S/)

/**
 * A reading: which of several provisions that answer differently is to be followed, the first before the others.
 * The same provisions ranked again are the same reading, revised.
 * @throws not-found for a provision that the record doesn't hold
 */
export const lawRank = operation({
  name: 'law-rank',
  kind: 'change',
  input: z.strictObject({ provisions: z.array(z.string()).min(2), reason }),
  async run(context, input): Promise<{ reading: string }> {
    const { law } = await gatherLaw(context.record)
    const held = new Set(law.provisions.map(({ code }) => code))
    const provisions = [...new Set(input.provisions)]
    const unknown = provisions.find((code) => !held.has(code))
    if (unknown !== undefined) throw new GirokError('not-found', { ref: unknown })
    if (provisions.length < 2) throw new GirokError('value-unusable', { field: 'provisions', detail: '' })
    const subject = derivedId('reading', sha256(provisions.toSorted().join('\n')))
    const by = await nameOf(context)
    const reading: Reading = { code: subject, provisions, reason: input.reason, by }
    const change = { why: input.reason, operation: 'law-rank' }
    await context.record.change(context.member, change, async (writer) => {
      const old = await writer.find(readingKind, subject)
      if (old === undefined) await writer.put(readingKind, reading, subject)
      else await writer.revise(readingKind, old, reading)
    })
    return { reading: subject }
  },
})

/**
 * A person's word on a norm that was proposed for a provision or an account: confirmed or struck, with a reason.
 * @throws not-found for a norm or a subject that there isn't
 */
export const lawNorm = operation({
  name: 'law-norm',
  kind: 'change',
  input: z.strictObject({
    subject: z.string(),
    norm: z.string(),
    verdict: z.enum(['confirmed', 'struck']),
    reason,
  }),
  async run(context, input): Promise<{ judgement: string }> {
    if (!norms.some(({ code }) => code === input.norm)) throw new GirokError('not-found', { ref: input.norm })
    const { law, accounts } = await gatherLaw(context.record)
    const isProvision = law.provisions.some(({ code }) => code === input.subject)
    if (!isProvision && !accounts.has(input.subject))
      throw new GirokError('not-found', { ref: input.subject })
    const subject = derivedId('norm-judgement', sha256(`${input.norm}\n${input.subject}`))
    const judgement: NormJudgement = { ...input, by: await nameOf(context) }
    const change = { why: input.reason, operation: 'law-norm' }
    await context.record.change(context.member, change, async (writer) => {
      const old = await writer.find(normJudgementKind, subject)
      if (old === undefined) await writer.put(normJudgementKind, judgement, subject)
      else await writer.revise(normJudgementKind, old, judgement)
    })
    return { judgement: subject }
  },
})

async function nameOf({ record, member }: Context): Promise<string> {
  return (await membersIn(record.read)).find(({ id }) => id === member)?.name ?? member
}
