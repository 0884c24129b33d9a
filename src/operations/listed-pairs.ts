import { z } from 'zod'
import { fold } from '../accounts/origins.ts'
import { GirokError } from '../kernel/errors.ts'
import { listFields, type ListField } from '../linkage/list-fields.ts'
import { linkedNow, type LinkedPersonsNow } from './linking.ts'
import { operation } from './operation.ts'

/** Two listed persons who may be one. Who they are comes by `listed-pair`, when somebody looks at them. */
export interface QueuedListed {
  readonly listed: readonly [string, string]
}

/** Questions whether two listed persons are one, those first whose answer tells most. */
export const listedPairs = operation({
  name: 'listed-pairs',
  kind: 'query',
  input: z.strictObject({ limit: z.int().min(1).max(2000).default(200) }),
  async run({ record }, { limit }): Promise<{ waiting: number; cards: QueuedListed[] }> {
    const now = await linkedNow(record)
    if (!now) return { waiting: 0, cards: [] }
    const { ids } = now.persons.table
    const cards = now.standing
      .questions()
      .slice(0, limit)
      .map(({ a, b }): QueuedListed => ({ listed: [ids[a] ?? '', ids[b] ?? ''] }))
    return { waiting: now.standing.open.length, cards }
  },
})

/** What two lists say of one thing, and how it was weighed. */
export interface ComparedField {
  readonly fields: readonly ListField[]
  readonly values: readonly [string, string]
  /** 0: one of the two says nothing; 1: they differ; `levels`: they are equal. Absent: not compared. */
  readonly level?: number
  readonly levels?: number
  /** Bits of evidence that they are one person; below 0, that they aren't. */
  readonly bits?: number
}

export interface ListedPair {
  readonly persons: readonly [string, string]
  readonly fields: readonly ComparedField[]
  /** Where the sum of bits begins, and where it ends: 0 is as likely as not. Absent where nothing could be weighed. */
  readonly start?: number
  readonly end?: number
}

/**
 * Two listed persons side by side, as their files have them, with what speaks for and against. Here alone names leave
 * the sealed files, for whoever is looking.
 * @throws not-found
 */
export const listedPair = operation({
  name: 'listed-pair',
  kind: 'query',
  input: z.strictObject({ persons: z.tuple([z.string(), z.string()]) }),
  async run({ record }, { persons }): Promise<ListedPair> {
    const now = await linkedNow(record)
    const ids = now?.persons.table.ids.map(fold) ?? []
    const [a, b] = persons.map((ref) => {
      const at = ids.indexOf(fold(ref))
      if (at < 0) throw new GirokError('not-found', { ref })
      return at
    })
    if (!now || a === undefined || b === undefined)
      throw new GirokError('not-found', { ref: persons.join(' ') })
    return shownPair(now, a, b)
  },
})

function shownPair({ persons, explain }: LinkedPersonsNow, a: number, b: number): ListedPair {
  const { table } = persons
  const weighed = explain?.({ a, b })
  const compared = (weighed?.steps ?? []).map(
    ({ comparison, values, level, levels, bits }): ComparedField => {
      const fields = listFields.filter((it) => comparison.fields.includes(it))
      return { fields, values, level, levels, bits }
    },
  )
  const rest = listFields
    .filter((field) => table.fields.has(field) && !compared.some((it) => it.fields.includes(field)))
    .map((field): ComparedField => {
      const cells = table.fields.get(field)
      return { fields: [field], values: [cells?.[a] ?? '', cells?.[b] ?? ''] }
    })
  return {
    persons: [table.ids[a] ?? '', table.ids[b] ?? ''],
    fields: [...compared, ...rest].filter(({ values }) => values.some((it) => it !== '')),
    ...(weighed ? { start: weighed.start, end: weighed.end } : {}),
  }
}
