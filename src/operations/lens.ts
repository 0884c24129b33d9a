import { z } from 'zod'
import { match } from '../findings/matching.ts'
import { parseQuestion } from '../findings/question.ts'
import { columnsOf, type Seen, type SeenColumns, type SeenSpan } from '../findings/seen.ts'
import { parseWhen } from '../kernel/when.ts'
import { gather } from './evidence.ts'
import { operation } from './operation.ts'

/** The accounts of a question with their dates and places, as they are stated. @throws question-invalid and its kin */
export const lens = operation({
  name: 'lens',
  kind: 'query',
  input: z.strictObject({ question: z.string() }),
  async run(context, input): Promise<SeenColumns> {
    const evidence = await gather(context.record)
    const question = parseQuestion(input.question, context.codebook)
    const seen = evidence.accounts.flatMap((facts): Seen[] => {
      // Only who belongs is asked, not what is proven: no search for a minimum.
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
    return columnsOf(seen)
  },
})

/** Infinity has no place in JSON. */
function spanOf(when: string): SeenSpan {
  const { earliest, latest, firm } = parseWhen(when)
  return {
    firm,
    ...(Number.isFinite(earliest) ? { earliest } : {}),
    ...(Number.isFinite(latest) ? { latest } : {}),
  }
}
