import { z } from 'zod'
import { match } from '../findings/matching.ts'
import { parseQuestion } from '../findings/question.ts'
import type { Count } from '../kernel/count.ts'
import { gather } from './evidence.ts'
import { operation } from './operation.ts'

/** One act account that a question is about, and whose word it is in the end. */
export interface Voice {
  readonly account: string
  /** Wholly inside the question; else it only may lie inside. */
  readonly inside: boolean
  readonly source: string
  readonly codename: string
  readonly type: string
  readonly victims: Count
  /** EDTF. */
  readonly when?: string
  /** Place codes; several are alternatives. */
  readonly where?: readonly string[]
  readonly manner?: readonly string[]
  /** Names from the account's source to the root, both included. */
  readonly chain: readonly string[]
  readonly root: { readonly key: string; readonly name: string; readonly known: boolean }
}

/** Who relays whom for a question: its accounts, each with its chain from the source to the root. */
export const voices = operation({
  name: 'voices',
  kind: 'query',
  input: z.strictObject({ question: z.string() }),
  async run({ record, codebook }, input): Promise<Voice[]> {
    const question = parseQuestion(input.question, codebook)
    const evidence = await gather(record.read)
    return evidence.accounts.flatMap((facts): Voice[] => {
      const lies = match(question, facts, codebook)
      if (lies !== 'inside' && lies !== 'maybe') return []
      const { source, type, victims, when, where, manner } = facts.account
      const { key, name, known, chain } = facts.root
      return [
        {
          account: facts.id,
          inside: lies === 'inside',
          source,
          codename: evidence.sources.get(source)?.object.codename ?? '',
          type,
          victims,
          ...(when === undefined ? {} : { when }),
          ...(where === undefined ? {} : { where }),
          ...(manner === undefined ? {} : { manner }),
          chain,
          root: { key, name, known },
        },
      ]
    })
  },
})
