import { z } from 'zod'
import type { ActAccount } from '../accounts/model.ts'
import { match } from '../findings/matching.ts'
import { parseQuestion } from '../findings/question.ts'
import { parseWhen } from '../kernel/when.ts'
import { gather } from './evidence.ts'
import { operation } from './operation.ts'

/** What the lens draws of an account: when and where, and enough to know it by. */
export interface Seen {
  readonly id: string
  readonly source: string
  readonly codename: string
  readonly type: string
  readonly victims: ActAccount['victims']
  /** EDTF, and its bounds in days since 1970-01-01, both inclusive; no bound is given where an end is open. */
  readonly when?: string
  readonly span?: { readonly earliest?: number; readonly latest?: number; readonly firm: boolean }
  readonly where?: readonly string[]
  /** `false`: it only may lie inside the question. */
  readonly inside: boolean
}

/** The accounts of a question with their dates and places, as they are stated. @throws question-invalid and its kin */
export const lens = operation({
  name: 'lens',
  kind: 'query',
  input: z.strictObject({ question: z.string() }),
  async run(context, input): Promise<Seen[]> {
    const evidence = await gather(context.record)
    const question = parseQuestion(input.question, context.codebook)
    // Only who belongs is asked, not what is proven: no search for a minimum.
    return evidence.accounts.flatMap((facts): Seen[] => {
      const belongs = match(question, facts, context.codebook)
      if (belongs !== 'inside' && belongs !== 'maybe') return []
      const { id, account } = facts
      const { source, type, victims, when, where } = account
      const codename = evidence.sources.get(source)?.object.codename ?? source
      const stated = {
        ...(when === undefined ? {} : { when, span: spanOf(when) }),
        ...(where === undefined ? {} : { where }),
      }
      return [{ id, source, codename, type, victims, ...stated, inside: belongs === 'inside' }]
    })
  },
})

/** Infinity has no place in JSON. */
function spanOf(when: string): NonNullable<Seen['span']> {
  const { earliest, latest, firm } = parseWhen(when)
  return {
    firm,
    ...(Number.isFinite(earliest) ? { earliest } : {}),
    ...(Number.isFinite(latest) ? { latest } : {}),
  }
}
